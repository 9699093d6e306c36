//! The dual list under keys and pointers, in a real document: what is current, selected, announced.

mod keyboard;
mod lists;
mod page;
mod screen;
mod single;
