use chrono::{Datelike, NaiveDate, Weekday};

use super::*;
use crate::model::{
    AmbiguousTime, CourseId, DateTimeText, LearnerGroupId, PersonId, Place, Room, RoomId, Settings,
    SettingsId, TimeSlot,
};
use crate::planning::{DateSet, Minutes, RecurrenceEnd, RecurrenceError, Weekdays};
use crate::workspace::Command;
use crate::workspace::commands::testing::{CommandFixture, course};

fn fixture() -> (CommandFixture, SessionId) {
    let mut settings = Settings::new(SettingsId);
    settings.zone = "Europe/Zurich".to_owned();
    let mut fixture = CommandFixture::with(vec![settings.into(), course(1, "ANA").into()]);
    let session = fixture.add_session(CourseId::from_bits(1), "Heart");
    (fixture, session)
}

fn form(date: &str, time: &str, duration: &str) -> Box<OfferingForm> {
    Box::new(OfferingForm {
        start: DateTimeText {
            date: date.to_owned(),
            time: time.to_owned(),
        },
        duration: duration.to_owned(),
        link: " https://example.org/meet ".to_owned(),
        groups: [LearnerGroupId::from_bits(5)].into(),
        instructors: [PersonId::from_bits(6)].into(),
        ..OfferingForm::default()
    })
}

fn weekly(days: &[Weekday], weeks: u32, excluded: Vec<NaiveDate>) -> Option<Recurrence> {
    Some(Recurrence {
        weekdays: days.iter().copied().collect::<Weekdays>(),
        end: RecurrenceEnd::AfterWeeks(weeks),
        excluded: DateSet::new(excluded),
    })
}

fn slots(rows: &[std::rc::Rc<Offering>]) -> Vec<TimeSlot> {
    let mut slots: Vec<_> = rows.iter().filter_map(|row| row.slot.clone()).collect();
    slots.sort();
    slots
}

#[test]
fn an_offering_keeps_the_time_zone_in_which_it_was_planned() {
    let (mut fixture, session) = fixture();
    let add = OfferingCommand::Add {
        session,
        form: form("2026-09-14", "8", "1:30"),
        repeat: None,
        copy_of: None,
    };
    let rows = fixture.create::<Offering>(Command::Offering(add));
    let [row] = rows.as_slice() else {
        panic!("one offering")
    };
    let slot = row.slot.as_ref().expect("a time");
    assert_eq!(
        (slot.start.to_string().as_str(), slot.duration.get()),
        ("2026-09-14 08:00:00", 90)
    );
    assert_eq!(
        (slot.zone.as_str(), row.link.as_str()),
        ("Europe/Zurich", "https://example.org/meet")
    );

    let mut settings = Settings::clone(&fixture.records().settings());
    settings.zone = "America/New_York".to_owned();
    fixture.perform(Command::SaveSettings { settings });
    let save = OfferingCommand::Save {
        id: row.id,
        form: form("2026-09-15", "9", "1:30"),
    };
    fixture.perform(Command::Offering(save));
    let moved = fixture
        .records()
        .offerings
        .get(row.id)
        .and_then(|row| row.slot.as_ref());
    assert_eq!(moved.map(|slot| slot.zone.as_str()), Some("Europe/Zurich"));
    let save = OfferingCommand::Save {
        id: row.id,
        form: form("", "", ""),
    };
    fixture.perform(Command::Offering(save));
    assert_eq!(
        fixture
            .records()
            .offerings
            .get(row.id)
            .and_then(|row| row.slot.clone()),
        None
    );
}

/// Ilios lets each repetition of an overnight offering end 20 hours before it starts.
#[test]
fn an_overnight_recurrence_ends_after_it_starts() {
    let (mut fixture, session) = fixture();
    let add = OfferingCommand::Add {
        session,
        form: form("2026-09-14", "22:00", "-02:00"),
        repeat: weekly(&[Weekday::Wed], 3, vec![]),
        copy_of: None,
    };
    let rows = fixture.create::<Offering>(Command::Offering(add));
    assert_eq!(rows.len(), 6);
    for slot in slots(&rows) {
        assert_eq!(slot.duration, Minutes::new(240));
        assert!(slot.end() > slot.start);
    }
}

