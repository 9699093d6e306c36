//! Values of a row of offerings.

use std::collections::BTreeSet;

use super::OfferingImporter;
use crate::exchange::cell_values::read_yes_or_no;
use crate::exchange::dry_run::Outcome;
use crate::exchange::group_paths::split_path;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::{RowContext, list_items};
use crate::model::{
    InstructorGroupId, LearnerGroupId, OfferingId, PersonId, Place, RoomId, SessionId, TimeSlot,
};
use crate::rules::{limits, places};
use crate::search::name_key;

/// The valid values of a row; `None` and empty sets where it says nothing.
pub(super) struct RowValues {
    pub id: Option<OfferingId>,
    pub session: SessionId,
    pub slot: Option<TimeSlot>,
    pub place: Option<Place>,
    pub groups: (BTreeSet<LearnerGroupId>, bool),
    pub learners: (BTreeSet<PersonId>, bool),
    pub instructors: (BTreeSet<PersonId>, bool),
    pub instructor_groups: (BTreeSet<InstructorGroupId>, bool),
    pub cancelled: Option<bool>,
    pub generated_from: Option<LearnerGroupId>,
}

impl OfferingImporter {
    /// Reads the cells of a row.
    pub(super) fn values(&mut self, row: &mut RowContext<'_>) -> Result<RowValues, Outcome> {
        let id = self.read_id(row);
        let stored = id.and_then(|id| row.records.offerings.get(id));
        let session = self.sessions.find(row, stored.map(|stored| stored.session));
        let slot = self
            .times
            .read(row, stored.and_then(|stored| stored.slot.as_ref()));
        row.check_length(self.room, limits::PLACE);
        if let Err(problem) = places::link(row.cell(self.link)) {
            row.issues.refuse(self.link, Problem::Field(problem));
        }
        let people = |(people, all): (Vec<PersonId>, bool)| (people.into_iter().collect(), all);
        let values = RowValues {
            id,
            session: session.unwrap_or_default(),
            slot,
            place: self.place(row.cell(self.room)),
            groups: self.read_groups(row, self.groups),
            learners: people(row.find_people(self.learners, &self.people)),
            instructors: people(row.find_people(self.instructors, &self.people)),
            instructor_groups: row
                .find_instructor_groups(self.instructor_groups, &self.groups_of_instructors),
            cancelled: read_yes_or_no(row, self.cancelled),
            generated_from: self.read_groups(row, self.generated_from).0.pop_first(),
        };
        if row.issues.is_refused() {
            Err(Outcome::Same)
        } else {
            Ok(values)
        }
    }

    fn read_id(&self, row: &mut RowContext<'_>) -> Option<OfferingId> {
        let cell = row.cell(self.id);
        if cell.is_empty() {
            return None;
        }
        let id = cell.parse().ok();
        if id.is_none() {
            row.issues
                .refuse(self.id, Problem::NotAnId(cell.to_owned()));
        }
        id
    }

    fn place(&self, cell: &str) -> Option<Place> {
        if cell.is_empty() {
            return None;
        }
        Some(match self.rooms.find(&name_key(cell)) {
            Some(id) => Place::Room(RoomId(id)),
            None => Place::Text(cell.to_owned()),
        })
    }

    /// Returns the learner groups whose paths a cell lists, and `true` if all of them exist.
    fn read_groups(
        &self,
        row: &mut RowContext<'_>,
        column: Option<usize>,
    ) -> (BTreeSet<LearnerGroupId>, bool) {
        let (mut groups, mut all) = (BTreeSet::new(), true);
        for path in list_items(row.cell(column), &['|']) {
            let node = self.paths.find(&split_path(path));
            match node.and_then(|node| node.group) {
                Some(group) => {
                    groups.insert(group);
                }
                None => {
                    all = false;
                    let problem = Problem::UnknownLearnerGroup(path.to_owned());
                    row.issues.warn(column, problem);
                }
            }
        }
        (groups, all)
    }
}

/// Replaces a set by the one of a row, unless that is empty, and returns both if they differ. If the row
/// names something unknown, what is there stays too.
pub(super) fn replaced<T: Copy + Ord>(
    present: &mut BTreeSet<T>,
    (mut named, are_known): (BTreeSet<T>, bool),
) -> Option<(BTreeSet<T>, BTreeSet<T>)> {
    if !are_known {
        named.extend(present.iter());
    }
    if named.is_empty() || named == *present {
        return None;
    }
    let before = std::mem::replace(present, named.clone());
    Some((before, named))
}
