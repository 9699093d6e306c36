//! Defaults of learner groups in the offerings that were generated from them.
//!
//! Changing the defaults of a group changes no offering unasked. Afterwards the future offerings that
//! still have the defaults as they were can take those that they are now: offerings of the group, and those
//! of its subgroups that inherit from it. So can, on request, those that have other values, for example
//! since they were left as they are at an earlier change. An offering knows whether it was generated with
//! inherited defaults; where it does not, it has inherited if it has a value that only a group above its own
//! had.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDateTime;

use crate::model::{
    InstructorGroupId, LearnerGroup, LearnerGroupId, Offering, OfferingId, PersonId, Place,
};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// The values that an offering takes from its learner group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferingDefaults {
    /// The place.
    pub place: Option<Place>,
    /// The address of the virtual meeting, or empty.
    pub link: String,
    /// The instructors.
    pub instructors: BTreeSet<PersonId>,
    /// The instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
}

impl OfferingDefaults {
    /// Returns the defaults of a learner group.
    #[must_use]
    pub fn of_group(group: &LearnerGroup) -> Self {
        Self {
            place: group.place.clone(),
            link: group.link.clone(),
            instructors: group.instructors.clone(),
            instructor_groups: group.instructor_groups.clone(),
        }
    }

    /// Returns the values of an offering.
    #[must_use]
    pub fn of_offering(offering: &Offering) -> Self {
        Self {
            place: offering.place.clone(),
            link: offering.link.clone(),
            instructors: offering.instructors.clone(),
            instructor_groups: offering.instructor_groups.clone(),
        }
    }

    /// Returns these values, with those that are empty taken from `other`.
    fn or(self, other: Self) -> Self {
        fn value<T: Default + PartialEq>(own: T, other: T) -> T {
            if own == T::default() { other } else { own }
        }
        Self {
            place: value(self.place, other.place),
            link: value(self.link, other.link),
            instructors: value(self.instructors, other.instructors),
            instructor_groups: value(self.instructor_groups, other.instructor_groups),
        }
    }

    /// Returns these values after a change of the defaults from `before` to `after`.
    fn updated(self, before: &Self, after: &Self, replaced: ReplacedValues) -> Self {
        Self {
            place: replaced.updated(self.place, &before.place, &after.place),
            link: replaced.updated(self.link, &before.link, &after.link),
            instructors: replaced.updated(
                self.instructors,
                &before.instructors,
                &after.instructors,
            ),
            instructor_groups: replaced.updated(
                self.instructor_groups,
                &before.instructor_groups,
                &after.instructor_groups,
            ),
        }
    }
}

/// The values of offerings that new defaults replace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReplacedValues {
    /// Those that are still the former defaults.
    #[default]
    Former,
    /// All that differ from the present defaults. Where there is no default any more, other values stay.
    All,
}

impl ReplacedValues {
    /// Returns a value after a change of its default from `before` to `after`.
    fn updated<T: Clone + Default + PartialEq>(self, present: T, before: &T, after: &T) -> T {
        let is_replaced = match self {
            Self::Former => present == *before,
            Self::All => present == *before || *after != T::default(),
        };
        if is_replaced { after.clone() } else { present }
    }
}

/// An offering that can take new defaults of its group.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultsUpdate {
    /// The offering as it is.
    pub offering: Rc<Offering>,
    /// The values that it would have.
    pub after: OfferingDefaults,
}

/// The defaults of a group, without and with those that it inherits.
struct GroupSources {
    own: OfferingDefaults,
    with_inherited: OfferingDefaults,
}

impl GroupSources {
    /// Returns those of a group, where the group `replaced` has other defaults than those of the records.
    fn new(
        records: &Records,
        group: LearnerGroupId,
        replaced: Option<(LearnerGroupId, &OfferingDefaults)>,
    ) -> Self {
        let defaults = |id: LearnerGroupId| match replaced {
            Some((group, defaults)) if group == id => defaults.clone(),
            Some(_) | None => {
                let group = records.learner_groups.get(id);
                group.map_or_else(OfferingDefaults::default, |group| {
                    OfferingDefaults::of_group(group)
                })
            }
        };
        let above = records.groups_up_from(group);
        Self {
            own: defaults(group),
            with_inherited: above.fold(OfferingDefaults::default(), |found, id| {
                found.or(defaults(id))
            }),
        }
    }

