//! Scope of a calendar, and the offerings and independent learning that belong into it.

use std::collections::BTreeSet;

use crate::model::{
    CourseId, InstructorGroupId, LearnerGroupId, OfferingId, PersonId, RoomId, SessionId,
};
use crate::workspace::{OfferingFilter, Records};

/// Scope of a calendar: the part of the workspace that it contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarScope {
    /// Everything in the workspace.
    Workspace,
    /// The sessions of a course.
    Course(CourseId),
    /// One session.
    Session(SessionId),
    /// The offerings and the independent learning that the members of a learner group attend as such:
    /// those of the group and of the groups above it.
    LearnerGroup(LearnerGroupId),
    /// The offerings and the independent learning that an instructor group teaches.
    InstructorGroup(InstructorGroupId),
    /// The offerings in a room.
    Room(RoomId),
    /// The offerings and the independent learning in which a person learns or teaches, alone or in groups.
    Person(PersonId),
    /// The offerings and the independent learning that a filter chooses.
    Filter(OfferingFilter),
}

impl CalendarScope {
    /// Returns the name of the calendar: that of its record, or of the workspace; empty if there is no such
    /// record.
    #[must_use]
    pub fn name(&self, records: &Records) -> String {
        let name = match self {
            Self::Workspace | Self::Filter(_) => Some(records.settings().name.clone()),
            Self::Course(id) => records.courses.get(*id).map(|row| row.title.clone()),
            Self::Session(id) => records.sessions.get(*id).map(|row| row.title.clone()),
            Self::LearnerGroup(id) => records.learner_groups.get(*id).map(|row| row.title.clone()),
            Self::InstructorGroup(id) => {
                let group = records.instructor_groups.get(*id);
                group.map(|row| row.title.clone())
            }
            Self::Room(id) => records.rooms.get(*id).map(|row| row.name.clone()),
            Self::Person(id) => records.people.get(*id).map(|row| row.full_name()),
        };
        name.unwrap_or_default()
    }
}

/// Content of a calendar.
#[derive(Debug, Default)]
pub(super) struct CalendarContent {
    pub offerings: BTreeSet<OfferingId>,
    /// Sessions whose independent learning belongs into the calendar, also if it is switched off.
    pub learning: BTreeSet<SessionId>,
}

impl CalendarContent {
    pub fn new(records: &Records, scope: &CalendarScope) -> Self {
        let mut content = Self::default();
        match scope {
            CalendarScope::Workspace => {
                let sessions = records.sessions.iter();
                sessions.for_each(|session| content.add_session(records, session.id));
            }
            CalendarScope::Course(course) => {
                let sessions = records.sessions_of_course(*course);
                sessions.for_each(|session| content.add_session(records, session.id));
            }
            CalendarScope::Session(session) => content.add_session(records, *session),
            CalendarScope::LearnerGroup(group) => content.add_learner_group(records, *group),
            CalendarScope::InstructorGroup(group) => content.add_instructor_group(records, *group),
            CalendarScope::Room(room) => {
                let offerings = records.offerings_in(*room);
                content.offerings.extend(offerings.map(|row| row.id));
            }
            CalendarScope::Filter(filter) => {
                let matcher = filter.matcher(records);
                let offerings = records.offerings.iter();
                let offerings = offerings.filter(|row| matcher.matches(row));
                content.offerings.extend(offerings.map(|row| row.id));
                let learning = records.independent_learning.iter();
                let learning = learning.filter(|row| matcher.matches_independent_learning(row));
                content.learning.extend(learning.map(|row| row.session));
            }
            CalendarScope::Person(person) => {
                let offerings = records.offerings_of_person(*person);
                content.offerings.extend(offerings.map(|row| row.id));
                let learning = records.independent_learning_of_person(*person);
                content.learning.extend(learning);
                for group in records.groups_of_person(*person) {
                    content.add_learner_group(records, group);
                }
                for group in records.instructor_groups_of_person(*person) {
                    content.add_instructor_group(records, group);
                }
            }
        }
        content
    }

    fn add_session(&mut self, records: &Records, session: SessionId) {
        let offerings = records.offerings_of(session).map(|row| row.id);
        self.offerings.extend(offerings);
        self.learning.insert(session);
    }

    fn add_learner_group(&mut self, records: &Records, group: LearnerGroupId) {
        for group in records.path_of_group(group) {
            let offerings = records.offerings_of_group(group);
            self.offerings.extend(offerings.map(|row| row.id));
            let learning = records.independent_learning_of_group(group);
            self.learning.extend(learning);
        }
    }

    fn add_instructor_group(&mut self, records: &Records, group: InstructorGroupId) {
        let offerings = records.offerings_of_instructor_group(group);
        self.offerings.extend(offerings.map(|row| row.id));
        let learning = records.independent_learning_of_instructor_group(group);
        self.learning.extend(learning);
    }
}
