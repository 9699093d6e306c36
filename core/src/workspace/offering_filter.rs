//! The choice of offerings and of independent learning that a calendar or an export shows.

use std::collections::BTreeSet;

use super::Records;
use crate::model::{
    CourseId, CourseSessionId, IndependentLearning, InstructorGroupId, LearnerGroupId, Offering,
    PersonId, RoomId, Session, SessionId, SessionTypeId,
};

/// A choice of offerings. Each set that is not empty has to be met; the default chooses all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferingFilter {
    /// Offerings of the courses of one of these course sessions.
    pub course_sessions: BTreeSet<CourseSessionId>,
    /// Offerings of one of these courses.
    pub courses: BTreeSet<CourseId>,
    /// Offerings of one of these sessions.
    pub sessions: BTreeSet<SessionId>,
    /// Offerings of sessions of one of these types.
    pub session_types: BTreeSet<SessionTypeId>,
    /// Offerings of sessions of other types than these.
    pub hidden_types: BTreeSet<SessionTypeId>,
    /// Offerings in which learners of one of these groups take part, also through a group above or
    /// below it.
    pub groups: BTreeSet<LearnerGroupId>,
    /// Offerings that one of these people instructs, also through an instructor group.
    pub instructors: BTreeSet<PersonId>,
    /// Offerings in one of these rooms.
    pub rooms: BTreeSet<RoomId>,
    /// Offerings in which one of these people learns or instructs, also through a group.
    pub people: BTreeSet<PersonId>,
}

/// A filter with the groups that its groups and people stand for.
pub struct OfferingMatcher<'a> {
    records: &'a Records,
    filter: &'a OfferingFilter,
    /// The courses of the course sessions of the filter.
    courses_of_course_sessions: BTreeSet<CourseId>,
    /// The groups above and below those of the filter.
    groups: BTreeSet<LearnerGroupId>,
    instructor_groups: BTreeSet<InstructorGroupId>,
    groups_of_people: BTreeSet<LearnerGroupId>,
    instructor_groups_of_people: BTreeSet<InstructorGroupId>,
}

impl OfferingFilter {
    /// Prepares the filter for many offerings.
    #[must_use]
    pub fn matcher<'a>(&'a self, records: &'a Records) -> OfferingMatcher<'a> {
        let related = self.groups.iter().flat_map(|group| {
            let mut groups = records.path_of_group(*group);
            groups.extend(records.branch_of_group(*group));
            groups
        });
        let instructor_groups = |people: &BTreeSet<PersonId>| {
            let people = people.iter();
            people
                .flat_map(|person| records.instructor_groups_of_person(*person))
                .collect()
        };
        let deepest = self.people.iter();
        let deepest = deepest.flat_map(|person| records.groups_of_person(*person));
        let rows = self.course_sessions.iter();
        let rows = rows.flat_map(|id| records.courses_of(*id));
        OfferingMatcher {
            records,
            filter: self,
            courses_of_course_sessions: rows.map(|row| row.course).collect(),
            groups: related.collect(),
            instructor_groups: instructor_groups(&self.instructors),
            groups_of_people: deepest
                .flat_map(|group| records.path_of_group(group))
                .collect(),
            instructor_groups_of_people: instructor_groups(&self.people),
        }
    }
}

/// The people of an offering or of independent learning.
struct Participants<'a> {
    groups: &'a BTreeSet<LearnerGroupId>,
    learners: &'a BTreeSet<PersonId>,
    instructors: &'a BTreeSet<PersonId>,
    instructor_groups: &'a BTreeSet<InstructorGroupId>,
}

impl OfferingMatcher<'_> {
    /// Returns `true` if the filter chooses an offering.
    #[must_use]
    pub fn matches(&self, offering: &Offering) -> bool {
        let room = offering.place.as_ref().and_then(|place| place.room());
        let in_room = || room.is_some_and(|room| self.filter.rooms.contains(&room));
        (self.filter.rooms.is_empty() || in_room())
            && self.matches_session(offering.session)
            && self.matches_participants(&Participants {
                groups: &offering.groups,
                learners: &offering.learners,
                instructors: &offering.instructors,
                instructor_groups: &offering.instructor_groups,
            })
    }

    /// Returns `true` if the filter chooses the independent learning of a session, which has no room.
    #[must_use]
    pub fn matches_independent_learning(&self, learning: &IndependentLearning) -> bool {
        self.filter.rooms.is_empty()
            && self.matches_session(learning.session)
            && self.matches_participants(&Participants {
                groups: &learning.groups,
                learners: &learning.learners,
                instructors: &learning.instructors,
                instructor_groups: &learning.instructor_groups,
            })
    }

    fn matches_session(&self, id: SessionId) -> bool {
        let filter = self.filter;
        let is_of_course = |session: &Session| filter.courses.contains(&session.course);
        let is_hidden = |session: &Session| {
            let session_type = session.session_type.as_ref();
            session_type.is_some_and(|id| filter.hidden_types.contains(id))
        };
        let is_of_type = |session: &Session| {
            let session_type = session.session_type.as_ref();
            session_type.is_some_and(|id| filter.session_types.contains(id))
        };
        let in_course_session =
            |session: &Session| self.courses_of_course_sessions.contains(&session.course);
        let session = self.records.sessions.get(id);
        (filter.course_sessions.is_empty()
            || session.is_some_and(|session| in_course_session(session)))
            && (filter.session_types.is_empty()
                || session.is_some_and(|session| is_of_type(session)))
            && (filter.sessions.is_empty() || filter.sessions.contains(&id))
            && (filter.courses.is_empty() || session.is_some_and(|session| is_of_course(session)))
            && !session.is_some_and(|session| is_hidden(session))
    }

    fn matches_participants(&self, participants: &Participants<'_>) -> bool {
        let filter = self.filter;
        let instructs = |people: &BTreeSet<PersonId>, groups: &BTreeSet<InstructorGroupId>| {
            !participants.instructors.is_disjoint(people)
                || !participants.instructor_groups.is_disjoint(groups)
        };
        let learns = |people: &BTreeSet<PersonId>, groups: &BTreeSet<LearnerGroupId>| {
            !participants.learners.is_disjoint(people) || !participants.groups.is_disjoint(groups)
        };
        (filter.groups.is_empty() || !participants.groups.is_disjoint(&self.groups))
            && (filter.instructors.is_empty()
                || instructs(&filter.instructors, &self.instructor_groups))
            && (filter.people.is_empty()
                || learns(&filter.people, &self.groups_of_people)
                || instructs(&filter.people, &self.instructor_groups_of_people))
    }
}

#[cfg(test)]
mod tests;
