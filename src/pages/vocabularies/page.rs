//! The page that lists vocabularies.

use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{VocabularyRow, columns, rows};
use super::delete_dialog::DeleteVocabularyDialog;
use super::form::{VocabularyForm, VocabularyFormPanel};
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{Vocabularies as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_form::FormPlacement;
use crate::pages::record_list::{
    EmptyStateProps, RecordList, matches_columns, use_list_state, use_list_view,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 3] = [Kind::Vocabulary, Kind::Term, Kind::Session];

/// The page that lists vocabularies.
#[component]
pub fn VocabulariesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("title"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let page = use_record_page::<VocabularyForm, VocabularyRow>(&state, FormPlacement::Panel);
    let empty = EmptyStateProps {
        icon: Icon::Book,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::New),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(
        &workspace,
        "vocabularies",
        view.selected_or_shown(),
        &columns,
    );
    html! {
        <>
            <PlanningListPage list={PlanningList::Vocabularies} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                form={page.form(|props| html! { <VocabularyFormPanel ..props /> })}>
                <RecordList<VocabularyRow, RecordAction> id="vocabularies" class="vocabularies-list" label={PlanningList::Vocabularies.name()} search_label={t(Message::Search)}
                    columns={(*columns).clone()} {state} {view} actions={page.actions.clone()} on_action={page.on_action.clone()} />
            </PlanningListPage>
            if let Some(id) = page.deleting_one() { <DeleteVocabularyDialog {id} on_close={page.on_deleted()} /> }
        </>
    }
}
