//! The page that lists vocabularies.

use lectern_core::model::Kind;
use yew::prelude::*;

use super::columns::{VocabularyRow, columns, rows};
use super::delete_dialog::DeleteVocabulariesDialog;
use super::form::{VocabularyForm, VocabularyFormPanel};
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::i18n::{Vocabularies as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_list::{
    ColumnSearchList, EmptyStateProps, RecordList, use_column_search_list,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 3] = [Kind::Vocabulary, Kind::Term, Kind::Session];

/// The page that lists vocabularies.
#[component]
pub fn VocabulariesPage() -> Html {
    let ColumnSearchList {
        workspace,
        rows,
        columns,
        state,
        view,
    } = use_column_search_list(KINDS, Sort::ascending("title"), rows, columns);
    let page = use_record_page::<VocabularyForm, VocabularyRow>(&state);
    let bulk_actions = page.bulk_delete(t(Message::Delete(view.selection.len())));
    let empty = EmptyStateProps {
        icon: Icon::Book,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::New),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(&workspace, "vocabularies", &view, &columns);
    html! {
        <>
            <PlanningListPage list={PlanningList::Vocabularies} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                form={page.form(|props| html! { <VocabularyFormPanel ..props /> })}>
                <RecordList<VocabularyRow, RecordAction> id="vocabularies" class="vocabularies-list" label={PlanningList::Vocabularies.name()} search_label={t(Message::Search)} search_hint={t(Message::SearchHint)}
                    {columns} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} />
            </PlanningListPage>
            if let Some(ids) = page.deleting() { <DeleteVocabulariesDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
