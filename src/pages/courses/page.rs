//! The page that lists courses.

use std::rc::Rc;

use lectern_core::exchange::Format;
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{CourseRow, columns, facets, rows};
use super::delete_dialog::DeleteCoursesDialog;
use super::form::{CourseFormPanel, CourseValues};
use crate::app::route::Route;
use crate::components::data_table::{Sort, TextTable};
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Conflicts, Courses as Message, Frame, t};
use crate::pages::files::{ExportKind, ExportMenu};
use crate::pages::heading::Heading;
use crate::pages::import_link::import_link;
use crate::pages::record_list::{
    EmptyState, ListLayout, RecordList, matches_columns, use_list_state, use_list_view,
};
use crate::pages::record_page::{NewRecordButton, RecordAction, use_record_page};

const KINDS: [Kind; 5] = [
    Kind::Course,
    Kind::Person,
    Kind::Session,
    Kind::SessionCourse,
    Kind::CourseSession,
];

/// The page that lists courses.
#[component]
pub fn CoursesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let facets = use_memo(versions, |_| Rc::new(facets(&rows)));
    let state = use_list_state(Sort::ascending("code"));
    let view = use_list_view(&rows, &columns, Some(&facets), &state, |_, query| {
        matches_columns(&columns, query)
    });
    let page = use_record_page::<CourseValues, CourseRow>(&state);
    let bulk_actions = page.bulk_delete(t(Message::DeleteCourses(view.selection.len())));
    let text = TextTable::writer(&columns);
    html! {
        <>
            <Heading title={t(Frame::Courses)} help={t(Message::Lead)}>
                if !rows.is_empty() {
                    <a class="button" href={Route::Conflicts.href()}>{ icon(Icon::Triangle) }{ t(Conflicts::Title) }</a>
                    { import_link(t(Message::ImportCourses)) }
                    <ExportMenu<CourseRow> what={ExportKind::Table(Format::Courses)} rows={view.selected_or_shown()} {text} />
                }
                <NewRecordButton label={t(Message::NewCourse)} on_new={page.on_new()} />
            </Heading>
            <ListLayout form={page.form(|props| html! { <CourseFormPanel ..props /> })}>
                if rows.is_empty() {
                    <EmptyState icon={Icon::Book} title={t(Message::NoneYet)} help={t(Message::NoneYetHelp)}
                        new={t(Message::NewCourse)} on_new={page.on_new()} import={t(Message::ImportCourses)} />
                } else {
                    <RecordList<CourseRow, RecordAction> id="courses" class="courses-list" label={t(Frame::Courses)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} facet_label={t(Message::AcademicYear)}
                        columns={(*columns).clone()} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} />
                }
            </ListLayout>
            if let Some(ids) = page.deleting() { <DeleteCoursesDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
