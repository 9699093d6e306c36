//! Storage and sync: where the workspace is kept, and what waits to be sent or decided.

pub mod absence;
mod arriving;
mod broken_rule_row;
mod comparison;
mod conflict_dialog;
mod conflict_fields;
mod conflict_row;
mod conflicts;
mod connect_form;
mod connected;
mod device_storage;
mod disconnect_dialog;
mod first_connection;
mod page;
mod record_link;
mod refused;
mod replace_dialog;
mod sign_in_fields;
mod typed_address;
mod typed_slot;
mod unreadable;
mod unsent;

pub use page::SyncPage;
