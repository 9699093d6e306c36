//! The tables of teaching hours.

use chrono::{Days, NaiveDate};
use lectern_core::model::{SessionId, SessionTypeId};
use lectern_core::planning::TotalHours;
use lectern_core::workspace::{HoursReport, HoursScope, Records};
use yew::prelude::*;

use super::card::second_figure;
use crate::app::route::Route;
use crate::components::swatch::Swatch;
use crate::i18n::format::{date_range, hours, number};
use crate::i18n::{TeachingHours as Message, t};

/// Draws the hours by session type.
pub fn by_type(records: &Records, report: &HoursReport, scope: HoursScope) -> Html {
    let rows = report.by_type.iter();
    let rows = rows.map(|(id, sum)| (type_name(records, *id), *sum));
    table(
        Message::ByType,
        Message::Type,
        rows.collect(),
        report.total,
        scope,
    )
}

fn type_name(records: &Records, id: Option<SessionTypeId>) -> Html {
    match id.and_then(|id| records.session_types.get(id)) {
        Some(found) => {
            html! { <Swatch colour={found.colour.clone()} label={found.title.clone()} /> }
        }
        None => html! { <span class="meta">{ t(Message::NoType) }</span> },
    }
}

/// Draws the hours by week.
pub fn by_week(report: &HoursReport, scope: HoursScope) -> Html {
    let rows = report.by_week.iter();
    let rows = rows.map(|(week, sum)| (week_name(*week), *sum));
    table(
        Message::ByWeek,
        Message::Week,
        rows.collect(),
        report.total,
        scope,
    )
}

fn week_name(monday: Option<NaiveDate>) -> Html {
    match monday {
        Some(monday) => {
            let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
            html! { { date_range(monday, sunday) } }
        }
        None => html! { <span class="meta">{ t(Message::NoDate) }</span> },
    }
}

/// Draws the hours by session.
pub fn by_session(records: &Records, report: &HoursReport, scope: HoursScope) -> Html {
    let rows = report.by_session.iter();
    let rows = rows.map(|(id, sum)| (session_name(records, *id), *sum));
    table(
        Message::BySession,
        Message::Session,
        rows.collect(),
        report.total,
        scope,
    )
}

/// The title of a session as a link, and the course.
fn session_name(records: &Records, id: SessionId) -> Html {
    let session = records.sessions.get(id);
    let found = session.and_then(|session| Some((session, records.courses.get(session.course)?)));
    let Some((session, course)) = found else {
        return Html::default();
    };
    let route = Route::Session {
        course: course.id,
        id,
    };
    html! {
        <>
            <a href={route.href()}><bdi>{ &session.title }</bdi></a>
            <a class="below" href={Route::Course { id: course.id }.href()}><bdi>{ &course.code }</bdi></a>
        </>
    }
}

fn table(
    caption: Message,
    head: Message,
    rows: Vec<(Html, TotalHours)>,
    total: TotalHours,
    scope: HoursScope,
) -> Html {
    let caption = t(caption);
    html! {
        <div class="hours-table" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="plain-table">
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ t(head) }</th>
                    <th scope="col" class="number">{ t(Message::Offerings) }</th>
                    <th scope="col" class="number">{ t(Message::Taught) }</th>
                    <th scope="col" class="number">{ t(second_figure(scope)) }</th>
                </tr></thead>
                <tbody>{ for rows.into_iter().map(|(name, sum)| html! { <tr><th scope="row">{ name }</th>{ cells(sum) }</tr> }) }</tbody>
                <tfoot><tr><th scope="row">{ t(Message::Total) }</th>{ cells(total) }</tr></tfoot>
            </table>
        </div>
    }
}

fn cells(sum: TotalHours) -> Html {
    html! {
        <>
            <td class="number">{ number(sum.offerings) }</td>
            <td class="number">{ hours(sum.taught()) }</td>
            <td class="number">{ hours(sum.learned()) }</td>
        </>
    }
}
