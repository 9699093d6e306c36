//! The page that lists courses.

use std::rc::Rc;

use lectern_core::model::{CourseId, Kind};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{CourseRow, columns, facets, rows};
use super::delete_dialog::DeleteCoursesDialog;
use super::form::CourseFormPanel;
use crate::components::data_table::{RowAction, Selection, Sort, TextTable};
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::{PanelTarget, use_panel};
use crate::hooks::use_records;
use crate::i18n::{Courses as Message, Frame, t};
use crate::pages::files::{ExportKind, ExportMenu};
use crate::pages::heading::Heading;
use crate::pages::record_list::{
    BulkAction, EmptyState, ListFilter, ListLayout, RecordList, matches_columns, use_list_state,
    use_list_view,
};

const KINDS: [Kind; 4] = [
    Kind::Course,
    Kind::Person,
    Kind::SessionCourse,
    Kind::CourseSession,
];

/// Action on courses.
#[derive(Clone, Copy, Debug, PartialEq)]
enum CourseAction {
    Edit,
    Delete,
}

/// The page that lists courses.
#[component]
pub fn CoursesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let facets = use_memo(versions, |_| Rc::new(facets(&rows)));
    let filter = use_reducer(ListFilter::default);
    let state = use_list_state(filter, Sort::ascending("code"));
    let view = use_list_view(&rows, &columns, Some(&facets), &state, |_, query| {
        matches_columns(&columns, query)
    });
    let panel = use_panel::<CourseId>();
    let deleting = use_state(|| None::<Selection<CourseId>>);

    let on_action = {
        let (panel, deleting) = (panel.clone(), deleting.clone());
        use_callback(
            (),
            move |(action, ids): (CourseAction, Selection<CourseId>), ()| match action {
                CourseAction::Edit => ids
                    .iter()
                    .for_each(|id| panel.open(PanelTarget::Record(id))),
                CourseAction::Delete => deleting.set(Some(ids)),
            },
        )
    };
    let actions = use_callback((), |_: Rc<CourseRow>, ()| {
        vec![
            RowAction::new(Icon::Pencil, t(Frame::Edit), CourseAction::Edit),
            RowAction::new(Icon::Bin, t(Frame::Delete), CourseAction::Delete),
        ]
    });
    let bulk_actions = vec![BulkAction {
        action: CourseAction::Delete,
        icon: Icon::Bin,
        label: t(Message::DeleteCourses(view.selection.len())),
        danger: true,
    }];
    let text = {
        let columns = columns.clone();
        Callback::from(move |rows: Vec<_>| TextTable::from_columns(&columns, &rows))
    };
    let on_new = {
        let panel = panel.clone();
        Callback::from(move |_: MouseEvent| panel.open(PanelTarget::New))
    };
    let form = panel.shown().map(|target| {
        let key = target.id().map(|id| id.to_string()).unwrap_or_default();
        html! {
            <CourseFormPanel {key} id={target.id()} leaving={panel.is_leaving()}
                on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
        }
    });
    html! {
        <>
            <Heading title={t(Frame::Courses)} help={t(Message::Lead)}>
                if !rows.is_empty() {
                    <ExportMenu<CourseRow> what={ExportKind::Courses} rows={view.selected_or_shown()} {text} />
                }
                <button type="button" class="button primary" onclick={on_new.clone()}>{ icon(Icon::Plus) }{ t(Message::NewCourse) }</button>
            </Heading>
            <ListLayout {form}>
                if rows.is_empty() {
                    <EmptyState icon={Icon::Book} title={t(Message::NoneYet)} help={t(Message::NoneYetHelp)}
                        new={t(Message::NewCourse)} {on_new} import={t(Message::ImportCourses)} />
                } else {
                    <RecordList<CourseRow, CourseAction> id="courses" class="courses-list" label={t(Frame::Courses)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} facet_label={t(Message::AcademicYear)}
                        columns={(*columns).clone()} state={state.clone()} {view} {actions} {bulk_actions} {on_action} />
                }
            </ListLayout>
            if let Some(ids) = (*deleting).clone() {
                <DeleteCoursesDialog ids={ids.clone()} on_close={Callback::from(move |deleted: bool| {
                    deleting.set(None);
                    if deleted {
                        state.deselect(ids.iter());
                    }
                })} />
            }
        </>
    }
}
