//! The page that lists classes.

use lectern_core::exchange::Format;
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{ClassRow, columns, rows};
use super::delete_dialog::DeleteClassDialog;
use super::form::{ClassForm, ClassFormPanel};
use crate::components::data_table::{Sort, TextTable};
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{Classes as Message, Frame, t};
use crate::pages::files::{ExportKind, ExportMenu};
use crate::pages::heading::Heading;
use crate::pages::import_link::import_link;
use crate::pages::people::{Section, SectionTabs};
use crate::pages::record_list::{
    EmptyState, ListLayout, RecordList, matches_columns, use_list_state, use_list_view,
};
use crate::pages::record_page::{NewRecordButton, RecordAction, use_record_page};

const KINDS: [Kind; 4] = [
    Kind::Class,
    Kind::ClassMember,
    Kind::SessionClass,
    Kind::CourseSession,
];

/// The page that lists classes.
#[component]
pub fn ClassesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("title"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let page = use_record_page::<ClassForm, ClassRow>(&state);
    let text = TextTable::writer(&columns);
    html! {
        <>
            <Heading title={t(Frame::Classes)} help={t(Message::Lead)}>
                if !rows.is_empty() {
                    { import_link(t(Message::ImportClasses)) }
                    <ExportMenu<ClassRow> what={ExportKind::Table(Format::Classes)} rows={view.selected_or_shown()} {text} />
                }
                <NewRecordButton label={t(Message::NewClass)} on_new={page.on_new()} />
            </Heading>
            <SectionTabs here={Section::Classes} />
            <ListLayout tab={t(Frame::Classes)} form={page.form(|props| html! { <ClassFormPanel ..props /> })}>
                if rows.is_empty() {
                    <EmptyState icon={Icon::People} title={t(Message::NoneYet)} help={t(Message::NoneYetHelp)}
                        new={t(Message::NewClass)} on_new={page.on_new()} import={t(Message::ImportClasses)} />
                } else {
                    <RecordList<ClassRow, RecordAction> id="classes" class="classes-list" label={t(Frame::Classes)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} columns={(*columns).clone()} {state} {view} actions={page.actions.clone()} on_action={page.on_action.clone()} />
                }
            </ListLayout>
            if let Some(id) = page.deleting_one() { <DeleteClassDialog {id} on_close={page.on_deleted()} /> }
        </>
    }
}
