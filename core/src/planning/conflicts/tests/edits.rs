use super::*;

#[derive(Clone, Debug)]
enum Edit {
    Put(u32, Sample),
    Take(u32),
    PutMany(Vec<Sample>),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => (0..40_u32, sample()).prop_map(|(at, sample)| Edit::Put(at, sample)),
        3 => (0..40_u32).prop_map(Edit::Take),
        1 => prop::collection::vec(sample(), 0..20).prop_map(Edit::PutMany),
    ]
}

fn put_all(engine: &mut ConflictEngine, samples: &[Option<Sample>]) {
    let flat: Vec<Sample> = samples.iter().flatten().cloned().collect();
    let lists = lists(&flat);
    let places = samples
        .iter()
        .enumerate()
        .filter(|(_, sample)| sample.is_some());
    let claims = flat
        .iter()
        .zip(&lists)
        .map(|(sample, lists)| claim(sample, lists));
    engine.insert_all(places.map(|(at, _)| OfferingIndex(at as u32)).zip(claims));
}

proptest! {
    #[test]
    fn after_any_edits_it_is_as_if_built_from_nothing_and_as_every_pair_compared(
        edits in prop::collection::vec(edit(), 1..60),
    ) {
        let mut samples: Vec<Option<Sample>> = vec![None; 40];
        let mut edited = engine();
        for edit in edits {
            match edit {
                Edit::Put(at, sample) => {
                    let lists = lists(std::slice::from_ref(&sample));
                    edited.insert(OfferingIndex(at), &claim(&sample, &lists[0]));
                    samples[at as usize] = Some(sample);
                }
                Edit::Take(at) => {
                    edited.remove(OfferingIndex(at));
                    samples[at as usize] = None;
                }
                Edit::PutMany(many) => {
                    let mut only: Vec<Option<Sample>> = many.into_iter().map(Some).collect();
                    put_all(&mut edited, &only);
                    only.extend_from_slice(&samples[only.len()..]);
                    samples = only;
                }
            }
        }
        let expected = naive(&samples);
        let mut built = engine();
        put_all(&mut built, &samples);
        prop_assert_eq!(&marks(&edited, 40), &expected);
        prop_assert_eq!(&marks(&built, 40), &expected);
        let wrong = expected.iter().filter(|marks| !marks.is_empty()).count();
        prop_assert_eq!(edited.conflicting_count() as usize, wrong);
        prop_assert_eq!(edited.conflicting().count(), wrong);
    }

    #[test]
    fn lists_say_what_the_marks_count(samples in prop::collection::vec(sample(), 1..25)) {
        let samples: Vec<Option<Sample>> = samples.into_iter().map(Some).collect();
        let mut engine = engine();
        put_all(&mut engine, &samples);
        let mut pairs = 0;
        for (at, expected) in naive(&samples).into_iter().enumerate() {
            let mut counted = ConflictCounts::default();
            for conflict in engine.conflicts_of(OfferingIndex(at as u32)) {
                match conflict {
                    Conflict::Room { .. } => counted.rooms += 1,
                    Conflict::Instructor { .. } => counted.instructors += 1,
                    Conflict::Learner { .. } => counted.learners += 1,
                    Conflict::RoomTooSmall { .. }
                    | Conflict::RoomClosed { .. }
                    | Conflict::InstructorUnavailable { .. }
                    | Conflict::OutsideCourse => counted.standalone.insert(conflict.kind()),
                    Conflict::Holiday(date) => {
                        prop_assert!(holidays().contains(date));
                        counted.standalone.insert(ConflictKind::Holiday);
                    }
                }
            }
            prop_assert_eq!(counted, expected);
            pairs += expected.rooms + expected.instructors + expected.learners;
            pairs += 2 * expected.standalone.iter().count() as u32;
        }
        prop_assert_eq!(engine.all_conflicts(usize::MAX).len() as u32 * 2, pairs);
        prop_assert_eq!(engine.all_conflicts(3).len() as u32, 3.min(pairs / 2));
    }

    #[test]
    fn other_people_in_a_set_are_as_if_they_had_been_there(
        samples in prop::collection::vec(sample(), 1..25), set in 0..SETS.len(), people in prop::collection::vec(0..12_u32, 0..6),
    ) {
        let samples: Vec<Option<Sample>> = samples.into_iter().map(Some).collect();
        let mut changed = engine();
        put_all(&mut changed, &samples);
        let numbers = lists(&[Sample { start: 0, length: 1, room: 0, learners: vec![set], instructors: vec![], groups: vec![] }]);
        let people: Vec<PersonIndex> = people.into_iter().map(PersonIndex).collect();
        changed.set_people(numbers[0].0[0], people.clone().into());
        let mut sets = PersonSets::default();
        for (at, members) in SETS.iter().enumerate() {
            let members = members.iter().copied().map(PersonIndex).collect();
            sets.add(if at == set { people.clone().into() } else { members });
        }
        let mut fresh = ConflictEngine::new(sets, holidays());
        set_limits(&mut fresh);
        put_all(&mut fresh, &samples);
        prop_assert_eq!(marks(&changed, 25), marks(&fresh, 25));
    }
}

