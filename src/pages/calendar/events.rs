//! The offerings that a view of the calendar shows, with their times on the wall clock.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use lectern_core::model::{Kind, Offering, OfferingId, Session, SessionTypeId, ZoneRules};
use lectern_core::planning::{DayPart, ShownTime, Slot, TimeSpan, day_parts};
use lectern_core::workspace::{OfferingFilter, Records};

use super::period::Period;

/// Kinds of the records that the calendar shows.
pub const KINDS: [Kind; 14] = [
    Kind::Course,
    Kind::DismissedConflict,
    Kind::GroupMembership,
    Kind::Holiday,
    Kind::IndependentLearning,
    Kind::InstructorGroup,
    Kind::LearnerGroup,
    Kind::Offering,
    Kind::Person,
    Kind::PersonAvailability,
    Kind::Room,
    Kind::Session,
    Kind::SessionCourse,
    Kind::SessionType,
];

/// An offering with its time on the wall clock of the workspace.
#[derive(Clone, Debug)]
pub struct CalendarEvent {
    /// Offering.
    pub offering: Rc<Offering>,
    /// Its session.
    pub session: Rc<Session>,
    /// Time.
    pub span: TimeSpan,
    /// Start and end on the wall clock.
    pub times: [ShownTime; 2],
    /// Parts on the dates that it touches.
    pub parts: Vec<DayPart>,
    /// It is in conflict with something.
    pub has_conflict: bool,
}

/// Returns the rules of a time zone by its name.
pub type ZoneFinder<'a> = &'a dyn Fn(&str) -> Rc<dyn ZoneRules>;

/// Returns the offerings that take place in a period and that a filter chooses, by start, then the
/// longest first. Times are those of the time zone of the workspace.
#[must_use]
pub fn events(
    records: &Records,
    filter: &OfferingFilter,
    period: Period,
    zone_named: ZoneFinder<'_>,
    has_conflict: impl Fn(OfferingId) -> bool,
) -> Vec<CalendarEvent> {
    let matcher = filter.matcher(records);
    let mut zones: BTreeMap<String, Rc<dyn ZoneRules>> = BTreeMap::new();
    let here = zone_named(&records.settings().zone);
    let mut zone = |name: &str| {
        let known = zones.get(name).cloned();
        known.unwrap_or_else(|| {
            let zone = zone_named(name);
            zones.insert(name.to_owned(), zone.clone());
            zone
        })
    };
    let event = |offering: &Rc<Offering>| {
        let slot = offering.slot.as_ref()?;
        let session = records.sessions.get(offering.session)?.clone();
        let resolved = Slot::try_from(slot).ok()?;
        let span = resolved
            .resolve(zone(&slot.zone).as_ref(), slot.ambiguous)
            .span;
        Some(CalendarEvent {
            times: span.shown(here.as_ref()),
            parts: day_parts(span, here.as_ref()),
            offering: offering.clone(),
            session,
            span,
            has_conflict: has_conflict(offering.id),
        })
    };
    let offerings = offerings_near(records, period).into_values();
    let chosen = offerings.filter(|offering| matcher.matches(offering));
    let mut events: Vec<CalendarEvent> = chosen.filter_map(event).collect();
    events.sort_by_key(|event| (event.span.start, Reverse(event.span.end), event.offering.id));
    events
}

/// Returns the offerings on the dates of a period and the dates beside it, which may be dates of the
/// period in another time zone.
fn offerings_near(records: &Records, period: Period) -> BTreeMap<OfferingId, &Rc<Offering>> {
    let day = Days::new(1);
    let near = Period {
        first: period.first.checked_sub_days(day).unwrap_or(period.first),
        last: period.last.checked_add_days(day).unwrap_or(period.last),
    };
    let offerings = near.dates().flat_map(|date| records.offerings_on(date));
    offerings.map(|offering| (offering.id, offering)).collect()
}

/// Returns the parts of events on a date, with the positions of the events.
pub fn parts_on(
    events: &[CalendarEvent],
    date: NaiveDate,
) -> impl Iterator<Item = (usize, DayPart)> {
    let events = events.iter().enumerate();
    events.filter_map(move |(at, event)| {
        let part = event.parts.iter().find(|part| part.date == date)?;
        Some((at, *part))
    })
}

/// Counts the offerings of each session type that take place in a period.
#[must_use]
pub fn count_types(
    events: &[CalendarEvent],
    period: Period,
) -> BTreeMap<Option<SessionTypeId>, usize> {
    let mut counts = BTreeMap::new();
    let is_shown = |part: &DayPart| period.contains(part.date);
    for event in events
        .iter()
        .filter(|event| event.parts.iter().any(is_shown))
    {
        *counts.entry(event.session.session_type).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        AmbiguousTime, FixedOffset, IdGenerator, Minutes, Record, SeededIds, SessionId, TimeSlot,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, day).expect("a date")
    }

    /// Events of 14 September in a workspace in UTC.
    fn events_of(slots: &[(&str, u32, &str)]) -> Vec<CalendarEvent> {
        let mut ids = SeededIds::new(1);
        let session = Session::new(SessionId(ids.next()));
        let mut records = vec![Record::from(session.clone())];
        for (start, minutes, zone) in slots {
            let mut offering = Offering::new(OfferingId(ids.next()));
            offering.session = session.id;
            offering.slot = Some(TimeSlot {
                start: start.parse().expect("a local time"),
                duration: Minutes::new(*minutes),
                zone: (*zone).to_owned(),
                ambiguous: AmbiguousTime::Earlier,
            });
            records.push(offering.into());
        }
        let workspace = Workspace::opened(records, Vec::new());
        let zone = |name: &str| -> Rc<dyn ZoneRules> {
            Rc::new(FixedOffset(if name == "East" { 7200 } else { 0 }))
        };
        let period = Period {
            first: day(14),
            last: day(14),
        };
        events(
            workspace.records(),
            &OfferingFilter::default(),
            period,
            &zone,
            |_| false,
        )
    }

    #[test]
    fn times_of_other_zones_are_those_of_the_workspace() {
        let events = events_of(&[("2026-09-15T01:00:00", 60, "East")]);
        let (_, part) = parts_on(&events, day(14)).next().expect("a part");
        assert_eq!((part.range.start(), part.range.end()), (1380, 1440));
    }

    #[test]
    fn the_earliest_and_longest_come_first() {
        let events = events_of(&[
            ("2026-09-14T09:00:00", 60, "UTC"),
            ("2026-09-14T08:00:00", 60, "UTC"),
            ("2026-09-14T08:00:00", 120, "UTC"),
            ("2026-09-13T23:00:00", 120, "UTC"),
        ]);
        let starts: Vec<u16> = parts_on(&events, day(14))
            .map(|(_, part)| part.range.end())
            .collect();
        assert_eq!(starts, [60, 600, 540, 600]);
        let period = Period {
            first: day(14),
            last: day(14),
        };
        assert_eq!(count_types(&events, period)[&None], 4);
    }
}
