use lectern_core::model::{Cohort, LearnerGroup, Record};
use lectern_core::workspace::Workspace;

use super::*;

fn group(bits: u128, parent: Option<u128>, title: &str) -> Record {
    let mut group = LearnerGroup::new(LearnerGroupId::from_bits(bits));
    group.cohort = CohortId::from_bits(1);
    group.parent = parent.map(LearnerGroupId::from_bits);
    group.title = title.into();
    group.into()
}

fn ids<const N: usize>(bits: [u128; N]) -> BTreeSet<LearnerGroupId> {
    bits.map(LearnerGroupId::from_bits).into()
}

#[test]
fn parents_count_the_lowest_groups_below_them() {
    let records: Vec<Record> = vec![
        Cohort::new(CohortId::from_bits(1)).into(),
        group(10, None, "Labs"),
        group(11, Some(10), "Labs A"),
        group(12, Some(11), "A1"),
        group(13, Some(11), "A2"),
        group(14, Some(10), "Labs B"),
    ];
    let workspace = Workspace::opened(records, Vec::new());
    let session = SessionId::default();
    let options = GroupOptions::of_session(workspace.records(), session, &BTreeSet::new());
    let counts = options.chosen_leaves(&ids([12, 14]));
    assert_eq!(counts, [Some([2, 3]), Some([1, 2]), None, None, None]);
    assert_eq!(options.lowest(&ids([10])), ids([12, 13, 14]));
}

#[test]
fn a_branch_is_checked_as_far_as_the_filter_shows_it() {
    let records: Vec<Record> = vec![
        Cohort::new(CohortId::from_bits(1)).into(),
        group(10, None, "Labs"),
        group(11, Some(10), "Lab 1"),
        group(12, Some(10), "Lab 2"),
    ];
    let workspace = Workspace::opened(records, Vec::new());
    let session = SessionId::default();
    let options = GroupOptions::of_session(workspace.records(), session, &BTreeSet::new());
    let branch = |shown: Option<&[u128]>| CheckRequest {
        scope: CheckScope::Branch(LearnerGroupId::from_bits(10)),
        shown: shown.map(|shown| {
            shown
                .iter()
                .copied()
                .map(LearnerGroupId::from_bits)
                .collect()
        }),
    };
    let none = BTreeSet::new();
    assert_eq!(options.toggled(&none, &branch(None)), ids([10, 11, 12]));
    let shown = options.toggled(&none, &branch(Some(&[10, 12])));
    assert_eq!(shown, ids([10, 12]));
    let states = options.states(&shown);
    assert_eq!(
        *states,
        [
            CheckState::Mixed,
            CheckState::Unchecked,
            CheckState::Checked
        ]
    );
}
