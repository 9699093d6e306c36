//! Hooks used by several pages.

pub mod observable;
mod use_edit_access;
mod use_form;
mod use_form_drafts;
mod use_save_status;
mod use_sync;
mod use_title;
mod use_workspace;
mod use_workspace_value;

pub use use_edit_access::{use_can_edit, use_edit_access};
pub(crate) use use_form::rebase_fields;
pub use use_form::{
    Edit, Form, RecordForm, Unvalidated, UseFormHandle, control_id, left_dialog, use_dialog_form,
    use_draft_form, use_open_dialog, use_record_form, use_record_form_in,
};
pub use use_form_drafts::{DraftSlot, latest_draft, use_form_drafts, use_text_draft};
pub use use_save_status::{use_app_update, use_offline_status, use_save_service, use_save_status};
pub use use_sync::{use_sync_service, use_sync_state};
pub use use_title::use_title;
pub use use_workspace::{use_records, use_workspace};
pub use use_workspace_value::use_workspace_value;
