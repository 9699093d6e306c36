//! Second runs of every strategy, with the same groups, with more and with fewer, and after deletions.

use super::rounds::{days_and_timetable, holidays, mornings, rotation, stations, with_holidays};
use super::*;

/// The strategies, on the subgroups of "Anatomy labs".
fn strategy() -> impl Strategy<Value = OfferingRequest> {
    let targets = prop::sample::select(vec![
        TargetGroups::Leaves,
        TargetGroups::Topmost,
        TargetGroups::Selected,
    ]);
    let repeated = (targets, 1..4_u32).prop_map(|(targets, dates)| {
        let slots: Vec<Slot> = (0..dates).map(|week| slot(7 * week + 1, 8)).collect();
        request(targets, &slots)
    });
    let schedule = days_and_timetable();
    let rotation =
        (schedule, 1..4_u8, any::<bool>()).prop_map(|((days, timetable), count, rooms)| {
            let mut request = rotation(days, timetable, count);
            if let OfferingStrategy::Rotation { parallel, .. } = &mut request.strategy
                && !rooms
            {
                *parallel = ParallelGroups::Count(count.into());
            }
            request
        });
    let stations = (days_and_timetable(), 1..4_u8)
        .prop_map(|((days, timetable), count)| stations(days, timetable, count));
    prop_oneof![1 => repeated, 2 => rotation, 2 => stations]
}

fn selecting(request: &OfferingRequest, groups: &[bool]) -> OfferingRequest {
    let chosen = (0..groups.len()).filter(|at| groups[*at]);
    OfferingRequest {
        groups: chosen.map(|at| group_id(at + 1)).collect(),
        ..request.clone()
    }
}

/// What a group has one offering of: a session in a round or in a slot of a series.
type Visit = (SessionId, LearnerGroupId, u32);

fn visits(proposed: &ProposedOfferings) -> BTreeSet<Visit> {
    let keys = (0..proposed.len()).filter_map(|at| proposed.key(at));
    keys.map(|key| (key.session, key.group, key.occurrence))
        .collect()
}

/// Creates what is proposed and returns what it is.
fn run(fixture: &mut CommandFixture, request: &OfferingRequest) -> BTreeSet<Visit> {
    let proposed = propose(fixture.records(), request).expect("a plan");
    if !proposed.is_empty() {
        let created = fixture.create::<Offering>(create(&proposed));
        assert_eq!(created.len(), proposed.len());
    }
    visits(&proposed)
}

