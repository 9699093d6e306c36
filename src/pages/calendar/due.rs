//! Independent learning that is due on the dates of a view.

use chrono::NaiveDateTime;
use lectern_core::model::Session;
use lectern_core::search::natural;
use lectern_core::workspace::{OfferingFilter, Records};

use super::period::Period;
use crate::platform::zone;

/// Independent learning with the time at which it is due.
pub struct DueLearning<'a> {
    /// Session.
    pub session: &'a Session,
    /// Local time.
    pub at: NaiveDateTime,
}

/// Returns the independent learning that is due in a period and that a filter chooses, by time.
#[must_use]
pub fn due_in<'a>(
    records: &'a Records,
    filter: &OfferingFilter,
    period: Period,
) -> Vec<DueLearning<'a>> {
    let matcher = filter.matcher(records);
    let learnings = records.independent_learning.iter();
    let due = learnings.filter_map(|learning| {
        if !learning.enabled || !matcher.matches_independent_learning(learning) {
            return None;
        }
        let session = records.sessions.get(learning.session)?;
        let at = records.due_of(learning, &zone::rules)?;
        let is_shown = period.contains(at.date());
        is_shown.then_some(DueLearning { session, at })
    });
    let mut due: Vec<DueLearning<'_>> = due.collect();
    due.sort_by_cached_key(|due| (due.at, natural::key(&[&due.session.title])));
    due
}
