//! The question before the workspace here takes the place of the one on the server.

use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::error_line;
use crate::i18n::{Frame, Replacements as Message, Sync, format, t};
use lectern_core::sync::ReplacedRecords;

/// Properties of [`ReplaceDialog`].
#[derive(Properties, PartialEq)]
pub struct ReplaceDialogProps {
    /// Records that are lost on the server.
    pub replaced: ReplacedRecords,
    /// Reason why nothing has been replaced.
    pub failure: Option<AttrValue>,
    /// `true` while the backup is made.
    pub is_busy: bool,
    /// Called when the person confirms.
    pub on_confirm: Callback<()>,
    /// Called on Cancel.
    pub on_close: Callback<()>,
}

/// Dialog that says by kind how many records are deleted on the server.
#[component]
pub fn ReplaceDialog(props: &ReplaceDialogProps) -> Html {
    let replaced = &props.replaced;
    let deleted = replaced.deleted_count();
    let kinds = replaced.deleted.iter().map(|(kind, count)| {
        html! { <li key={kind.name()}>{ t(*kind) }{ ": " }{ format::number(*count) }</li> }
    });
    let button = if props.is_busy {
        t(Sync::Connecting)
    } else {
        t(Message::Confirm(deleted + replaced.overwritten))
    };
    let is_busy = props.is_busy;
    let confirm = props.on_confirm.clone();
    let onclick = move |_: MouseEvent| {
        if !is_busy {
            confirm.emit(());
        }
    };
    html! {
        <Dialog title={t(Message::Title)} alert=true on_close={props.on_close.clone()}>
            if deleted > 0 {
                <p>{ t(Message::Deletes(deleted)) }</p>
                <ul class="unsent-changes">{ for kinds }</ul>
            } else {
                <p>{ t(Message::DeletesNothing) }</p>
            }
            if replaced.overwritten > 0 { <p>{ t(Message::Overwrites(replaced.overwritten)) }</p> }
            <p>{ t(Message::ForEverybody) }{ " " }{ t(Message::BackupFirst) }</p>
            <div role="alert">
                if let Some(failure) = &props.failure { { error_line("sync-replace", failure) } }
            </div>
            <footer>
                <button type="button" class="button" data-safest="true" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button danger" aria-disabled={is_busy.to_string()} {onclick}>{ button }</button>
            </footer>
        </Dialog>
    }
}
