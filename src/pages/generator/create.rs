//! Creating the proposed offerings.

use lectern_core::model::{CourseId, SessionId};
use lectern_core::workspace::{Command, OfferingCommand, ProposedOfferings};

use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::refusal;

/// Creates the proposed offerings as one change, and goes to their session. Returns `false` if they
/// were refused.
pub fn create_offerings(
    workspace: &WorkspaceHandle,
    (course, session): (CourseId, SessionId),
    proposed: &ProposedOfferings,
    skip_existing: bool,
) -> bool {
    let command = Command::Offering(OfferingCommand::AddPlanned {
        offerings: proposed.new_offerings(),
        skip_existing,
    });
    match workspace.dispatch(command) {
        Ok(change) => {
            go(&Route::Session {
                course,
                id: session,
            });
            if let Some(change) = change {
                workspace.toast_change(&change);
            }
            true
        }
        Err(error) => {
            workspace.toast(Toast::plain(ToastTone::Problem, refusal(&error)));
            false
        }
    }
}
