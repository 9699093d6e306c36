//! Calendars read back by the crate `icalendar`, with the instants that their own time zones give.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};

use super::*;
use crate::exchange::DroppedField;
use crate::model::{
    AmbiguousTime, Course, CourseId, IndependentLearning, Minutes, Offering, OfferingId,
    Publication, Record, SeededIds, Session, SessionId, Settings, SettingsId, TimeSlot,
};
use crate::model::{IdGenerator, Uuid};
use crate::workspace::{OfferingFilter, Workspace, sample};

struct Table(Tz);

impl ZoneRules for Table {
    fn offset_at(&self, at: Instant) -> i32 {
        let offset = self.0.offset_from_utc_datetime(&at.utc());
        offset.fix().local_minus_utc()
    }
}

fn zones(name: &str) -> Option<Box<dyn ZoneRules>> {
    let zone: Tz = name.parse().ok()?;
    Some(Box::new(Table(zone)))
}

fn export(records: &Records, scope: &CalendarScope, due_dates: DueDates) -> Export {
    let options = CalendarOptions {
        now: Instant(1_790_000_000_000),
        zones: &zones,
        words: CalendarWords {
            groups: "Groups".to_owned(),
            instructors: "Instructors".to_owned(),
            due: "Due".to_owned(),
        },
        due_dates,
    };
    calendar(records, scope, &options)
}

fn text(export: &Export) -> String {
    String::from_utf8(export.bytes.clone()).expect("UTF-8")
}

fn parsed(export: &Export) -> Calendar {
    text(export).parse().expect("a calendar")
}

fn uuid(seed: u64) -> Uuid {
    SeededIds::new(seed).next()
}

/// A workspace of one session with these offerings.
fn workspace(slots: &[(&str, u32, AmbiguousTime)]) -> Workspace {
    let mut settings = Settings::new(SettingsId);
    settings.zone = "Europe/Zurich".to_owned();
    let mut course = Course::new(CourseId(uuid(1)));
    course.code = "ANA-1".to_owned();
    course.publication = Publication::Published;
    let mut session = Session::new(SessionId(uuid(2)));
    session.course = course.id;
    session.title = "Heart; lungs, and\nmore".to_owned();
    let mut learning = IndependentLearning::new(session.id);
    learning.enabled = true;
    learning.due = Some(local("2026-10-25T02:30:00"));
    let mut records: Vec<Record> = vec![
        settings.into(),
        course.into(),
        session.into(),
        learning.into(),
    ];
    for (seed, (start, minutes, ambiguous)) in (10..).zip(slots) {
        let mut offering = Offering::new(OfferingId(uuid(seed)));
        offering.session = SessionId(uuid(2));
        offering.slot = Some(TimeSlot {
            start: local(start),
            duration: Minutes::new(*minutes),
            zone: "Europe/Zurich".to_owned(),
            ambiguous: *ambiguous,
        });
        records.push(offering.into());
    }
    Workspace::opened(records, Vec::new())
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn line<'a>(text: &'a str, property: &str) -> Vec<&'a str> {
    let lines = text.split("\r\n");
    lines.filter(|line| line.starts_with(property)).collect()
}

#[test]
fn every_offering_of_the_sample_is_read_back_at_its_time() {
    let day = NaiveDate::from_ymd_opt(2026, 9, 10).expect("a day");
    let workspace = Workspace::opened(sample::sample(day, "Europe/Zurich"), Vec::new());
    let records = workspace.records();
    let export = export(records, &CalendarScope::Workspace, DueDates::AllDay);
    let calendar = parsed(&export);
    let events = calendar.components.iter();
    let events: HashMap<&str, &icalendar::Event> = events
        .filter_map(CalendarComponent::as_event)
        .filter_map(|event| Some((event.property_value("UID")?, event)))
        .collect();
    let mut read = 0;
    for offering in records.offerings.iter() {
        let Some(slot) = &offering.slot else { continue };
        let uid = format!("offering-{}@lectern", offering.id);
        let event = events[uid.as_str()];
        let naive = |time: Option<DatePerhapsTime>| match time {
            Some(DatePerhapsTime::DateTime(icalendar::CalendarDateTime::WithTimezone {
                date_time,
                tzid,
            })) => {
                assert_eq!(tzid, "Europe/Zurich");
                date_time
            }
            other => panic!("a time with a zone: {other:?}"),
        };
        assert_eq!(naive(event.get_start()), slot.start);
        assert_eq!(naive(event.get_end()), slot.end());
        read += 1;
    }
    assert!(read > 100, "{read}");
    for line in text(&export).split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
}

#[test]
fn times_that_readers_could_mistake_are_in_utc() {
    let workspace = workspace(&[
        ("2026-10-25T02:30:00", 60, AmbiguousTime::Later),
        ("2026-10-25T02:30:00", 60, AmbiguousTime::Earlier),
        ("2026-03-29T02:15:00", 90, AmbiguousTime::Earlier),
    ]);
    let export = export(
        workspace.records(),
        &CalendarScope::Workspace,
        DueDates::AllDay,
    );
    let text = text(&export);
    let starts = line(&text, "DTSTART");
    assert!(starts.contains(&"DTSTART:20261025T003000Z"), "{starts:?}");
    assert!(starts.contains(&"DTSTART:20261025T013000Z"), "{starts:?}");
    // Clocks skip from 02:00 to 03:00, which is 01:00 UTC.
    assert!(starts.contains(&"DTSTART:20260329T010000Z"), "{starts:?}");
}

