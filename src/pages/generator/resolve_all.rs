//! Taking ways out of all conflicts of the preview at once.

use std::cell::Cell;
use std::rc::Rc;

use lectern_core::workspace::{RowEdit, RowKey};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::preview::PreviewRows;
use super::row_steps::update_rows;
use super::row_toasts::RowToasts;
use super::values::GeneratorValues;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{UseFormHandle, use_workspace};
use crate::i18n::{Generator as Message, t};
use crate::platform::scheduler::TimeSlice;

/// Properties of [`ResolveAll`].
#[derive(Properties)]
pub struct ResolveAllProps {
    /// Rows; compared by identity.
    pub rows: Rc<PreviewRows>,
    /// Form with the edits of rows.
    pub form: UseFormHandle<GeneratorValues>,
    /// Messages about the rows.
    pub toasts: RowToasts,
}

impl PartialEq for ResolveAllProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
            && self.form == other.form
            && self.toasts == other.toasts
    }
}

/// The number of rows that have been looked at, and of all that have conflicts.
type Progress = [usize; 2];

/// A button that takes the first way out of each conflict that has one, in one step, and says what is
/// left. While that takes long it shows the progress and stops it.
#[component]
pub fn ResolveAll(props: &ResolveAllProps) -> Html {
    let workspace = use_workspace();
    let progress = use_state_eq(|| None::<Progress>);
    let is_wanted = use_mut_ref(|| Rc::new(Cell::new(false)));
    {
        // Other rows would have other conflicts.
        let (is_wanted, progress) = (is_wanted.clone(), progress.setter());
        let rows = Rc::as_ptr(&props.rows);
        use_effect_with(rows, move |_| {
            move || {
                is_wanted.borrow().set(false);
                progress.set(None);
            }
        });
    }
    let onclick = {
        let (progress, is_wanted) = (progress.clone(), is_wanted.clone());
        let (rows, form) = (props.rows.clone(), props.form.clone());
        let toasts = props.toasts.clone();
        Callback::from(move |_: MouseEvent| {
            if is_wanted.borrow().replace(false) {
                progress.set(None);
                return;
            }
            let wanted = Rc::new(Cell::new(true));
            is_wanted.replace(wanted.clone());
            let (workspace, rows, form) = (workspace.clone(), rows.clone(), form.clone());
            let (progress, toasts) = (progress.setter(), toasts.clone());
            spawn_local(async move {
                let report = |at: Progress| progress.set(Some(at));
                let resolved = resolve(&workspace, &rows, &wanted, &report).await;
                if wanted.replace(false) {
                    progress.set(None);
                    take(&form, &toasts, resolved);
                }
            });
        })
    };
    html! {
        <>
            if let Some([done, of]) = *progress {
                <progress max={of.to_string()} value={done.to_string()} aria-label={t(Message::ResolvingLabel)} />
            }
            <button type="button" class="button small" {onclick}>
                { t(if progress.is_some() { Message::StopResolving } else { Message::ResolveAll }) }
            </button>
        </>
    }
}

/// Edits that resolve conflicts, and the number of rows that still have some.
#[derive(Default)]
struct Resolved {
    edits: Vec<(RowKey, RowEdit)>,
    left: usize,
}

/// Finds ways out of the conflicts of all rows, in time slices, until it is no longer wanted.
async fn resolve(
    workspace: &WorkspaceHandle,
    rows: &PreviewRows,
    is_wanted: &Cell<bool>,
    progress: &dyn Fn(Progress),
) -> Resolved {
    let proposed = &rows.proposed;
    let mut occupancy =
        workspace.read_conflicts(|records, conflicts| rows.new_occupancy(records, conflicts));
    let conflicting: Vec<usize> = rows.conflicts.positions().collect();
    let mut resolved = Resolved::default();
    let mut slice = TimeSlice::start();
    for (done, position) in conflicting.iter().enumerate() {
        let edit = if rows.conflicts.existing(*position).is_empty() {
            workspace.read(|records| proposed.resolve(records, &mut occupancy, *position))
        } else {
            Some(proposed.leave_out(&mut occupancy, *position))
        };
        resolved.edits.extend(proposed.key(*position).zip(edit));
        if slice.is_over() {
            progress([done + 1, conflicting.len()]);
            slice.yield_if_over().await;
            if !is_wanted.get() {
                return resolved;
            }
        }
    }
    for position in conflicting {
        let has_conflicts =
            workspace.read(|records| proposed.has_conflicts(records, &occupancy, position));
        resolved.left += usize::from(has_conflicts);
        slice.yield_if_over().await;
    }
    resolved
}

/// Takes the edits over into the form, and says how many conflicts are left.
fn take(form: &UseFormHandle<GeneratorValues>, toasts: &RowToasts, resolved: Resolved) {
    let Resolved { edits, left } = resolved;
    let message = t(Message::Resolved {
        changed: edits.len(),
        left,
    });
    if left == 0 {
        // The button goes with the last conflict.
        keys::focus_first(".preview-table tr[tabindex='0']");
    }
    if edits.is_empty() {
        toasts.show(Toast::plain(ToastTone::Plain, message));
    } else {
        update_rows(form, toasts, edits, message);
    }
}
