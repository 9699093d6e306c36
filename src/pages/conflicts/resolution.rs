//! Resolving many conflicts at once, in time slices.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::OfferingId;
use lectern_core::workspace::{
    Change, Command, CommandError, ConflictResolution, OfferingCommand, OfferingConflict,
    OfferingEdit, WorkspaceConflicts,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Conflicts as Message, refusal, t};
use crate::platform::scheduler::TimeSlice;

/// The number of conflicts that have been looked at, and of all that are to be resolved.
type Progress = [usize; 2];

/// Resolution of chosen conflicts. While it takes long it has a progress, and can be stopped.
#[derive(Clone)]
pub struct Resolution {
    workspace: WorkspaceHandle,
    progress: UseStateHandle<Option<Progress>>,
    /// Whether the present run is still wanted.
    is_wanted: Rc<RefCell<Rc<Cell<bool>>>>,
}

/// Returns the resolution of conflicts of a page, which stops when the page is left.
#[hook]
pub fn use_resolution(workspace: &WorkspaceHandle) -> Resolution {
    let is_wanted = use_mut_ref(|| Rc::new(Cell::new(false)));
    {
        let is_wanted = is_wanted.clone();
        use_effect_with((), |()| move || is_wanted.borrow().set(false));
    }
    Resolution {
        workspace: workspace.clone(),
        progress: use_state_eq(|| None),
        is_wanted,
    }
}

impl Resolution {
    /// Returns `true` while it takes long.
    pub fn is_under_way(&self) -> bool {
        self.progress.is_some()
    }

    /// Draws the progress while it takes long.
    pub fn draw_progress(&self) -> Html {
        let Some([done, of]) = *self.progress else {
            return Html::default();
        };
        html! {
            <progress max={of.to_string()} value={done.to_string()} aria-label={t(Message::ResolvingLabel)} />
        }
    }

    /// Takes the first way out of each of some conflicts that has one, as one change, and says how many are
    /// left. Stops a run that is under way instead. Calls `on_done` unless it is stopped.
    pub fn toggle(&self, chosen: Vec<OfferingConflict>, on_done: impl FnOnce() + 'static) {
        if self.is_wanted.borrow().replace(false) {
            return self.progress.set(None);
        }
        let is_wanted = Rc::new(Cell::new(true));
        self.is_wanted.replace(is_wanted.clone());
        let (workspace, progress) = (self.workspace.clone(), self.progress.setter());
        spawn_local(async move {
            let report = |at: Progress| progress.set(Some(at));
            let changes = ways_out(&workspace, &chosen, &is_wanted, &report).await;
            if !is_wanted.replace(false) {
                return;
            }
            progress.set(None);
            if changes.is_empty() {
                let message = t(Message::NothingToResolve);
                workspace.toast(Toast::plain(ToastTone::Problem, message));
            } else {
                let command = Command::Offering(OfferingCommand::EditEach { changes });
                let outcome = workspace.dispatch_in_tasks(command).await;
                report_outcome(&workspace, &chosen, outcome).await;
            }
            on_done();
        });
    }
}

/// Finds the changes that resolve conflicts, until they are no longer wanted. Begins again when something
/// that conflicts depend on has changed meanwhile.
async fn ways_out(
    workspace: &WorkspaceHandle,
    chosen: &[OfferingConflict],
    is_wanted: &Cell<bool>,
    progress: &dyn Fn(Progress),
) -> BTreeMap<OfferingId, Vec<OfferingEdit>> {
    let versions =
        || workspace.read(|records| WorkspaceConflicts::KINDS.map(|kind| records.version(kind)));
    let mut slice = TimeSlice::start();
    'again: loop {
        let known = versions();
        let mut resolution =
            workspace.read_conflicts(|_, conflicts| ConflictResolution::new(conflicts));
        for (done, conflict) in chosen.iter().enumerate() {
            workspace.read(|records| resolution.resolve(records, conflict));
            if slice.is_over() {
                progress([done + 1, chosen.len()]);
                slice.yield_if_over().await;
                if !is_wanted.get() {
                    return BTreeMap::new();
                }
                if versions() != known {
                    continue 'again;
                }
            }
        }
        return resolution.into_edits();
    }
}

/// Says what was changed and how many of the conflicts are left, or why it was refused.
async fn report_outcome(
    workspace: &WorkspaceHandle,
    chosen: &[OfferingConflict],
    outcome: Result<Option<Rc<Change>>, CommandError>,
) {
    let change = match outcome {
        Ok(Some(change)) => change,
        Ok(None) => return,
        Err(error) => {
            return workspace.toast(Toast::plain(ToastTone::Problem, refusal(&error)));
        }
    };
    let mut left = 0;
    let mut slice = TimeSlice::start();
    for conflict in chosen {
        let is_left = workspace.read_conflicts(|records, conflicts| {
            let present = conflicts.conflicts_of(records, conflict.offering);
            present.iter().any(|other| other.key() == conflict.key())
        });
        left += usize::from(is_left);
        slice.yield_if_over().await;
    }
    let toast = workspace.undoable_toast(&change);
    workspace.toast(if left == 0 {
        toast
    } else {
        let text = t(Message::ResolvedExcept(toast.text.to_string(), left));
        Toast { text, ..toast }
    });
}