#[test]
fn an_offering_until_midnight_ends_when_its_day_does() {
    let workspace = workspace(&[("2026-09-14T21:00:00", 180, AmbiguousTime::Earlier)]);
    let export = export(
        workspace.records(),
        &CalendarScope::Workspace,
        DueDates::AllDay,
    );
    let text = text(&export);
    assert_eq!(
        line(&text, "DTEND;TZID"),
        ["DTEND;TZID=Europe/Zurich:20260915T000000"]
    );
}

#[test]
fn due_dates_are_days_or_tasks() {
    let workspace = workspace(&[]);
    let days = export(
        workspace.records(),
        &CalendarScope::Workspace,
        DueDates::AllDay,
    );
    let days = text(&days);
    assert_eq!(
        line(&days, "DTSTART;VALUE"),
        ["DTSTART;VALUE=DATE:20261025"]
    );
    assert_eq!(line(&days, "DTEND;VALUE"), ["DTEND;VALUE=DATE:20261026"]);
    assert_eq!(
        line(&days, "SUMMARY"),
        ["SUMMARY:Due: Heart\\; lungs\\, and\\nmore"]
    );
    let tasks = export(
        workspace.records(),
        &CalendarScope::Workspace,
        DueDates::Tasks,
    );
    assert_eq!(line(&text(&tasks), "DUE"), ["DUE:20261025T003000Z"]);
    let todo = parsed(&tasks).components;
    assert!(todo.iter().any(|component| component.as_todo().is_some()));
}

#[test]
fn what_has_no_time_is_a_loss() {
    let mut offering = Offering::new(OfferingId(uuid(20)));
    offering.session = SessionId(uuid(2));
    let base = workspace(&[]);
    let mut records: Vec<Record> = Vec::new();
    for kind in crate::model::Kind::ALL {
        records.extend(base.records().of_kind(*kind));
    }
    let mut learning = IndependentLearning::new(SessionId(uuid(2)));
    learning.enabled = true;
    records.retain(|record| !matches!(record, Record::IndependentLearning(_)));
    records.extend([offering.into(), learning.into()]);
    let workspace = Workspace::opened(records, Vec::new());
    let export = export(
        workspace.records(),
        &CalendarScope::Workspace,
        DueDates::AllDay,
    );
    let fields: Vec<_> = export.losses.iter().map(|loss| loss.field).collect();
    assert_eq!(
        fields,
        [
            DroppedField::UnscheduledOfferings,
            DroppedField::UndatedLearning
        ]
    );
}

#[test]
fn times_of_an_unknown_zone_are_floating() {
    let base = workspace(&[("2026-09-14T08:00:00", 60, AmbiguousTime::Earlier)]);
    let options = CalendarOptions {
        now: Instant(0),
        zones: &|_| None,
        words: CalendarWords::default(),
        due_dates: DueDates::AllDay,
    };
    let export = calendar(base.records(), &CalendarScope::Workspace, &options);
    let text = text(&export);
    assert_eq!(
        line(&text, "DTSTART"),
        ["DTSTART:20260914T080000", "DTSTART;VALUE=DATE:20261025"]
    );
    assert_eq!(export.losses[0].field, DroppedField::UnknownZone);
}

#[test]
fn the_calendar_of_a_filter_has_what_the_filter_chooses() {
    let day = NaiveDate::from_ymd_opt(2026, 9, 10).expect("a day");
    let workspace = Workspace::opened(sample::sample(day, "Europe/Zurich"), Vec::new());
    let records = workspace.records();
    let uids = |scope: &CalendarScope| -> Vec<String> {
        let text = text(&export(records, scope, DueDates::AllDay));
        let mut uids: Vec<String> = line(&text, "UID").into_iter().map(str::to_owned).collect();
        uids.sort_unstable();
        uids
    };
    let all = uids(&CalendarScope::Workspace);
    let none = OfferingFilter::default();
    assert_eq!(uids(&CalendarScope::Filter(none)), all);
    let in_a_room = records.offerings.iter().find_map(|row| {
        let room = row.place.as_ref()?.room()?;
        Some((row.session, room))
    });
    let (session, room) = in_a_room.expect("an offering in a room");
    let of_session = OfferingFilter {
        sessions: [session].into(),
        ..OfferingFilter::default()
    };
    let in_room = OfferingFilter {
        rooms: [room].into(),
        ..OfferingFilter::default()
    };
    for (filter, same) in [
        (of_session.clone(), CalendarScope::Session(session)),
        (in_room.clone(), CalendarScope::Room(room)),
    ] {
        let chosen = uids(&CalendarScope::Filter(filter));
        assert_eq!(chosen, uids(&same));
        assert!(!chosen.is_empty() && chosen.len() < all.len());
    }
    let both = OfferingFilter {
        rooms: in_room.rooms,
        ..of_session
    };
    let [both, of_session, in_room] = [
        CalendarScope::Filter(both),
        CalendarScope::Session(session),
        CalendarScope::Room(room),
    ]
    .map(|scope| uids(&scope));
    let in_both = of_session.into_iter().filter(|uid| in_room.contains(uid));
    assert!(both.into_iter().eq(in_both));
}
