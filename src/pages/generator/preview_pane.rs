//! The pane of the generator with what it proposes.

use std::rc::Rc;

use lectern_core::workspace::{RowEdit, RowKey};
use yew::prelude::*;

use super::open_editor::{Commit, OpenEditor};
use super::preview::{Preview, PreviewRows};
use super::preview_row::Cell;
use super::preview_table::PreviewTable;
use super::resolve_all::{ResolveAll, update_rows};
use super::row_draft::{RowDraft, RowValues};
use super::row_editor::{DATE_ID, RowEditor};
use super::values::GeneratorValues;
use super::week_picture::WeekPicture;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{UseFormHandle, use_workspace};
use crate::i18n::{Generator as Message, t};
use crate::pages::offerings::Instructors;
use crate::pages::room_options::RoomOptions;

/// Properties of [`PreviewPane`].
#[derive(Properties)]
pub struct PreviewPaneProps {
    /// Proposals of the generator.
    pub preview: Preview,
    /// Form with the edits of rows.
    pub form: UseFormHandle<GeneratorValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Receives how the fields that are open are saved.
    pub open_editor: OpenEditor,
}

impl PartialEq for PreviewPaneProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.preview == other.preview
            && self.form == other.form
            && self.open_editor == other.open_editor
    }
}

/// Pane of the offerings that the generator proposes, those with conflicts first.
#[component]
pub fn PreviewPane(props: &PreviewPaneProps) -> Html {
    let PreviewPaneProps {
        preview,
        form,
        rooms: room_options,
        open_editor,
    } = props;
    let workspace = use_workspace();
    let editing = use_state_eq(|| None::<(RowKey, Cell)>);
    let draft = use_mut_ref(|| None::<RowDraft>);
    let tried = use_state_eq(|| false);
    let rows = preview.rows();
    let conflicts = rows.map_or(0, |rows| rows.conflict_count());
    use_announcement(rows.map(|_| (preview.count(), conflicts)));
    let on_toast = use_toast_of_rows(&workspace, rows);
    let on_include = form.set(|form, (key, included): (RowKey, bool)| {
        form.rows.update(key, |edit| edit.left_out = !included);
    });
    let close = {
        let (editing, rows) = (editing.clone(), rows.cloned());
        let (draft, tried) = (draft.clone(), tried.setter());
        Callback::from(move |()| {
            if let (Some((key, _)), Some(rows)) = (*editing, &rows) {
                focus_row(rows, key);
            }
            draft.take();
            tried.set(false);
            editing.set(None);
        })
    };
    let save = {
        let save = form.set(|form, (key, edit): (RowKey, RowEdit)| {
            form.rows
                .update(key, |before| *before = before.clone().updated_by(edit));
        });
        let (editing, draft, tried) = (editing.clone(), draft.clone(), tried.setter());
        let (rows, room_options) = (rows.cloned(), room_options.clone());
        // Returns `false` if what was typed is no time.
        move || {
            let typed = draft.borrow().clone().zip(*editing);
            let is_proposed = |key: RowKey| {
                let rows = rows.as_ref();
                rows.is_some_and(|rows| values_of(rows, key).is_some())
            };
            let Some((typed, (key, _))) = typed.filter(|(_, (key, _))| is_proposed(*key)) else {
                return true;
            };
            let edit = typed.edit(&room_options);
            tried.set(edit.is_none());
            edit.map(|edit| save.emit((key, edit))).is_some()
        }
    };
    open_editor.set({
        let (editing, draft, save) = (editing.clone(), draft.clone(), save.clone());
        let workspace = workspace.clone();
        Callback::from(move |()| {
            if editing.is_none() || draft.borrow().is_none() {
                return Commit::Nothing;
            }
            if !save() {
                refuse(&workspace);
                return Commit::Refused;
            }
            draft.take();
            editing.set(None);
            Commit::Saved
        })
    });
    let on_edit = {
        let (editing, draft, save) = (editing.clone(), draft.clone(), save.clone());
        let workspace = workspace.clone();
        Callback::from(move |cell: (RowKey, Cell)| {
            let is_other = editing.is_none_or(|(key, _)| key != cell.0);
            if is_other && !save() {
                return refuse(&workspace);
            }
            if is_other {
                draft.take();
            }
            editing.set(Some(cell));
        })
    };
    let on_done = {
        let close = close.clone();
        Callback::from(move |()| {
            if save() {
                close.emit(());
            }
        })
    };
    let on_restore = {
        let (editing, close) = (editing.clone(), close.clone());
        let restore = form.set(|form, key: RowKey| {
            form.rows.update(key, |before| {
                *before = RowEdit {
                    left_out: before.left_out,
                    ..RowEdit::default()
                };
            });
        });
        Callback::from(move |()| {
            if let Some((key, _)) = *editing {
                restore.emit(key);
            }
            close.emit(());
        })
    };
    let on_resolve = {
        let (workspace, form, rows) = (workspace.clone(), form.clone(), rows.cloned());
        let on_toast = on_toast.clone();
        Callback::from(move |(key, edit): (RowKey, RowEdit)| {
            // The button goes with the conflict.
            if let Some(rows) = &rows {
                focus_row(rows, key);
            }
            let group = workspace.read(|records| {
                let group = records.learner_groups.get(key.group);
                group.map(|group| group.title.clone()).unwrap_or_default()
            });
            let message = t(Message::Changed(group));
            on_toast.emit(update_rows(&workspace, &form, vec![(key, edit)], message));
        })
    };
    let editor = rows.zip(*editing).and_then(|(rows, (key, cell))| {
        let (group, values) = workspace.read(|records| {
            let group = records.learner_groups.get(key.group)?;
            Some((group.title.clone(), values_of(rows, key)?))
        })?;
        let form = html! {
            <RowEditor key={format!("{} {}", key.group, key.start)} group={group} {values} {cell} draft={draft.clone()} tried={*tried}
                rooms={room_options.clone()} on_done={on_done.clone()} on_restore={on_restore.clone()} on_close={close.clone()} />
        };
        Some((key, form))
    });
    html! {
        <section class="generator-preview" aria-labelledby="generator-preview-title">
            <div class="pane-head">
                <h2 id="generator-preview-title">{ t(Message::Preview) }</h2>
                if let Some(rows) = rows {
                    <p class="meta">{ t(Message::Offerings { count: preview.count(), slots: rows.slot_count() }) }</p>
                    if conflicts > 0 {
                        <span class="chip tone-danger">{ icon(Icon::Triangle) }{ t(Message::Conflicts(conflicts)) }</span>
                        <ResolveAll rows={rows.clone()} form={form.clone()} {on_toast} />
                    }
                }
            </div>
            { match preview {
                Preview::Unready(why) => html! { <p class="pane-note">{ why }</p> },
                Preview::Ready(rows) if rows.proposed.is_empty() => html! {
                    <p class="pane-note">{ t(Message::NothingToCreate(preview.existing())) }</p>
                },
                Preview::Ready(rows) => html! {
                    <>
                    <WeekPicture rows={rows.clone()} />
                    <PreviewTable rows={rows.clone()} {on_include} {on_edit} {on_resolve} {editor} />
                    </>
                },
            } }
        </section>
    }
}

