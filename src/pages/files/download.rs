//! Download of an exported file: immediate if the file carries everything, otherwise after a dialog
//! that lists the losses.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::dialog::Dialog;
use crate::components::primary_button::PrimaryButton;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_workspace;
use crate::i18n::{Files as Message, Frame, loss, t};
use crate::platform::files;
use lectern_core::exchange::{Export, ExportLoss};

/// File ready for download.
#[derive(Clone, Debug, PartialEq)]
pub struct DownloadFile {
    /// File name.
    pub file: AttrValue,
    /// Content of the file, and the losses of the export.
    pub export: Rc<Export>,
}

impl DownloadFile {
    /// Downloads the file and shows a message. Returns `false` if the browser does not save it.
    pub fn download(&self, workspace: &WorkspaceHandle) -> bool {
        let mime = match self.file.rsplit_once('.') {
            Some((_, "json")) => "application/json",
            Some((_, "ics")) => "text/calendar;charset=utf-8",
            _ => "text/csv;charset=utf-8",
        };
        let is_saved = files::download(&self.file, mime, &self.export.bytes);
        let (tone, words) = if is_saved {
            (ToastTone::Plain, Message::Saved(self.file.to_string()))
        } else {
            (ToastTone::Problem, Message::NotSaved)
        };
        workspace.toast(Toast::plain(tone, t(words)));
        is_saved
    }
}

/// Renders the losses of an export, one sentence for each kind of loss.
pub fn losses(losses: &[ExportLoss]) -> Html {
    html! { <ul class="bullets">{ for losses.iter().map(|one| html! { <li>{ loss(one) }</li> }) }</ul> }
}

/// Properties of [`LossesDialog`].
#[derive(Properties, PartialEq)]
pub struct LossesDialogProps {
    /// File to download.
    pub ready: DownloadFile,
    /// Called when the dialog is closed.
    pub on_close: Callback<()>,
}

/// Dialog that lists the losses of a file before its download.
#[component]
pub fn LossesDialog(props: &LossesDialogProps) -> Html {
    let workspace = use_workspace();
    let export = {
        let (ready, on_close) = (props.ready.clone(), props.on_close.clone());
        move |_: MouseEvent| {
            ready.download(&workspace);
            on_close.emit(());
        }
    };
    let told = &props.ready.export.losses;
    let title = if told.iter().any(ExportLoss::is_lost) {
        Message::LossesTitle
    } else {
        Message::NoticesTitle
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog title={t(title)} on_close={props.on_close.clone()}>
            { losses(told) }
            <footer>
                <button type="button" class="button" onclick={close}>{ t(Frame::Cancel) }</button>
                <PrimaryButton onclick={Callback::from(export)}>{ t(Message::ExportAnyway) }</PrimaryButton>
            </footer>
        </Dialog>
    }
}
