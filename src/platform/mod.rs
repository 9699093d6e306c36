//! The browser: whatever is asked of it passes through here, in types of our own. Nothing below
//! this room knows that there is one, and nothing here knows a page.

pub mod clock;
pub mod files;
pub mod ids;
pub mod indexed_db;
pub mod leaving;
pub mod letters;
pub mod locks;
pub mod pause;
pub mod prefs;
pub mod storage;
pub mod store;
pub mod tabs;
pub mod worker;
pub mod zone;
