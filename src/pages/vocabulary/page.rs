//! The page of a vocabulary, which lists its terms.

use lectern_core::model::{Kind, VocabularyId};
use lectern_core::rules::vocabularies::TermForm;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{TermRow, columns, rows};
use super::delete_dialog::DeleteTermsDialog;
use super::form::TermFormPanel;
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{Vocabularies as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::heading::Heading;
use crate::pages::not_found::NotFound;
use crate::pages::planning_lists::{PlanningList, breadcrumbs};
use crate::pages::record_list::{
    EmptyState, ListLayout, RecordList, matches_columns, use_list_state, use_list_view,
};
use crate::pages::record_page::{NewRecordButton, RecordAction, use_record_page};

const KINDS: [Kind; 3] = [Kind::Vocabulary, Kind::Term, Kind::Session];

/// Properties of [`VocabularyPage`].
#[derive(Properties, PartialEq)]
pub struct VocabularyPageProps {
    /// Vocabulary that is shown.
    pub id: VocabularyId,
}

/// Page of a vocabulary.
#[component]
pub fn VocabularyPage(props: &VocabularyPageProps) -> Html {
    let id = props.id;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(|records| rows(records, id)));
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("title"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let page = use_record_page::<TermForm, TermRow>(&state);
    let Some(vocabulary) = workspace.read(|records| records.vocabularies.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let bulk_actions = page.bulk_delete(t(Message::DeleteTerms(view.selection.len())));
    let form = page.form(|form| html! { <TermFormPanel vocabulary={id} {form} /> });
    html! {
        <>
            { breadcrumbs(PlanningList::Vocabularies, Some(&vocabulary.title)) }
            <Heading title={vocabulary.title.clone()} help={t(Message::TermsLead(rows.len()))}>
                { export_shown_button(&workspace, "terms", &view, &columns) }
                <NewRecordButton label={t(Message::NewTerm)} on_new={page.on_new()} />
            </Heading>
            <ListLayout {form}>
                if rows.is_empty() {
                    <EmptyState icon={Icon::Book} title={t(Message::NoTermsYet)} help={t(Message::NoTermsYetHelp)}
                        new={t(Message::NewTerm)} on_new={page.on_new()} />
                } else {
                    <RecordList<TermRow, RecordAction> id="terms" class="terms-list" label={t(Message::Terms)} search_label={t(Message::SearchTerms)} search_hint={t(Message::SearchTermsHint)}
                        columns={(*columns).clone()} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} on_open={page.on_open()} />
                }
            </ListLayout>
            if let Some(ids) = page.deleting() { <DeleteTermsDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
