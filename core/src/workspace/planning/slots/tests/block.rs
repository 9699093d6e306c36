use super::*;
use crate::workspace::{BlockRequest, Relaxation};

fn block_request(offerings: &[Offering]) -> BlockRequest {
    BlockRequest {
        offerings: offerings.iter().map(|offering| offering.id).collect(),
        dates: vec![monday()],
        weekdays: Weekdays::WORKDAYS,
        hours: MinuteRange::new(8 * 60, 12 * 60).expect("a morning"),
    }
}

/// Returns the offerings with the first ones moved by the shift that brings the earliest of them to a
/// time.
fn moved(offerings: &[Offering], count: usize, to: Slot) -> Vec<Offering> {
    let start = |offering: &Offering| offering.slot.as_ref().map(|slot| slot.start);
    let first = offerings[..count].iter().filter_map(start).min();
    let way = to.start() - first.expect("a time");
    let mut moved = offerings.to_vec();
    let slots = moved[..count]
        .iter_mut()
        .filter_map(|offering| offering.slot.as_mut());
    slots.for_each(|slot| slot.start += way);
    moved
}

#[test]
fn all_offerings_of_a_block_find_a_time_together() {
    let offerings = [
        offering(1, slot(32, 60), 1, 1),
        offering(2, slot(32, 60), 2, 2),
        // The room of the one is needed from 09:00, the instructor of the other from 10:00.
        offering(3, slot(36, 60), 1, 3),
        offering(4, slot(40, 60), 3, 2),
    ];
    let workspace = workspace(&offerings);
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let request = block_request(&offerings[..2]);
    let found = conflicts.find_block_slots(workspace.records(), &request, 3);
    assert_eq!(found, [slot(44, 60)]);
    let first_hour = BlockRequest {
        hours: MinuteRange::new(8 * 60, 9 * 60).expect("an hour"),
        ..request
    };
    let found = conflicts.find_block_slots(workspace.records(), &first_hour, 1);
    assert_eq!(found, [], "the present time is none");
    let relaxed = conflicts.relaxed_block_slots(workspace.records(), &first_hour);
    let tuesday = monday().succ_opt().expect("a date");
    let relaxed = relaxed
        .into_iter()
        .map(|(relaxation, slot)| (relaxation, slot.first_date()));
    let expected = [
        (Relaxation::AnyHour, monday()),
        (Relaxation::LaterDates, tuesday),
    ];
    assert_eq!(relaxed.collect::<Vec<_>>(), expected);
}

proptest! {
    #[test]
    fn a_found_time_is_free_for_every_offering_of_a_block_and_none_earlier_is(
        mut offerings in any_offerings(), count in 1..4_usize, is_parallel: bool,
    ) {
        let count = offerings.len().min(count);
        let first = offerings.first().and_then(|offering| offering.slot.clone());
        for offering in offerings.iter_mut().take(count).filter(|_| is_parallel) {
            offering.slot.clone_from(&first);
        }
        let workspace = workspace(&offerings);
        let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
        let block = block_request(&offerings[..count]);
        let found = conflicts.find_block_slots(workspace.records(), &block, 1);
        let slots = offerings[..count].iter().filter_map(|offering| offering.slot.as_ref());
        let Some(first) = slots.min_by_key(|slot| slot.start) else {
            prop_assert!(found.is_empty());
            return Ok(());
        };
        let tried = request(first.duration.get(), &[], 1).starts(monday());
        for to in tried.filter(|to| to.start() != first.start) {
            let after = moved(&offerings, count, to);
            let is_free = block.offerings.iter().all(|id| kinds_in(&after, *id).is_empty());
            if found.first() == Some(&to) {
                prop_assert!(is_free);
                break;
            }
            prop_assert!(!is_free);
        }
    }
}
