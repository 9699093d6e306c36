//! Lookups of the curriculum: sessions, offerings, learner groups.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;

use super::Records;
use crate::model::{
    CohortId, CourseId, CourseObjective, GroupMembership, InstructorGroupId, LearnerGroup,
    LearnerGroupId, LearningMaterial, Offering, OfferingId, PersonId, Place, RoomId, Session,
    SessionId, SessionObjective,
};
use crate::planning::DateSet;
use crate::search::name_key;

impl Records {
    /// Returns the objectives of a course, in their order.
    #[must_use]
    pub fn objectives_of_course(&self, course: CourseId) -> Vec<Rc<CourseObjective>> {
        let ids = self.objectives_by_course.get(course);
        let rows = ids.filter_map(|id| self.course_objectives.get(id));
        let mut rows: Vec<_> = rows.cloned().collect();
        rows.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        rows
    }

    /// Iterates over the sessions of a course.
    pub fn sessions_of_course(
        &self,
        course: CourseId,
    ) -> impl Iterator<Item = &Rc<Session>> + Clone {
        let ids = self.sessions_by_course.get(course);
        ids.filter_map(|id| self.sessions.get(id))
    }

    /// Iterates over the sessions that have to be completed before a session: those that have it as
    /// their post-requisite.
    pub fn prerequisites_of(
        &self,
        session: SessionId,
    ) -> impl Iterator<Item = &Rc<Session>> + Clone {
        let ids = self.sessions_by_postrequisite.get(session);
        ids.filter_map(|id| self.sessions.get(id))
    }

    /// Returns the objectives of a session, in their order.
    #[must_use]
    pub fn objectives_of_session(&self, session: SessionId) -> Vec<Rc<SessionObjective>> {
        let ids = self.objectives_by_session.get(session);
        let rows = ids.filter_map(|id| self.session_objectives.get(id));
        let mut rows: Vec<_> = rows.cloned().collect();
        rows.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        rows
    }

    /// Returns the learning materials of a session, in their order.
    #[must_use]
    pub fn materials_of(&self, session: SessionId) -> Vec<Rc<LearningMaterial>> {
        let ids = self.materials_by_session.get(session);
        let rows = ids.filter_map(|id| self.learning_materials.get(id));
        let mut rows: Vec<_> = rows.cloned().collect();
        rows.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        rows
    }

    /// Iterates over the records of the memberships of a person in learner groups.
    pub(in crate::workspace) fn memberships_of_person(
        &self,
        person: PersonId,
    ) -> impl Iterator<Item = &Rc<GroupMembership>> {
        let trees = self.trees_by_person.get(person);
        trees.filter_map(move |tree| self.group_memberships.get((tree, person)))
    }

    /// Returns the dates of all holidays.
    #[must_use]
    pub fn holiday_dates(&self) -> DateSet {
        let holidays = self.holidays.iter();
        holidays.flat_map(|holiday| holiday.days.days()).collect()
    }

    /// Returns whether a place is a room that is no longer in use, or a text that is the name of one.
    #[must_use]
    pub fn is_inactive_place(&self, place: &Place) -> bool {
        match place {
            Place::Room(id) => self.rooms.get(*id).is_some_and(|room| room.inactive),
            Place::Text(text) => {
                let name = name_key(text);
                let mut inactive = self.rooms.iter().filter(|room| room.inactive);
                inactive.any(|room| name_key(&room.name) == name)
            }
        }
    }

    /// Iterates over the offerings of a session, by id.
    pub fn offerings_of(&self, session: SessionId) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        self.offerings_with_ids(self.offerings_by_session.get(session))
    }

    /// Iterates over the offerings that take place on a local date, also in part.
    pub fn offerings_on(&self, date: NaiveDate) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        self.offerings_with_ids(self.offerings_by_date.get(date))
    }

    /// Iterates over the offerings in a room.
    pub fn offerings_in(&self, room: RoomId) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        self.offerings_with_ids(self.offerings_by_room.get(room))
    }

    /// Iterates over the offerings in which a learner group takes part as such, not through another.
    pub fn offerings_of_group(
        &self,
        group: LearnerGroupId,
    ) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        self.offerings_with_ids(self.offerings_by_group.get(group))
    }

    /// Iterates over the offerings in which a person learns or instructs, not through a group.
    pub fn offerings_of_person(
        &self,
        person: PersonId,
    ) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        self.offerings_with_ids(self.offerings_by_person.get(person))
    }

    /// Iterates over the offerings that an instructor group instructs.
    pub fn offerings_of_instructor_group(
        &self,
        group: InstructorGroupId,
    ) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        self.offerings_with_ids(self.offerings_by_instructor_group.get(group))
    }

    /// Returns the instructors of an offering, including the members of its instructor groups.
    #[must_use]
    pub fn instructors_of(&self, offering: &Offering) -> BTreeSet<PersonId> {
        let groups = offering.instructor_groups.iter();
        let groups = groups.filter_map(|id| self.instructor_groups.get(*id));
        let members = groups.flat_map(|group| group.members.iter());
        offering
            .instructors
            .iter()
            .chain(members)
            .copied()
            .collect()
    }

    fn offerings_with_ids(
        &self,
        ids: impl Iterator<Item = OfferingId> + Clone,
    ) -> impl Iterator<Item = &Rc<Offering>> + Clone {
        ids.filter_map(|id| self.offerings.get(id))
    }

    /// Iterates over the sessions in whose independent learning a learner group takes part, including
    /// those in which it is switched off.
    pub fn independent_learning_of_group(
        &self,
        group: LearnerGroupId,
    ) -> impl Iterator<Item = SessionId> + Clone {
        self.independent_learning_by_group.get(group)
    }

    /// Iterates over the sessions in whose independent learning a person learns or instructs, not
    /// through a group.
    pub fn independent_learning_of_person(
        &self,
        person: PersonId,
    ) -> impl Iterator<Item = SessionId> + Clone {
        self.independent_learning_by_person.get(person)
    }

    /// Iterates over the sessions in whose independent learning an instructor group instructs.
    pub fn independent_learning_of_instructor_group(
        &self,
        group: InstructorGroupId,
    ) -> impl Iterator<Item = SessionId> + Clone {
        self.independent_learning_by_instructor_group.get(group)
    }

    /// Iterates over the people who were put into a cohort.
    pub fn members_of_cohort(&self, cohort: CohortId) -> impl Iterator<Item = PersonId> + Clone {
        let members = self.cohort_members.starting_with(cohort);
        members.map(|member| member.person)
    }

    /// Iterates over the cohorts of a person.
    pub fn cohorts_of_person(&self, person: PersonId) -> impl Iterator<Item = CohortId> + Clone {
        self.cohorts_by_person.get(person)
    }

    /// Iterates over the learner groups of a cohort, on all levels.
    pub fn groups_of_cohort(
        &self,
        cohort: CohortId,
    ) -> impl Iterator<Item = &Rc<LearnerGroup>> + Clone {
        let ids = self.groups_by_cohort.get(cohort);
        ids.filter_map(|id| self.learner_groups.get(id))
    }

    /// Iterates over the instructor groups of a person.
    pub fn instructor_groups_of_person(
        &self,
        person: PersonId,
    ) -> impl Iterator<Item = InstructorGroupId> + Clone {
        self.instructor_groups_by_person.get(person)
    }
}
