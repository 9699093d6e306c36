use super::*;
use crate::planning::ConflictKinds;
use crate::workspace::{Command, CommandContext, OfferingCommand, OfferingEdit, edited_offerings};

fn perform(workspace: &mut Workspace, command: OfferingCommand) {
    let mut context = CommandContext {
        now: Instant(0),
        ids: &mut SeededIds::new(9),
        zone: &FixedOffset(3600),
    };
    workspace
        .apply(Command::Offering(command), &mut context)
        .expect("accepted");
}

proptest! {
    #[test]
    fn changes_are_those_that_the_command_makes(
        records in prop::collection::vec(record(), 1..60), quarters in -30..30_i64, room in 1..=3_u128,
        chosen in prop::collection::btree_set(1..=OFFERINGS, 1..4),
    ) {
        let mut workspace = workspace_of(records);
        let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
        let before = counted_keys(workspace.records(), &conflicts);
        // A room that is no longer in use cannot be chosen.
        let place = Some(Place::Room(RoomId::from_bits(room)));
        let place = place.filter(|place| !workspace.records().is_inactive_place(place));
        let edits = vec![
            OfferingEdit::Shift { days: 0, minutes: quarters * 15 },
            OfferingEdit::Place(place),
        ];
        let ids: BTreeSet<OfferingId> = chosen
            .into_iter()
            .map(OfferingId::from_bits)
            .filter(|id| workspace.records().offerings.contains(*id))
            .collect();
        let records = workspace.records();
        let edited = edited_offerings(records, &ids, &edits).expect("edited");
        let tentative: Vec<_> = edited.iter().map(|row| TentativeOffering::new(records, row)).collect();
        let changes = conflicts.changes(records, &tentative);
        let preview = conflicts.preview(records, &tentative).kinds;
        let starts = records.offerings.iter().map(|row| (row.id, row.slot.as_ref().map(|slot| slot.start)));
        let starts: BTreeMap<OfferingId, _> = starts.collect();

        perform(&mut workspace, OfferingCommand::Edit { ids: ids.clone(), edits });
        let records = workspace.records();
        conflicts.update(records);
        let after = counted_keys(records, &conflicts);
        let keys = |list: &[OfferingConflict]| list.iter().map(OfferingConflict::key).collect::<BTreeSet<_>>();
        prop_assert_eq!(keys(&changes.come), &after - &before);
        prop_assert_eq!(keys(&changes.go), &before - &after);
        let start = |id| edited.iter().find(|row| row.id == id).and_then(|row| row.slot.as_ref()).map(|slot| slot.start);
        prop_assert!(changes.come.is_sorted_by_key(|conflict| start(conflict.offering)));
        prop_assert!(changes.go.is_sorted_by_key(|conflict| starts[&conflict.offering]));
        let kinds: Vec<ConflictKinds> = ids.iter().map(|id| conflicts.kinds_of(records, *id)).collect();
        prop_assert_eq!(preview, kinds);
    }

    #[test]
    fn a_way_out_resolves_its_conflict_and_causes_none(
        records in prop::collection::vec(record(), 1..60),
    ) {
        let workspace = workspace_of(records);
        let records = workspace.records();
        let mut conflicts = WorkspaceConflicts::new(records, zones());
        let before = counted_keys(records, &conflicts);
        let offerings = records.offerings.iter();
        let all: Vec<OfferingConflict> = offerings
            .flat_map(|offering| conflicts.conflicts_of(records, offering.id))
            .filter(|conflict| !conflict.is_dismissed)
            .collect();
        for conflict in all {
            let offering = records.offerings.get(conflict.offering).expect("the offering");
            for way_out in conflicts.ways_out(records, offering, &conflict) {
                let mut workspace = workspace.clone();
                let ids = [offering.id].into();
                perform(&mut workspace, OfferingCommand::Edit { ids, edits: way_out.edits(offering) });
                let records = workspace.records();
                let after = counted_keys(records, &WorkspaceConflicts::new(records, zones()));
                prop_assert!(!after.contains(&conflict.key()), "{way_out:?} leaves {conflict:?}");
                prop_assert!(after.is_subset(&before), "{way_out:?} of {conflict:?} causes another");
            }
        }
    }

    #[test]
    fn resolving_many_conflicts_causes_none(records in prop::collection::vec(record(), 1..60)) {
        let mut workspace = workspace_of(records);
        let records = workspace.records();
        let mut conflicts = WorkspaceConflicts::new(records, zones());
        let before = counted_keys(records, &conflicts);
        let all = conflicts.all(records, usize::MAX);
        // The first has nothing before it that could take its way out.
        let first = all.first().filter(|conflict| !conflict.is_dismissed);
        let can_resolve = first.is_some_and(|conflict| {
            let offering = records.offerings.get(conflict.offering);
            offering.is_some_and(|offering| !conflicts.ways_out(records, offering, conflict).is_empty())
        });
        let mut resolution = ConflictResolution::new(&conflicts);
        for conflict in &all {
            resolution.resolve(records, conflict);
        }
        let changes = resolution.into_edits();
        let resolves = !changes.is_empty();
        prop_assert!(resolves || !can_resolve);
        perform(&mut workspace, OfferingCommand::EditEach { changes });
        let records = workspace.records();
        let after = counted_keys(records, &WorkspaceConflicts::new(records, zones()));
        prop_assert!(after.is_subset(&before));
        let dismissed = all.iter().any(|conflict| conflict.is_dismissed);
        prop_assert!(!resolves || dismissed || after.len() < before.len());
    }
}
