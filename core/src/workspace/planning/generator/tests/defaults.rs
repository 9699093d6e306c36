//! Offerings that follow the defaults of groups, their own and inherited ones.

use super::*;
use crate::rules::learner_groups::LearnerGroupForm;
use crate::workspace::{GroupCommand, OfferingEdit, ReplacedValues, defaults_updates};

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
    let (records, replaced) = (fixture.records(), ReplacedValues::Former);
    let updates = defaults_updates(records, group, &before, replaced, slot(14, 8).start());
    let offerings = updates.iter().map(|update| update.offering.id).collect();
    fixture.is_without_effect(Command::Group(GroupCommand::UpdateOfferings {
        group,
        before,
        replaced,
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
        let group = group_id(changed.index(groups.len()));
        let before = change(&mut fixture, group, place(number), instructor(teacher));
        update(&mut fixture, group, before);
        let now = leaves(&fixture, true);
        let expected = (0..now.len()).filter_map(|at| now.get(at));
        let expected: BTreeMap<_, _> = expected.map(|row| (row.group, row.values())).collect();
        for (id, after) in values(&fixture) {
            prop_assert_eq!(&after, &expected[&id]);
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

/// A group with a room and its subgroup without one, whose offering is of a generation in which nothing
/// was inherited, or of which that is not known.
#[test]
fn a_value_that_was_typed_is_not_inherited_because_it_is_equal() {
    let parent = SampleGroup {
        parent: None,
        place: 1,
        instructor: 0,
    };
    let subgroup = SampleGroup {
        parent: Some(0),
        place: 0,
        instructor: 0,
    };
    for is_known in [true, false] {
        let mut fixture = workspace(&[parent.clone(), subgroup.clone()]);
        let mut offerings = leaves(&fixture, false).new_offerings();
        for new in &mut offerings {
            new.inherits_defaults = new.inherits_defaults.filter(|_| is_known);
        }
        let created = fixture.create::<Offering>(Command::Offering(OfferingCommand::AddPlanned {
            offerings,
            skip_existing: true,
            groups_per_instructor: 1,
        }));
        fixture.perform(Command::Offering(OfferingCommand::Edit {
            ids: created.iter().map(|row| row.id).collect(),
            edits: vec![OfferingEdit::Place(place(1))],
        }));
        let before = change(&mut fixture, group_id(0), place(2), BTreeSet::new());
        update(&mut fixture, group_id(0), before);
        let expected = place(if is_known { 1 } else { 2 });
        assert_eq!(values(&fixture)[&group_id(1)].place, expected);
    }
}
