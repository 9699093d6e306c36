//! The menu that exports teaching hours.

use std::rc::Rc;

use lectern_core::exchange::{Export, export};
use lectern_core::model::Offering;
use lectern_core::workspace::{HoursReport, HoursScope, Records};
use yew::prelude::*;

use super::tables::HoursTable;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::i18n::{Files, TeachingHours as Message, t};
use crate::pages::files::{DownloadFile, file_as_shown};

/// Draws the menu that exports the tables of a report, its offerings, and the totals of those who teach
/// them.
pub fn export_menu(
    workspace: &WorkspaceHandle,
    report: &Rc<HoursReport>,
    scope: HoursScope,
) -> Html {
    let tables = HoursTable::of(scope).iter().map(|table| {
        let (workspace, report, table) = (workspace.clone(), report.clone(), *table);
        let act = move |()| {
            let text = workspace.read(|records| table.to_text(records, &report, scope));
            let file = t(Files::FileName(table.file()));
            file_as_shown(file, text).download(&workspace);
        };
        MenuItem {
            label: t(table.caption()),
            icon: None,
            go: Go::Do(Callback::from(act)),
        }
    });
    let of_offerings = |label, file, write: fn(&Records, &[Rc<Offering>]) -> Export| {
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
    let mut items: Vec<MenuItem> = tables.collect();
    if !report.offerings.is_empty() {
        items.push(of_offerings(
            Message::ExportOfferings,
            "hours",
            export::hours,
        ));
        items.push(of_offerings(
            Message::ExportPeople,
            "hours-by-person",
            export::hours_of_people,
        ));
    }
    html! {
        <MenuButton label={t(Files::Export)} {items}>{ icon(Icon::Export) }{ t(Files::Export) }</MenuButton>
    }
}
