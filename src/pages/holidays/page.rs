//! The page that lists holidays.

use lectern_core::model::Kind;
use lectern_core::rules::holidays::HolidayForm;
use yew::prelude::*;

use super::columns::{HolidayRow, columns, rows};
use super::delete_dialog::DeleteHolidaysDialog;
use super::form::HolidayFormPanel;
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::i18n::{Holidays as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_list::{
    ColumnSearchList, EmptyStateProps, RecordList, use_column_search_list,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 2] = [Kind::Holiday, Kind::Offering];

/// The page that lists holidays.
#[component]
pub fn HolidaysPage() -> Html {
    let ColumnSearchList {
        workspace,
        rows,
        columns,
        state,
        view,
    } = use_column_search_list(KINDS, Sort::ascending("dates"), rows, columns);
    let page = use_record_page::<HolidayForm, HolidayRow>(&state);
    let bulk_actions = page.bulk_delete(t(Message::DeleteHolidays(view.selection.len())));
    let empty = EmptyStateProps {
        icon: Icon::Calendar,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::New),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(&workspace, "holidays", &view, &columns);
    html! {
        <>
            <PlanningListPage list={PlanningList::Holidays} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                form={page.form(|props| html! { <HolidayFormPanel ..props /> })}>
                <RecordList<HolidayRow, RecordAction> id="holidays" class="holidays-list" label={PlanningList::Holidays.name()} search_label={t(Message::Search)} search_hint={t(Message::SearchHint)}
                    {columns} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} on_open={page.on_open()} />
            </PlanningListPage>
            if let Some(ids) = page.deleting() { <DeleteHolidaysDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
