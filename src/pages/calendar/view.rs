//! Content of a view of the calendar, computed from the records.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use lectern_core::model::{OfferingId, SessionType, SessionTypeId, ZoneRules};
use lectern_core::workspace::{OfferingFilter, Records, WorkspaceConflicts};
use yew::AttrValue;

use super::blocks::BlockOfferings;
use super::board::{BoardView, board_view};
use super::events::{CalendarEvent, ZoneFinder, count_types, events};
use super::month::month_days;
use super::period::Period;
use super::query::{CalendarQuery, View};
use super::types::shown_types;
use super::week::{GridContext, GridView, grid_view};
use crate::components::month_grid::MonthDay;
use crate::i18n::Clock;
use crate::platform::locale::Region;

/// The content of a view.
pub enum ViewContent {
    /// Days side by side.
    Grid(GridView),
    /// The weeks of a month, and the offerings of each line.
    Month(Rc<Vec<MonthDay>>, BlockOfferings),
    /// Offerings by time.
    List(Rc<Vec<OfferingId>>),
    /// Rows with time across.
    Board(Rc<BoardView>),
}

/// A view of the calendar.
pub struct CalendarView {
    /// Content.
    pub content: ViewContent,
    /// Dates of the view.
    pub period: Period,
    /// Dates that are shown; a week may have no weekend.
    pub shown: Period,
    /// Session types with the number of their offerings.
    pub types: Vec<(Rc<SessionType>, usize)>,
}

/// Values that a view is computed from, besides the records and their conflicts.
pub struct ViewContext<'a> {
    /// Query.
    pub query: &'a CalendarQuery,
    /// View.
    pub view: View,
    /// Date that is shown.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Conventions of the device.
    pub region: &'a Region,
    /// Notation of times.
    pub clock: Clock,
    /// Returns the rules of a time zone.
    pub zone_named: ZoneFinder<'a>,
}

impl CalendarView {
    /// Computes a view.
    #[must_use]
    pub fn new(
        records: &Records,
        conflicts: &WorkspaceConflicts,
        context: &ViewContext<'_>,
    ) -> Self {
        let ViewContext {
            query, view, date, ..
        } = *context;
        let period = Period::of(query.dates_of(view), date, context.region.first_weekday);
        // Hidden types stay in the legend with the number of their offerings.
        let all = OfferingFilter {
            hidden_types: BTreeSet::new(),
            ..query.filter.clone()
        };
        let has_conflict = |id| !conflicts.kinds_of(records, id).is_empty();
        let mut events = events(records, &all, period, context.zone_named, has_conflict);
        let counts = count_types(&events, period);
        let hidden = &query.filter.hidden_types;
        events.retain(|event| !is_hidden(event, hidden));
        let zone: Rc<dyn ZoneRules> = (context.zone_named)(&records.settings().zone);
        let grid = GridContext {
            records,
            query,
            region: context.region,
            clock: context.clock,
            zone: zone.as_ref(),
            today: context.today,
        };
        let content = match view {
            View::Day | View::Week => ViewContent::Grid(grid_view(&grid, &events, period)),
            View::Month => {
                let (days, offerings) = month_days(&grid, &events, date.month(), period);
                ViewContent::Month(days, offerings)
            }
            View::Board => ViewContent::Board(Rc::new(board_view(&grid, &events, period))),
            View::List => {
                let in_period = events.iter().filter(|event| {
                    let mut parts = event.parts.iter();
                    parts.any(|part| period.contains(part.date))
                });
                ViewContent::List(Rc::new(in_period.map(|event| event.offering.id).collect()))
            }
        };
        let shown = match &content {
            ViewContent::Grid(view) => match view.days.as_slice() {
                [first, .., last] => Period {
                    first: first.date,
                    last: last.date,
                },
                [_] | [] => period,
            },
            ViewContent::Board(view) => match view.board.days.as_slice() {
                [first, .., last] => Period {
                    first: first.date,
                    last: last.date,
                },
                [_] | [] => period,
            },
            ViewContent::Month(..) | ViewContent::List(_) => period,
        };
        Self {
            content,
            period,
            shown,
            types: shown_types(records, &counts, hidden),
        }
    }

    /// Returns the dates that are shown side by side.
    #[must_use]
    pub fn dates(&self) -> Vec<NaiveDate> {
        match &self.content {
            ViewContent::Grid(view) => view.days.iter().map(|day| day.date).collect(),
            ViewContent::Month(..) | ViewContent::List(_) | ViewContent::Board(_) => Vec::new(),
        }
    }

    /// Returns the key of the block or the line of an offering, if it is shown.
    #[must_use]
    pub fn key_of(&self, id: OfferingId) -> Option<&AttrValue> {
        let offerings = match &self.content {
            ViewContent::Grid(view) => &view.offerings,
            ViewContent::Month(_, offerings) => offerings,
            ViewContent::Board(view) => &view.offerings,
            ViewContent::List(_) => return None,
        };
        let mut blocks = offerings.iter();
        let (key, _) = blocks.find(|(_, ids)| ids.contains(&id))?;
        Some(key)
    }

    /// Returns the offerings of a block or a line.
    #[must_use]
    pub fn offerings_of(&self, key: &AttrValue) -> Option<&Vec<OfferingId>> {
        match &self.content {
            ViewContent::Grid(view) => view.offerings.get(key),
            ViewContent::Month(_, offerings) => offerings.get(key),
            ViewContent::Board(view) => view.offerings.get(key),
            ViewContent::List(_) => None,
        }
    }
}

fn is_hidden(event: &CalendarEvent, hidden: &BTreeSet<SessionTypeId>) -> bool {
    let session_type = event.session.session_type.as_ref();
    session_type.is_some_and(|id| hidden.contains(id))
}
