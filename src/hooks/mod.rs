//! Hooks that several pages use.

mod use_form;

pub(crate) use use_form::rebase_fields;
pub use use_form::{Form, FormState, UseFormHandle, control_id, use_form, use_record_form};
