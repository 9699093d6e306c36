use super::*;

proptest! {
    #[test]
    fn a_preview_says_what_putting_the_rows_in_would(
        there in prop::collection::vec(sample(), 0..25), rows in prop::collection::vec(sample(), 0..25),
    ) {
        let (there_lists, row_lists) = (lists(&there), lists(&rows));
        let mut engine = engine();
        let claims = there.iter().zip(&there_lists).map(|(sample, lists)| claim(sample, lists));
        engine.insert_all((0..).map(OfferingIndex).zip(claims));
        let before = marks(&engine, there.len());
        let claims: Vec<Claim<'_>> = rows.iter().zip(&row_lists).map(|(sample, lists)| claim(sample, lists)).collect();
        let preview = engine.preview(&claims);
        prop_assert_eq!(&before, &marks(&engine, there.len()));

        let all: Vec<Option<Sample>> = there.iter().chain(&rows).cloned().map(Some).collect();
        let expected = naive(&all).split_off(there.len());
        let kinds: Vec<ConflictKinds> = expected.iter().map(ConflictCounts::kinds).collect();
        prop_assert_eq!(preview, kinds);
        for (at, expected) in expected.iter().enumerate() {
            let list = engine.preview_conflicts(&claims, at);
            let alone = ConflictKind::ALL.iter().filter(|kind| expected.standalone.contains(**kind)).count() as u32;
            let count = expected.rooms + expected.instructors + expected.learners + alone;
            prop_assert_eq!(list.len() as u32, count);
        }
    }
}

#[test]
fn thousands_that_collide_with_each_other_are_all_marked() {
    let one = Sample {
        start: 40,
        length: 4,
        room: 0,
        learners: vec![],
        instructors: vec![6],
        groups: vec![],
    };
    let rows: Vec<Sample> = (0..5000)
        .map(|at| Sample {
            length: 1 + at % 7,
            ..one.clone()
        })
        .collect();
    let lists = lists(&rows);
    let claims: Vec<Claim<'_>> = rows
        .iter()
        .zip(&lists)
        .map(|(sample, lists)| claim(sample, lists))
        .collect();
    let preview = engine().preview(&claims);
    assert!(
        preview
            .iter()
            .all(|kinds| kinds.contains(ConflictKind::Instructor))
    );
}

proptest! {
    #[test]
    fn a_preview_of_replacements_is_one_without_what_they_replace(
        there in prop::collection::vec(sample(), 0..25), rows in prop::collection::vec(sample(), 1..25),
    ) {
        let (there_lists, row_lists) = (lists(&there), lists(&rows));
        let mut engine = engine();
        let claims = there.iter().zip(&there_lists).map(|(sample, lists)| claim(sample, lists));
        engine.insert_all((0..).map(OfferingIndex).zip(claims));
        let claims: Vec<Claim<'_>> = rows.iter().zip(&row_lists).map(|(sample, lists)| claim(sample, lists)).collect();
        let replaced: BTreeSet<OfferingIndex> = (0..rows.len() as u32).map(OfferingIndex).collect();
        let mut others = engine.clone();
        replaced.iter().for_each(|offering| others.remove(*offering));
        prop_assert_eq!(engine.preview_replacing(&replaced, &claims), others.preview(&claims));
        for at in 0..rows.len() {
            let conflicts = engine.preview_conflicts_replacing(&replaced, &claims, at);
            prop_assert_eq!(conflicts, others.preview_conflicts(&claims, at));
        }
    }
}
