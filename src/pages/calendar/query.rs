//! The address of a view of the calendar: `#/calendar?view=month&date=2026-09-14&course=…`, or
//! `#/rooms/…?view=month&date=2026-09-14` on the page of a record.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

use chrono::NaiveDate;
use gloo::utils::window;
use lectern_core::workspace::OfferingFilter;
use serde::{Deserialize, Serialize};

use super::board::{BoardSpan, RowKind};
use crate::app::route::Route;

/// View of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// One day.
    Day,
    /// One week.
    Week,
    /// One month.
    Month,
    /// The offerings of a week as a list.
    List,
    /// Rooms, people or groups as rows, with time across.
    Board,
}

impl View {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::List, Self::Board];
    /// Those on the page of a record, which would be the only row of a board.
    const OF_RECORD: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::List];

    const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::List => "list",
            Self::Board => "board",
        }
    }
}

/// Query that says what the calendar shows: the view, its date, its rows and its filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarQuery {
    /// Page whose address has the query: that of the calendar, or that of a record, which itself stands
    /// for the filter.
    pub page: Route,
    /// View; `None` for that which suits the width of the window.
    pub view: Option<View>,
    /// A date that is shown; `None` for today.
    pub date: Option<NaiveDate>,
    /// The weekend is shown even if nothing takes place then.
    pub weekend: bool,
    /// Kind of the rows of the board.
    pub rows: RowKind,
    /// Span of time that the board shows.
    pub span: BoardSpan,
    /// Offerings that are shown.
    pub filter: OfferingFilter,
}

impl Default for CalendarQuery {
    fn default() -> Self {
        Self {
            page: Route::Calendar,
            view: None,
            date: None,
            weekend: false,
            rows: RowKind::default(),
            span: BoardSpan::default(),
            filter: OfferingFilter::default(),
        }
    }
}

impl CalendarQuery {
    /// Parses the query of a hash for the page of a record, whose offerings `filter` chooses. That of
    /// another page says nothing.
    #[must_use]
    pub fn on_page(page: Route, filter: &OfferingFilter, hash: &str) -> Self {
        let is_shown = Route::from_hash(hash) == page;
        let parsed = Self::from_hash(if is_shown { hash } else { "" });
        let mut views = View::OF_RECORD.into_iter();
        Self {
            page,
            view: views.find(|view| parsed.view == Some(*view)),
            date: parsed.date,
            filter: OfferingFilter {
                hidden_types: parsed.filter.hidden_types,
                ..filter.clone()
            },
            ..Self::default()
        }
    }

    /// Returns the query of the address of the window. It is ahead of the one that is drawn for a moment after
    /// somebody went to another.
    #[must_use]
    pub fn of_address(&self) -> Self {
        let hash = window().location().hash().unwrap_or_default();
        if self.page == Route::Calendar {
            Self::from_hash(&hash)
        } else {
            Self::on_page(self.page, &self.filter, &hash)
        }
    }

    /// Returns the same view on the page of the calendar.
    #[must_use]
    pub fn in_calendar(&self) -> Self {
        Self {
            page: Route::Calendar,
            ..self.clone()
        }
    }

    /// Returns the views that the page has, in order.
    #[must_use]
    pub fn views(&self) -> &'static [View] {
        if self.page == Route::Calendar {
            &View::ALL
        } else {
            &View::OF_RECORD
        }
    }

    /// Parses the query of a hash. What cannot be understood is left out.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let (_, query) = hash.split_once('?').unwrap_or_default();
        let mut parsed = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let filter = &mut parsed.filter;
            match name {
                "view" => {
                    let mut views = View::ALL.into_iter();
                    parsed.view = views.find(|view| view.name() == value);
                }
                "date" => parsed.date = value.parse().ok(),
                "weekend" => parsed.weekend = value == "1",
                "rows" => {
                    let mut kinds = RowKind::ALL.into_iter();
                    let kind = kinds.find(|kind| kind.name() == value);
                    parsed.rows = kind.unwrap_or_default();
                }
                "span" => {
                    let mut spans = BoardSpan::ALL.into_iter();
                    let span = spans.find(|span| span.name() == value);
                    parsed.span = span.unwrap_or_default();
                }
                "course-session" => filter.course_sessions = ids(value),
                "course" => filter.courses = ids(value),
                "session" => filter.sessions = ids(value),
                "type" => filter.session_types = ids(value),
                "without-type" => filter.hidden_types = ids(value),
                "group" => filter.groups = ids(value),
                "instructor" => filter.instructors = ids(value),
                "room" => filter.rooms = ids(value),
                "person" => filter.people = ids(value),
                _ => {}
            }
        }
        parsed
    }

    /// Returns the address of another view or date with the same filters.
    #[must_use]
    pub fn href_of(&self, view: View, date: NaiveDate) -> String {
        let (view, date) = (Some(view), Some(date));
        let query = self.clone();
        Self {
            view,
            date,
            ..query
        }
        .href()
    }

    /// Returns the address.
    #[must_use]
    pub fn href(&self) -> String {
        let hidden_types = listed(&self.filter.hidden_types);
        // The page of a record says by itself whose offerings are shown.
        let nothing = OfferingFilter::default();
        let filter = if self.page == Route::Calendar {
            &self.filter
        } else {
            &nothing
        };
        let pairs = [
            ("view", self.view.map(|view| view.name().to_owned())),
            ("date", self.date.map(|date| date.to_string())),
            ("weekend", self.weekend.then(|| "1".to_owned())),
            ("rows", unless_default(self.rows, RowKind::name)),
            ("span", unless_default(self.span, BoardSpan::name)),
            ("course-session", listed(&filter.course_sessions)),
            ("course", listed(&filter.courses)),
            ("session", listed(&filter.sessions)),
            ("type", listed(&filter.session_types)),
            ("without-type", hidden_types),
            ("group", listed(&filter.groups)),
            ("instructor", listed(&filter.instructors)),
            ("room", listed(&filter.rooms)),
            ("person", listed(&filter.people)),
        ];
        let pairs = pairs
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        let query = pairs.collect::<Vec<_>>().join("&");
        let page = self.page.href();
        if query.is_empty() {
            page
        } else {
            format!("{page}?{query}")
        }
    }

    /// Returns the view that has the dates of a view: those of a day or of a week for the board.
    #[must_use]
    pub const fn dates_of(&self, view: View) -> View {
        match (view, self.span) {
            (View::Board, BoardSpan::Day) => View::Day,
            (View::Board, BoardSpan::Week) => View::Week,
            (View::Day | View::Week | View::Month | View::List, _) => view,
        }
    }

    /// Returns the query of one day.
    #[must_use]
    pub fn on_day(&self, date: NaiveDate) -> Self {
        Self {
            view: Some(View::Day),
            date: Some(date),
            ..self.clone()
        }
    }
}

fn unless_default<T: Default + PartialEq + Copy>(
    value: T,
    name: fn(T) -> &'static str,
) -> Option<String> {
    (value != T::default()).then(|| name(value).to_owned())
}

fn ids<Id: FromStr + Ord>(value: &str) -> BTreeSet<Id> {
    value.split(',').filter_map(|id| id.parse().ok()).collect()
}

fn listed<Id: Display>(ids: &BTreeSet<Id>) -> Option<String> {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    (!ids.is_empty()).then(|| ids.join(","))
}

#[cfg(test)]
mod tests;
