//! The page that lists instructor groups.

use std::rc::Rc;

use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::{InstructorGroupId, Kind};
use lectern_core::rules::learner_groups::InstructorGroupForm;
use yew::prelude::*;

use super::columns::{InstructorGroupRow, columns, rows};
use super::delete_dialog::DeleteInstructorGroupsDialog;
use super::form::InstructorGroupFormPanel;
use crate::components::data_table::{RowAction, Selection, Sort};
use crate::components::icon::Icon;
use crate::i18n::{CalendarFiles, Frame, InstructorGroups as Message, t};
use crate::pages::files::{calendar_file, export_shown_button, use_download};
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_list::{
    BulkAction, ColumnSearchList, EmptyStateProps, RecordList, use_column_search_list,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 3] = [Kind::InstructorGroup, Kind::Person, Kind::Offering];

/// Action on instructor groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum GroupAction {
    /// Edits or deletes them.
    Record(RecordAction),
    /// Downloads what they teach as a calendar.
    DownloadCalendar,
}

/// The page that lists instructor groups.
#[component]
pub fn InstructorGroupsPage() -> Html {
    let ColumnSearchList {
        workspace,
        rows,
        columns,
        state,
        view,
    } = use_column_search_list(KINDS, Sort::ascending("title"), rows, columns);
    let page = use_record_page::<InstructorGroupForm, InstructorGroupRow>(&state);
    let download = use_download();
    let on_action = {
        let (workspace, download) = (workspace.clone(), download.clone());
        let on_record_action = page.on_action.clone();
        use_callback(
            (),
            move |(action, ids): (GroupAction, Selection<InstructorGroupId>), ()| match action {
                GroupAction::Record(action) => on_record_action.emit((action, ids)),
                GroupAction::DownloadCalendar => ids.iter().for_each(|id| {
                    let scope = CalendarScope::InstructorGroup(id);
                    download.start(calendar_file(&workspace, &scope));
                }),
            },
        )
    };
    let actions = use_callback((), |_: Rc<InstructorGroupRow>, ()| row_actions());
    let bulk_actions = vec![BulkAction {
        action: GroupAction::Record(RecordAction::Delete),
        icon: Icon::Bin,
        label: t(Message::DeleteGroups(view.selection.len())),
        danger: true,
        is_reading: false,
    }];
    let empty = EmptyStateProps {
        icon: Icon::People,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::New),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(&workspace, "instructor-groups", &view, &columns);
    html! {
        <>
            <PlanningListPage list={PlanningList::InstructorGroups} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                form={page.form(|props| html! { <InstructorGroupFormPanel ..props /> })}>
                <RecordList<InstructorGroupRow, GroupAction> id="instructor-groups" class="instructor-groups-list" label={PlanningList::InstructorGroups.name()} search_label={t(Message::Search)} search_hint={t(Message::SearchHint)}
                    {columns} {state} {view} {actions} {bulk_actions} {on_action} on_open={page.on_open()} />
            </PlanningListPage>
            { download.dialog() }
            if let Some(ids) = page.deleting() { <DeleteInstructorGroupsDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}

fn row_actions() -> Vec<RowAction<GroupAction>> {
    let record = |icon, label, action| RowAction::new(icon, label, GroupAction::Record(action));
    let calendar = t(CalendarFiles::Download);
    vec![
        record(Icon::Pencil, t(Frame::Edit), RecordAction::Edit),
        RowAction::new(Icon::Calendar, calendar, GroupAction::DownloadCalendar).reading(),
        record(Icon::Bin, t(Frame::Delete), RecordAction::Delete),
    ]
}