proptest! {
    #[test]
    fn other_limits_are_as_if_they_had_been_there(
        samples in prop::collection::vec(sample(), 1..25), room in 1..7_u32, person in 0..12_u32,
    ) {
        let samples: Vec<Option<Sample>> = samples.into_iter().map(Some).collect();
        let limits = || RoomLimits { capacity: Some(1), availability: leave(), inactive: false };
        let (mut changed, mut fresh) = (engine(), engine());
        put_all(&mut changed, &samples);
        for engine in [&mut changed, &mut fresh] {
            engine.set_room(RoomIndex(room), limits());
            engine.set_availability(PersonIndex(person), Some(mornings().into()));
            engine.set_holidays(DateSet::new(vec![day(14)]));
        }
        put_all(&mut fresh, &samples);
        let course = CourseDates { first: day(15), last: day(15) };
        let flat: Vec<Sample> = samples.iter().flatten().cloned().collect();
        for (at, lists) in lists(&flat).iter().enumerate() {
            let offering = OfferingIndex(at as u32);
            changed.set_course(offering, Some(course));
            let claim = Claim { course: Some(course), ..claim(&flat[at], lists) };
            fresh.insert(offering, &claim);
        }
        prop_assert_eq!(marks(&changed, 25), marks(&fresh, 25));
        prop_assert_eq!(changed.conflicting_count(), fresh.conflicting_count());
    }

    #[test]
    fn alternatives_are_the_ones_without_conflicts(
        there in prop::collection::vec(sample(), 0..25), planned in sample(),
    ) {
        let mut engine = engine();
        put_all(&mut engine, &there.iter().cloned().map(Some).collect::<Vec<_>>());
        let planned = Sample { groups: vec![], instructors: vec![], ..planned };
        let lists = lists(std::slice::from_ref(&planned));
        let claim = claim(&planned, &lists[0]);
        let kinds = |claim: Claim<'_>| engine.preview(&[claim])[0];
        for (room, found) in engine.room_conflicts(claim, None, (1..7).map(RoomIndex)) {
            let kinds = kinds(Claim { room, ..claim });
            let of_room = [ConflictKind::Room, ConflictKind::RoomTooSmall, ConflictKind::RoomClosed];
            let expected: ConflictKinds = kinds.iter().filter(|kind| of_room.contains(kind)).collect();
            prop_assert_eq!(found, expected);
        }
        let people = (0..12).map(PersonIndex);
        let free: Vec<PersonIndex> = engine.free_instructors(claim, None, people.clone()).collect();
        for person in people {
            let mut engine = engine.clone();
            let instructors = [engine.sets_mut().single(person)];
            let kinds = engine.preview(&[Claim { instructors: &instructors, ..claim }])[0];
            let of_person = [ConflictKind::Instructor, ConflictKind::InstructorUnavailable];
            prop_assert_eq!(free.contains(&person), of_person.iter().all(|kind| !kinds.contains(*kind)));
        }
        let collides = [ConflictKind::Room, ConflictKind::Instructor, ConflictKind::Learner];
        let collides = collides.iter().any(|kind| kinds(claim).contains(*kind));
        prop_assert_eq!(engine.collision_end(&claim, &engine.reach(&claim), None).is_some(), collides);
    }
}
