//! Browser interfaces. All access to the browser other than rendering goes through this module, in
//! types of the app. `lectern_core` does not depend on a browser, and this module does not depend
//! on any page.

pub mod clock;
pub mod files;
pub mod form_drafts;
pub mod http;
pub mod ids;
pub mod indexed_db;
pub mod keyboard;
pub mod letters;
pub mod locale;
pub mod locks;
pub mod preferences;
pub mod scheduler;
pub mod show_picker;
pub mod storage;
pub mod store;
pub mod tab_channel;
pub mod text_channel;
pub mod text_decoder;
pub mod unload_guard;
pub mod worker;
pub mod zone;
