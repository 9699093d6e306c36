//! The menu that exports teaching hours.

use std::rc::Rc;

use lectern_core::exchange::{Export, export};
use lectern_core::model::Offering;
use lectern_core::workspace::{HoursReport, Records};
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::i18n::{Files, TeachingHours as Message, t};
use crate::pages::files::DownloadFile;

/// Draws the menu that exports the offerings of a report, and the totals of those who teach them.
pub fn export_menu(workspace: &WorkspaceHandle, report: &Rc<HoursReport>) -> Html {
    let item = |label, file, write: fn(&Records, &[Rc<Offering>]) -> Export| {
        let (workspace, report) = (workspace.clone(), report.clone());
        MenuItem {
            label: t(label),
            icon: None,
            go: Go::Do(Callback::from(move |()| {
                let export = workspace.read(|records| write(records, &report.offerings));
                let ready = DownloadFile {
                    file: t(Files::FileName(file)),
                    export: Rc::new(export),
                };
                ready.download(&workspace);
            })),
        }
    };
    let items = vec![
        item(Message::ExportOfferings, "hours", export::hours),
        item(
            Message::ExportPeople,
            "hours-by-person",
            export::hours_of_people,
        ),
    ];
    html! {
        <MenuButton label={t(Files::Export)} {items}>{ icon(Icon::Export) }{ t(Files::Export) }</MenuButton>
    }
}
