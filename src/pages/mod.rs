//! One room for each route: widgets of `components` composed with the open workspace. A page asks
//! `live::Live` and tells it commands; it never touches a store or a network.

mod access_chip;
mod active_session;
pub mod app;
mod categories;
mod class;
mod classes;
mod consequences;
mod course;
mod course_sessions;
mod courses;
pub mod entries;
pub(crate) mod files;
mod frame;
mod keeping;
pub mod live;
pub mod navigation;
mod not_found;
pub mod opening;
pub mod page;
mod panic;
mod people;
mod record_buttons;
mod record_form;
mod record_list;
pub mod route;
mod settings;
pub mod theme;
pub(crate) mod unsaved;
mod welcome;
mod wizard;
