//! Page for the import and export of files.

mod calendar;
mod choices;
mod chooser;
mod chosen_file;
mod controls;
mod download;
mod dry_run;
mod dry_run_section;
mod export;
mod export_ids;
mod export_items;
mod export_kind;
mod export_menu;
mod export_shown;
mod file_notices;
mod format_columns;
mod import;
mod import_stage;
mod import_task;
mod name_matching;
mod questions;
mod reading;
mod record_change;
mod restore;
mod session_choices;
mod target_picker;
mod use_download;

use crate::i18n::{Files as Message, Frame, t};
use crate::pages::editable::EditOnly;
use crate::pages::heading::Heading;
use export::ExportCard;
use import::ImportCard;
use yew::prelude::*;

pub use calendar::{DownloadCalendar, calendar_file, use_calendar_download};
pub use chosen_file::ChosenFile;
pub use download::{DownloadFile, losses};
pub use export_items::{ItemColumns, export_items};
pub use export_kind::ExportKind;
pub use export_menu::{ExportMenu, ExportRow};
pub use export_shown::{
    export_rows_button, export_shown_button, export_table_button, file_as_shown,
};
pub use use_download::use_download;

/// Page "Files".
#[component]
pub fn Files() -> Html {
    html! {
        <div class="files-page">
            <Heading title={t(Frame::Files)} help={t(Message::Lead)} />
            <ExportCard />
            <EditOnly><ImportCard /></EditOnly>
        </div>
    }
}
