//! Cohorts, and the trees of learner groups under them.

use std::collections::BTreeSet;

use super::record::record;
use super::{CohortId, InstructorGroupId, LearnerGroupId, PersonId, Place};

record! {
    /// The root of trees of learner groups: the learners of a programme who began in one year.
    Cohort = "cohort" schema 1 by { id: CohortId } with {
        /// Unique in the workspace, ignoring case and accents.
        title: String = "title" as scalar,
        /// `true` if courses cannot be given the cohort any more.
        inactive: bool = "inactive" as scalar,
    }
}

record! {
    /// One person in one cohort.
    CohortMember = "cohort-member" schema 1 by { cohort: CohortId, person: PersonId } with {}
}

record! {
    /// A set of learners of a cohort, with the defaults of the offerings that are generated for it.
    LearnerGroup = "learner-group" schema 1 by { id: LearnerGroupId } with {
        /// The cohort of the group, the same as that of its parent.
        cohort: CohortId = "cohort" as scalar with position,
        /// The group that this one is a part of; `None` for a top-level group.
        parent: Option<LearnerGroupId> = "parent" as scalar with position,
        /// 1 to 60 characters, unique among siblings.
        title: String = "title" as scalar,
        /// The default place.
        place: Option<Place> = "place" as scalar,
        /// The default address of virtual meetings; empty if there is none.
        link: String = "link" as scalar,
        /// The default instructors.
        instructors: BTreeSet<PersonId> = "instructors" as set,
        /// The default instructor groups.
        instructor_groups: BTreeSet<InstructorGroupId> = "instructorGroups" as set,
        /// `true` if learners of the group need accommodation.
        needs_accommodation: bool = "needsAccommodation" as scalar,
    }
}

impl LearnerGroup {
    /// Returns the fields that merge together: the parent is a group of the cohort.
    const fn position(&self) -> (CohortId, Option<LearnerGroupId>) {
        (self.cohort, self.parent)
    }
}

record! {
    /// The place of one person in the tree under one top-level group.
    ///
    /// Membership is inclusive: a member of a group is a member of every ancestor, and of at most one
    /// of siblings. Both hold by construction, since only the deepest group is recorded. Two people who
    /// move a learner at the same time have a conflict of that one field.
    GroupMembership = "group-membership" schema 1 by { tree: LearnerGroupId, person: PersonId } with {
        /// The deepest group of the tree that the person is in; `None` for the top-level group itself.
        /// A group that is no longer in this tree counts as `None`.
        subgroup: Option<LearnerGroupId> = "subgroup" as scalar,
    }
}

impl GroupMembership {
    /// Returns the deepest group that the person is in.
    #[must_use]
    pub fn deepest_group(&self) -> LearnerGroupId {
        self.subgroup.unwrap_or(self.tree)
    }
}