/// No group is twice at a time, and no room of a rotation or of stations.
fn is_without_overlap(records: &Records, request: &OfferingRequest) -> Result<(), TestCaseError> {
    let has_rooms = match &request.strategy {
        OfferingStrategy::Repeated { .. } => false,
        OfferingStrategy::Rotation { parallel, .. } => {
            matches!(parallel, ParallelGroups::Places(_))
        }
        OfferingStrategy::Stations { .. } => true,
    };
    let (mut of_groups, mut of_rooms) = (BTreeSet::new(), BTreeSet::new());
    for offering in records.offerings.iter() {
        let start = offering.slot.as_ref().expect("a time").start;
        let is_new = of_groups.insert((start, offering.generated_from));
        prop_assert!(is_new, "a group twice");
        let is_new = of_rooms.insert((start, offering.place.clone()));
        prop_assert!(is_new || !has_rooms, "a room twice");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_second_run_with_more_groups_proposes_only_what_is_missing(
        request in strategy(),
        first in prop::collection::vec(any::<bool>(), 1..10),
        more in prop::collection::vec(any::<bool>(), 10),
        holidays in holidays(),
    ) {
        prop_assume!(first.contains(&true));
        let mut fixture = with_holidays(first.len(), &holidays);
        let of_first = selecting(&request, &first);
        let all: Vec<bool> = first.iter().zip(&more).map(|(first, more)| *first || *more).collect();
        let of_all = selecting(&request, &all);
        let expected = visits(&propose(fixture.records(), &of_all).expect("a plan"));

        let created = run(&mut fixture, &of_first);
        prop_assert!(run(&mut fixture, &of_first).is_empty());
        let added = run(&mut fixture, &of_all);
        prop_assert_eq!(created.intersection(&added).next(), None);
        prop_assert_eq!(&created | &added, expected);
        is_without_overlap(fixture.records(), &request)?;
        prop_assert!(run(&mut fixture, &of_all).is_empty());
        // Nor is anything proposed to some of the groups.
        prop_assert!(run(&mut fixture, &of_first).is_empty());
    }

    #[test]
    fn what_is_deleted_is_proposed_again_for_its_round(
        request in strategy(),
        groups in 1..8_usize,
        more in 0..4_usize,
        deleted in prop::collection::vec(any::<bool>(), 1..30),
        holidays in holidays(),
    ) {
        let count = groups + more;
        let mut fixture = with_holidays(count, &holidays);
        let chosen: Vec<bool> = (0..count).map(|at| at < groups).collect();
        let of_all = selecting(&request, &vec![true; count]);
        let mut created = run(&mut fixture, &selecting(&request, &chosen));
        created.extend(run(&mut fixture, &of_all));
        let rows = fixture.records().offerings.iter().zip(deleted.iter().cycle());
        let ids: BTreeSet<_> = rows.filter(|(_, deleted)| **deleted).map(|(row, _)| row.id).collect();
        prop_assume!(!ids.is_empty());
        let count = ids.len();
        fixture.perform(Command::Offering(OfferingCommand::Delete { ids }));
        let again = run(&mut fixture, &of_all);
        prop_assert_eq!(again.len(), count);
        prop_assert!(again.is_subset(&created));
        is_without_overlap(fixture.records(), &request)?;
        prop_assert!(run(&mut fixture, &of_all).is_empty());
    }
}

#[test]
fn a_group_that_is_added_takes_free_slots_and_moves_no_round() {
    let mut fixture = workspace(&labs(5));
    let (days, timetable) = mornings(3);
    let request = rotation(days, timetable, 1);
    run(
        &mut fixture,
        &selecting(&request, &[true, true, true, true, false]),
    );
    let proposed = propose(fixture.records(), &request).expect("a plan");
    let days = proposed.round_days().into_iter();
    let days: Vec<String> = days.map(|day| day.format("%m-%d").to_string()).collect();
    assert_eq!(days, ["09-14", "09-21", "09-28"]);
    let rows = (0..proposed.len()).filter_map(|at| Some((proposed.get(at)?, proposed.key(at)?)));
    let rows: Vec<_> = rows
        .map(|(row, key)| {
            let start = row.slot.start().format("%m-%d %H").to_string();
            (row.group, key.occurrence, start)
        })
        .collect();
    let starts = ["10-05 08", "10-05 10", "10-06 08"];
    let expected = starts.iter().zip(0..);
    let expected: Vec<_> = expected
        .map(|(start, round)| (group_id(5), round, (*start).to_owned()))
        .collect();
    assert_eq!(rows, expected);
    assert_eq!(proposed.existing_count(), 12);
}

#[test]
fn a_group_that_is_added_alone_follows_the_rounds_of_the_others() {
    let mut fixture = workspace(&labs(16));
    let (days, timetable) = mornings(2);
    let request = rotation(days, timetable, 1);
    let is_first: Vec<bool> = (0..16).map(|group| group < 15).collect();
    run(&mut fixture, &selecting(&request, &is_first));
    let is_last: Vec<bool> = is_first.iter().map(|first| !first).collect();
    let proposed = propose(fixture.records(), &selecting(&request, &is_last)).expect("a plan");
    let rows = (0..proposed.len()).filter_map(|at| Some((proposed.get(at)?, proposed.key(at)?)));
    let starts = rows.map(|(row, key)| {
        let start = row.slot.start().format("%m-%d %H").to_string();
        (key.occurrence, start)
    });
    // The others have the mornings of four weeks each.
    let expected = [(0, "10-06 10"), (1, "11-03 10")];
    assert_eq!(
        starts.collect::<Vec<_>>(),
        expected.map(|(round, start)| (round, start.to_owned()))
    );
    let days = proposed.round_days().into_iter();
    let days: Vec<String> = days.map(|day| day.format("%m-%d").to_string()).collect();
    assert_eq!(days, ["09-14", "10-12"]);
}
