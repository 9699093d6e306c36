use proptest::prelude::*;

use super::*;
use crate::model::{AmbiguousTime, CourseId, GeneratedRound, Record, Room, RoomId, SessionId};
use crate::rules::fields::Problem;
use crate::rules::offerings::OfferingForm;
use crate::workspace::commands::testing::{CommandFixture, course};
use crate::workspace::{Command, OfferingCommand};

/// Two courses with a session each; 200 offerings, half of them of each session, the last one not
/// scheduled.
fn fixture() -> CommandFixture {
    let mut records: Vec<Record> = vec![course(1, "ANA").into(), course(2, "PHY").into()];
    for bits in 0..200 {
        let mut offering = Offering::new(OfferingId::from_bits(bits));
        offering.session = SessionId::from_bits(bits % 2);
        offering.slot = (bits != 199).then(|| TimeSlot {
            start: "2026-10-24T08:15:00".parse().expect("a time"),
            duration: Minutes::new(90),
            zone: "Europe/Zurich".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        });
        offering.instructors = [PersonId::from_bits(bits % 3)].into();
        records.push(offering.into());
    }
    let mut fixture = CommandFixture::with(records);
    fixture.add_session(CourseId::from_bits(1), "Heart");
    fixture
}

fn all_ids(fixture: &CommandFixture) -> BTreeSet<OfferingId> {
    fixture
        .records()
        .offerings
        .iter()
        .map(|row| row.id)
        .collect()
}

fn edit(fixture: &CommandFixture, edits: Vec<OfferingEdit>) -> Command {
    let ids = all_ids(fixture);
    Command::Offering(OfferingCommand::Edit { ids, edits })
}

#[test]
fn many_offerings_of_several_courses_are_edited_in_one_step() {
    let mut fixture = fixture();
    let group: BTreeSet<_> = [LearnerGroupId::from_bits(7)].into();
    let edits = vec![
        OfferingEdit::Shift {
            days: 1,
            minutes: -30,
        },
        OfferingEdit::Duration(Minutes::new(120)),
        OfferingEdit::Place(Some(Place::Text(" Hall ".to_owned()))),
        OfferingEdit::AddGroups(group.clone()),
        OfferingEdit::RemoveInstructors([PersonId::from_bits(1)].into()),
        OfferingEdit::AddInstructors([PersonId::from_bits(9)].into()),
        OfferingEdit::Cancelled(true),
    ];
    let command = edit(&fixture, edits);
    let change = fixture.perform(command);
    assert_eq!((change.label.count, change.label.name.as_str()), (200, ""));
    for row in fixture.records().offerings.iter() {
        // The wall clock is kept over the change of the clocks on 25 October.
        let expected = (row.id != OfferingId::from_bits(199)).then_some("2026-10-25 07:45:00");
        let start = row.slot.as_ref().map(|slot| slot.start.to_string());
        assert_eq!(start.as_deref(), expected);
        assert_eq!(row.place, Some(Place::Text("Hall".to_owned())));
        assert_eq!(row.groups, group);
        assert!(!row.instructors.contains(&PersonId::from_bits(1)));
        assert!(row.instructors.contains(&PersonId::from_bits(9)) && row.cancelled);
    }
}

#[test]
fn offerings_end_at_the_first_such_time_after_their_start() {
    let mut fixture = fixture();
    let end = chrono::NaiveTime::from_hms_opt(2, 0, 0).expect("a time");
    let command = edit(&fixture, vec![OfferingEdit::EndTime(end)]);
    fixture.perform(command);
    let slots = fixture.records().offerings.iter();
    let slots: Vec<_> = slots.filter_map(|row| row.slot.clone()).collect();
    assert!(!slots.is_empty());
    for slot in slots {
        let end = slot.start + slot.duration.to_time_delta();
        assert_eq!(end.time().to_string(), "02:00:00");
        assert!(slot.duration.get() <= 1440);
    }
}

#[test]
fn an_edit_that_fits_one_offering_but_not_another_changes_none() {
    let mut fixture = fixture();
    let out_of_range = CommandError::Session(SessionError::OutOfRange);
    for change in [
        OfferingEdit::Duration(Minutes::ZERO),
        OfferingEdit::Duration(Minutes::new(31 * 1440 + 1)),
        OfferingEdit::Shift {
            days: 3_000_000,
            minutes: 0,
        },
        OfferingEdit::Shift {
            days: i64::MAX,
            minutes: i64::MIN,
        },
    ] {
        let command = edit(&fixture, vec![change]);
        assert_eq!(fixture.refusal(command), out_of_range);
    }
    let link = OfferingEdit::Link("ftp://example.org".to_owned());
    let command = edit(&fixture, vec![link]);
    assert!(matches!(fixture.refusal(command), CommandError::Fields(_)));
    let ids = [OfferingId::from_bits(0), OfferingId::from_bits(4711)].into();
    let edits = vec![OfferingEdit::Cancelled(true)];
    let command = Command::Offering(OfferingCommand::Edit { ids, edits });
    assert_eq!(fixture.refusal(command), CommandError::NotFound);
}

