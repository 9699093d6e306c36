//! Which course sessions a tab shows, under which filters, in which order.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::facts::{Facts, Line};
use crate::pages::route::SessionsTab;
use crate::ui::data_table::Sort;
use lectern_core::model::{CategoryId, CourseId, CourseSessionId, PersonId, TimeLimits};
use lectern_core::rules::access::{Access, TimeStatus};
use lectern_core::search::Bitmap;

/// What learners have, in the order in which the list counts it.
pub const STATES: [Access; 5] = [
    Access::Available,
    Access::ReadOnly,
    Access::Accessible,
    Access::NotAccessible,
    Access::Closed,
];

/// What is asked of the list besides words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// What learners have.
    pub state: Option<Access>,
    /// A category; or those in none.
    pub category: Option<Option<CategoryId>>,
    /// A coach.
    pub coach: Option<PersonId>,
    /// A course.
    pub course: Option<CourseId>,
}

/// What a tab shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The places of those shown among the lines of the tab, in order.
    pub rows: Vec<u32>,
    /// How many fit everything but the state.
    pub any_state: usize,
    /// How many of them have each state, in the order of [`STATES`].
    pub states: [usize; 5],
}

/// Whether a line belongs to a tab. Every course session that is not in the bin belongs to exactly
/// one of Current, Upcoming and Past.
#[must_use]
pub fn belongs(line: &Line, tab: SessionsTab) -> bool {
    let era = match tab {
        SessionsTab::Bin => return line.is_binned(),
        SessionsTab::Drafts => return false,
        SessionsTab::All => None,
        SessionsTab::Current => Some(TimeStatus::Current),
        SessionsTab::Upcoming => Some(TimeStatus::Upcoming),
        SessionsTab::Past => Some(TimeStatus::Past),
    };
    !line.is_binned() && era.is_none_or(|era| line.era == era)
}

/// What a tab shows of its `lines`. `found` are those of all lines that the words find, `with_course`
/// the course sessions that have the course.
#[must_use]
pub fn shown(
    facts: &Facts,
    lines: &[u32],
    wanted: &Wanted,
    found: Option<&Bitmap>,
    with_course: &BTreeSet<CourseSessionId>,
    sort: Sort,
) -> Shown {
    let mut shown = Shown::default();
    let mut rows = Vec::new();
    for (number, at) in lines.iter().zip(0u32..) {
        let line = &facts.lines[*number as usize];
        let session = &line.fact.session;
        let fits = found.is_none_or(|found| found.contains(*number))
            && wanted
                .category
                .is_none_or(|category| session.category == category)
            && wanted
                .coach
                .is_none_or(|coach| session.coaches.contains(&coach))
            && (wanted.course.is_none() || with_course.contains(&session.id));
        if !fits {
            continue;
        }
        shown.any_state += 1;
        shown.states[place(line.learners_have)] += 1;
        if wanted.state.is_none_or(|state| line.learners_have == state) {
            rows.push(at);
        }
    }
    let line = |at: &u32| &facts.lines[lines[*at as usize] as usize];
    rows.sort_by(|a, b| compare(line(a), line(b), sort.column));
    shown.rows = sort.apply(rows);
    shown
}

fn place(state: Access) -> usize {
    STATES
        .iter()
        .position(|known| *known == state)
        .unwrap_or_default()
}

/// By a column, then by name, then by id.
fn compare(a: &Line, b: &Line, column: &str) -> Ordering {
    let first = match column {
        "status" => (place(a.learners_have), place(a.coaches_have))
            .cmp(&(place(b.learners_have), place(b.coaches_have))),
        "access" => start_of(a).cmp(&start_of(b)),
        "courses" => a.courses.cmp(&b.courses),
        "learners" => a.learners.cmp(&b.learners),
        "binned" => a.fact.session.binned_at.cmp(&b.fact.session.binned_at),
        _ => Ordering::Equal,
    };
    first
        .then_with(|| a.fact.name_key.cmp(&b.fact.name_key))
        .then_with(|| a.id().cmp(&b.id()))
}

/// When learners get access; those who always have it come first.
fn start_of(line: &Line) -> Option<NaiveDateTime> {
    match &line.fact.session.limits {
        TimeLimits::Dates(dates) => dates.access.start(),
        TimeLimits::None | TimeLimits::Duration { .. } => None,
    }
}
