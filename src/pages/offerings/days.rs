//! The offerings of a session as its card shows them: by day, then by time, then by group.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use lectern_core::model::{
    ConflictKind, Kind, LearnerGroupId, Offering, OfferingId, PersonId, SessionId,
};
use lectern_core::search::natural;
use lectern_core::workspace::{OfferingConflict, Records, SharedNames, WorkspaceConflicts};

use crate::pages::conflicts::{Sentence, Sentences};
use crate::pages::linked_names::{LinkedName, instructor_names, shared_instructor_names};

/// Returns the kinds of the records that the rows show.
pub fn kinds() -> impl Iterator<Item = Kind> {
    WorkspaceConflicts::KINDS.into_iter().chain([Kind::Person])
}

/// An offering in the card.
#[derive(Debug)]
pub struct OfferingRow {
    /// Record.
    pub offering: Rc<Offering>,
    /// Learner groups in natural order, without those below another of them.
    pub groups: Vec<LinkedName>,
    /// Place.
    pub place: Option<LinkedName>,
    /// Instructor groups, then instructors.
    pub instructors: Vec<LinkedName>,
    /// Number of learners, each counted once.
    pub learners: usize,
    /// Conflicts that are not set aside.
    pub conflicts: Vec<(ConflictKind, Sentence)>,
}

/// The offerings that begin on one day.
#[derive(Debug)]
pub struct OfferingDay {
    /// Date; `None` for offerings that are not scheduled.
    pub date: Option<NaiveDate>,
    /// Offerings by time, then by first group.
    pub rows: Vec<Rc<OfferingRow>>,
}

impl OfferingDay {
    /// Iterates over the ids of the offerings.
    pub fn ids(&self) -> impl Iterator<Item = OfferingId> {
        self.rows.iter().map(|row| row.offering.id)
    }
}

/// Returns the offerings of a session by day; those that are not scheduled come last.
#[must_use]
pub fn days(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    session: SessionId,
) -> Vec<OfferingDay> {
    let offerings: Vec<&Rc<Offering>> = records.offerings_of(session).collect();
    let mut rows = Rows::new(records, conflicts, &offerings);
    let mut rows: Vec<OfferingRow> = offerings
        .iter()
        .map(|offering| rows.row(offering))
        .collect();
    rows.sort_by_cached_key(sort_key);
    let mut days: Vec<OfferingDay> = Vec::new();
    for row in rows {
        let date = row.offering.slot.as_ref().map(|slot| slot.start.date());
        let row = Rc::new(row);
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.rows.push(row),
            None => days.push(OfferingDay {
                date,
                rows: vec![row],
            }),
        }
    }
    days
}

type SortKey = (bool, Option<[NaiveDateTime; 2]>, String, OfferingId);

fn sort_key(row: &OfferingRow) -> SortKey {
    let times = row
        .offering
        .slot
        .as_ref()
        .map(|slot| [slot.start, slot.end()]);
    let group = row.groups.first();
    let group = group.map(|group| natural::key(&[&group.name]));
    (
        times.is_none(),
        times,
        group.unwrap_or_default(),
        row.offering.id,
    )
}

/// Builds rows, and remembers what many of them share.
struct Rows<'a> {
    records: &'a Records,
    names: SharedNames,
    members: BTreeMap<LearnerGroupId, Rc<BTreeSet<PersonId>>>,
    sentences: Sentences<'a>,
    conflicts: BTreeMap<OfferingId, Vec<OfferingConflict>>,
}

impl<'a> Rows<'a> {
    fn new(
        records: &'a Records,
        conflicts: &WorkspaceConflicts,
        offerings: &[&Rc<Offering>],
    ) -> Self {
        let counted = offerings.iter().map(|offering| {
            let mut found = conflicts.conflicts_of(records, offering.id);
            found.retain(|conflict| !conflict.is_dismissed);
            (offering.id, found)
        });
        let conflicts: BTreeMap<OfferingId, Vec<OfferingConflict>> = counted.collect();
        let all: Vec<OfferingConflict> = conflicts.values().flatten().copied().collect();
        Self {
            records,
            names: shared_instructor_names(records, offerings.iter().copied()),
            members: BTreeMap::new(),
            sentences: Sentences::new(records, &[], &all),
            conflicts,
        }
    }

    fn row(&mut self, offering: &Rc<Offering>) -> OfferingRow {
        let records = self.records;
        let topmost = topmost_groups(records, &offering.groups);
        let groups = topmost.iter();
        let groups = groups.filter_map(|id| records.learner_groups.get(*id));
        let mut groups: Vec<LinkedName> = groups.map(|group| LinkedName::of_group(group)).collect();
        natural::sort(&mut groups, |group| natural::key(&[&group.name]));
        let learners = self.learners(&topmost, &offering.learners);
        OfferingRow {
            groups,
            place: offering
                .place
                .as_ref()
                .and_then(|place| LinkedName::of_place(records, place)),
            instructors: instructor_names(records, offering, &self.names),
            learners,
            conflicts: self.conflicts(offering.id),
            offering: offering.clone(),
        }
    }

    fn learners(&mut self, groups: &[LearnerGroupId], others: &BTreeSet<PersonId>) -> usize {
        let mut sets: Vec<Rc<BTreeSet<PersonId>>> = Vec::new();
        for group in groups {
            let members = self.members.entry(*group);
            let members = members.or_insert_with(|| self.records.members_of_group(*group).into());
            sets.push(members.clone());
        }
        match sets.as_slice() {
            [] => others.len(),
            [only] if others.is_empty() => only.len(),
            sets => {
                let members = sets.iter().flat_map(|set| set.iter());
                members.chain(others).collect::<BTreeSet<_>>().len()
            }
        }
    }

    fn conflicts(&self, id: OfferingId) -> Vec<(ConflictKind, Sentence)> {
        let conflicts = self.conflicts.get(&id).into_iter().flatten();
        conflicts
            .map(|conflict| (conflict.kind(), self.sentences.sentence(conflict)))
            .collect()
    }
}

/// Returns the groups of a set that are not below another group of the set.
#[must_use]
pub fn topmost_groups(records: &Records, groups: &BTreeSet<LearnerGroupId>) -> Vec<LearnerGroupId> {
    let is_topmost = |group: &&LearnerGroupId| {
        let mut path = records.path_of_group(**group).into_iter();
        !path.any(|ancestor| ancestor != **group && groups.contains(&ancestor))
    };
    groups.iter().filter(is_topmost).copied().collect()
}

#[cfg(test)]
mod tests;
