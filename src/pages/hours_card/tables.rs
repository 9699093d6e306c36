//! The tables of teaching hours, to draw and to export.

use chrono::{Days, NaiveDate};
use lectern_core::exchange::export::decimal_hours;
use lectern_core::model::{SessionId, SessionTypeId};
use lectern_core::planning::TotalHours;
use lectern_core::workspace::{HoursReport, HoursScope, Records};
use yew::prelude::*;

use super::card::second_figure;
use crate::app::route::Route;
use crate::components::data_table::TextTable;
use crate::components::swatch::Swatch;
use crate::i18n::format::{date_range, hours, number};
use crate::i18n::{TeachingHours as Message, t};

/// What the rows of a table of hours stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursTable {
    /// Session types.
    SessionTypes,
    /// Weeks.
    Weeks,
    /// Sessions.
    Sessions,
}

/// A row: what it stands for, drawn and as text, and its hours.
struct Row {
    drawn: Html,
    text: String,
    sum: TotalHours,
}

impl HoursTable {
    /// Returns the tables of a scope. The sessions of a course are a list of their own.
    pub const fn of(scope: HoursScope) -> &'static [Self] {
        match scope {
            HoursScope::Course(_) | HoursScope::Session(_) | HoursScope::LearnerGroup(_) => {
                &[Self::SessionTypes, Self::Weeks]
            }
            HoursScope::Instructor(_) => &[Self::SessionTypes, Self::Weeks, Self::Sessions],
        }
    }

    /// Returns its name.
    pub const fn caption(self) -> Message {
        match self {
            Self::SessionTypes => Message::ByType,
            Self::Weeks => Message::ByWeek,
            Self::Sessions => Message::BySession,
        }
    }

    /// Returns the name of the file that it is exported to, without the ending.
    pub const fn file(self) -> &'static str {
        match self {
            Self::SessionTypes => "hours-by-type",
            Self::Weeks => "hours-by-week",
            Self::Sessions => "hours-by-session",
        }
    }

    const fn head(self) -> Message {
        match self {
            Self::SessionTypes => Message::Type,
            Self::Weeks => Message::Week,
            Self::Sessions => Message::Session,
        }
    }

    fn rows(self, records: &Records, report: &HoursReport) -> Vec<Row> {
        match self {
            Self::SessionTypes => {
                let rows = report.by_type.iter();
                rows.map(|(id, sum)| by_type(records, *id, *sum)).collect()
            }
            Self::Weeks => {
                let rows = report.by_week.iter();
                rows.map(|(monday, sum)| by_week(*monday, *sum)).collect()
            }
            Self::Sessions => {
                let rows = report.by_session.iter();
                let rows = rows.filter_map(|(id, sum)| by_session(records, *id, *sum));
                rows.collect()
            }
        }
    }

    /// Draws it.
    pub fn draw(self, records: &Records, report: &HoursReport, scope: HoursScope) -> Html {
        let caption = t(self.caption());
        let rows = self.rows(records, report);
        html! {
            <div class="hours-table" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="plain-table">
                    <caption>{ caption }</caption>
                    <thead><tr>
                        <th scope="col">{ t(self.head()) }</th>
                        <th scope="col" class="number">{ t(Message::Offerings) }</th>
                        <th scope="col" class="number">{ t(Message::Taught) }</th>
                        <th scope="col" class="number">{ t(second_figure(scope)) }</th>
                    </tr></thead>
                    <tbody>{ for rows.into_iter().map(|row| html! { <tr><th scope="row">{ row.drawn }</th>{ cells(row.sum) }</tr> }) }</tbody>
                    <tfoot><tr><th scope="row">{ t(Message::Total) }</th>{ cells(report.total) }</tr></tfoot>
                </table>
            </div>
        }
    }

    /// Returns it as text, with hours as spreadsheets read them.
    pub fn to_text(self, records: &Records, report: &HoursReport, scope: HoursScope) -> TextTable {
        let header = [
            self.head(),
            Message::Offerings,
            Message::Taught,
            second_figure(scope),
        ];
        let cells = |text: String, sum: TotalHours| {
            let figures = [
                sum.offerings.to_string(),
                decimal_hours(sum.taught()),
                decimal_hours(sum.learned()),
            ];
            std::iter::once(text).chain(figures).collect()
        };
        let rows = self.rows(records, report).into_iter();
        let rows = rows.map(|row| cells(row.text, row.sum));
        let total = cells(t(Message::Total).to_string(), report.total);
        TextTable {
            header: header.map(|head| t(head).to_string()).to_vec(),
            rows: rows.chain([total]).collect(),
        }
    }
}

fn by_type(records: &Records, id: Option<SessionTypeId>, sum: TotalHours) -> Row {
    let found = id.and_then(|id| records.session_types.get(id));
    let (drawn, text) = match found {
        Some(found) => {
            let label = found.title.clone();
            (
                html! { <Swatch colour={found.colour.clone()} {label} /> },
                found.title.clone(),
            )
        }
        None => without(Message::NoType),
    };
    Row { drawn, text, sum }
}

fn by_week(monday: Option<NaiveDate>, sum: TotalHours) -> Row {
    let (drawn, text) = match monday {
        Some(monday) => {
            let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
            let range = date_range(monday, sunday);
            (html! { { &range } }, range)
        }
        None => without(Message::NoDate),
    };
    Row { drawn, text, sum }
}

/// The name of hours without a type or a date.
fn without(message: Message) -> (Html, String) {
    let text = t(message);
    (
        html! { <span class="meta">{ &text }</span> },
        text.to_string(),
    )
}

/// The title of a session as a link, and the course.
fn by_session(records: &Records, id: SessionId, sum: TotalHours) -> Option<Row> {
    let session = records.sessions.get(id)?;
    let course = records.courses.get(session.course)?;
    let route = Route::Session {
        course: course.id,
        id,
    };
    let drawn = html! {
        <>
            <a href={route.href()}><bdi>{ &session.title }</bdi></a>
            <a class="below" href={Route::Course { id: course.id }.href()}><bdi>{ &course.code }</bdi></a>
        </>
    };
    let text = format!("{} ({})", session.title, course.code);
    Some(Row { drawn, text, sum })
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
