//! Catching up with the records that were edited.

use std::collections::BTreeSet;

use super::WorkspaceConflicts;
use super::people::group_parents;
use crate::model::{
    Course, GroupMembership, InstructorGroup, InstructorGroupId, Kind, Offering, OfferingId,
    PersonAvailability, PersonId, RecordKey, RecordType, Room, RoomId, Session, SessionId,
};
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// The kinds of the records from which conflicts follow.
    pub const KINDS: [Kind; 11] = [
        Kind::Offering,
        Kind::Session,
        Kind::Course,
        Kind::LearnerGroup,
        Kind::GroupMembership,
        Kind::InstructorGroup,
        Kind::Room,
        Kind::PersonAvailability,
        Kind::Holiday,
        Kind::Settings,
        Kind::DismissedConflict,
    ];

    /// Catches up with the edits of the records since the last time. The cost depends on what was
    /// edited, not on the number of offerings.
    pub fn update(&mut self, records: &Records) {
        let edited = records.edits().since(self.position);
        let edited = edited.map(|keys| Touched::new(records, keys));
        match edited {
            Some(touched) if records.settings().zone == self.zone => {
                self.apply(records, &touched);
            }
            Some(_) | None => *self = Self::new(records, self.zones.clone()),
        }
        self.position = records.edits().position();
    }

    fn apply(&mut self, records: &Records, touched: &Touched) {
        if touched.groups && group_parents(records) != self.group_parents {
            self.update_all_groups(records);
        } else {
            self.update_members(records, &touched.members);
        }
        for group in &touched.instructor_groups {
            self.update_instructor_group(records, *group);
        }
        for person in &touched.available {
            self.update_availability(records, *person);
        }
        for room in &touched.rooms {
            self.update_room(records, *room);
        }
        if touched.holidays {
            self.engine.set_holidays(records.holiday_dates());
        }
        for session in &touched.sessions {
            self.update_course_dates(records, *session);
        }
        for offering in &touched.offerings {
            if let (false, Some(index)) = (
                records.offerings.contains(*offering),
                self.offerings.index_of(offering),
            ) {
                self.engine.remove(index);
            }
        }
        let offerings = touched.offerings.iter();
        let present = offerings.filter_map(|id| records.offerings.get(*id));
        self.insert_offerings(records, present);
    }

    fn update_course_dates(&mut self, records: &Records, session: SessionId) {
        let course = records.sessions.get(session).map(|session| session.course);
        let dates = course.and_then(|course| records.course_dates(course));
        for offering in records.offerings_of(session) {
            if let Some(index) = self.offerings.index_of(&offering.id) {
                self.engine.set_course(index, dates);
            }
        }
    }
}

/// The records that were edited, as far as conflicts follow from them.
#[derive(Default)]
struct Touched {
    offerings: BTreeSet<OfferingId>,
    /// Sessions whose course, or the dates of whose course, may be others.
    sessions: BTreeSet<SessionId>,
    /// People whose learner groups may be others.
    members: BTreeSet<PersonId>,
    groups: bool,
    instructor_groups: BTreeSet<InstructorGroupId>,
    rooms: BTreeSet<RoomId>,
    /// People whose availability may be another.
    available: BTreeSet<PersonId>,
    holidays: bool,
}

impl Touched {
    fn new(records: &Records, keys: impl Iterator<Item = RecordKey>) -> Self {
        let mut touched = Self::default();
        for key in keys {
            touched.offerings.extend(ids::<Offering>(key));
            touched.sessions.extend(ids::<Session>(key));
            if let Some(course) = ids::<Course>(key) {
                let sessions = records.sessions_of_course(course);
                touched.sessions.extend(sessions.map(|session| session.id));
            }
            let membership = ids::<GroupMembership>(key);
            touched.members.extend(membership.map(|(_, person)| person));
            touched.groups |= key.kind() == Kind::LearnerGroup;
            touched
                .instructor_groups
                .extend(ids::<InstructorGroup>(key));
            touched.rooms.extend(ids::<Room>(key));
            touched.available.extend(ids::<PersonAvailability>(key));
            touched.holidays |= key.kind() == Kind::Holiday;
        }
        touched
    }
}

/// Returns the ids of a key if it is that of a record of type `R`.
fn ids<R: RecordType>(key: RecordKey) -> Option<R::Key> {
    (key.kind() == R::KIND).then(|| R::key_from_bits(key.bits()))
}
