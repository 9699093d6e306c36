//! Lookups of registration: course sessions, their learners, and classes.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::Records;
use crate::model::{
    ClassId, CourseId, CourseSession, CourseSessionId, Enrolment, PersonId, SessionClass,
    SessionCourse,
};
use crate::search::name_key;

impl Records {
    /// Returns the courses of a course session, in their order.
    #[must_use]
    pub fn courses_of(&self, session: CourseSessionId) -> Vec<Rc<SessionCourse>> {
        let courses = self.session_courses.starting_with(session);
        let mut courses: Vec<_> = courses.cloned().collect();
        courses.sort_by(|a, b| (&a.order, a.course).cmp(&(&b.order, b.course)));
        courses
    }

    /// Iterates over the learners of a course session.
    pub fn enrolments_of(
        &self,
        session: CourseSessionId,
    ) -> impl Iterator<Item = &Rc<Enrolment>> + Clone {
        self.enrolments.starting_with(session)
    }

    /// Returns the number of learners of a course session who follow at least one of these courses
    /// there; learners for whom all of them are blocked do not count.
    #[must_use]
    pub fn followers_of(&self, session: CourseSessionId, courses: &BTreeSet<CourseId>) -> usize {
        let rows = self.enrolments_of(session);
        rows.filter(|row| !courses.is_subset(&row.blocked_courses))
            .count()
    }

    /// Iterates over the classes enrolled in a course session.
    pub fn classes_of(
        &self,
        session: CourseSessionId,
    ) -> impl Iterator<Item = &Rc<SessionClass>> + Clone {
        self.session_classes.starting_with(session)
    }

    /// Iterates over the members of a class.
    pub fn members_of(&self, class: ClassId) -> impl Iterator<Item = PersonId> {
        let members = self.class_members.starting_with(class);
        members.map(|member| member.person)
    }

    /// Iterates over the course sessions in which a person is enrolled.
    pub fn sessions_of_person(&self, person: PersonId) -> impl Iterator<Item = CourseSessionId> {
        self.sessions_by_person.get(person)
    }

    /// Iterates over the course sessions outside the bin whose names are equal to `name` after
    /// folding.
    pub fn sessions_named(&self, name: &str) -> impl Iterator<Item = &Rc<CourseSession>> {
        let ids = self.sessions_by_name.get(name_key(name));
        ids.filter_map(|id| self.course_sessions.get(id))
    }

    /// Returns the course sessions that a person coaches, as general coach or as coach of a course.
    #[must_use]
    pub fn sessions_coached_by(&self, person: PersonId) -> BTreeSet<CourseSessionId> {
        let general = self.sessions_by_coach.get(person);
        general
            .chain(self.sessions_by_course_coach.get(person))
            .collect()
    }

    /// Iterates over the classes of which a person is a member.
    pub fn classes_of_person(&self, person: PersonId) -> impl Iterator<Item = ClassId> {
        self.classes_by_person.get(person)
    }
}
