use super::*;
use crate::planning::ConflictKinds;
use crate::workspace::{Command, CommandContext, OfferingCommand, OfferingEdit};

#[derive(Clone, Debug)]
enum Step {
    /// Somebody else writes or removes records, before the changes that are not stored yet.
    Others(Vec<(Record, bool)>),
    Shift(u128, i64),
    Delete(u128),
    Undo,
    Redo,
    Store,
    Update,
}

fn step() -> impl Strategy<Value = Step> {
    let writes = prop::collection::vec((record(), prop::bool::weighted(0.2)), 1..6);
    prop_oneof![
        5 => writes.prop_map(Step::Others),
        3 => (1..=OFFERINGS, -30..30_i64).prop_map(|(id, quarters)| Step::Shift(id, quarters)),
        1 => (1..=OFFERINGS).prop_map(Step::Delete),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => Just(Step::Store),
        4 => Just(Step::Update),
    ]
}

struct Tab {
    workspace: Workspace,
    pending: Vec<Rc<Change>>,
    ids: SeededIds,
}

impl Tab {
    fn perform(&mut self, step: Step) {
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut self.ids,
            zone: &FixedOffset(3600),
        };
        let ids = |id| BTreeSet::from([OfferingId::from_bits(id)]);
        let command = match step {
            Step::Others(writes) => {
                // What others write is stored before what is not stored yet.
                let change = change(self.workspace.records(), writes, &mut self.ids);
                self.pending = self.workspace.rebase(&self.pending, &[change]).changes;
                return;
            }
            Step::Shift(id, quarters) => OfferingCommand::Edit {
                ids: ids(id),
                edits: vec![OfferingEdit::Shift {
                    days: 0,
                    minutes: quarters * 15,
                }],
            },
            Step::Delete(id) => OfferingCommand::Delete { ids: ids(id) },
            Step::Undo => {
                let undone = self.workspace.undo(&mut context).ok();
                self.pending.extend(undone.map(|undone| undone.change));
                return;
            }
            Step::Redo => {
                let redone = self.workspace.redo(&mut context).ok();
                self.pending.extend(redone.map(|redone| redone.change));
                return;
            }
            Step::Store => {
                self.workspace.mark_persisted(&self.pending);
                self.pending.clear();
                return;
            }
            Step::Update => return,
        };
        // An offering that does not exist cannot be edited.
        let change = self
            .workspace
            .apply(Command::Offering(command), &mut context);
        self.pending.extend(change.ok().flatten());
    }
}

/// Conflicts of each offering, with their kinds. Which of several people in common is named depends on the
/// order in which people were first seen, so that is left out.
type Found = Vec<(OfferingId, ConflictKinds, Vec<(ConflictKey, bool, u32)>)>;

fn found(records: &Records, conflicts: &WorkspaceConflicts) -> Found {
    let offerings = records.offerings.iter().map(|offering| offering.id);
    let found = offerings.map(|id| {
        let listed = conflicts.conflicts_of(records, id).into_iter();
        let mut listed: Vec<_> = listed
            .map(|conflict| {
                let count = match conflict.detail {
                    ConflictDetail::Instructor { count, .. }
                    | ConflictDetail::Learner { count, .. } => count,
                    ConflictDetail::RoomTooSmall { learners, .. } => learners,
                    ConflictDetail::Room { .. }
                    | ConflictDetail::RoomClosed { .. }
                    | ConflictDetail::InstructorUnavailable { .. }
                    | ConflictDetail::OutsideCourse { .. }
                    | ConflictDetail::Holiday { .. } => 0,
                };
                (conflict.key(), conflict.is_dismissed, count)
            })
            .collect();
        listed.sort_unstable();
        (id, conflicts.kinds_of(records, id), listed)
    });
    found.collect()
}

proptest! {
    #[test]
    fn after_any_edits_undos_and_merges_it_is_as_if_built_from_nothing(
        records in prop::collection::vec(record(), 0..40),
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut tab = Tab { workspace: workspace_of(records), pending: Vec::new(), ids: SeededIds::new(5) };
        let mut conflicts = WorkspaceConflicts::new(tab.workspace.records(), zones());
        for step in steps {
            let updates = matches!(step, Step::Update);
            tab.perform(step);
            if updates {
                conflicts.update(tab.workspace.records());
            }
        }
        let records = tab.workspace.records();
        conflicts.update(records);
        let fresh = WorkspaceConflicts::new(records, zones());
        prop_assert_eq!(found(records, &conflicts), found(records, &fresh));
        prop_assert_eq!(counted_keys(records, &conflicts), counted_keys(records, &fresh));
        let conflicting: Vec<OfferingId> = conflicts.conflicting(records).collect();
        let expected = fresh.conflicting(records).collect::<BTreeSet<_>>();
        prop_assert_eq!(conflicting.iter().copied().collect::<BTreeSet<_>>(), expected);
    }

    #[test]
    fn a_list_says_what_is_in_conflict_with_each(records in prop::collection::vec(record(), 0..60)) {
        let workspace = workspace_of(records);
        let records = workspace.records();
        let conflicts = WorkspaceConflicts::new(records, zones());
        let of_each = records.offerings.iter().flat_map(|row| conflicts.conflicts_of(records, row.id));
        let of_each = of_each.filter(|conflict| !conflict.is_dismissed);
        let of_each: BTreeSet<ConflictKey> = of_each.map(|conflict| conflict.key()).collect();
        prop_assert_eq!(counted_keys(records, &conflicts), of_each);
    }
}
