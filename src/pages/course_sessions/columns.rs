//! Columns of the lists of course sessions.

use std::rc::Rc;

use lectern_core::model::Instant;
use lectern_core::rules::access::TimeStatus;
use lectern_core::rules::limits::BIN_DAYS;
use lectern_core::search::Query;
use yew::prelude::*;

use super::context::ListContext;
use super::filter::{access_order, access_start};
use super::summaries::SessionSummary;
use super::timeline_row::{TimelineBackdrop, axis_head, timeline};
use crate::app::route::Route;
use crate::components::chip::{Tone, badge};
use crate::components::data_table::{Column, SortKey, highlighted, row_link};
use crate::i18n::format;
use crate::i18n::{Sessions as Message, learner_access, t};
use crate::pages::access_chip::access_status;

/// Returns the columns of the tabs that show course sessions with their access.
#[must_use]
pub fn columns(context: &ListContext, backdrop: TimelineBackdrop) -> Rc<[Column<SessionSummary>]> {
    let context = context.clone();
    Rc::new([
        name_column(|summary, query| {
            let category = &summary.details.category;
            [
                (!category.is_empty()).then(|| highlighted(category, query)),
                coaches(summary, query),
            ]
        }),
        Column::new(
            "status",
            t(Message::Status),
            |summary: &SessionSummary, _| {
                access_status(summary.learner_access, summary.coach_access)
            },
        )
        .sorted_by(|summary: &SessionSummary| {
            let learners = access_order(summary.learner_access);
            SortKey::count(learners * 10 + access_order(summary.coach_access))
        }),
        Column::new(
            "period",
            t(Message::Timeline),
            move |summary: &SessionSummary, _| {
                let first_visit = summary.first_visit.map(|at| context.local_time(at));
                timeline(summary.session(), first_visit, backdrop)
            },
        )
        .with_header(axis_head(backdrop.axis)),
        Column::computed(
            "access",
            t(Message::LearnerAccess),
            |summary: &SessionSummary| {
                learner_access(
                    &summary.session().limits,
                    summary.time_status == TimeStatus::Past,
                )
            },
        )
        .sorted_by(|summary| {
            SortKey::number(access_start(summary).map(|at| at.and_utc().timestamp()))
        }),
        course_count(),
        learner_count(),
    ])
}

/// Returns the columns of the bin.
#[must_use]
pub fn bin_columns(context: &ListContext) -> Rc<[Column<SessionSummary>]> {
    let (binned, gone) = (context.clone(), context.clone());
    let binned_at = |summary: &SessionSummary| summary.session().binned_at.unwrap_or_default();
    let date = |context: &ListContext, at: Instant| format::date(context.local_time(at).date());
    Rc::new([
        name_column(|summary, query| [coaches(summary, query), None]),
        Column::computed(
            "binned",
            t(Message::Deleted),
            move |summary: &SessionSummary| date(&binned, binned_at(summary)),
        )
        .sorted_by(move |summary| SortKey::Number(binned_at(summary).0)),
        Column::computed(
            "gone",
            t(Message::GoneOn),
            move |summary: &SessionSummary| date(&gone, binned_at(summary).plus_days(BIN_DAYS)),
        ),
        course_count(),
        learner_count(),
    ])
}

/// The column of names, with other attributes below each name.
fn name_column(below: fn(&SessionSummary, &Query) -> [Option<Html>; 2]) -> Column<SessionSummary> {
    Column::new(
        "name",
        t(Message::NameAndCoaches),
        move |summary: &SessionSummary, query| draw_name(summary, below(summary, query), query),
    )
    .with_text(|summary| summary.session().name.clone())
    .sorted_by(|summary| SortKey::Text(summary.details.name_key.clone()))
    .as_row_header()
}

fn coaches(summary: &SessionSummary, query: &Query) -> Option<Html> {
    let coaches = &summary.details.coaches;
    Some(if coaches.is_empty() {
        badge(Tone::Warn, t(Message::WithoutCoach))
    } else {
        coaches.draw(query)
    })
}

fn draw_name(summary: &SessionSummary, below: [Option<Html>; 2], query: &Query) -> Html {
    let session = summary.session();
    let href = Route::CourseSession { id: session.id }.href();
    let unsaved = summary.unsaved && !summary.is_binned();
    html! {
        <>
            <span class="name-line">
                { row_link(href, highlighted(&session.name, query)) }
                if unsaved { { badge(Tone::Warn, t(Message::UnsavedChanges)) } }
            </span>
            <span class="below">
                { for below.into_iter().flatten().enumerate().map(|(index, part)| html! {
                    <>if index > 0 { { " · " } }{ part }</>
                }) }
            </span>
        </>
    }
}

fn course_count() -> Column<SessionSummary> {
    Column::count(
        "courses",
        t(Message::Courses),
        |summary: &SessionSummary| summary.courses as usize,
    )
}

fn learner_count() -> Column<SessionSummary> {
    Column::count(
        "learners",
        t(Message::Learners),
        |summary: &SessionSummary| summary.learners as usize,
    )
}
