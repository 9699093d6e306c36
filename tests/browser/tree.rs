//! The tree under keys and pointers, in a real document: focus, expansion, checkboxes, filter.

mod checks;
mod keyboard;
mod page;
mod screen;
