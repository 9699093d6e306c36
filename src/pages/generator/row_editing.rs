//! The row of the preview whose fields are open. They are part of the form, so that they outlive a reload.

use std::rc::Rc;

use lectern_core::workspace::{RowEdit, RowKey};
use yew::prelude::*;

use super::open_editor::{Commit, OpenEditor};
use super::preview::PreviewRows;
use super::preview_row::Cell;
use super::row_draft::{RowDraft, RowProblem, RowValues};
use super::row_editor::{DATE_ID, ROOM_ID, RowEditor};
use super::row_form::{OpenRow, RowForm};
use super::row_toasts::RowToasts;
use super::values::GeneratorValues;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{UseFormHandle, use_workspace};
use crate::pages::offerings::Instructors;
use crate::pages::room_options::RoomOptions;

/// The open fields, and how others are opened.
pub struct RowEditing {
    /// Receives the cell to edit.
    pub on_edit: Callback<(RowKey, Cell)>,
    /// Position of the offering whose fields are open, and the fields.
    pub editor: Option<(usize, Html)>,
}

/// Returns the open fields of a row. `open_editor` receives how they are saved.
#[hook]
pub fn use_row_editing(
    form: &UseFormHandle<GeneratorValues>,
    row_form: &UseFormHandle<RowForm>,
    rows: Option<&Rc<PreviewRows>>,
    rooms: &Rc<RoomOptions>,
    toasts: &RowToasts,
    open_editor: &OpenEditor,
) -> RowEditing {
    let workspace = use_workspace();
    let tried = use_state_eq(|| false);
    // Fields that were open when the page was left do not take the focus.
    let takes_focus = use_state_eq(|| false);
    let open = row_form.values().open.clone();
    let show = row_form.set(|form, open: Option<OpenRow>| form.open = open);
    let close = {
        let (show, tried, rows) = (show.clone(), tried.setter(), rows.cloned());
        let key = open.as_ref().map(|open| open.key);
        Callback::from(move |()| {
            if let (Some(key), Some(rows)) = (key, &rows) {
                focus_row(rows, key);
            }
            tried.set(false);
            show.emit(None);
        })
    };
    let save = {
        let save = form.set(|form, (key, edit): (RowKey, RowEdit)| {
            form.rows
                .update(key, |before| *before = before.clone().updated_by(edit));
        });
        let (open, tried, toasts) = (open.clone(), tried.setter(), toasts.clone());
        let (rows, rooms) = (rows.cloned(), rooms.clone());
        // Fails if what was typed cannot be saved.
        move || -> Result<(), RowProblem> {
            let typed = open.clone().and_then(|open| Some((open.key, open.draft?)));
            let proposed = rows.as_ref().map(|rows| &rows.proposed);
            let typed = typed.and_then(|(key, draft)| {
                let proposed = proposed?;
                Some((proposed.key(proposed.position_of(key)?)?, draft))
            });
            let Some((key, draft)) = typed else {
                return Ok(());
            };
            let edit = draft.edit(key.start, &rooms);
            tried.set(edit.is_err());
            let edit = edit?;
            // Its button would take this step back instead.
            toasts.withdraw();
            save.emit((key, edit));
            Ok(())
        }
    };
    open_editor.set({
        let (save, show, workspace) = (save.clone(), show.clone(), workspace.clone());
        let is_typed = open.as_ref().is_some_and(|open| open.draft.is_some());
        Callback::from(move |()| {
            if !is_typed {
                return Commit::Nothing;
            }
            if let Err(problem) = save() {
                refuse(&workspace, problem);
                return Commit::Refused;
            }
            show.emit(None);
            Commit::Saved
        })
    });
    let on_edit = {
        let (open, save, show) = (open.clone(), save.clone(), show.clone());
        let (workspace, takes_focus) = (workspace.clone(), takes_focus.setter());
        Callback::from(move |(key, cell): (RowKey, Cell)| {
            let same = open.clone().filter(|open| open.key == key);
            if same.is_none()
                && let Err(problem) = save()
            {
                return refuse(&workspace, problem);
            }
            let draft = same.and_then(|open| open.draft);
            takes_focus.set(true);
            show.emit(Some(OpenRow { key, cell, draft }));
        })
    };
    let on_done = {
        let close = close.clone();
        Callback::from(move |()| {
            if save().is_ok() {
                close.emit(());
            }
        })
    };
    let on_restore = {
        let key = open.as_ref().map(|open| open.key);
        let (close, toasts) = (close.clone(), toasts.clone());
        let restore = form.set(|form, key: RowKey| {
            form.rows.update(key, |before| {
                *before = RowEdit {
                    left_out: before.left_out,
                    ..RowEdit::default()
                };
            });
        });
        Callback::from(move |()| {
            if let Some(key) = key {
                toasts.withdraw();
                restore.emit(key);
            }
            close.emit(());
        })
    };
    let on_type = row_form.set(|form, draft: RowDraft| {
        if let Some(open) = &mut form.open {
            open.draft = Some(draft);
        }
    });
    let editor = rows.zip(open).and_then(|(rows, open)| {
        let position = rows.proposed.position_of(open.key)?;
        let draft = match open.draft {
            Some(draft) => draft,
            None => RowDraft::new(&values_of(rows, position)?),
        };
        let group = workspace.read(|records| {
            let group = records.learner_groups.get(open.key.group)?;
            Some(group.title.clone())
        })?;
        let focus = Some(open.cell).filter(|_| *takes_focus);
        let fields = html! {
            <RowEditor key={format!("{} {}", open.key.group, open.key.start)} {group} {draft} {on_type} {focus} tried={*tried}
                rooms={rooms.clone()} {on_done} {on_restore} on_close={close} />
        };
        Some((position, fields))
    });
    RowEditing { on_edit, editor }
}

/// Says why what was typed cannot be saved.
fn refuse(workspace: &WorkspaceHandle, problem: RowProblem) {
    keys::focus_id(match problem {
        RowProblem::NoSuchTime => DATE_ID,
        RowProblem::Place(_) => ROOM_ID,
    });
    workspace.toast(Toast::plain(ToastTone::Problem, problem.message()));
}

/// Returns the values of the proposed offering at a position.
fn values_of(rows: &PreviewRows, position: usize) -> Option<RowValues> {
    let offering = rows.proposed.get(position)?;
    Some(RowValues {
        start: offering.slot.start(),
        duration: offering.slot.duration(),
        place: offering.place.cloned(),
        instructors: Instructors {
            people: offering.instructors.cloned().unwrap_or_default(),
            groups: offering.instructor_groups.cloned().unwrap_or_default(),
        },
    })
}

/// Focuses the row of a proposed offering.
pub fn focus_row(rows: &PreviewRows, key: RowKey) {
    let mut order = rows.order.iter();
    let place = order.position(|at| rows.proposed.key(*at as usize) == Some(key));
    if let Some(place) = place {
        keys::focus_first(&format!(".preview-table tr[data-row='{place}']"));
    }
}
