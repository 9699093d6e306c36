//! Sessions of courses. What belongs to a session in any number (offerings, objectives, materials)
//! and its independent learning are records of their own, so that two people can edit them at the
//! same time.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{CourseId, PersonId, SessionId, SessionTypeId, TermId};

/// Publication state of a course or a session: the part of it that learners see.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Publication {
    /// Nothing.
    #[default]
    Draft,
    /// That something is scheduled at a time, but not what.
    Scheduled,
    /// Everything.
    Published,
}

record! {
    /// A discrete unit of teaching inside one course: a lecture, a laboratory, a ward round.
    Session = "session" schema 1 by { id: SessionId } with {
        /// The course of the session.
        course: CourseId = "course" as scalar,
        /// 3 to 200 characters.
        title: String = "title" as scalar,
        /// The type, if one is set.
        session_type: Option<SessionTypeId> = "sessionType" as scalar,
        /// `true` if the session is offered in addition to what is required.
        supplemental: bool = "supplemental" as scalar,
        /// `true` if learners need special clothing.
        special_attire: bool = "specialAttire" as scalar,
        /// `true` if learners need special equipment.
        special_equipment: bool = "specialEquipment" as scalar,
        /// `true` if learners have to attend.
        attendance_required: bool = "attendanceRequired" as scalar,
        /// Plain text with line breaks; at most 65,000 characters.
        description: String = "description" as scalar,
        /// Notes that only those who teach see; at most 65,000 characters.
        instructional_notes: String = "instructionalNotes" as scalar,
        /// The terms of vocabularies that describe the session.
        terms: BTreeSet<TermId> = "terms" as set,
        /// The people who administer the session.
        administrators: BTreeSet<PersonId> = "administrators" as set,
        /// The session of the same course before which this one has to be completed.
        postrequisite: Option<SessionId> = "postrequisite" as scalar,
        /// The part of the session that learners see.
        publication: Publication = "publication" as scalar,
    }
}
