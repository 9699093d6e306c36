//! The page that lists categories.

use lectern_core::model::{CategoryId, Kind};
use lectern_core::rules::forms::CategoryForm;
use lectern_core::workspace::{CategoryFate, Command};
use yew::prelude::*;

use super::columns::{CategoryRow, columns, rows, sessions_in};
use super::delete_dialog::DeleteCategoryDialog;
use super::form::CategoryFormDialog;
use crate::app::route::SessionsTab;
use crate::components::data_table::{Selection, Sort};
use crate::components::icon::{Icon, icon};
use crate::i18n::{Categories as Message, Frame, t};
use crate::pages::files::export_shown_button;
use crate::pages::heading::Heading;
use crate::pages::record_list::{
    ColumnSearchList, EmptyState, ListLayout, RecordList, SortControl, use_column_search_list,
};
use crate::pages::record_page::{NewRecordButton, RecordAction, use_record_page};

const KINDS: [Kind; 2] = [Kind::Category, Kind::CourseSession];

/// The page that lists categories.
#[component]
pub fn CategoriesPage() -> Html {
    let ColumnSearchList {
        workspace,
        rows,
        columns,
        state,
        view,
    } = use_column_search_list(KINDS, Sort::ascending("name"), rows, columns);
    let page = use_record_page::<CategoryForm, CategoryRow>(&state);
    let export = export_shown_button(&workspace, "categories", &view, &columns);
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
                { export }
                <NewRecordButton label={t(Message::New)} on_new={page.on_new()} />
            </Heading>
            <ListLayout>
                if rows.is_empty() {
                    <EmptyState icon={Icon::Folder} title={t(Message::Empty)} help={t(Message::EmptyHelp)} new={t(Message::New)} on_new={page.on_new()} />
                } else {
                    <RecordList<CategoryRow, RecordAction> id="categories" class="categories-table" label={t(Frame::Categories)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} sort_control={SortControl::None} {columns}
                        {state} {view} actions={page.actions.clone()} {on_action} on_open={page.on_open()} footer={Html::default()} />
                }
            </ListLayout>
            if let Some(form) = page.form(|props| html! { <CategoryFormDialog ..props /> }) { { form } }
            if let Some(id) = page.deleting_one() { <DeleteCategoryDialog {id} on_close={page.on_deleted()} /> }
        </>
    }
}