/// In Ilios a date occurs twice if the start is moved onto a weekday that is ticked.
#[test]
fn a_duplicate_weekday_gives_each_date_once() {
    let (mut fixture, session) = fixture();
    let monday = "2026-09-21".parse().expect("a date");
    let add = OfferingCommand::Add {
        session,
        form: form("2026-09-14", "08:00", "1h"),
        repeat: weekly(&[Weekday::Mon, Weekday::Tue], 3, vec![monday]),
        copy_of: None,
    };
    let rows = fixture.create::<Offering>(Command::Offering(add));
    let dates: Vec<NaiveDate> = slots(&rows).iter().map(|slot| slot.start.date()).collect();
    assert!(dates.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(
        dates.iter().map(Datelike::day).collect::<Vec<_>>(),
        [14, 15, 22, 28, 29]
    );
}

#[test]
fn a_recurrence_without_dates_is_refused() {
    let (mut fixture, session) = fixture();
    let mut refused = |form, repeat| {
        let add = OfferingCommand::Add {
            session,
            form,
            repeat,
            copy_of: None,
        };
        fixture.refusal(Command::Offering(add))
    };
    let weeks = refused(form("2026-09-14", "08:00", "1h"), weekly(&[], 1000, vec![]));
    let too_many = RecurrenceError::TooManyWeeks { weeks: 1000 };
    assert_eq!(
        weeks,
        CommandError::Session(SessionError::Recurrence(too_many))
    );
    let unscheduled = refused(form("", "", ""), weekly(&[], 2, vec![]));
    assert_eq!(
        unscheduled,
        field_error(Field::OfferingDate, Problem::Missing)
    );
}

#[test]
fn offerings_are_copied_and_deleted_as_one_step() {
    let (mut fixture, session) = fixture();
    let add = OfferingCommand::Add {
        session,
        form: form("2026-09-14", "08:00", "1h"),
        repeat: weekly(&[], 2, vec![]),
        copy_of: None,
    };
    let rows = fixture.create::<Offering>(Command::Offering(add));
    let ids: BTreeSet<OfferingId> = rows.iter().map(|row| row.id).collect();
    let copy = OfferingCommand::Copy {
        ids: ids.clone(),
        days: 1,
        minutes: 30,
        changes: vec![OfferingEdit::Place(Some(Place::Text("Hall 2".to_owned())))],
    };
    let copies = fixture.create::<Offering>(Command::Offering(copy));
    let days = slots(&copies)
        .iter()
        .map(|slot| (slot.start.day(), slot.start.time().to_string()))
        .collect::<Vec<_>>();
    let time = || "08:30:00".to_owned();
    assert_eq!(days, [(15, time()), (22, time())]);
    let place = Some(Place::Text("Hall 2".to_owned()));
    assert!(copies.iter().all(|copy| copy.place == place));
    let change = fixture.perform(Command::Offering(OfferingCommand::Delete {
        ids: ids.clone(),
    }));
    assert_eq!(
        (change.label.count, change.label.name.as_str()),
        (2, "Heart")
    );
    assert_eq!(fixture.records().offerings.len(), 2);
    let again = Command::Offering(OfferingCommand::Delete { ids });
    assert_eq!(fixture.refusal(again), CommandError::NotFound);
}

#[test]
fn somebody_chooses_between_the_times_that_clocks_show_twice() {
    let (mut fixture, session) = fixture();
    let mut form = form("2026-10-25", "2:30", "0:30");
    form.ambiguous = AmbiguousTime::Later;
    let add = OfferingCommand::Add {
        session,
        form,
        repeat: None,
        copy_of: None,
    };
    let rows = fixture.create::<Offering>(Command::Offering(add));
    let slot = rows[0].slot.as_ref().expect("a time");
    assert_eq!(slot.ambiguous, AmbiguousTime::Later);
}

#[test]
fn a_copy_may_be_in_the_room_of_its_original_that_is_no_longer_in_use() {
    let mut room = Room::new(RoomId::from_bits(9));
    (room.name, room.inactive) = ("Hall 3".to_owned(), true);
    let place = Some(Place::Room(room.id));
    let mut session = Session::new(SessionId::from_bits(1));
    session.course = CourseId::from_bits(1);
    let mut original = Offering::new(OfferingId::from_bits(1));
    (original.session, original.place) = (session.id, place.clone());
    let (id, copied) = (session.id, original.id);
    let records = vec![
        course(1, "ANA").into(),
        room.into(),
        session.into(),
        original.into(),
    ];
    let mut fixture = CommandFixture::with(records);
    let mut values = form("2026-09-14", "8", "1:30");
    values.place.clone_from(&place);
    let add = |copy_of| {
        Command::Offering(OfferingCommand::Add {
            session: id,
            form: values.clone(),
            repeat: None,
            copy_of,
        })
    };
    let new = add(None);
    let copy = add(Some(copied));
    assert!(matches!(fixture.refusal(new), CommandError::Fields(_)));
    let copies = fixture.create::<Offering>(copy);
    assert_eq!(copies[0].place, place);
}
