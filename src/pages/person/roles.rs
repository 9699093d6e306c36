//! Records that a person is in: courses, sessions, course sessions, classes and groups.

use std::collections::BTreeSet;

use lectern_core::model::{CohortId, Course, CourseSessionId, LearnerGroupId, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

use crate::app::route::Route;
use crate::i18n::{People as Message, academic_year};
use crate::pages::active_session::active_session;
use crate::pages::linked_names::LinkedName;

/// Records with which a person has something to do in the same way.
#[derive(Debug)]
pub struct Role {
    /// Relation of the person to the records.
    pub label: Message,
    /// The records, in natural order.
    pub links: Vec<RoleLink>,
}

/// A record with its page.
#[derive(Debug, PartialEq)]
pub struct RoleLink {
    /// Name of the record.
    pub record: LinkedName,
    /// Further detail that tells the record from others; may be empty.
    pub detail: String,
}

/// Returns everything that a person is in, without what is in the bin.
#[must_use]
pub fn roles(records: &Records, person: PersonId) -> Vec<Role> {
    let courses = |of: fn(&Course) -> &BTreeSet<PersonId>| {
        let courses = records.courses.iter();
        let courses = courses.filter(|course| of(course).contains(&person));
        courses.map(|course| course_link(course)).collect()
    };
    let enrolled = records.sessions_of_person(person).collect();
    let classes = records.classes_of_person(person);
    let classes = classes.filter_map(|id| records.classes.get(id));
    let classes = classes.map(|class| link(&class.title, "", Route::Class { id: class.id }));
    let teams = records.instructor_groups_of_person(person);
    let teams = teams.filter_map(|id| records.instructor_groups.get(id));
    let teams = teams.map(|team| RoleLink {
        record: LinkedName::of_instructor_group(team),
        detail: String::new(),
    });
    let instructed = records.learner_groups.iter();
    let instructed = instructed.filter(|group| group.instructors.contains(&person));
    let coached = records.sessions_coached_by(person);
    let all = [
        (Message::Teaches, courses(|course| &course.teachers)),
        (Message::Directs, courses(|course| &course.directors)),
        (
            Message::Administers,
            courses(|course| &course.administrators),
        ),
        (Message::Advises, courses(|course| &course.advisors)),
        (Message::AdministersSessions, administered(records, person)),
        (Message::Coaches, course_sessions(records, &coached)),
        (Message::LearnsIn, course_sessions(records, &enrolled)),
        (Message::InClasses, classes.collect()),
        (Message::InGroups, groups(records, person)),
        (
            Message::InstructsGroups,
            instructed
                .map(|group| group_link(records, group.id))
                .collect(),
        ),
        (Message::InInstructorGroups, teams.collect()),
    ];
    let roles = all
        .into_iter()
        .map(|(label, mut links): (_, Vec<RoleLink>)| {
            links.sort_by_cached_key(|link| natural::key(&[&link.detail, &link.record.name]));
            Role { label, links }
        });
    roles.filter(|role| !role.links.is_empty()).collect()
}

fn link(name: &str, detail: &str, route: Route) -> RoleLink {
    RoleLink {
        record: LinkedName::new(name.to_owned(), route),
        detail: detail.to_owned(),
    }
}

fn course_link(course: &Course) -> RoleLink {
    let year = academic_year(course.academic_year);
    let mut parts = vec![course.code.as_str(), &year];
    parts.retain(|part| !part.is_empty());
    let detail = parts.join(" · ");
    link(&course.title, &detail, Route::Course { id: course.id })
}

fn administered(records: &Records, person: PersonId) -> Vec<RoleLink> {
    let sessions = records.sessions.iter();
    let sessions = sessions.filter(|session| session.administrators.contains(&person));
    let links = sessions.filter_map(|session| {
        let course = records.courses.get(session.course)?;
        let route = Route::Session {
            course: course.id,
            id: session.id,
        };
        Some(link(&session.title, &course.title, route))
    });
    links.collect()
}

fn course_sessions(records: &Records, ids: &BTreeSet<CourseSessionId>) -> Vec<RoleLink> {
    let sessions = ids.iter().filter_map(|id| active_session(records, *id));
    sessions
        .map(|session| link(&session.name, "", Route::CourseSession { id: session.id }))
        .collect()
}

/// The deepest group of each tree, and the cohorts in whose groups the person is not.
fn groups(records: &Records, person: PersonId) -> Vec<RoleLink> {
    let groups = records.groups_of_person(person);
    let through: BTreeSet<CohortId> = groups
        .iter()
        .filter_map(|group| records.cohort_of_group(*group))
        .collect();
    let cohorts = records.cohorts_of_person(person);
    let cohorts = cohorts.filter(|cohort| !through.contains(cohort));
    let cohorts = cohorts.filter_map(|id| records.cohorts.get(id));
    let cohorts = cohorts.map(|cohort| link(&cohort.title, "", Route::Cohort { id: cohort.id }));
    let groups = groups.iter().map(|group| group_link(records, *group));
    cohorts.chain(groups).collect()
}

/// The title of a group, and the cohort with the groups above it.
fn group_link(records: &Records, id: LearnerGroupId) -> RoleLink {
    let cohort = records.cohort_of_group(id);
    let cohort = cohort.and_then(|cohort| Some(records.cohorts.get(cohort)?.title.as_str()));
    let path = records.path_of_group(id);
    let titles = path
        .iter()
        .filter_map(|group| Some(records.learner_groups.get(*group)?.title.as_str()));
    let mut titles: Vec<&str> = cohort.into_iter().chain(titles).collect();
    let title = titles.pop().unwrap_or_default();
    link(title, &titles.join(" › "), Route::LearnerGroup { id })
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        Class, ClassId, ClassMember, Cohort, CohortMember, CourseId, CourseSession,
        GroupMembership, Instant, LearnerGroup, Record,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    fn group(bits: u128, parent: Option<u128>, title: &str) -> LearnerGroup {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(bits));
        group.cohort = CohortId::from_bits(1);
        group.parent = parent.map(LearnerGroupId::from_bits);
        group.title = title.into();
        group
    }

    fn records() -> Vec<Record> {
        let person = PersonId::from_bits(1);
        let mut course = Course::new(CourseId::from_bits(1));
        (course.code, course.title) = ("ANA-101".into(), "Anatomy".into());
        course.academic_year = 2026;
        course.teachers.insert(person);
        course.directors.insert(person);
        let [mut autumn, mut binned] =
            [1, 2].map(|bits| CourseSession::new(CourseSessionId::from_bits(bits)));
        autumn.name = "Autumn".into();
        autumn.coaches.insert(person);
        binned.coaches.insert(person);
        binned.binned_at = Some(Instant::default());
        let mut class = Class::new(ClassId::from_bits(1));
        class.title = "Class of 2030".into();
        let [mut first, mut second] = [1, 2].map(|bits| Cohort::new(CohortId::from_bits(bits)));
        (first.title, second.title) = ("Medicine 2026".into(), "Research".into());
        let mut membership = GroupMembership::new(LearnerGroupId::from_bits(1), person);
        membership.subgroup = Some(LearnerGroupId::from_bits(2));
        vec![
            ClassMember::new(class.id, person).into(),
            CohortMember::new(first.id, person).into(),
            CohortMember::new(second.id, person).into(),
            group(1, None, "Labs").into(),
            group(2, Some(1), "Lab 1").into(),
            membership.into(),
            course.into(),
            autumn.into(),
            binned.into(),
            class.into(),
            first.into(),
            second.into(),
        ]
    }

    #[test]
    fn each_tie_is_a_link_and_groups_have_their_paths() {
        let workspace = Workspace::opened(records(), Vec::new());
        let roles = roles(workspace.records(), PersonId::from_bits(1));
        let texts = roles.iter().map(|role| {
            let links = role.links.iter();
            let links: Vec<String> = links
                .map(|link| format!("{} ({})", link.record.name, link.detail))
                .collect();
            (role.label.clone(), links.join("; "))
        });
        let expected = [
            (Message::Teaches, "Anatomy (ANA-101 · 2026–27)"),
            (Message::Directs, "Anatomy (ANA-101 · 2026–27)"),
            (Message::Coaches, "Autumn ()"),
            (Message::InClasses, "Class of 2030 ()"),
            (
                Message::InGroups,
                "Research (); Lab 1 (Medicine 2026 › Labs)",
            ),
        ];
        let expected = expected.map(|(label, links)| (label, links.to_owned()));
        assert_eq!(texts.collect::<Vec<_>>(), expected);
    }
}
