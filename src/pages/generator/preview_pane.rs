//! The pane of the generator with what it proposes.

use std::rc::Rc;

use lectern_core::workspace::RowKey;
use yew::prelude::*;

use super::kept_edits::{KeptEdits, use_present_keys};
use super::open_editor::OpenEditor;
use super::preview::Preview;
use super::preview_table::PreviewTable;
use super::resolve_all::ResolveAll;
use super::row_editing::{RowEditing, focus_row, use_row_editing};
use super::row_form::RowForm;
use super::row_steps::{StepButtons, update_rows};
use super::row_toasts::use_row_toasts;
use super::values::GeneratorValues;
use super::ways_out::RowWayOut;
use super::week_picture::WeekPicture;
use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{UseFormHandle, use_workspace};
use crate::i18n::{Generator as Message, GeneratorPreview, t};
use crate::pages::room_options::RoomOptions;

/// Id of the title, which has the focus where nothing else of the pane is left.
const TITLE_ID: &str = "generator-preview-title";

/// Properties of [`PreviewPane`].
#[derive(Properties)]
pub struct PreviewPaneProps {
    /// Proposals of the generator.
    pub preview: Preview,
    /// Form with the edits of rows.
    pub form: UseFormHandle<GeneratorValues>,
    /// Form of the row whose fields are open.
    pub row_form: UseFormHandle<RowForm>,
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
            && self.row_form == other.row_form
            && self.open_editor == other.open_editor
    }
}

/// Pane of the offerings that the generator proposes, those with conflicts first.
#[component]
pub fn PreviewPane(props: &PreviewPaneProps) -> Html {
    let PreviewPaneProps {
        preview,
        form,
        row_form,
        rooms: room_options,
        open_editor,
    } = props;
    let workspace = use_workspace();
    let rows = preview.rows();
    let conflicts = rows.map_or(0, |rows| rows.conflict_count());
    use_announcement(rows.map(|_| (preview.count(), conflicts)));
    use_present_keys(form, row_form, rows);
    let toasts = use_row_toasts(&workspace, rows);
    let RowEditing { on_edit, editor } =
        use_row_editing(form, row_form, rows, room_options, &toasts, open_editor);
    let on_include = {
        let toasts = toasts.clone();
        let include = form.set(|form, (key, included): (RowKey, bool)| {
            form.rows.update(key, |edit| edit.left_out = !included);
        });
        include.reform(move |row| {
            toasts.withdraw();
            row
        })
    };
    let on_resolve = {
        let (workspace, form, rows) = (workspace.clone(), form.clone(), rows.cloned());
        let toasts = toasts.clone();
        let skip_existing = form.set(|form, ()| form.skip_existing = true);
        Callback::from(move |(key, way_out): (RowKey, RowWayOut)| {
            let edit = match way_out {
                RowWayOut::Edit(edit) => edit,
                RowWayOut::SkipExisting => {
                    // The row goes with the conflict.
                    keys::focus_id(TITLE_ID);
                    return skip_existing.emit(());
                }
            };
            // The button goes with the conflict.
            if let Some(rows) = &rows {
                focus_row(rows, key);
            }
            let group = workspace.read(|records| {
                let group = records.learner_groups.get(key.group);
                group.map(|group| group.title.clone()).unwrap_or_default()
            });
            let message = if edit.left_out {
                t(GeneratorPreview::LeftOut(group))
            } else {
                t(Message::Changed(group))
            };
            update_rows(&form, &toasts, vec![(key, edit)], message);
        })
    };
    html! {
        <section class="generator-preview" aria-labelledby={TITLE_ID}>
            <div class="pane-head">
                <h2 id={TITLE_ID} tabindex="-1">{ t(Message::Preview) }</h2>
                if let Some(rows) = rows {
                    <p class="meta">{ t(Message::Offerings { count: preview.count(), slots: rows.slot_count() }) }</p>
                    if conflicts > 0 {
                        <span class="chip tone-danger">{ icon(Icon::Triangle) }{ t(Message::Conflicts(conflicts)) }</span>
                        <ResolveAll rows={rows.clone()} form={form.clone()} toasts={toasts.clone()} />
                    }
                }
                <StepButtons form={form.clone()} toasts={toasts.clone()} />
            </div>
            { match preview {
                Preview::Unready(why) => html! { <p class="pane-note">{ why }</p> },
                Preview::Ready(rows) if rows.proposed.is_empty() => html! {
                    <p class="pane-note">{ t(Message::NothingToCreate(preview.existing())) }</p>
                },
                Preview::Ready(rows) => html! {
                    <>
                    <KeptEdits form={form.clone()} {toasts} rows={rows.clone()} />
                    <WeekPicture rows={rows.clone()} />
                    <PreviewTable rows={rows.clone()} {on_include} {on_edit} {on_resolve} {editor} />
                    </>
                },
            } }
        </section>
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
