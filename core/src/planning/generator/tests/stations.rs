use super::*;

fn around(count: u32) -> Vec<Station> {
    let station = |at| Station {
        session: SessionIndex(at),
        values: GroupDefaults {
            room: RoomIndex(at + 1),
            ..GroupDefaults::default()
        },
    };
    (0..count).map(station).collect()
}

fn plan(case: &Case, stations: Stations<'_>) -> Result<OfferingPlan, GeneratorError> {
    case.request(GeneratorStrategy::Stations(stations)).plan()
}

/// Each group at each station once, no two groups at one station, no group at two.
fn is_square(plan: &OfferingPlan, groups: usize, stations: usize) -> Result<(), TestCaseError> {
    let mut visits = BTreeSet::new();
    let (mut at_station, mut of_group) = (BTreeSet::new(), BTreeSet::new());
    for row in &plan.offerings {
        let start = plan.slots[row.slot as usize].start();
        prop_assert!(visits.insert((row.group, row.session)));
        prop_assert!(at_station.insert((start, row.session)));
        prop_assert!(of_group.insert((start, row.group)));
        prop_assert_eq!(row.room, RoomIndex(row.session.0 + 1));
    }
    prop_assert_eq!(visits.len(), groups * stations);
    Ok(())
}

#[test]
fn what_cannot_be_is_refused_with_the_reason() {
    let case = Case::from_sizes(&[1; 3]);
    let (two, none) = (around(2), DateSet::default());
    let timetable = Timetable {
        first_start: time(8, 0),
        last_end: time(10, 0),
        slot_duration: Minutes::new(60),
        break_duration: Minutes::ZERO,
    };
    let (day, twice) = (days(1), [two[0], two[0]]);
    let of = |stations, days, timetable| {
        plan(
            &case,
            Stations {
                round: 0,
                stations,
                timetable,
                days,
            },
        )
        .err()
    };
    assert_eq!(of(&[], &day, timetable), Some(GeneratorError::NoStations));
    assert_eq!(
        of(&twice, &day, timetable),
        Some(GeneratorError::DuplicateStation(SessionIndex(0)))
    );
    assert_eq!(of(&two, &none, timetable), Some(GeneratorError::NoSlots));
    assert_eq!(
        of(&two, &day, timetable),
        Some(GeneratorError::NotEnoughDays {
            days: 1,
            missing: 2
        })
    );
    let long = Timetable {
        slot_duration: Minutes::new(121),
        ..timetable
    };
    assert_eq!(of(&two, &day, long), Some(GeneratorError::SlotTooLong));
}

proptest! {
    #[test]
    fn is_a_latin_square_or_says_why_not(
        groups in 1..12_usize, stations in 1..9_u32, timetable in timetable(), dates in 1..20_u32,
    ) {
        let (days, around) = (days(dates), around(stations));
        let request = Stations { round: 0, stations: &around, timetable, days: &days };
        let case = Case::from_sizes(&vec![1; groups]);
        let count = groups.max(stations as usize);
        match plan(&case, request) {
            Ok(plan) => {
                is_square(&plan, groups, stations as usize)?;
                prop_assert_eq!(plan.slots.len(), count);
                prop_assert!(kinds(&case, &plan).iter().all(|kinds| kinds.is_empty()));
            }
            Err(GeneratorError::NotEnoughDays { missing, .. }) => {
                prop_assert!(missing > 0);
                prop_assert!(timetable.slots_per_day().expect("slots") * dates < count as u32);
                prop_assert!(request.days_needed(groups).expect("days") > dates as usize);
            }
            Err(error) => {
                prop_assert_eq!(error, GeneratorError::SlotTooLong);
                prop_assert!(timetable.slots_per_day().is_err());
            }
        }
    }

    #[test]
    fn a_second_run_adds_what_is_missing_and_stays_a_square(
        groups in 1..8_usize, more in 0..4_usize, stations in 1..6_u32, kept in 0..40_usize,
    ) {
        let timetable = Timetable {
            first_start: time(8, 0),
            last_end: time(12, 0),
            slot_duration: Minutes::new(60),
            break_duration: Minutes::ZERO,
        };
        let (days, around) = (days(28), around(stations));
        let request = Stations { round: 0, stations: &around, timetable, days: &days };
        let mut case = Case::from_sizes(&vec![1; groups]);
        let mut first = plan(&case, request).expect("a plan");
        case.keep(&first);
        prop_assert!(plan(&case, request).expect("a plan").offerings.is_empty());
        first.offerings.truncate(kept);
        case.keep(&first);
        let mut larger = Case::from_sizes(&vec![1; groups + more]);
        larger.existing = case.existing;
        let rest = plan(&larger, request).expect("a plan");
        prop_assert_eq!(rest.existing_count as usize, first.offerings.len());
        let used: BTreeSet<u32> = rest.offerings.iter().map(|row| row.slot).collect();
        prop_assert!(used.into_iter().eq(0..rest.slots.len() as u32), "a time without an offering");
        let before = first.slots.len() as u32;
        first.offerings.extend(rest.offerings.iter().map(|row| PlannedOffering { slot: row.slot + before, ..*row }));
        first.slots.extend(&rest.slots);
        is_square(&first, groups + more, stations as usize)?;
    }
}
