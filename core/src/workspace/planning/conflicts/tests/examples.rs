use super::*;
use crate::planning::RoomClosure;

fn lab(id: u128, quarter: i64) -> Offering {
    let mut offering = Offering::new(OfferingId::from_bits(id));
    offering.slot = Some(slot(quarter, 120));
    offering
}

fn named_room(id: u128, name: &str) -> Room {
    let mut room = Room::new(RoomId::from_bits(id));
    room.name = name.to_owned();
    room
}

fn in_room(mut offering: Offering, room: u128) -> Offering {
    offering.place = Some(Place::Room(RoomId::from_bits(room)));
    offering
}

fn conflicts_of(records: &Records, id: u128) -> Vec<ConflictDetail> {
    let conflicts = WorkspaceConflicts::new(records, zones());
    let found = conflicts.conflicts_of(records, OfferingId::from_bits(id));
    found.into_iter().map(|conflict| conflict.detail).collect()
}

#[test]
fn times_of_different_zones_are_compared_as_instants() {
    let mut east = in_room(lab(2, 4), 1);
    // 09:00 in the east is 08:00 in the west.
    east.slot.as_mut().expect("a time").zone = "East".to_owned();
    let (first, second) = (in_room(lab(1, 0), 1), in_room(lab(3, 8), 1));
    let workspace = workspace_of(vec![first.into(), east.into(), second.into()]);
    let with = |other| ConflictDetail::Room {
        room: RoomId::from_bits(1),
        other: OfferingId::from_bits(other),
    };
    assert_eq!(conflicts_of(workspace.records(), 1), [with(2)]);
    assert_eq!(conflicts_of(workspace.records(), 3), []);
}

#[test]
fn hours_are_those_of_the_time_zone_of_the_workspace() {
    let mut settings = Settings::new(SettingsId);
    settings.zone = "West".to_owned();
    let mut room = named_room(1, "Hall 1");
    let hours = DayHours::new(MinuteRange::new(480, 720));
    room.availability.weekly.insert(DayOfWeek::Monday, hours);
    let mut east = in_room(lab(2, 0), 1);
    east.slot.as_mut().expect("a time").zone = "East".to_owned();
    let west = in_room(lab(1, 0), 1);
    let records = vec![settings.into(), room.into(), east.into(), west.into()];
    let workspace = workspace_of(records);
    let closed = |detail: &ConflictDetail| matches!(detail, ConflictDetail::RoomClosed { .. });
    assert!(!conflicts_of(workspace.records(), 1).iter().any(closed));
    // 08:00 in the east is 07:00 in the west.
    assert!(conflicts_of(workspace.records(), 2).iter().any(closed));
}

#[test]
fn an_inactive_room_is_closed() {
    let mut room = named_room(1, "Hall 1");
    room.inactive = true;
    let workspace = workspace_of(vec![room.into(), in_room(lab(1, 0), 1).into()]);
    let closed = ConflictDetail::RoomClosed {
        room: RoomId::from_bits(1),
        reason: RoomClosure::Inactive,
    };
    assert_eq!(conflicts_of(workspace.records(), 1), [closed]);
}

#[test]
fn the_next_room_of_the_building_is_offered_first_and_then_the_next_time() {
    let mut rooms = ["Lab 9", "Lab 10", "Lab 8", "Hall"].map(|name| named_room(0, name));
    for (room, bits) in rooms.iter_mut().zip(1..) {
        room.id = RoomId::from_bits(bits);
        room.building = if bits == 2 { "North" } else { "South" }.to_owned();
    }
    let mut records: Vec<Record> = rooms.map(Record::from).into();
    records.extend([lab(1, 0), lab(2, 2)].map(|lab| in_room(lab, 1).into()));
    let workspace = workspace_of(records);
    let records = workspace.records();
    let mut conflicts = WorkspaceConflicts::new(records, zones());
    let conflict = conflicts.all(records, 1)[0];
    let offering = records.offerings.get(conflict.offering);
    let ways_out = conflicts.ways_out(records, offering.expect("the lab"), &conflict);
    // The other lab ends at 10:30.
    let expected = [
        WayOut::UseRoom(RoomId::from_bits(4)),
        WayOut::MoveTo(at(10)),
    ];
    assert_eq!(ways_out, expected);
}

