//! Offerings that follow the defaults of groups, their own and inherited ones.

use super::*;
use crate::rules::learner_groups::LearnerGroupForm;
use crate::workspace::{GroupCommand, defaults_updates};

/// The offerings of all lowest groups in one slot.
fn leaves(fixture: &CommandFixture, inherit_defaults: bool) -> ProposedOfferings {
    let mut request = request(TargetGroups::Leaves, &[slot(14, 8)]);
    let groups = fixture.records().learner_groups.iter();
    request.groups = groups.map(|group| group.id).collect();
    request.inherit_defaults = inherit_defaults;
    request.skip_existing = false;
    propose(fixture.records(), &request).expect("a plan")
}

/// Gives a group another place and another instructor, and returns its defaults before.
fn change(
    fixture: &mut CommandFixture,
    group: LearnerGroupId,
    place: Option<Place>,
    instructors: BTreeSet<PersonId>,
) -> OfferingDefaults {
    let row = fixture.records().learner_groups.get(group).cloned();
    let row = row.expect("the group");
    fixture.is_without_effect(Command::Group(GroupCommand::Save {
        id: group,
        form: LearnerGroupForm {
            title: row.title.clone(),
            place,
            link: row.link.clone(),
            instructors,
            instructor_groups: row.instructor_groups.clone(),
            needs_accommodation: row.needs_accommodation,
        },
    }));
    OfferingDefaults::of_group(&row)
}

fn update(fixture: &mut CommandFixture, group: LearnerGroupId, before: OfferingDefaults) {
    let updates = defaults_updates(fixture.records(), group, &before, slot(14, 8).start());
    let offerings = updates.iter().map(|update| update.offering.id).collect();
    fixture.is_without_effect(Command::Group(GroupCommand::UpdateOfferings {
        group,
        before,
        offerings,
    }));
}

fn values(fixture: &CommandFixture) -> BTreeMap<LearnerGroupId, OfferingDefaults> {
    let offerings = fixture.records().offerings.iter();
    let values =
        offerings.filter_map(|row| Some((row.generated_from?, OfferingDefaults::of_offering(row))));
    values.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn offerings_that_have_inherited_become_those_that_would_be_generated_now(
        groups in groups(),
        changed in any::<prop::sample::Index>(),
        (number, teacher) in (0..4_u8, 0..4_u8),
    ) {
        let mut fixture = workspace(&groups);
        fixture.perform(create(&leaves(&fixture, true)));
        let earlier = values(&fixture);
        let group = group_id(changed.index(groups.len()));
        let before = change(&mut fixture, group, place(number), instructor(teacher));
        update(&mut fixture, group, before);
        let now = leaves(&fixture, true);
        let expected = (0..now.len()).filter_map(|at| now.get(at));
        let expected: BTreeMap<_, _> = expected.map(|row| (row.group, row.values())).collect();
        for (id, after) in values(&fixture) {
            let own = &groups[(id.to_bits() - 100) as usize];
            let has_inherited = (own.place == 0 && earlier[&id].place.is_some())
                || (own.instructor == 0 && !earlier[&id].instructors.is_empty());
            if has_inherited {
                prop_assert_eq!(&after, &expected[&id]);
            } else if id != group {
                prop_assert_eq!(&after, &earlier[&id]);
            }
        }
    }

    #[test]
    fn offerings_that_have_not_inherited_follow_their_own_group_alone(
        groups in groups(),
        changed in any::<prop::sample::Index>(),
        (number, teacher) in (0..4_u8, 0..4_u8),
    ) {
        let mut fixture = workspace(&groups);
        fixture.perform(create(&leaves(&fixture, false)));
        let earlier = values(&fixture);
        let group = group_id(changed.index(groups.len()));
        let before = change(&mut fixture, group, place(number), instructor(teacher));
        update(&mut fixture, group, before);
        for (id, after) in values(&fixture) {
            if id == group {
                let row = fixture.records().learner_groups.get(id).expect("the group");
                prop_assert_eq!(after, OfferingDefaults::of_group(row));
            } else {
                prop_assert_eq!(&after, &earlier[&id]);
            }
        }
    }
}
