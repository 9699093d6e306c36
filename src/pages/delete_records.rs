//! The confirmation before records are deleted, and their deletion.

use std::rc::Rc;

use lectern_core::workspace::{Command, Records};
use yew::prelude::*;

use crate::components::delete_dialog::{DeleteDialog, DeletePrompt};
use crate::hooks::use_workspace;

/// Properties of [`DeleteRecords`].
#[derive(Properties, PartialEq)]
pub struct DeleteRecordsProps<C: Clone + PartialEq + 'static> {
    /// Content of the dialog.
    pub prompt: Rc<DeletePrompt<C>>,
    /// Returns the command that deletes the records, given the chosen option.
    pub command: Callback<Option<C>, Command>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete records, and deletes them.
#[component]
pub fn DeleteRecords<C: Clone + PartialEq + 'static>(props: &DeleteRecordsProps<C>) -> Html {
    let workspace = use_workspace();
    let on_confirm = {
        let (command, on_close) = (props.command.clone(), props.on_close.clone());
        Callback::from(move |option| {
            on_close.emit(workspace.dispatch_with_toast(command.emit(option)));
        })
    };
    html! {
        <DeleteDialog<C> prompt={props.prompt.clone()} {on_confirm} on_close={props.on_close.reform(|()| false)} />
    }
}

/// Returns the content of the dialog as of its opening, which deletion does not change.
#[hook]
pub fn use_delete_prompt<C: 'static>(
    prompt: impl FnOnce(&Records) -> DeletePrompt<C>,
) -> Rc<DeletePrompt<C>> {
    let workspace = use_workspace();
    use_memo((), |()| workspace.read(prompt))
}
