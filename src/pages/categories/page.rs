//! The page that lists categories.

use lectern_core::model::{CategoryId, Kind};
use lectern_core::rules::forms::CategoryForm;
use lectern_core::workspace::{CategoryFate, Command, Kinds};
use yew::prelude::*;

use super::columns::{CategoryRow, columns, rows, sessions_in};
use super::delete_dialog::DeleteCategoryDialog;
use super::form::CategoryFormDialog;
use crate::app::route::SessionsTab;
use crate::components::data_table::{Selection, Sort};
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Categories as Message, Frame, t};
use crate::pages::heading::Heading;
use crate::pages::record_form::FormPlacement;
use crate::pages::record_list::{
    EmptyState, ListLayout, RecordList, SortControl, matches_columns, use_list_state, use_list_view,
};
use crate::pages::record_page::{NewRecordButton, RecordAction, use_record_page};

const KINDS: [Kind; 2] = [Kind::Category, Kind::CourseSession];

/// The page that lists categories.
#[component]
pub fn CategoriesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("name"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let page = use_record_page::<CategoryForm, CategoryRow>(&state, FormPlacement::Dialog);
    let on_action = use_callback(
        page.on_action.clone(),
        move |(action, ids): (RecordAction, Selection<CategoryId>), on_action| {
            let is_empty =
                |id: &CategoryId| workspace.read(|records| sessions_in(records, *id)) == 0;
            let empty = ids.iter().find(is_empty);
            match (action, empty) {
                // An empty category is deleted at once: there is nothing to decide.
                (RecordAction::Delete, Some(id)) => {
                    workspace.dispatch_with_toast(Command::DeleteCategory {
                        id,
                        sessions: CategoryFate::Uncategorised,
                    });
                }
                (RecordAction::Edit | RecordAction::Delete, _) => on_action.emit((action, ids)),
            }
        },
    );
    html! {
        <>
            <nav class="way-back" aria-label={t(Message::WayBack)}>
                <a href={SessionsTab::All.href()}>{ icon(Icon::Left) }{ t(Frame::CourseSessions) }</a>
            </nav>
            <Heading title={t(Frame::Categories)} help={t(Message::Lead)}>
                <NewRecordButton label={t(Message::New)} on_new={page.on_new()} />
            </Heading>
            <ListLayout>
                if rows.is_empty() {
                    <EmptyState icon={Icon::Folder} title={t(Message::Empty)} help={t(Message::EmptyHelp)} new={t(Message::New)} on_new={page.on_new()} />
                } else {
                    <RecordList<CategoryRow, RecordAction> id="categories" class="categories-table" label={t(Frame::Categories)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} sort_control={SortControl::None} columns={(*columns).clone()}
                        {state} {view} actions={page.actions.clone()} {on_action} on_open={page.on_open()} footer={Html::default()} />
                }
            </ListLayout>
            if let Some(form) = page.form(|props| html! { <CategoryFormDialog ..props /> }) { { form } }
            if let Some(id) = page.deleting_one() { <DeleteCategoryDialog {id} on_close={page.on_deleted()} /> }
        </>
    }
}
