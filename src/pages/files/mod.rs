//! Page for the import and export of files.

mod choices;
mod chooser;
mod controls;
mod download;
mod dry_run;
mod export;
mod export_kind;
mod export_menu;
mod import;
mod import_stage;
mod import_task;
mod restore;

use crate::i18n::{Files as Message, Frame, t};
use crate::pages::heading::Heading;
use export::ExportCard;
use import::ImportCard;
use yew::prelude::*;

pub use download::{DownloadFile, losses};
pub use export_kind::ExportKind;
pub use export_menu::{ExportMenu, ExportRow};

/// Page "Files".
#[component]
pub fn Files() -> Html {
    html! {
        <div class="files-page">
            <Heading title={t(Frame::Files)} help={t(Message::Lead)} />
            <ExportCard />
            <ImportCard />
        </div>
    }
}
