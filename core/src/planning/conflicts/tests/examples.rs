use super::*;

fn at(start: u32, room: u32, learners: &[usize], instructors: &[usize]) -> Sample {
    Sample {
        start,
        length: 4,
        room,
        learners: learners.to_vec(),
        instructors: instructors.to_vec(),
        groups: vec![],
    }
}

fn lists_of(samples: &[Sample]) -> Vec<Vec<Conflict>> {
    let lists = lists(samples);
    let mut engine = engine();
    let claims = samples
        .iter()
        .zip(&lists)
        .map(|(sample, lists)| claim(sample, lists));
    engine.insert_all((0..).map(OfferingIndex).zip(claims));
    (0..samples.len() as u32)
        .map(|at| engine.conflicts_of(OfferingIndex(at)))
        .collect()
}

#[test]
fn a_room_used_twice_is_told_on_both_sides() {
    let found = lists_of(&[at(40, 1, &[], &[]), at(42, 1, &[], &[])]);
    let with = |offering| Conflict::Room {
        room: RoomIndex(1),
        counterpart: Counterpart::Offering(OfferingIndex(offering)),
    };
    assert_eq!(found, [vec![with(1)], vec![with(0)]]);
}

#[test]
fn back_to_back_is_no_conflict() {
    let found = lists_of(&[at(40, 1, &[1], &[6]), at(44, 1, &[1], &[6])]);
    assert!(found.iter().all(Vec::is_empty));
}

#[test]
fn a_virtual_room_never_collides() {
    let found = lists_of(&[at(40, 0, &[], &[]), at(40, 0, &[], &[])]);
    assert!(found.iter().all(Vec::is_empty));
}

#[test]
fn a_learner_of_a_subgroup_meets_the_lecture_of_all() {
    let found = lists_of(&[at(40, 1, &[0], &[]), at(40, 2, &[2], &[])]);
    let with = Conflict::Learner {
        person: PersonIndex(3),
        count: 3,
        counterpart: Counterpart::Offering(OfferingIndex(1)),
    };
    assert_eq!(found[0], [with]);
}

#[test]
fn an_empty_group_twice_at_once_is_no_conflict() {
    let found = lists_of(&[at(40, 1, &[5], &[]), at(40, 2, &[5], &[])]);
    assert!(found.iter().all(Vec::is_empty));
}

#[test]
fn who_learns_in_one_and_teaches_in_another_is_not_counted() {
    let found = lists_of(&[at(40, 1, &[6], &[]), at(40, 2, &[], &[6])]);
    assert!(found.iter().all(Vec::is_empty));
}

#[test]
fn one_that_ends_at_midnight_does_not_touch_the_holiday_after() {
    let found = lists_of(&[
        at(92, 1, &[], &[]),
        at(93, 2, &[], &[]),
        at(192, 3, &[], &[]),
    ]);
    assert_eq!(
        found,
        [
            vec![],
            vec![Conflict::Holiday(day(15))],
            vec![Conflict::OutsideCourse]
        ]
    );
}

#[test]
fn other_holidays_are_looked_for_anew() {
    let samples = [at(40, 1, &[], &[])];
    let lists = lists(&samples);
    let mut engine = engine();
    engine.insert(OfferingIndex(0), &claim(&samples[0], &lists[0]));
    assert!(engine.counts(OfferingIndex(0)).is_empty());
    engine.set_holidays(DateSet::new(vec![day(14)]));
    assert!(
        engine
            .counts(OfferingIndex(0))
            .standalone
            .contains(ConflictKind::Holiday)
    );
    assert_eq!(engine.conflicting_count(), 1);
}

#[test]
fn a_person_named_alone_is_one_set() {
    let mut sets = PersonSets::default();
    let group = sets.add([PersonIndex(4), PersonIndex(2), PersonIndex(4)].into());
    let single = sets.single(PersonIndex(4));
    assert_eq!(single, sets.single(PersonIndex(4)));
    assert_eq!(sets.people(group)[..], [PersonIndex(2), PersonIndex(4)]);
    assert_eq!(sets.len(), 2);
}
