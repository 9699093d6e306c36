//! The calendar that an address describes, as its own page and the pages of records show it.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use gloo::utils::window;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::editing::{Editing, use_editing, use_focus_in_view};
use super::events::KINDS;
use super::keys::{ViewKeys, use_view_keys};
use super::period::title;
use super::query::{CalendarQuery, View};
use super::use_view::{use_now, use_view};
use super::view::CalendarView;
use crate::app::navigation::{follow, use_location};
use crate::components::media::{NARROW, use_media};
use crate::hooks::use_records;
use crate::i18n::Clock;

/// What the calendar shows, with the editing of it; its content is compared by identity.
#[derive(Clone)]
pub struct CalendarState {
    /// Query of the address.
    pub query: CalendarQuery,
    /// View.
    pub view: View,
    /// Date of the view.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Present local time.
    pub now: NaiveDateTime,
    /// Notation of times.
    pub clock: Clock,
    /// Content of the view.
    pub computed: Rc<CalendarView>,
    /// Editing of the offerings.
    pub editing: Editing,
}

impl PartialEq for CalendarState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.computed, &other.computed)
            && self.query == other.query
            && (self.view, self.date, self.today) == (other.view, other.date, other.today)
            && (self.now, self.clock) == (other.now, other.clock)
            && self.editing == other.editing
    }
}

impl CalendarState {
    /// Returns the title of the dates that are shown.
    #[must_use]
    pub fn title(&self) -> String {
        title(self.dated(), self.date, self.computed.shown)
    }

    /// Returns the view that has the dates of the one that is shown.
    #[must_use]
    pub fn dated(&self) -> View {
        self.query.dates_of(self.view)
    }
}

/// Returns the calendar of a query. `first_date` is the date of a query without one, today by default;
/// `keys_within` selects the element in which letters choose views, the whole page by default.
#[hook]
pub fn use_calendar(
    query: CalendarQuery,
    first_date: Option<NaiveDate>,
    keys_within: Option<&'static str>,
) -> CalendarState {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let now = use_now(&workspace);
    let today = now.date();
    let view = use_shown_view(&query);
    let date = query.date.or(first_date).unwrap_or(today);
    let (computed, clock) = use_view(&workspace, &query, view, date, today);
    let on_date = {
        let query = query.clone();
        Callback::from(move |date: NaiveDate| {
            let (date, query) = (Some(date), query.clone());
            follow(&CalendarQuery { date, ..query }.href());
        })
    };
    let editing = use_editing(&query.filter, computed.clone(), clock, on_date);
    let keys = ViewKeys {
        query: query.clone(),
        view,
        date,
        today,
        within: keys_within,
    };
    use_view_keys(keys, &editing);
    use_focus_in_view(view, date);
    CalendarState {
        query,
        view,
        date,
        today,
        now,
        clock,
        computed,
        editing,
    }
}

/// Returns the view of a query, or that which suits the width of the window.
#[hook]
pub fn use_shown_view(query: &CalendarQuery) -> View {
    // A narrow window has no room for a week.
    let suitable = if use_media(NARROW) {
        View::Day
    } else {
        View::Week
    };
    query.view.unwrap_or(suitable)
}

/// Returns the hash of the address, and draws the component again when it changes.
#[hook]
pub fn use_hash() -> String {
    use_location();
    window().location().hash().unwrap_or_default()
}
