//! A tab that lists course sessions, and the bin.

use std::rc::Rc;

use lectern_core::model::{CourseSessionId, Step};
use lectern_core::workspace::Command;
use yew::prelude::*;

use super::actions::{
    ActionDraft, CopyDialog, ExportDialog, SessionAction, SetCategoryDialog, ShiftDatesDialog,
};
use super::columns::{bin_columns, columns};
use super::context::ListContext;
use super::delete_dialog::DeleteSessionsDialog;
use super::empty::empty;
use super::filter::{SessionFilter, belongs, facets};
use super::filter_boxes::filter_boxes;
use super::search::SessionIndex;
use super::summaries::{self, SessionSummary};
use super::tab::{first_sort, months_before};
use super::text::text_table;
use super::time_axis::Axis;
use super::timeline_row::{TimelineBackdrop, legend, shared_definitions};
use crate::app::route::{Route, SessionsTab};
use crate::components::data_table::{Placement, RowAction, Selection, TableRow, TextTable};
use crate::components::icon::Icon;
use crate::hooks::{DraftSlot, use_form_drafts, use_open_dialog};
use crate::i18n::{Frame, Sessions as Message, t};
use crate::pages::files::export_rows_button;
use crate::pages::record_list::{
    BulkAction, ListFilter, RecordList, SortControl, use_filtered_list_state, use_list_view,
};

/// Properties of [`SessionList`].
#[derive(Properties, PartialEq)]
pub struct SessionListProps {
    /// Data of the list.
    pub context: ListContext,
    /// The tab.
    pub tab: SessionsTab,
    /// Search and filters.
    pub filter: UseReducerHandle<ListFilter>,
}

/// The course sessions of a tab.
#[component]
pub fn SessionList(props: &SessionListProps) -> Html {
    let (context, tab) = (&props.context, props.tab);
    let in_bin = tab == SessionsTab::Bin;
    let backdrop = TimelineBackdrop {
        axis: Axis::around(context.now.date(), months_before(tab)),
        now: context.now,
    };
    let rows = use_memo(context.clone(), |context| rows(&context.summaries, tab));
    let columns = use_memo(context.clone(), |context| {
        if in_bin {
            bin_columns(context)
        } else {
            columns(context, backdrop)
        }
    });
    let index = use_memo(context.clone(), |context| {
        SessionIndex::new(&context.summaries)
    });
    let facets = use_memo((), |()| Rc::new(facets()));
    let boxes = use_memo(context.clone(), |context| {
        let workspace = &context.workspace;
        workspace.read(|records| filter_boxes(&context.summaries, records))
    });
    let state = use_filtered_list_state(props.filter.clone(), first_sort(tab));
    let facets = (!in_bin).then_some(&*facets);
    let view = use_list_view(&rows, &columns, facets, &state, |filter, _| {
        let (found, boxes) = context.workspace.read(|records| {
            let found = index.find(records, &filter.search);
            (found, SessionFilter::new(filter, records))
        });
        move |summary: &SessionSummary| {
            found.as_ref().is_none_or(|ids| ids.contains(&summary.id())) && boxes.matches(summary)
        }
    });
    let slot = DraftSlot::of_dialog(use_form_drafts(), "course-sessions");
    let pending = use_open_dialog(&slot, |(_, ids): &(SessionAction, Selection<_>)| {
        rows.iter().any(|row| ids.contains(row.id()))
    });

    let on_action = {
        let (workspace, pending) = (context.workspace.clone(), pending.clone());
        use_callback(
            (),
            move |(action, ids): (SessionAction, Selection<CourseSessionId>), ()| {
                // What Undo takes back needs no confirmation.
                match action {
                    SessionAction::Bin => {
                        workspace
                            .dispatch_with_toast(Command::BinCourseSessions { ids: ids.ids() });
                    }
                    SessionAction::Restore => {
                        workspace
                            .dispatch_with_toast(Command::RestoreCourseSessions { ids: ids.ids() });
                    }
                    SessionAction::Copy
                    | SessionAction::Export
                    | SessionAction::SetCategory
                    | SessionAction::ShiftDates
                    | SessionAction::DeleteForGood => {
                        pending.set(Some((action, ids)));
                    }
                }
            },
        )
    };
    let actions = use_callback(in_bin, |summary: Rc<SessionSummary>, in_bin| {
        if *in_bin {
            bin_actions()
        } else {
            row_actions(summary.id())
        }
    });
    let text = {
        let columns = columns.clone();
        use_callback(
            (in_bin, context.clone()),
            move |rows: Vec<Rc<SessionSummary>>, (in_bin, _)| {
                if *in_bin {
                    TextTable::from_columns(&columns, &rows)
                } else {
                    text_table(&rows)
                }
            },
        )
    };
    let on_close = {
        let (pending, state) = (pending.clone(), state.clone());
        Callback::from(move |done: bool| {
            if let (true, Some((_, ids))) = (done, &*pending) {
                state.deselect(ids.iter());
            }
            pending.set(None);
        })
    };
    let dialog = pending.as_ref().map(|(action, ids)| {
        let ids_of_dialog = ids.clone();
        let ids = in_order(&view.shown, &rows, ids);
        let sessions: Vec<Rc<SessionSummary>> = ids
            .iter()
            .filter_map(|id| summaries::find(&context.summaries, *id).cloned())
            .collect();
        let about = (*action, ids_of_dialog);
        dialog(*action, sessions, ActionDraft { slot, about }, on_close)
    });
    let (class, bulk_actions) = if in_bin {
        ("sessions-table two-line in-bin", bin_bulk_actions())
    } else {
        ("sessions-table two-line", bulk_actions())
    };
    let explanation = if in_bin {
        html! { <p>{ t(Message::BinHelp) }</p> }
    } else {
        legend(context.now.date())
    };
    let export = export_rows_button(&context.workspace, "course-sessions", &view, text.clone());
    let footer = html! { <>{ explanation }{ export }</> };
    let above = (!in_bin).then(|| shared_definitions(backdrop));
    let filter_boxes = if in_bin {
        Rc::default()
    } else {
        (*boxes).clone()
    };
    html! {
        <>
            <RecordList<SessionSummary, SessionAction> id="sessions" {class} label={t(Frame::CourseSessions)}
                search_label={t(Message::Search)} search_hint={t(Message::SearchHint)}
                facet_label={(!in_bin).then(|| t(Message::Status))} {filter_boxes} sort_control={SortControl::Always}
                columns={(*columns).clone()} {state} {view} {actions} {bulk_actions} {on_action} {text}
                when_empty={empty(tab, false)} above={above.unwrap_or_default()} {footer} />
            if let Some(dialog) = dialog { { dialog } }
        </>
    }
}

