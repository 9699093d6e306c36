//! Widgets that know no course and no session, and the words and numbers they are labelled with.
//! They are composed by `pages`; they never touch the workspace.

pub mod format;
pub mod icon;
pub mod text;
