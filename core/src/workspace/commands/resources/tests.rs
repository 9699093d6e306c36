//! Tests of each command on rooms, instructor groups, holidays and availability, and of undoing it.

use chrono::NaiveDate;

use super::*;
use crate::model::{
    DayHours, DayOfWeek, FixedOffset, Instant, InstructorGroup, LearnerGroup, LearnerGroupId,
    Offering, OfferingId, Person, Place, Record, Room, SeededIds, Uuid,
};
use crate::rules::fields::{Field, Problem};
use crate::workspace::{
    Command, InstructorGroupReferences, Records, RoomReferences, Workspace, place_texts,
};

fn room_id(number: u128) -> RoomId {
    RoomId(Uuid::from_u128(number))
}

fn text(text: &str) -> Option<Place> {
    Some(Place::Text(text.to_owned()))
}

fn room(number: u128, name: &str) -> Record {
    let mut room = Room::new(room_id(number));
    name.clone_into(&mut room.name);
    room.into()
}

fn offering(number: u128, place: Option<Place>) -> Offering {
    let mut offering = Offering::new(OfferingId(Uuid::from_u128(number)));
    offering.place = place;
    offering
}

fn group(number: u128, place: Option<Place>) -> LearnerGroup {
    let mut group = LearnerGroup::new(LearnerGroupId(Uuid::from_u128(number)));
    group.place = place;
    group
}

fn all(records: &Records) -> Vec<Record> {
    let kinds = crate::model::Kind::ALL.iter();
    kinds.flat_map(|kind| records.of_kind(*kind)).collect()
}

fn run(workspace: &mut Workspace, command: ResourceCommand) -> Result<(), CommandError> {
    let mut ids = SeededIds::new(workspace.records().len() as u64);
    let mut context = CommandContext {
        now: Instant(0),
        ids: &mut ids,
        zone: &FixedOffset(0),
    };
    let before = all(workspace.records());
    workspace.apply(Command::Resource(command), &mut context)?;
    let after = all(workspace.records());
    workspace.undo(&mut context).expect("undone");
    assert_eq!(all(workspace.records()), before);
    workspace.redo(&mut context).expect("redone");
    assert_eq!(all(workspace.records()), after);
    Ok(())
}

fn done(workspace: &mut Workspace, command: ResourceCommand) {
    run(workspace, command).expect("accepted");
}

fn places(records: &Records) -> Vec<Option<Place>> {
    let offerings = records.offerings.iter().map(|row| row.place.clone());
    let groups = records.learner_groups.iter().map(|row| row.place.clone());
    offerings.chain(groups).collect()
}

#[test]
fn room_names_are_unique_ignoring_case_and_accents() {
    let mut workspace = Workspace::opened(vec![room(1, "Hörsaal 1")], Vec::new());
    let mut form = RoomForm {
        name: "HORSAAL 1".to_owned(),
        ..RoomForm::default()
    };
    let save = |id, form: &RoomForm| ResourceCommand::SaveRoom {
        id,
        form: Box::new(form.clone()),
    };
    let error = run(&mut workspace, save(None, &form)).expect_err("taken");
    let CommandError::Fields(problems) = error else {
        panic!("problems of fields, not {error:?}")
    };
    let by = "Hörsaal 1".to_owned();
    assert_eq!(problems[0].problem, Problem::Taken { by });
    assert_eq!(problems[0].field, Field::RoomName);
    form.capacity = "120".to_owned();
    done(&mut workspace, save(Some(room_id(1)), &form));
    let room = workspace.records().rooms.get(room_id(1)).expect("the room");
    assert_eq!(
        (room.name.as_str(), room.capacity),
        ("HORSAAL 1", Some(120))
    );
}

