//! Edits of rows as steps, which the keys for undo and redo, the buttons of the preview and its messages
//! take back before anything of the workspace.

use lectern_core::workspace::{RowEdit, RowKey};
use yew::prelude::*;

use super::row_toasts::RowToasts;
use super::values::GeneratorValues;
use crate::components::button_shortcuts::{ButtonShortcut, use_button_shortcuts};
use crate::components::icon::{Icon, icon};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::UseFormHandle;
use crate::i18n::{GeneratorPreview as Message, t};

/// Adds edits to those of rows as one step, and offers to take it back.
pub fn update_rows(
    form: &UseFormHandle<GeneratorValues>,
    toasts: &RowToasts,
    edits: Vec<(RowKey, RowEdit)>,
    message: AttrValue,
) {
    let update = form.set(|form, edits: Vec<(RowKey, RowEdit)>| {
        let edits = edits.into_iter().map(|(key, edit)| {
            let before = form.rows.get(&key);
            (key, before.updated_by(edit))
        });
        let edits: Vec<_> = edits.collect();
        form.rows.replace(edits);
    });
    update.emit(edits);
    let undo = form.set(|form, ()| form.rows.undo());
    toasts.show(Toast::undoable(message, undo));
}

/// Properties of [`StepButtons`].
#[derive(Properties, PartialEq)]
pub struct StepButtonsProps {
    /// Form with the edits of rows.
    pub form: UseFormHandle<GeneratorValues>,
    /// Messages about the rows.
    pub toasts: RowToasts,
}

/// Buttons that undo and redo edits of rows, as long as there are some.
#[component]
pub fn StepButtons(props: &StepButtonsProps) -> Html {
    let StepButtonsProps { form, toasts } = props;
    let rows = &form.values().rows;
    let (can_undo, can_redo) = (rows.can_undo(), rows.can_redo());
    let undo_button = use_button_shortcuts(&[ButtonShortcut::Undo], can_undo);
    let redo_button = use_button_shortcuts(&[ButtonShortcut::Redo], can_redo);
    let step = |is_possible: bool, step: fn(&mut GeneratorValues, ()), message: Message| {
        let (step, toasts) = (form.set(step), toasts.clone());
        Callback::from(move |_: MouseEvent| {
            if is_possible {
                toasts.withdraw();
                step.emit(());
                toasts.show(Toast::plain(ToastTone::Plain, t(message.clone())));
            }
        })
    };
    let on_undo = step(can_undo, |form, ()| form.rows.undo(), Message::Undid);
    let on_redo = step(can_redo, |form, ()| form.rows.redo(), Message::Redid);
    if !can_undo && !can_redo {
        return Html::default();
    }
    html! {
        <span class="step-buttons">
            <button ref={undo_button} type="button" class="icon-button" aria-label={t(Message::Undo)} aria-keyshortcuts="Control+Z"
                title={t(Message::Undo)} aria-disabled={(!can_undo).then_some("true")} onclick={on_undo}>{ icon(Icon::Undo) }</button>
            <button ref={redo_button} type="button" class="icon-button" aria-label={t(Message::Redo)} aria-keyshortcuts="Control+Shift+Z"
                title={t(Message::Redo)} aria-disabled={(!can_redo).then_some("true")} onclick={on_redo}>{ icon(Icon::Redo) }</button>
        </span>
    }
}
