//! Dialogs that every page has.

use yew::prelude::*;

use crate::app::keys_dialog::KeysDialog;
use crate::app::search_everything::SearchEverything;

/// A dialog that every page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameDialog {
    /// Search everything.
    Search,
    /// The keyboard shortcuts.
    Keys,
}

/// Properties of [`FrameDialogView`].
#[derive(Properties, PartialEq)]
pub struct FrameDialogViewProps {
    /// The open dialog, if any.
    pub dialog: Option<FrameDialog>,
    /// Opens another dialog, or closes the one that is open.
    pub on_change: Callback<Option<FrameDialog>>,
}

/// The open dialog, if any.
#[component]
pub fn FrameDialogView(props: &FrameDialogViewProps) -> Html {
    let on_close = props.on_change.reform(|()| None);
    match props.dialog {
        Some(FrameDialog::Search) => {
            let on_keys = props.on_change.reform(|()| Some(FrameDialog::Keys));
            html! { <SearchEverything {on_close} {on_keys} /> }
        }
        Some(FrameDialog::Keys) => html! { <KeysDialog {on_close} /> },
        None => Html::default(),
    }
}
