//! Creating the proposed offerings.

use std::cell::Cell;
use std::rc::Rc;

use lectern_core::model::{CourseId, SessionId};
use lectern_core::workspace::{Change, Command, CommandError, OfferingCommand};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::forms::Forms;
use super::preview::Preview;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::say;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_workspace;
use crate::i18n::{Generator as Message, refusal, t};
use crate::platform::scheduler::painted;

/// Creating more offerings than this is noticed: it is shown, and done in several tasks.
const MANY: usize = 2000;

/// Creation of the proposed offerings.
pub struct Creation {
    /// Begins it.
    pub create: Callback<()>,
    /// It has begun.
    pub is_under_way: bool,
}

/// Returns the creation of the offerings of a preview, after which the forms have nothing unsaved and
/// `is_created` is set.
#[hook]
pub fn use_creation(
    session: (CourseId, SessionId),
    preview: &Preview,
    forms: &Forms,
    is_created: &Rc<Cell<bool>>,
) -> Creation {
    let workspace = use_workspace();
    let is_under_way = use_state_eq(|| false);
    let create = {
        let (rows, is_under_way) = (preview.rows().cloned(), is_under_way.clone());
        let (forms, is_created) = (forms.clone(), is_created.clone());
        Callback::from(move |()| {
            let Some(rows) = rows.clone().filter(|_| !*is_under_way) else {
                return;
            };
            let (workspace, forms) = (workspace.clone(), forms.clone());
            let is_created = is_created.clone();
            let count = rows.proposed.included_count();
            let skip_existing = forms.options.values().skip_existing;
            let command = move || {
                Command::Offering(OfferingCommand::AddPlanned {
                    offerings: rows.proposed.new_offerings(),
                    skip_existing,
                    groups_per_instructor: rows.groups_per_instructor,
                })
            };
            // Set before the page is drawn with the new records.
            is_created.set(true);
            let finish = {
                let workspace = workspace.clone();
                move |outcome| {
                    if is_done(&workspace, session, outcome) {
                        forms.mark_saved();
                    } else {
                        is_created.set(false);
                    }
                }
            };
            if count <= MANY {
                return finish(workspace.dispatch(command()));
            }
            say(&t(Message::Creating(count)));
            is_under_way.set(true);
            let is_under_way = is_under_way.setter();
            spawn_local(async move {
                painted().await;
                finish(workspace.dispatch_in_tasks(command()).await);
                is_under_way.set(false);
            });
        })
    };
    Creation {
        create,
        is_under_way: *is_under_way,
    }
}

/// Goes to the session of offerings that have been created as one change. Returns `false` if they were
/// refused, and says why.
fn is_done(
    workspace: &WorkspaceHandle,
    (course, session): (CourseId, SessionId),
    outcome: Result<Option<Rc<Change>>, CommandError>,
) -> bool {
    match outcome {
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
