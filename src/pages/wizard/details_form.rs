//! The form of step 1. Its values are those of the draft, so that leaving the step loses nothing and
//! another tab with the same draft shows the same.

use lectern_core::model::{CourseSessionId, DetailsForm, Kind, Step};
use lectern_core::rules::course_session::validate_details;
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::text::clean_line;
use lectern_core::workspace::{Command, Kinds, name_holder};
use yew::prelude::*;

use super::draft;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::{Edit, Form, UseFormHandle, use_draft_form, use_records};

impl Form for DetailsForm {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_details(self, &|_| None).err().unwrap_or_default()
    }
}

/// Returns the form of step 1. Every edit is saved in the draft at once.
#[hook]
pub fn use_details_form(id: CourseSessionId) -> UseFormHandle<DetailsForm> {
    let workspace = use_records(Kinds::from_slice(&[Kind::CourseSession, Kind::Draft]));
    let (values, holder) = workspace.read(|records| {
        let values = draft::details_form(records, id);
        let holder = name_holder(records, &clean_line(&values.name), id);
        (values, holder)
    });
    let taken = holder.map(|by| FieldProblem {
        field: Field::SessionName,
        problem: Problem::Taken { by },
    });
    let on_edit = use_callback(
        (workspace, id),
        |edit: Edit<DetailsForm>, (workspace, id)| {
            let mut details = workspace.read(|records| draft::details_form(records, *id));
            edit(&mut details);
            save_draft(workspace, *id, details);
        },
    );
    use_draft_form(values, taken.into_iter().collect(), on_edit)
}

/// Saves step 1 in the draft if it differs from it.
fn save_draft(workspace: &WorkspaceHandle, id: CourseSessionId, details: DetailsForm) {
    if workspace.read(|records| draft::details_form(records, id)) != details {
        // A draft may hold anything, so that saving it is never refused.
        let _ = workspace.dispatch(Command::DraftDetails {
            session: id,
            step: Step::Details,
            details: Box::new(details),
        });
    }
}
