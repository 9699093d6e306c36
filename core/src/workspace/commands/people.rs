//! People: adding, editing, and deleting with all references.

use crate::search::caseless;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::person_removal::remove_from_curriculum;
use crate::model::{
    ClassMember, CohortId, CourseId, CourseSessionId, Enrolment, InstructorGroupId, LearnerGroupId,
    OfferingId, Person, PersonId, RecordType, SessionId,
};
use crate::rules::forms::{self, PersonForm};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<PersonId>,
    form: &PersonForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let holder = |username: &str| {
        let username = caseless(username);
        let same =
            |other: &&Rc<Person>| Some(other.id) != id && caseless(&other.username) == username;
        edits
            .base
            .people
            .iter()
            .find(same)
            .map(|other| other.full_name())
    };
    let valid = forms::validate_person(form, &holder).map_err(CommandError::Fields)?;
    let (mut person, action) = match id {
        Some(id) => (
            Person::clone(edits.base.people.get(id).ok_or(CommandError::NotFound)?),
            ActionKind::ChangedPerson,
        ),
        None => (
            Person::new(PersonId(context.ids.next())),
            ActionKind::AddedPerson,
        ),
    };
    person.username = valid.username;
    person.first_name = valid.first_name;
    person.last_name = valid.last_name;
    person.email = valid.email;
    person.official_code = valid.official_code;
    person.role = valid.role;
    let label = ActionLabel::one(action, edits.base.distinct_name(&person));
    edits.put(person);
    Ok(label)
}

/// References to people, which are removed when the people are deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonReferences {
    /// Course sessions they are enrolled in.
    pub enrolled: BTreeSet<CourseSessionId>,
    /// Course sessions they coach, as general coach or as coach of a course.
    pub coached: BTreeSet<CourseSessionId>,
    /// Courses they teach.
    pub taught: BTreeSet<CourseId>,
    /// Number of class memberships, one for each person and class.
    pub memberships: usize,
    /// Courses they direct, administer or advise.
    pub led: BTreeSet<CourseId>,
    /// Sessions they administer, or whose independent learning they follow or instruct.
    pub sessions: BTreeSet<SessionId>,
    /// Offerings they follow or instruct, not through a group.
    pub offerings: BTreeSet<OfferingId>,
    /// Cohorts they belong to.
    pub cohorts: BTreeSet<CohortId>,
    /// Learner groups they belong to, the deepest of each tree, or instruct by default.
    pub learner_groups: BTreeSet<LearnerGroupId>,
    /// Instructor groups they belong to.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
}

impl PersonReferences {
    /// Returns the references to these people.
    #[must_use]
    pub fn of(records: &Records, people: &BTreeSet<PersonId>) -> Self {
        let (mut enrolled, mut coached, mut taught) = (Vec::new(), Vec::new(), Vec::new());
        let mut memberships = 0;
        for person in people {
            enrolled.extend(records.sessions_of_person(*person));
            memberships += records.classes_of_person(*person).count();
            coached.extend(records.sessions_coached_by(*person));
        }
        for course in records.courses.iter() {
            if !course.teachers.is_disjoint(people) {
                taught.push(course.id);
            }
        }
        Self {
            enrolled: enrolled.into_iter().collect(),
            coached: coached.into_iter().collect(),
            taught: taught.into_iter().collect(),
            memberships,
            ..Self::in_curriculum(records, people)
        }
    }

    /// Returns the references in courses, sessions, offerings and groups.
    fn in_curriculum(records: &Records, people: &BTreeSet<PersonId>) -> Self {
        let mut found = Self::default();
        for person in people {
            let offerings = records.offerings_of_person(*person);
            found
                .offerings
                .extend(offerings.map(|offering| offering.id));
            found
                .sessions
                .extend(records.independent_learning_of_person(*person));
            found.cohorts.extend(records.cohorts_of_person(*person));
            found
                .learner_groups
                .extend(records.groups_of_person(*person));
            found
                .instructor_groups
                .extend(records.instructor_groups_of_person(*person));
        }
        let any = |others: &BTreeSet<PersonId>| !others.is_disjoint(people);
        let led = records
            .courses
            .iter()
            .filter(|row| any(&row.directors) || any(&row.administrators) || any(&row.advisors));
        found.led = led.map(|row| row.id).collect();
        let administered = records
            .sessions
            .iter()
            .filter(|row| any(&row.administrators));
        found.sessions.extend(administered.map(|row| row.id));
        let instructed = records
            .learner_groups
            .iter()
            .filter(|row| any(&row.instructors));
        found.learner_groups.extend(instructed.map(|row| row.id));
        found
    }

    /// Returns `true` if there is any reference.
    #[must_use]
    pub fn any(&self) -> bool {
        *self != Self::default()
    }
}

pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<PersonId>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let first = ids
        .iter()
        .find_map(|id| records.people.get(*id))
        .ok_or(CommandError::NotFound)?;
    let name = records.distinct_name(first);
    let label = ActionLabel::many(ActionKind::DeletedPeople, ids.len(), name);
    for id in ids {
        edits.remove(Person::record_key(*id));
        for session in records.sessions_of_person(*id) {
            edits.remove(Enrolment::record_key((session, *id)));
        }
        for class in records.classes_of_person(*id) {
            edits.remove(ClassMember::record_key((class, *id)));
        }
    }
    let without = |set: &BTreeSet<PersonId>| set.difference(ids).copied().collect();
    for session in records
        .course_sessions
        .iter()
        .filter(|s| !s.coaches.is_disjoint(ids))
    {
        let mut session = session.as_ref().clone();
        session.coaches = without(&session.coaches);
        session.first_coach = session.first_coach();
        edits.put(session);
    }
    for course in records
        .session_courses
        .iter()
        .filter(|c| !c.coaches.is_disjoint(ids))
    {
        let mut course = course.as_ref().clone();
        course.coaches = without(&course.coaches);
        edits.put(course);
    }
    for course in records
        .courses
        .iter()
        .filter(|c| !c.teachers.is_disjoint(ids))
    {
        let mut course = course.as_ref().clone();
        course.teachers = without(&course.teachers);
        edits.put(course);
    }
    remove_from_curriculum(edits, ids);
    Ok(label)
}