#[test]
fn an_instructor_of_the_group_takes_over() {
    let mut group = LearnerGroup::new(LearnerGroupId::from_bits(1));
    group.instructors = [1, 2, 3].map(PersonId::from_bits).into();
    let teach = |mut offering: Offering, person| {
        offering.instructors = [PersonId::from_bits(person)].into();
        offering
    };
    let mut first = teach(lab(1, 0), 1);
    first.groups.insert(group.id);
    let others = [teach(lab(2, 0), 1), teach(lab(3, 0), 2)];
    let mut records: Vec<Record> = vec![group.into(), first.into()];
    records.extend(others.map(Record::from));
    let workspace = workspace_of(records);
    let records = workspace.records();
    let mut conflicts = WorkspaceConflicts::new(records, zones());
    let conflict = conflicts.conflicts_of(records, OfferingId::from_bits(1))[0];
    let replace = WayOut::ReplaceInstructor {
        person: PersonId::from_bits(1),
        by: PersonId::from_bits(3),
    };
    let offering = records.offerings.get(conflict.offering);
    let ways_out = conflicts.ways_out(records, offering.expect("the lab"), &conflict);
    assert_eq!(ways_out.first(), Some(&replace));
}

#[test]
fn an_offering_after_its_course_is_moved_back_into_it() {
    let mut course = Course::new(CourseId::from_bits(1));
    (course.start, course.end) = (Some(day(0)), Some(day(20)));
    let mut session = Session::new(SessionId::from_bits(1));
    session.course = course.id;
    let mut own = lab(1, 40 + 30 * 96);
    own.session = session.id;
    let workspace = workspace_of(vec![course.into(), session.into(), own.clone().into()]);
    let records = workspace.records();
    let mut conflicts = WorkspaceConflicts::new(records, zones());
    let conflict = conflicts.conflicts_of(records, own.id)[0];
    assert_eq!(conflict.kind(), ConflictKind::OutsideCourse);
    let ways_out = conflicts.ways_out(records, &own, &conflict);
    let [WayOut::MoveTo(start)] = ways_out.as_slice() else {
        panic!("a time, not {ways_out:?}")
    };
    // The last day of the course is a Sunday.
    assert_eq!(start.date(), day(18));
}

#[test]
fn a_time_is_looked_for_in_the_hours_of_the_room_until_the_end_of_the_course() {
    let mut room = named_room(1, "Lab");
    for weekday in DayOfWeek::ALL {
        let hours = (weekday == DayOfWeek::Monday).then(|| MinuteRange::new(18 * 60, 20 * 60));
        let hours = DayHours::new(hours.into_iter().flatten());
        room.availability.weekly.insert(weekday, hours);
    }
    let mut course = Course::new(CourseId::from_bits(1));
    (course.start, course.end) = (Some(day(0)), Some(day(100)));
    let mut session = Session::new(SessionId::from_bits(1));
    session.course = course.id;
    // The evenings of the first weeks are taken.
    let weeks = |weeks: i64| {
        let mut records: Vec<Record> = vec![room.clone().into(), course.clone().into()];
        records.push(session.clone().into());
        for (week, id) in (0..weeks).zip(2_u128..) {
            records.push(in_room(lab(id, 40 + week * 7 * 96), 1).into());
        }
        let mut own = in_room(lab(1, 40), 1);
        own.session = session.id;
        records.push(own.into());
        let workspace = workspace_of(records);
        let records = workspace.records();
        let mut conflicts = WorkspaceConflicts::new(records, zones());
        let conflict = conflicts.conflicts_of(records, OfferingId::from_bits(1))[0];
        let offering = records.offerings.get(conflict.offering);
        conflicts.ways_out(records, offering.expect("the lab"), &conflict)
    };
    assert_eq!(weeks(12), [WayOut::MoveTo(at(40 + 12 * 7 * 96))]);
    // The course ends on a Wednesday of the fifteenth week.
    assert_eq!(weeks(15), []);
    let workspace = workspace_of(vec![room.clone().into()]);
    let room = Some(room.id);
    let searched = SearchedTimes::new(workspace.records(), room, None, day(0));
    assert_eq!(searched.hours, MinuteRange::new(1080, 1200).expect("hours"));
}
