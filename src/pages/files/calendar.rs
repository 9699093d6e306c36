//! Download of calendars: the whole one on this page, that of one record on the page of the record, and that
//! of a filter beside the calendar.

use std::rc::Rc;

use lectern_core::exchange::Export;
use lectern_core::exchange::icalendar::{
    CalendarOptions, CalendarScope, CalendarWords, DueDates, calendar,
};
use lectern_core::model::ZoneRules;
use yew::prelude::*;

use super::download::DownloadFile;
use super::use_download::use_download;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuItem};
use crate::hooks::use_workspace;
use crate::i18n::{CalendarFiles as Message, t};
use crate::platform::zone::{self, Zone};

/// Exports the calendar of a part of the workspace.
#[must_use]
pub fn calendar_export(
    workspace: &WorkspaceHandle,
    scope: &CalendarScope,
    due_dates: DueDates,
) -> Export {
    let options = CalendarOptions {
        now: workspace.now(),
        zones: &zone_rules,
        words: CalendarWords {
            groups: t(Message::Groups).to_string(),
            instructors: t(Message::Instructors).to_string(),
            due: t(Message::Due).to_string(),
        },
        due_dates,
    };
    workspace.read(|records| calendar(records, scope, &options))
}

/// Returns the rules of a time zone by its name, if the browser knows it.
pub fn zone_rules(name: &str) -> Option<Box<dyn ZoneRules>> {
    let rules: Box<dyn ZoneRules> = Box::new(Zone::new(name));
    zone::exists(name).then_some(rules)
}

/// Returns the calendar of a record, in a file that is named after it.
#[must_use]
pub fn calendar_file(workspace: &WorkspaceHandle, scope: &CalendarScope) -> DownloadFile {
    let name = workspace.read(|records| scope.name(records));
    DownloadFile {
        file: t(Message::FileName(file_stem(&name))),
        export: Rc::new(calendar_export(workspace, scope, DueDates::AllDay)),
    }
}

/// Returns a name with hyphens in place of everything but letters and digits.
pub fn file_stem(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// Returns the menu item "Download calendar", and the dialog about a download that fails.
#[hook]
pub fn use_calendar_download(scope: CalendarScope) -> (MenuItem, Html) {
    let workspace = use_workspace();
    let download = use_download();
    let dialog = download.dialog();
    let item = MenuItem {
        label: t(Message::Download),
        icon: Some(Icon::Calendar),
        go: Go::Do(Callback::from(move |()| {
            download.start(calendar_file(&workspace, &scope));
        })),
    };
    (item, dialog)
}

/// Properties of [`DownloadCalendar`].
#[derive(Properties, PartialEq)]
pub struct DownloadCalendarProps {
    /// Scope of the calendar.
    pub scope: CalendarScope,
}

/// Button "Download calendar".
#[component]
pub fn DownloadCalendar(props: &DownloadCalendarProps) -> Html {
    let workspace = use_workspace();
    let download = use_download();
    let scope = props.scope.clone();
    let onclick = {
        let download = download.clone();
        Callback::from(move |_: MouseEvent| {
            download.start(calendar_file(&workspace, &scope));
        })
    };
    html! {
        <>
            <button type="button" class="button" {onclick}>{ icon(Icon::Calendar) }{ t(Message::Download) }</button>
            { download.dialog() }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_has_letters_and_digits() {
        assert_eq!(file_stem("Heart & lungs: week 1/2"), "Heart-lungs-week-1-2");
        assert_eq!(file_stem("解剖学 (A-1)"), "解剖学-A-1");
        assert_eq!(file_stem("../.."), "");
    }
}
