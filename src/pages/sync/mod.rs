//! Storage and sync: where the workspace is kept, and what waits to be sent or decided.

mod conflict_dialog;
mod conflicts;
mod connect_form;
mod connected;
mod first_connection;
mod page;
mod unsent;
mod values;

pub use page::SyncPage;