/// Returns a callback that receives a toast about the rows, which is withdrawn once other rows are
/// proposed.
#[hook]
fn use_toast_of_rows(
    workspace: &WorkspaceHandle,
    rows: Option<&Rc<PreviewRows>>,
) -> Callback<Toast> {
    let shown = use_mut_ref(|| None::<Toast>);
    // The order is found anew for other rows only, not after an edit.
    let proposal = rows.map(|rows| rows.order.as_ptr());
    {
        let (shown, workspace) = (shown.clone(), workspace.clone());
        use_effect_with(proposal, move |_| {
            move || {
                if let Some(toast) = shown.take() {
                    workspace.withdraw_toast(&toast);
                }
            }
        });
    }
    use_callback((), move |toast, ()| {
        shown.replace(Some(toast));
    })
}

/// Says that what was typed is no time.
fn refuse(workspace: &WorkspaceHandle) {
    keys::focus_id(DATE_ID);
    let toast = Toast::plain(ToastTone::Problem, t(Message::NoSuchTime));
    workspace.toast(toast);
}

/// Returns the values of a proposed offering.
fn values_of(rows: &PreviewRows, key: RowKey) -> Option<RowValues> {
    let at = (0..rows.proposed.len()).find(|at| rows.proposed.key(*at) == Some(key))?;
    let offering = rows.proposed.get(at)?;
    Some(RowValues {
        slot: offering.slot,
        place: offering.place.cloned(),
        instructors: Instructors {
            people: offering.instructors.cloned().unwrap_or_default(),
            groups: offering.instructor_groups.cloned().unwrap_or_default(),
        },
    })
}

/// Focuses the row of a proposed offering.
fn focus_row(rows: &PreviewRows, key: RowKey) {
    let mut order = rows.order.iter();
    let place = order.position(|at| rows.proposed.key(*at as usize) == Some(key));
    if let Some(place) = place {
        keys::focus_first(&format!(".preview-table tr[data-row='{place}']"));
    }
}

/// Announces the number of offerings and conflicts when it changes.
#[hook]
fn use_announcement(counts: Option<(usize, usize)>) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(counts, move |counts| {
        if let Some((count, conflicts)) = *counts
            && !is_first.replace(false)
        {
            say(&t(Message::Announcement { count, conflicts }));
        }
    });
}
