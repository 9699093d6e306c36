//! Undo and Redo buttons of the frame.

use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::hooks::{use_can_edit, use_workspace, use_workspace_value};
use crate::i18n::{Frame as Message, step_sentence, t};
use lectern_core::workspace::{Kinds, Workspace};

/// Buttons Undo and Redo, each with the label of its step as a tooltip.
#[component]
pub fn UndoRedoButtons() -> Html {
    let workspace = use_workspace();
    let can_edit = use_can_edit();
    let (undo, redo) = use_workspace_value(Kinds::ALL, next_steps);
    let (undo, redo) = (undo.filter(|_| can_edit), redo.filter(|_| can_edit));
    let on_undo = {
        let workspace = workspace.clone();
        move |_: MouseEvent| workspace.undo()
    };
    let on_redo = move |_: MouseEvent| workspace.redo();
    html! {
        <>
            <button type="button" class="icon-button" aria-label={t(Message::Undo)} aria-keyshortcuts="Control+Z"
                aria-disabled={undo.is_none().to_string()} title={undo.map(|step| t(Message::UndoStep(step)))} onclick={on_undo}>
                { icon(Icon::Undo) }
            </button>
            <button type="button" class="icon-button" aria-label={t(Message::Redo)} aria-keyshortcuts="Control+Shift+Z"
                aria-disabled={redo.is_none().to_string()} title={redo.map(|step| t(Message::RedoStep(step)))} onclick={on_redo}>
                { icon(Icon::Redo) }
            </button>
        </>
    }
}

/// Returns the labels of the steps that Undo and Redo would apply; `None` if there is no such step.
fn next_steps(workspace: &Workspace) -> (Option<String>, Option<String>) {
    let history = workspace.history();
    (
        history.undoable().map(step_sentence),
        history.redoable().map(step_sentence),
    )
}
