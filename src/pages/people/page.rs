//! The page that lists people.

use std::rc::Rc;

use lectern_core::exchange::Format;
use lectern_core::model::Kind;
use lectern_core::rules::forms::PersonForm;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{PersonRow, columns, facets};
use super::delete_dialog::DeletePeopleDialog;
use super::form::PersonFormPanel;
use super::index::PeopleIndex;
use super::section::{Section, SectionTabs};
use crate::components::data_table::{Sort, TextTable};
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{Frame, People as Message, t};
use crate::pages::files::{ExportKind, ExportMenu};
use crate::pages::heading::Heading;
use crate::pages::import_link::import_link;
use crate::pages::record_list::{
    EmptyState, ListLayout, RecordList, use_list_state, use_list_view,
};
use crate::pages::record_page::{NewRecordButton, RecordAction, use_record_page};

const KINDS: [Kind; 6] = [
    Kind::Person,
    Kind::Class,
    Kind::ClassMember,
    Kind::Enrolment,
    Kind::CourseSession,
    Kind::SessionCourse,
];

/// The page that lists people.
#[component]
pub fn PeoplePage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let index = PeopleIndex::current(&workspace);
    let columns = {
        let workspace = workspace.clone();
        use_memo(versions, |_| columns(&workspace))
    };
    let facets = use_memo(versions[0], |_| Rc::new(facets(index.roles())));
    let state = use_list_state(Sort::ascending("name"));
    let view = use_list_view(index.rows(), &columns, Some(&facets), &state, |_, query| {
        let found = index.find(query);
        move |row: &PersonRow| found.contains(row.position)
    });
    let page = use_record_page::<PersonForm, PersonRow>(&state);
    let bulk_actions = page.bulk_delete(t(Message::DeletePeople(view.selection.len())));
    let text = TextTable::writer(&columns);
    let is_empty = index.rows().is_empty();
    html! {
        <>
            <Heading title={t(Frame::People)} help={t(Message::Lead)}>
                if !is_empty {
                    { import_link(t(Message::ImportPeople)) }
                    <ExportMenu<PersonRow> what={ExportKind::Table(Format::People)} rows={view.selected_or_shown()} {text} />
                }
                <NewRecordButton label={t(Message::NewPerson)} on_new={page.on_new()} />
            </Heading>
            <SectionTabs here={Section::People} />
            <ListLayout tab={t(Frame::People)} form={page.form(|props| html! { <PersonFormPanel ..props /> })}>
                if is_empty {
                    <EmptyState icon={Icon::People} title={t(Message::NobodyYet)} help={t(Message::NobodyYetHelp)}
                        new={t(Message::NewPerson)} on_new={page.on_new()} import={t(Message::ImportPeople)} />
                } else {
                    <RecordList<PersonRow, RecordAction> id="people" class="people-list" label={t(Frame::People)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} facet_label={t(Message::Role)}
                        columns={(*columns).clone()} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} />
                }
            </ListLayout>
            if let Some(ids) = page.deleting() { <DeletePeopleDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
