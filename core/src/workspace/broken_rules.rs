//! Rules that commands keep, and that the changes of two people break only together: each of them merges
//! without a conflict. What is broken is read in one way everywhere until somebody decides.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use super::records::Records;
use super::shared_values::SharedValue;
use crate::model::{
    CohortId, CourseId, CourseObjective, IndependentLearning, Kind, LearnerGroup, LearnerGroupId,
    LearningMaterial, Offering, RecordKey, RecordType, Session, SessionId, SessionObjective, Term,
    VocabularyId,
};

/// Rule that records break together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenRule {
    /// Only one record may have a value.
    Shared(SharedValue),
    /// Learner groups are parts of one another. The first counts as a top-level group.
    GroupCycle(Vec<LearnerGroupId>),
    /// Sessions have to be completed before one another.
    PostrequisiteCycle(Vec<SessionId>),
    /// Records belong to one that has been deleted. No page shows them.
    Orphans {
        /// The deleted record.
        parent: DeletedParent,
        /// Records that belong to it.
        children: Vec<RecordKey>,
    },
}

/// Deleted record to which others belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum DeletedParent {
    Course(CourseId),
    Session(SessionId),
    Cohort(CohortId),
    Vocabulary(VocabularyId),
}

impl BrokenRule {
    /// Kinds of the records that are examined.
    pub const KINDS: &'static [Kind] = &[
        Kind::Person,
        Kind::Class,
        Kind::Course,
        Kind::CourseObjective,
        Kind::CourseSession,
        Kind::Cohort,
        Kind::LearnerGroup,
        Kind::InstructorGroup,
        Kind::Room,
        Kind::SessionType,
        Kind::Vocabulary,
        Kind::Term,
        Kind::Session,
        Kind::Offering,
        Kind::IndependentLearning,
        Kind::SessionObjective,
        Kind::LearningMaterial,
    ];

    /// Finds all rules that are broken.
    #[must_use]
    pub fn find(records: &Records) -> Vec<Self> {
        Self::find_with(records, SharedValue::find(records))
    }

    /// Finds all rules that are broken, given the shared values.
    #[must_use]
    pub fn find_with(records: &Records, shared: Vec<SharedValue>) -> Vec<Self> {
        let mut broken: Vec<Self> = shared.into_iter().map(Self::Shared).collect();
        let groups = records
            .learner_groups
            .iter()
            .map(|group| (group.id, group.parent));
        broken.extend(cycles(groups).into_iter().map(Self::GroupCycle));
        let sessions = records.sessions.iter().map(|session| {
            let next = session
                .postrequisite
                .and_then(|id| records.sessions.get(id));
            let next = next.filter(|next| next.course == session.course);
            (session.id, next.map(|next| next.id))
        });
        broken.extend(cycles(sessions).into_iter().map(Self::PostrequisiteCycle));
        let orphans = orphans(records).into_iter();
        broken.extend(orphans.map(|(parent, children)| Self::Orphans { parent, children }));
        broken
    }
}

/// Returns the cycles of nodes that each lead to at most one other, each from its least node on.
fn cycles<T: Copy + Ord + Hash>(nodes: impl Iterator<Item = (T, Option<T>)>) -> Vec<Vec<T>> {
    let next: HashMap<T, T> = nodes
        .filter_map(|(node, next)| Some((node, next?)))
        .collect();
    let mut starts: Vec<T> = next.keys().copied().collect();
    starts.sort_unstable();
    // The walk by which a node was reached first.
    let mut reached: HashMap<T, usize> = HashMap::with_capacity(next.len());
    let mut cycles = Vec::new();
    for (walk, start) in starts.into_iter().enumerate() {
        let mut node = start;
        while !reached.contains_key(&node) {
            reached.insert(node, walk);
            match next.get(&node) {
                Some(following) => node = *following,
                None => break,
            }
        }
        if reached.get(&node) == Some(&walk) && next.contains_key(&node) {
            let mut cycle: Vec<T> = vec![node];
            let mut following = next[&node];
            while following != node {
                cycle.push(following);
                following = next[&following];
            }
            let least = (0..cycle.len())
                .min_by_key(|place| cycle[*place])
                .unwrap_or(0);
            cycle.rotate_left(least);
            cycles.push(cycle);
        }
    }
    cycles.sort_unstable();
    cycles
}

/// Returns the records that belong to one that is not there, by that.
fn orphans(records: &Records) -> BTreeMap<DeletedParent, Vec<RecordKey>> {
    let mut orphans: BTreeMap<DeletedParent, Vec<RecordKey>> = BTreeMap::new();
    let mut add = |parent: DeletedParent, child: RecordKey| {
        orphans.entry(parent).or_default().push(child);
    };
    for row in records.sessions.iter() {
        if !records.courses.contains(row.course) {
            add(
                DeletedParent::Course(row.course),
                Session::record_key(row.id),
            );
        }
    }
    for row in records.course_objectives.iter() {
        if !records.courses.contains(row.course) {
            add(
                DeletedParent::Course(row.course),
                CourseObjective::record_key(row.id),
            );
        }
    }
    let offerings = records.offerings.iter();
    let offerings = offerings.map(|row| (row.session, Offering::record_key(row.id)));
    let learning = records.independent_learning.iter();
    let learning = learning.map(|row| (row.session, IndependentLearning::record_key(row.session)));
    let objectives = records.session_objectives.iter();
    let objectives = objectives.map(|row| (row.session, SessionObjective::record_key(row.id)));
    let materials = records.learning_materials.iter();
    let materials = materials.map(|row| (row.session, LearningMaterial::record_key(row.id)));
    let all = offerings.chain(learning).chain(objectives).chain(materials);
    for (session, child) in all {
        if !records.sessions.contains(session) {
            add(DeletedParent::Session(session), child);
        }
    }
    for row in records.learner_groups.iter() {
        if !records.cohorts.contains(row.cohort) && records.parent_of_group(row.id).is_none() {
            add(
                DeletedParent::Cohort(row.cohort),
                LearnerGroup::record_key(row.id),
            );
        }
    }
    for row in records.terms.iter() {
        if !records.vocabularies.contains(row.vocabulary) {
            add(
                DeletedParent::Vocabulary(row.vocabulary),
                Term::record_key(row.id),
            );
        }
    }
    orphans
}

/// Returns the records that belong to a deleted one; none if it is there.
pub(super) fn children_of(records: &Records, parent: DeletedParent) -> Vec<RecordKey> {
    orphans(records).remove(&parent).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cycle_is_found_once_from_its_least_node_on() {
        let next = [
            (1, 2),
            (2, 3),
            (3, 2),
            (4, 1),
            (5, 5),
            (8, 7),
            (7, 6),
            (6, 8),
            (9, 10),
        ];
        let nodes = next.into_iter().map(|(node, next)| (node, Some(next)));
        assert_eq!(cycles(nodes), [vec![2, 3], vec![5], vec![6, 8, 7]]);
        assert_eq!(
            cycles([(1, None), (2, Some(1))].into_iter()),
            [] as [Vec<i32>; 0]
        );
    }
}