#[test]
fn a_room_that_is_no_longer_in_use_stays_where_it_is_and_cannot_be_chosen() {
    let mut room = Room::new(RoomId::from_bits(1));
    room.name = "Old Hall".to_owned();
    room.inactive = true;
    let mut inside = Offering::new(OfferingId::from_bits(1));
    inside.place = Some(Place::Room(room.id));
    let outside = Offering::new(OfferingId::from_bits(2));
    let (id, place) = (outside.id, inside.place.clone());
    let mut fixture = CommandFixture::with(vec![room.into(), inside.into(), outside.into()]);
    let refused = field_error(Field::OfferingPlace, Problem::Inactive);
    for place in [place.clone(), Some(Place::Text(" old hall".to_owned()))] {
        let command = edit(&fixture, vec![OfferingEdit::Place(place.clone())]);
        assert_eq!(fixture.refusal(command), refused);
        let form = Box::new(OfferingForm {
            place,
            ..OfferingForm::default()
        });
        let save = OfferingCommand::Save { id, form };
        assert_eq!(fixture.refusal(Command::Offering(save)), refused);
    }
    let edits = vec![OfferingEdit::Place(place), OfferingEdit::Cancelled(true)];
    let ids = [OfferingId::from_bits(1)].into();
    fixture.perform(Command::Offering(OfferingCommand::Edit { ids, edits }));
}

proptest! {
    #[test]
    fn shifting_there_and_back_changes_nothing(days in -400..400_i64, minutes in -2000..2000_i64) {
        let fixture = fixture();
        let there = OfferingEdit::Shift { days, minutes };
        let back = OfferingEdit::Shift { days: -days, minutes: -minutes };
        let rows = edited(fixture.records(), &all_ids(&fixture), &[there, back]).expect("offerings");
        prop_assert!(rows.iter().eq(fixture.records().offerings.iter().map(AsRef::as_ref)));
    }
}

#[test]
fn offerings_are_moved_and_copied_to_a_session_of_another_course() {
    let mut fixture = fixture();
    let target = fixture.add_session(CourseId::from_bits(2), "Lungs");
    let ids: BTreeSet<OfferingId> = [0, 1].map(OfferingId::from_bits).into();
    let to = |session| vec![OfferingEdit::Session(session)];
    let command = Command::Offering(OfferingCommand::Edit {
        ids: ids.clone(),
        edits: to(target),
    });
    fixture.perform(command);
    let of_target = |fixture: &CommandFixture| fixture.records().offerings_of(target).count();
    assert_eq!(of_target(&fixture), 2);
    let copy = OfferingCommand::Copy {
        ids: [OfferingId::from_bits(2)].into(),
        days: 7,
        minutes: 0,
        changes: to(target),
    };
    fixture.perform(Command::Offering(copy));
    assert_eq!((of_target(&fixture), all_ids(&fixture).len()), (3, 201));
    let original = fixture.records().offerings.get(OfferingId::from_bits(2));
    assert_ne!(original.map(|offering| offering.session), Some(target));
    let gone = Command::Offering(OfferingCommand::Edit {
        ids,
        edits: to(SessionId::from_bits(99)),
    });
    assert_eq!(fixture.refusal(gone), CommandError::NotFound);
}

#[test]
fn a_copy_differs_from_its_original_by_what_is_changed_and_is_not_the_generated_one() {
    let mut original = Offering::new(OfferingId::from_bits(7));
    original.link = "https://example.org/meet".to_owned();
    original.generated_from = Some(LearnerGroupId::from_bits(5));
    original.generated_for = "2026-10-24T08:15:00".parse().ok();
    let first = "2026-10-19".parse().expect("a date");
    original.generated_in = Some(GeneratedRound { first, round: 1 });
    let fixture = CommandFixture::with(vec![original.clone().into()]);
    let cancelled = OfferingEdit::Cancelled(true);
    let copies = copied(fixture.records(), &[original.id].into(), &[cancelled]);
    let expected = Offering {
        id: OfferingId::from_bits(1),
        cancelled: true,
        generated_for: None,
        generated_in: None,
        ..original
    };
    assert_eq!(copies, Ok(vec![expected]));
}

#[test]
fn the_preview_of_copies_is_what_copying_makes() {
    let mut fixture = fixture();
    let ids: BTreeSet<OfferingId> = [3, 4].map(OfferingId::from_bits).into();
    let shift = OfferingEdit::Shift {
        days: 7,
        minutes: 15,
    };
    let mut previewed = copied(fixture.records(), &ids, &[shift]).expect("copies");
    let before = all_ids(&fixture);
    fixture.perform(Command::Offering(OfferingCommand::Copy {
        ids,
        days: 7,
        minutes: 15,
        changes: Vec::new(),
    }));
    let rows = fixture.records().offerings.iter();
    for row in rows.filter(|row| !before.contains(&row.id)) {
        let is_same = |copy: &Offering| {
            let copy = copy.clone();
            Offering { id: row.id, ..copy } == **row
        };
        let same = previewed.iter().position(is_same);
        previewed.remove(same.expect("a copy that was previewed"));
    }
    assert_eq!(previewed, []);
}