#[test]
fn texts_become_rooms_of_the_same_name() {
    let records = vec![
        room(1, "Hall 3"),
        offering(1, text("hall  3")).into(),
        offering(2, text("Ward 1")).into(),
        offering(3, text("ward 1 ")).into(),
        offering(4, text("Elsewhere")).into(),
        offering(6, text("Ward 10")).into(),
        offering(7, text("Ward 2")).into(),
        group(5, text("WARD 1")).into(),
    ];
    let mut workspace = Workspace::opened(records, Vec::new());
    let texts = place_texts(workspace.records());
    let found: Vec<_> = texts
        .iter()
        .map(|found| {
            (
                found.text.as_str(),
                found.room,
                found.offerings,
                found.groups,
            )
        })
        .collect();
    let expected = [
        ("Elsewhere", None, 1, 0),
        ("hall  3", Some(room_id(1)), 1, 0),
        ("Ward 1", None, 2, 1),
        ("Ward 2", None, 1, 0),
        ("Ward 10", None, 1, 0),
    ];
    assert_eq!(found, expected);
    let texts = ["Ward 1", "hall 3"].map(str::to_owned).into();
    done(&mut workspace, ResourceCommand::MakeRooms { texts });
    let records = workspace.records();
    let ward = records.rooms.iter().find(|room| room.name == "Ward 1");
    let ward = ward.map(|room| Place::Room(room.id));
    let hall = Some(Place::Room(room_id(1)));
    let others = [text("Elsewhere"), text("Ward 10"), text("Ward 2")];
    let [elsewhere, ten, two] = others;
    let expected = [hall, ward.clone(), ward.clone(), elsewhere, ten, two, ward];
    assert_eq!(places(records), expected);
    assert_eq!(records.rooms.len(), 2);
}

#[test]
fn what_was_in_a_deleted_room_keeps_its_name_or_nothing() {
    let place = || Some(Place::Room(room_id(1)));
    let records = vec![
        room(1, "Hall 3"),
        offering(1, place()).into(),
        offering(2, text("Ward 1")).into(),
        group(5, place()).into(),
    ];
    let opened = || Workspace::opened(records.clone(), Vec::new());
    let ids: BTreeSet<RoomId> = [room_id(1)].into();
    let references = RoomReferences::of(opened().records(), &ids);
    assert_eq!(
        (references.offerings.len(), references.groups.len()),
        (1, 1)
    );
    for (fate, left) in [
        (RoomFate::KeepName, text("Hall 3")),
        (RoomFate::Cleared, None),
    ] {
        let mut workspace = opened();
        let ids = ids.clone();
        done(&mut workspace, ResourceCommand::DeleteRooms { ids, fate });
        let expected = [left.clone(), text("Ward 1"), left];
        assert_eq!(places(workspace.records()), expected);
        assert!(workspace.records().rooms.is_empty());
    }
}

#[test]
fn deleting_an_instructor_group_removes_it_from_offerings_and_defaults() {
    let id = InstructorGroupId(Uuid::from_u128(9));
    let (mut offering, mut group) = (offering(1, None), group(5, None));
    offering.instructor_groups = [id].into();
    group.instructor_groups = [id].into();
    let tutors = InstructorGroup::new(id);
    let records = vec![tutors.into(), offering.into(), group.into()];
    let mut workspace = Workspace::opened(records, Vec::new());
    let ids: BTreeSet<_> = [id].into();
    let references = InstructorGroupReferences::of(workspace.records(), &ids);
    assert_eq!(
        (references.offerings.len(), references.groups.len()),
        (1, 1)
    );
    done(
        &mut workspace,
        ResourceCommand::DeleteInstructorGroups { ids: ids.clone() },
    );
    let left = InstructorGroupReferences::of(workspace.records(), &ids);
    assert_eq!(left, InstructorGroupReferences::default());
}

#[test]
fn a_holiday_is_saved_and_deleted() {
    let mut workspace = Workspace::default();
    let form = HolidayForm {
        title: "Christmas".to_owned(),
        first: "2026-12-24".to_owned(),
        last: "2026-12-26".to_owned(),
    };
    done(
        &mut workspace,
        ResourceCommand::SaveHoliday { id: None, form },
    );
    let holiday = workspace
        .records()
        .holidays
        .iter()
        .next()
        .expect("a holiday");
    let last = NaiveDate::from_ymd_opt(2026, 12, 26).expect("a date");
    assert_eq!(holiday.days.last(), last);
    let ids = [holiday.id].into();
    done(&mut workspace, ResourceCommand::DeleteHolidays { ids });
    assert!(workspace.records().holidays.is_empty());
}

#[test]
fn somebody_without_limits_has_no_record_of_availability() {
    let person = PersonId(Uuid::from_u128(3));
    let mut workspace = Workspace::opened(vec![Person::new(person).into()], Vec::new());
    let mut availability = Availability::default();
    let closed = DayHours::default();
    availability.weekly.insert(DayOfWeek::Monday, closed);
    let save = |availability| ResourceCommand::SaveAvailability {
        person,
        availability,
    };
    done(&mut workspace, save(availability));
    assert_eq!(workspace.records().person_availabilities.len(), 1);
    done(&mut workspace, save(Availability::default()));
    assert!(workspace.records().person_availabilities.is_empty());
}