/// Returns the course sessions of a tab, by name.
fn rows(summaries: &[Rc<SessionSummary>], tab: SessionsTab) -> Rc<[Rc<SessionSummary>]> {
    let rows = summaries.iter().filter(|summary| belongs(summary, tab));
    let mut rows: Vec<Rc<SessionSummary>> = rows.cloned().collect();
    rows.sort_by(|a, b| {
        let names = a.details.name_key.cmp(&b.details.name_key);
        names.then_with(|| a.id().cmp(&b.id()))
    });
    rows.into()
}

/// Returns `ids` in the order in which the list shows them; those that it hides come last.
fn in_order(
    shown: &[Rc<SessionSummary>],
    all: &[Rc<SessionSummary>],
    ids: &Selection<CourseSessionId>,
) -> Vec<CourseSessionId> {
    let shown_ids = shown.iter().map(|summary| summary.id());
    let shown_ids: Vec<CourseSessionId> = shown_ids.filter(|id| ids.contains(*id)).collect();
    let known: Selection<CourseSessionId> = shown_ids.iter().copied().collect();
    let hidden = all.iter().map(|summary| summary.id());
    let hidden = hidden.filter(|id| ids.contains(*id) && !known.contains(*id));
    shown_ids.iter().copied().chain(hidden).collect()
}

fn row_actions(id: CourseSessionId) -> Vec<RowAction<SessionAction>> {
    let step = |step: Step| Route::Wizard { id, step }.href();
    let in_menu =
        |icon, label, target| RowAction::link(icon, t(label), step(target)).placed(Placement::Menu);
    vec![
        RowAction::link(Icon::Pencil, t(Frame::Edit), step(Step::Details)),
        in_menu(Icon::Book, Message::EditCourses, Step::Courses),
        in_menu(Icon::People, Message::EditLearners, Step::Learners),
        in_menu(Icon::Eye, Message::Review, Step::Review).reading(),
        RowAction::new(Icon::Copy, t(Message::Copy), SessionAction::Copy),
        RowAction::new(Icon::Export, t(Message::Export), SessionAction::Export).reading(),
        RowAction::new(Icon::Bin, t(Frame::Delete), SessionAction::Bin),
    ]
}

fn bin_actions() -> Vec<RowAction<SessionAction>> {
    let restore = RowAction::new(Icon::Restore, t(Message::Restore), SessionAction::Restore);
    let delete = RowAction::new(
        Icon::Bin,
        t(Message::DeleteForGood),
        SessionAction::DeleteForGood,
    );
    vec![
        restore.placed(Placement::Label),
        delete.placed(Placement::Label),
    ]
}

fn bulk(action: SessionAction, icon: Icon, label: AttrValue) -> BulkAction<SessionAction> {
    BulkAction {
        action,
        icon,
        label,
        danger: false,
        is_reading: false,
    }
}

fn bulk_actions() -> Vec<BulkAction<SessionAction>> {
    use SessionAction::{SetCategory, ShiftDates};
    let set_category = bulk(SetCategory, Icon::Folder, t(Message::SetCategory));
    let shift_dates = bulk(ShiftDates, Icon::Calendar, t(Message::ShiftDates));
    vec![
        set_category,
        shift_dates,
        bulk(SessionAction::Copy, Icon::Copy, t(Message::Copy)),
        BulkAction {
            is_reading: true,
            ..bulk(SessionAction::Export, Icon::Export, t(Message::Export))
        },
        bulk(SessionAction::Bin, Icon::Bin, t(Frame::Delete)),
    ]
}

fn bin_bulk_actions() -> Vec<BulkAction<SessionAction>> {
    vec![
        bulk(SessionAction::Restore, Icon::Restore, t(Message::Restore)),
        bulk(
            SessionAction::DeleteForGood,
            Icon::Bin,
            t(Message::DeleteForGood),
        ),
    ]
}

/// Draws the dialog of an action, unless all its course sessions were deleted meanwhile.
fn dialog(
    action: SessionAction,
    sessions: Vec<Rc<SessionSummary>>,
    draft: ActionDraft,
    on_close: Callback<bool>,
) -> Html {
    if sessions.is_empty() {
        return Html::default();
    }
    match action {
        SessionAction::Copy => html! { <CopyDialog {sessions} {draft} {on_close} /> },
        SessionAction::Export => html! { <ExportDialog {sessions} {draft} {on_close} /> },
        SessionAction::SetCategory => html! { <SetCategoryDialog {sessions} {draft} {on_close} /> },
        SessionAction::ShiftDates => html! { <ShiftDatesDialog {sessions} {draft} {on_close} /> },
        SessionAction::DeleteForGood => {
            html! { <DeleteSessionsDialog {sessions} {draft} {on_close} /> }
        }
        SessionAction::Bin | SessionAction::Restore => Html::default(),
    }
}
