//! Files in and out.

mod choices;
mod chooser;
mod controls;
mod dry_run;
mod export;
mod export_menu;
mod hand_over;
mod import;
mod restore;
mod what;
mod work;

use crate::i18n::{Files as Words, Frame, t};
use crate::pages::heading::Heading;
use export::ExportCard;
use import::ImportCard;
use yew::prelude::*;

pub use export_menu::{ExportMenu, ExportRow};
pub use hand_over::{Ready, losses};
pub use what::What;

/// The page Files.
#[component]
pub fn Files() -> Html {
    html! {
        <div class="files-page">
            <Heading title={t(Frame::Files)} help={t(Words::Lead)} />
            <ExportCard />
            <ImportCard />
        </div>
    }
}
