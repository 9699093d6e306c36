use super::*;

fn method() -> impl Strategy<Value = DistributionMethod> {
    prop_oneof![
        Just(DistributionMethod::RoundRobin),
        Just(DistributionMethod::ByName),
        any::<u64>().prop_map(|seed| DistributionMethod::Random { seed }),
    ]
}

#[test]
fn in_turn_in_blocks_and_by_lot() {
    assert_eq!(
        distribute(5, &[0, 0], DistributionMethod::RoundRobin),
        [0, 1, 0, 1, 0]
    );
    assert_eq!(
        distribute(5, &[0, 0], DistributionMethod::ByName),
        [0, 0, 0, 1, 1]
    );
    let lots = |seed| distribute(50, &[0; 7], DistributionMethod::Random { seed });
    assert_eq!(lots(1), lots(1));
    assert_ne!(lots(1), lots(2));
}

#[test]
fn smaller_groups_are_filled_first() {
    assert_eq!(
        distribute(5, &[2, 0, 9], DistributionMethod::RoundRobin),
        [1, 1, 0, 1, 0]
    );
    assert!(distribute(5, &[], DistributionMethod::ByName).is_empty());
}

proptest! {
    #[test]
    fn is_even_and_complete(count in 0..300_usize, sizes in prop::collection::vec(0..30_u32, 1..20), method in method()) {
        let groups = distribute(count, &sizes, method);
        prop_assert_eq!(groups.len(), count);
        let mut after = sizes.clone();
        groups.iter().for_each(|group| after[*group as usize] += 1);
        let smallest = after.iter().min().copied().unwrap_or(0);
        for (before, after) in sizes.iter().zip(&after) {
            prop_assert!(after == before || *after <= smallest + 1, "{sizes:?} {after:?}");
        }
    }

    #[test]
    fn empty_groups_differ_by_one_at_most(count in 0..300_usize, groups in 1..40_usize, method in method()) {
        let mut sizes = vec![0_usize; groups];
        distribute(count, &vec![0; groups], method).iter().for_each(|group| sizes[*group as usize] += 1);
        prop_assert!(sizes.iter().all(|size| *size == count / groups || *size == count.div_ceil(groups)));
    }
}