    /// Returns whether some of these values can only be inherited.
    fn is_inherited(&self, values: &OfferingDefaults) -> bool {
        fn is_inherited<T: Default + PartialEq>(own: &T, inherited: &T, value: &T) -> bool {
            *own == T::default() && *inherited != T::default() && value == inherited
        }
        let (own, all) = (&self.own, &self.with_inherited);
        is_inherited(&own.place, &all.place, &values.place)
            || is_inherited(&own.link, &all.link, &values.link)
            || is_inherited(&own.instructors, &all.instructors, &values.instructors)
            || is_inherited(
                &own.instructor_groups,
                &all.instructor_groups,
                &values.instructor_groups,
            )
    }
}

/// Returns the updates that give the present defaults of a group, in place of `before`, to the offerings that
/// were generated from it or have inherited from it, and start at `from` or later; none if the defaults are
/// the same.
#[must_use]
pub fn defaults_updates(
    records: &Records,
    group: LearnerGroupId,
    before: &OfferingDefaults,
    replaced: ReplacedValues,
    from: NaiveDateTime,
) -> Vec<DefaultsUpdate> {
    let present = records.learner_groups.get(group);
    if present.is_none_or(|group| OfferingDefaults::of_group(group) == *before) {
        return Vec::new();
    }
    let sources = |id: LearnerGroupId| {
        let before = GroupSources::new(records, id, Some((group, before)));
        (id, [before, GroupSources::new(records, id, None)])
    };
    let branch = records.branch_of_group(group).into_iter();
    let sources: BTreeMap<LearnerGroupId, [GroupSources; 2]> = branch.map(sources).collect();
    let future = records
        .offerings
        .iter()
        .filter(|offering| !offering.cancelled)
        .filter(|offering| offering.slot.as_ref().is_none_or(|slot| slot.start >= from));
    let mut updates: Vec<DefaultsUpdate> = future
        .filter_map(|offering| {
            let from = offering.generated_from?;
            let [before, after] = sources.get(&from)?;
            let present = OfferingDefaults::of_offering(offering);
            let inherits = offering.inherits_defaults;
            let after = if inherits.unwrap_or_else(|| before.is_inherited(&present)) {
                let (before, after) = (&before.with_inherited, &after.with_inherited);
                present.clone().updated(before, after, replaced)
            } else if from == group {
                present.clone().updated(&before.own, &after.own, replaced)
            } else {
                return None;
            };
            (after != present).then(|| DefaultsUpdate {
                offering: offering.clone(),
                after,
            })
        })
        .collect();
    updates.sort_by(|one, other| one.offering.slot.cmp(&other.offering.slot));
    updates
}

/// Gives offerings that have their values from a group its present defaults in place of `before`.
pub fn update_offerings(
    edits: &mut Edits<'_>,
    group: LearnerGroupId,
    before: &OfferingDefaults,
    replaced: ReplacedValues,
    offerings: &BTreeSet<OfferingId>,
) -> Result<ActionLabel, CommandError> {
    let group = edits.find::<LearnerGroup>(group)?;
    let updates = defaults_updates(edits.base, group.id, before, replaced, NaiveDateTime::MIN);
    let mut count = 0;
    for DefaultsUpdate { offering, after } in updates {
        if !offerings.contains(&offering.id) {
            continue;
        }
        let mut offering = Offering::clone(&offering);
        offering.place = after.place;
        offering.link = after.link;
        offering.instructors = after.instructors;
        offering.instructor_groups = after.instructor_groups;
        edits.put(offering);
        count += 1;
    }
    Ok(ActionLabel {
        action: ActionKind::UpdatedOfferings,
        name: group.title,
        count,
        ..ActionLabel::default()
    })
}
