//! Dialog with all keyboard shortcuts.

use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::i18n::{Frame, SearchEverything as Message, t};
use crate::pages::settings::keys_table;

/// Properties of [`KeysDialog`].
#[derive(Properties, PartialEq)]
pub struct KeysDialogProps {
    /// Called when the dialog closes.
    pub on_close: Callback<()>,
}

/// Dialog with all keyboard shortcuts, which the settings list too.
#[component]
pub fn KeysDialog(props: &KeysDialogProps) -> Html {
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog class="keys-dialog" title={t(Message::KeyboardShortcuts)} on_close={props.on_close.clone()}>
            { keys_table() }
            <footer><button type="button" class="button" onclick={close}>{ t(Frame::Close) }</button></footer>
        </Dialog>
    }
}
