//! The browser: whatever is asked of it passes through here, in types of our own. Nothing below
//! this room knows that there is one, and nothing here knows a page.

pub mod clock;
pub mod files;
pub mod ids;
pub mod indexed_db;
pub mod letters;
pub mod locks;
pub mod preferences;
pub mod scheduler;
pub mod storage;
pub mod store;
pub mod tab_channel;
pub mod unload_guard;
pub mod worker;
pub mod zone;
