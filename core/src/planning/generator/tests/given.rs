use super::*;

fn rooms(case: &Case) -> Vec<u32> {
    let strategy = GeneratorStrategy::Repeated {
        session: SessionIndex(0),
        targets: TargetGroups::Selected,
        slots: &[slot(14, 8)],
    };
    let plan = case.request(strategy).plan().expect("a plan");
    plan.offerings.iter().map(|row| row.room.0).collect()
}

fn with_rooms(rooms: &[u32]) -> Case {
    let mut case = Case::from_sizes(&vec![1; rooms.len() - 1]);
    for (defaults, room) in case.defaults.iter_mut().zip(rooms) {
        defaults.room = RoomIndex(*room);
    }
    case
}

#[test]
fn a_group_without_a_room_does_not_get_that_of_the_group_before() {
    assert_eq!(rooms(&with_rooms(&[0, 1, 0, 3])), [0, 1, 0, 3]);
}

#[test]
fn a_chosen_room_goes_before_all_defaults_and_none_chosen_blanks_them() {
    let mut case = with_rooms(&[0, 1, 0, 3]);
    case.overrides.room = Some(RoomIndex(9));
    assert_eq!(rooms(&case), [9, 9, 9, 9]);
    case.overrides.room = Some(RoomIndex::NONE);
    assert_eq!(rooms(&case), [0, 0, 0, 0]);
}

#[test]
fn a_room_can_be_chosen_for_groups_without_one() {
    let mut case = with_rooms(&[0, 1, 0, 3]);
    case.overrides.room = Some(RoomIndex(9));
    case.overrides.scope = OverrideScope::GroupsWithoutDefault;
    assert_eq!(rooms(&case), [9, 1, 9, 3]);
    case.inherit_defaults = true;
    case.defaults[0].room = RoomIndex(7);
    assert_eq!(rooms(&case), [7, 1, 7, 3]);
}

#[test]
fn a_parent_gives_only_where_that_is_wanted() {
    let mut case = with_rooms(&[7, 1, 0, 3]);
    assert_eq!(rooms(&case), [7, 1, 0, 3]);
    case.inherit_defaults = true;
    assert_eq!(rooms(&case), [7, 1, 7, 3]);
}

fn defaults() -> impl Strategy<Value = GroupDefaults> {
    (0..4_u32, 0..4_u32, 0..4_u32, 0..4_u32).prop_map(|(room, link, instructors, groups)| {
        GroupDefaults {
            room: RoomIndex(room),
            link: LinkIndex(link),
            instructors: InstructorsIndex(instructors),
            instructor_groups: InstructorGroupsIndex(groups),
        }
    })
}

proptest! {
    #[test]
    fn nothing_leaks_from_one_group_to_another(
        groups in crate::planning::groups_for_tests(),
        given in prop::collection::vec(defaults(), 30),
        changed: prop::sample::Index,
        to in defaults(),
        room in prop::option::of((0..4_u32).prop_map(RoomIndex)),
        inherit_defaults: bool,
    ) {
        let mut case = Case::from_tree(groups.tree());
        case.defaults = given[..case.tree.len()].to_vec();
        case.inherit_defaults = inherit_defaults;
        case.overrides.room = room;
        let slots = [slot(14, 8), slot(15, 8)];
        let strategy = GeneratorStrategy::Repeated { session: SessionIndex(0), targets: TargetGroups::Selected, slots: &slots };
        let before = case.request(strategy).plan().expect("a plan");
        for row in &before.offerings {
            let own = case.defaults[row.group.as_usize()];
            let own = if inherit_defaults {
                let above = case.tree.ancestors(row.group).map(|above| case.defaults[above.as_usize()]);
                above.fold(own, GroupDefaults::or)
            } else {
                own
            };
            prop_assert_eq!(row.room, room.unwrap_or(own.room));
            prop_assert_eq!((row.link, row.instructors, row.instructor_groups), (own.link, own.instructors, own.instructor_groups));
        }
        let changed = GroupIndex(changed.index(case.tree.len()) as u32);
        case.defaults[changed.as_usize()] = to;
        let after = case.request(strategy).plan().expect("a plan");
        for (before, after) in before.offerings.iter().zip(&after.offerings) {
            let may_change = before.group == changed || inherit_defaults && case.tree.is_in_branch(before.group, changed);
            prop_assert!(may_change || before == after);
        }
    }
}
