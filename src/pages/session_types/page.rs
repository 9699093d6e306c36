//! The page that lists session types.

use lectern_core::model::Kind;
use lectern_core::rules::vocabularies::SessionTypeForm;
use yew::prelude::*;

use super::columns::{SessionTypeRow, columns, rows};
use super::delete_dialog::DeleteSessionTypesDialog;
use super::form::SessionTypeFormPanel;
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::i18n::{SessionTypes as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_list::{
    ColumnSearchList, EmptyStateProps, RecordList, use_column_search_list,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 2] = [Kind::SessionType, Kind::Session];

/// The page that lists session types.
#[component]
pub fn SessionTypesPage() -> Html {
    let ColumnSearchList {
        workspace,
        rows,
        columns,
        state,
        view,
    } = use_column_search_list(KINDS, Sort::ascending("title"), rows, columns);
    let page = use_record_page::<SessionTypeForm, SessionTypeRow>(&state);
    let bulk_actions = page.bulk_delete(t(Message::Delete(view.selection.len())));
    let empty = EmptyStateProps {
        icon: Icon::Book,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::New),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(&workspace, "session-types", &view, &columns);
    html! {
        <>
            <PlanningListPage list={PlanningList::SessionTypes} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                form={page.form(|props| html! { <SessionTypeFormPanel ..props /> })}>
                <RecordList<SessionTypeRow, RecordAction> id="session-types" class="session-types-list" label={PlanningList::SessionTypes.name()} search_label={t(Message::Search)} search_hint={t(Message::SearchHint)}
                    {columns} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} on_open={page.on_open()} />
            </PlanningListPage>
            if let Some(ids) = page.deleting() { <DeleteSessionTypesDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
