//! The page that lists instructor groups.

use lectern_core::model::Kind;
use lectern_core::rules::learner_groups::InstructorGroupForm;
use yew::prelude::*;

use super::columns::{InstructorGroupRow, columns, rows};
use super::delete_dialog::DeleteInstructorGroupsDialog;
use super::form::InstructorGroupFormPanel;
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::i18n::{InstructorGroups as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_form::FormPlacement;
use crate::pages::record_list::{
    ColumnSearchList, EmptyStateProps, RecordList, use_column_search_list,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 3] = [Kind::InstructorGroup, Kind::Person, Kind::Offering];

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
    let page =
        use_record_page::<InstructorGroupForm, InstructorGroupRow>(&state, FormPlacement::Panel);
    let bulk_actions = page.bulk_delete(t(Message::DeleteGroups(view.selection.len())));
    let empty = EmptyStateProps {
        icon: Icon::People,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::New),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(
        &workspace,
        "instructor-groups",
        view.selected_or_shown(),
        &columns,
    );
    html! {
        <>
            <PlanningListPage list={PlanningList::InstructorGroups} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                form={page.form(|props| html! { <InstructorGroupFormPanel ..props /> })}>
                <RecordList<InstructorGroupRow, RecordAction> id="instructor-groups" class="instructor-groups-list" label={PlanningList::InstructorGroups.name()} search_label={t(Message::Search)} search_hint={t(Message::SearchHint)}
                    {columns} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} on_open={page.on_open()} />
            </PlanningListPage>
            if let Some(ids) = page.deleting() { <DeleteInstructorGroupsDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
