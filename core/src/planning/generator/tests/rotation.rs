use super::*;

const MORNING: Timetable = Timetable {
    first_start: NaiveTime::MIN,
    last_end: NaiveTime::MIN,
    slot_duration: Minutes::new(60),
    break_duration: Minutes::ZERO,
};

fn rooms(count: u32) -> Vec<RoomIndex> {
    (1..=count).map(RoomIndex).collect()
}

fn rotation<'a>(timetable: Timetable, days: &'a DateSet, rooms: &'a [RoomIndex]) -> Rotation<'a> {
    Rotation {
        round: 0,
        session: SessionIndex(0),
        timetable,
        days,
        parallelism: Parallelism::Rooms(rooms),
    }
}

fn plan(case: &Case, rotation: Rotation<'_>) -> Result<OfferingPlan, GeneratorError> {
    case.request(GeneratorStrategy::Rotation(rotation)).plan()
}

#[test]
fn thirty_eight_groups_in_4_rooms_take_10_slots() {
    let case = Case::from_sizes(&[10; 38]);
    let (rooms, days) = (rooms(4), days(1));
    let plan = plan(&case, rotation(MORNING, &days, &rooms)).expect("a plan");
    assert_eq!((plan.offerings.len(), plan.slots.len()), (38, 10));
    assert_eq!(plan.offerings[37].room, RoomIndex(2));
}

#[test]
fn the_rest_goes_to_the_next_teaching_day() {
    let case = Case::from_sizes(&[1; 5]);
    let timetable = Timetable {
        first_start: time(9, 0),
        last_end: time(11, 15),
        slot_duration: Minutes::new(60),
        break_duration: Minutes::new(15),
    };
    let days = DateSet::new(vec![day(4), day(7)]);
    let rooms = rooms(2);
    let rotation = rotation(timetable, &days, &rooms);
    assert_eq!(rotation.days_needed(5), Ok(2));
    let plan = plan(&case, rotation).expect("a plan");
    let starts: Vec<_> = plan.slots.iter().map(|slot| slot.start()).collect();
    assert_eq!(
        starts,
        [
            day(4).and_time(time(9, 0)),
            day(4).and_time(time(10, 15)),
            day(7).and_time(time(9, 0))
        ]
    );
}

#[test]
fn what_does_not_fit_is_refused_with_the_reason() {
    let case = Case::from_sizes(&[1; 30]);
    let (one, two) = (rooms(1), [RoomIndex(1), RoomIndex(1)]);
    let day = days(1);
    let error =
        |timetable, rooms: &[RoomIndex]| plan(&case, rotation(timetable, &day, rooms)).err();
    assert_eq!(
        error(MORNING, &one),
        Some(GeneratorError::NotEnoughDays {
            days: 1,
            missing: 6
        })
    );
    assert_eq!(error(MORNING, &[]), Some(GeneratorError::NoRooms));
    assert_eq!(
        error(MORNING, &two),
        Some(GeneratorError::DuplicateRoom(RoomIndex(1)))
    );
    assert_eq!(error(MORNING, &[RoomIndex::NONE, RoomIndex::NONE]), None);
    let long = Timetable {
        slot_duration: Minutes::new(1441),
        ..MORNING
    };
    assert_eq!(error(long, &one), Some(GeneratorError::SlotTooLong));
    let none = DateSet::default();
    assert_eq!(
        plan(&case, rotation(MORNING, &none, &one)).err(),
        Some(GeneratorError::NoSlots)
    );
}

#[test]
fn at_once_without_rooms_leaves_each_group_its_own() {
    let mut case = Case::from_sizes(&[1; 5]);
    case.defaults[2].room = RoomIndex(8);
    let days = days(1);
    let parallelism = Parallelism::Groups(2);
    let rotation = Rotation {
        round: 0,
        session: SessionIndex(0),
        timetable: MORNING,
        days: &days,
        parallelism,
    };
    let plan = plan(&case, rotation).expect("a plan");
    let rooms: Vec<(u32, u32)> = plan
        .offerings
        .iter()
        .map(|row| (row.slot, row.room.0))
        .collect();
    assert_eq!(rooms, [(0, 0), (0, 8), (1, 0), (1, 0), (2, 0)]);
}

proptest! {
    #[test]
    fn never_exceeds_the_rooms_and_keeps_first_start_and_last_end(
        groups in 1..60_usize, more in 0..10_usize, at_once in 1..6_u32, timetable in timetable(), dates in 1..20_u32,
    ) {
        let (days, rooms) = (days(dates), rooms(at_once));
        let rotation = rotation(timetable, &days, &rooms);
        let mut case = Case::from_sizes(&vec![1; groups]);
        let result = plan(&case, rotation);
        let Ok(mut planned) = result else {
            let expected = match timetable.slots_per_day() {
                Err(error) => error,
                Ok(per_day) => GeneratorError::NotEnoughDays { days: dates as usize, missing: groups - (per_day * dates * at_once) as usize },
            };
            prop_assert_eq!(result, Err(expected));
            return Ok(());
        };
        prop_assert_eq!(planned.slots.len(), groups.div_ceil(at_once as usize));
        prop_assert!(rotation.days_needed(groups).expect("days") <= dates as usize);
        // A second run has nothing to add, and one with more groups only those.
        case.keep(&planned);
        prop_assert!(plan(&case, rotation).expect("a plan").offerings.is_empty());
        let mut larger = Case::from_sizes(&vec![1; groups + more]);
        larger.existing = case.existing;
        if let Ok(rest) = plan(&larger, rotation) {
            prop_assert_eq!((rest.offerings.len(), rest.existing_count as usize), (more, groups));
            let used: BTreeSet<u32> = rest.offerings.iter().map(|row| row.slot).collect();
            prop_assert!(used.into_iter().eq(0..rest.slots.len() as u32), "a time without an offering");
            let before = planned.slots.len() as u32;
            planned.offerings.extend(rest.offerings.iter().map(|row| PlannedOffering { slot: row.slot + before, ..*row }));
            planned.slots.extend(&rest.slots);
        }
        let mut taken = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for row in &planned.offerings {
            let slot = planned.slots[row.slot as usize];
            prop_assert!(slot.start().time() >= timetable.first_start);
            prop_assert!(slot.end().time() <= timetable.last_end && slot.last_date() == slot.first_date());
            prop_assert!(days.contains(slot.first_date()) && rooms.contains(&row.room));
            prop_assert!(taken.insert((slot, row.room)), "a room twice");
            prop_assert!(seen.insert(row.group), "a group twice");
        }
        let pause = i64::from((timetable.slot_duration.get() + timetable.break_duration.get()).max(1));
        let mut starts: Vec<_> = planned.slots.iter().map(|slot| slot.start()).collect();
        starts.sort();
        starts.dedup();
        for pair in starts.windows(2) {
            prop_assert!((pair[1] - pair[0]).num_minutes() >= pause);
        }
    }
}
