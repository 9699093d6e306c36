//! Owners of objectives: a course or a session.

use std::collections::BTreeSet;

use lectern_core::model::{
    Course, CourseId, CourseObjective, CourseObjectiveId, RecordKey, RecordType, Session,
    SessionId, SessionObjective, SessionObjectiveId,
};
use lectern_core::workspace::{Command, CourseCommand, ObjectiveEdit, Records, SessionCommand};

use crate::pages::id_picker::{IdOption, IdOptions};

/// Owner of objectives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectiveOwner {
    /// A course.
    Course(CourseId),
    /// A session of a course.
    Session {
        /// The session.
        session: SessionId,
        /// Its course, to whose objectives those of the session are linked.
        course: CourseId,
    },
}

impl ObjectiveOwner {
    /// Returns the key of the course or the session.
    pub fn record_key(self) -> RecordKey {
        match self {
            Self::Course(course) => Course::record_key(course),
            Self::Session { session, .. } => Session::record_key(session),
        }
    }

    /// Returns the command that adds an objective.
    pub fn add(self, title: String) -> Command {
        match self {
            Self::Course(course) => Command::Course(CourseCommand::AddObjective { course, title }),
            Self::Session { session, .. } => {
                Command::Session(SessionCommand::AddObjective { session, title })
            }
        }
    }

    /// Returns the objectives in their order.
    pub fn objectives(self, records: &Records) -> Vec<Item> {
        match self {
            Self::Course(course) => {
                let rows = records.objectives_of_course(course);
                let items = rows.iter().map(|row| Item {
                    id: ObjectiveId::Course(row.id),
                    title: row.title.clone(),
                    linked: BTreeSet::new(),
                });
                items.collect()
            }
            Self::Session { session, .. } => {
                let rows = records.objectives_of_session(session);
                let items = rows.iter().map(|row| Item {
                    id: ObjectiveId::Session(row.id),
                    title: row.title.clone(),
                    linked: row.course_objectives.clone(),
                });
                items.collect()
            }
        }
    }

    /// Returns the objectives of the course to which those of a session can be linked.
    pub fn link_targets(self, records: &Records) -> IdOptions<CourseObjectiveId> {
        let rows = match self {
            Self::Course(_) => Vec::new(),
            Self::Session { course, .. } => records.objectives_of_course(course),
        };
        let active = rows.iter().filter(|row| !row.inactive);
        let options = active.map(|row| IdOption {
            id: row.id,
            name: row.title.clone(),
            detail: String::new(),
        });
        IdOptions::new(options.collect())
    }
}

/// An objective of either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectiveId {
    /// An objective of a course.
    Course(CourseObjectiveId),
    /// An objective of a session.
    Session(SessionObjectiveId),
}

impl ObjectiveId {
    /// Returns the command that edits the objective.
    pub const fn edit(self, edit: ObjectiveEdit) -> Command {
        match self {
            Self::Course(id) => Command::Course(CourseCommand::EditObjective { id, edit }),
            Self::Session(id) => Command::Session(SessionCommand::EditObjective { id, edit }),
        }
    }

    /// Returns the command that deletes the objective.
    pub const fn delete(self) -> Command {
        match self {
            Self::Course(id) => Command::Course(CourseCommand::DeleteObjective { id }),
            Self::Session(id) => Command::Session(SessionCommand::DeleteObjective { id }),
        }
    }

    /// Returns the key of the objective.
    pub fn record_key(self) -> RecordKey {
        match self {
            Self::Course(id) => CourseObjective::record_key(id),
            Self::Session(id) => SessionObjective::record_key(id),
        }
    }
}

/// An objective as its card shows it.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// The objective.
    pub id: ObjectiveId,
    /// Its text.
    pub title: String,
    /// The objectives of the course to which it is linked.
    pub linked: BTreeSet<CourseObjectiveId>,
}
