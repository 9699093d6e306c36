//! Defaults of learner groups in the offerings that were generated from them.
//!
//! Changing the defaults of a group changes no offering unasked. Afterwards the future offerings that
//! still have the defaults as they were can take those that they are now.

use std::collections::BTreeSet;
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

    /// Returns these values with those that equal `before` replaced by those of `after`.
    fn updated(self, before: &Self, after: &Self) -> Self {
        fn value<T: Clone + PartialEq>(present: T, before: &T, after: &T) -> T {
            if present == *before {
                after.clone()
            } else {
                present
            }
        }
        Self {
            place: value(self.place, &before.place, &after.place),
            link: value(self.link, &before.link, &after.link),
            instructors: value(self.instructors, &before.instructors, &after.instructors),
            instructor_groups: value(
                self.instructor_groups,
                &before.instructor_groups,
                &after.instructor_groups,
            ),
        }
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

/// Returns the updates that give the present defaults of a group, in place of `before`, to the offerings that
/// were generated from it and start at `from` or later. A value that somebody has changed in the offering
/// itself is kept.
#[must_use]
pub fn defaults_updates(
    records: &Records,
    group: LearnerGroupId,
    before: &OfferingDefaults,
    from: NaiveDateTime,
) -> Vec<DefaultsUpdate> {
    let Some(group) = records.learner_groups.get(group) else {
        return Vec::new();
    };
    let after = OfferingDefaults::of_group(group);
    let generated = records
        .offerings
        .iter()
        .filter(|offering| offering.generated_from == Some(group.id) && !offering.cancelled)
        .filter(|offering| offering.slot.as_ref().is_none_or(|slot| slot.start >= from));
    let mut updates: Vec<DefaultsUpdate> = generated
        .filter_map(|offering| {
            let present = OfferingDefaults::of_offering(offering);
            let after = present.clone().updated(before, &after);
            (after != present).then(|| DefaultsUpdate {
                offering: offering.clone(),
                after,
            })
        })
        .collect();
    updates.sort_by(|one, other| one.offering.slot.cmp(&other.offering.slot));
    updates
}

/// Gives offerings that were generated from a group its present defaults in place of `before`.
pub fn update_offerings(
    edits: &mut Edits<'_>,
    group: LearnerGroupId,
    before: &OfferingDefaults,
    offerings: &BTreeSet<OfferingId>,
) -> Result<ActionLabel, CommandError> {
    let group = edits.find::<LearnerGroup>(group)?;
    let updates = defaults_updates(edits.base, group.id, before, NaiveDateTime::MIN);
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
    })
}
