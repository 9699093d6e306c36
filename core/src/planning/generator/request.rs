//! The input of the generator.

use super::context::PlanContext;
use super::error::{GeneratorError, check_offering_count};
use super::{
    DefaultOverrides, ExistingOfferings, GroupDefaults, OfferingPlan, PlannedOffering, Rotation,
    Stations,
};
use crate::planning::{GroupIndex, GroupSelection, GroupTree, SessionIndex, Slot};

/// The groups of a selection that get an offering each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TargetGroups {
    /// The leaf groups under the selection ("per subgroup").
    #[default]
    Leaves,
    /// The topmost selected groups, each with all its descendants ("per parent group").
    Topmost,
    /// Exactly the selected groups. (The only strategy of Ilios; learners who are in a selected group
    /// and its selected parent get two offerings at once.)
    Selected,
}

/// The way in which groups and slots are combined.
#[derive(Clone, Copy, Debug)]
pub enum GeneratorStrategy<'a> {
    /// Every group in every slot.
    Repeated {
        /// The session of the offerings.
        session: SessionIndex,
        /// The groups that get an offering.
        targets: TargetGroups,
        /// The slots, for example those of a recurrence.
        slots: &'a [Slot],
    },
    /// Leaf groups one after the other in parallel rooms and consecutive slots.
    Rotation(Rotation<'a>),
    /// Leaf groups in turn at each of several sessions.
    Stations(Stations<'a>),
}

/// The input of the generator.
#[derive(Clone, Copy, Debug)]
pub struct GeneratorRequest<'a> {
    /// The groups.
    pub tree: &'a GroupTree,
    /// The selected groups.
    pub selection: &'a GroupSelection,
    /// The way in which groups and slots are combined.
    pub strategy: GeneratorStrategy<'a>,
    /// By group: its defaults.
    pub defaults: &'a [GroupDefaults],
    /// The values chosen for all offerings.
    pub overrides: DefaultOverrides,
    /// `true` if a group takes the defaults it lacks from its ancestors.
    pub inherit_defaults: bool,
    /// The existing offerings, which are not proposed again.
    pub existing: &'a ExistingOfferings,
}

impl GeneratorRequest<'_> {
    /// Generates the proposed offerings.
    pub fn plan(&self) -> Result<OfferingPlan, GeneratorError> {
        let groups = match self.strategy {
            GeneratorStrategy::Repeated { targets, .. } => match targets {
                TargetGroups::Leaves => self.selection.leaves(self.tree),
                TargetGroups::Topmost => self.selection.topmost(self.tree),
                TargetGroups::Selected => self.selection.groups(self.tree),
            },
            GeneratorStrategy::Rotation(_) | GeneratorStrategy::Stations(_) => {
                self.selection.leaves(self.tree)
            }
        };
        if groups.is_empty() {
            return Err(GeneratorError::NoGroups);
        }
        let context = PlanContext {
            tree: self.tree,
            defaults: self.defaults,
            overrides: self.overrides,
            inherit_defaults: self.inherit_defaults,
            existing: self.existing,
        };
        match self.strategy {
            GeneratorStrategy::Repeated { session, slots, .. } => {
                plan_repeated(&context, session, slots, &groups)
            }
            GeneratorStrategy::Rotation(rotation) => rotation.plan(&context, &groups),
            GeneratorStrategy::Stations(stations) => stations.plan(&context, &groups),
        }
    }
}

/// Plans an offering for every group in every slot.
fn plan_repeated(
    context: &PlanContext<'_>,
    session: SessionIndex,
    slots: &[Slot],
    groups: &[GroupIndex],
) -> Result<OfferingPlan, GeneratorError> {
    if slots.is_empty() {
        return Err(GeneratorError::NoSlots);
    }
    check_offering_count(slots.len().saturating_mul(groups.len()))?;
    let templates: Vec<PlannedOffering> = groups
        .iter()
        .map(|group| context.offering(session, *group))
        .collect();
    let mut slots = slots.to_vec();
    slots.sort_unstable();
    slots.dedup();
    let total = slots.len() * templates.len();
    let mut offerings = Vec::with_capacity(total);
    for (position, slot) in slots.iter().enumerate() {
        let missing = templates.iter().filter(|template| {
            !context
                .existing
                .contains(session, template.group, slot.start())
        });
        offerings.extend(missing.map(|template| PlannedOffering {
            slot: position as u32,
            ..*template
        }));
    }
    let existing_count = (total - offerings.len()) as u32;
    Ok(OfferingPlan {
        slots,
        offerings,
        existing_count,
    })
}
