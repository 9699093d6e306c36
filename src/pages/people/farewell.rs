//! Deleting people: where they are tied in.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::i18n::{People as Words, t};
use crate::pages::register::{Farewell, consequence, ids, session_name};
use crate::ui::data_table::Selection;
use crate::ui::delete_dialog::{Consequence, Deletion};
use lectern_core::model::{ClassId, CourseSessionId, PersonId};
use lectern_core::workspace::{Command, Records, Ties};

/// What is asked before people are deleted.
#[must_use]
pub fn farewell(records: &Records, of: &Selection) -> Farewell {
    let ids = ids(of, PersonId);
    let first = ids.first().and_then(|id| records.people.get(*id));
    let title = match (first, ids.len()) {
        (Some(person), 1) => Words::DeleteOne(person.full_name()),
        (_, count) => Words::DeleteMany(count),
    };
    Farewell {
        asked: Deletion {
            title: t(title),
            delete: t(Words::DeletePeople(ids.len())),
            consequences: consequences(records, &ids),
            undo_help: true,
            ..Deletion::default()
        },
        commands: RefCell::new(vec![Command::DeletePeople { ids }]),
    }
}

/// What the deletion of people takes along.
fn consequences(records: &Records, people: &BTreeSet<PersonId>) -> Vec<Consequence> {
    let ties = Ties::of(records, people);
    let sessions = |ids: &BTreeSet<CourseSessionId>| {
        let mut names = Vec::new();
        for id in ids {
            names.extend(session_name(records, *id));
        }
        names
    };
    let (mut courses, mut titles) = (Vec::new(), Vec::new());
    for id in &ties.taught {
        courses.extend(records.courses.get(*id).map(|course| course.title.clone()));
    }
    let mut classes: Vec<ClassId> = Vec::new();
    for person in people {
        classes.extend(records.classes_of_person(*person));
    }
    let classes: BTreeSet<ClassId> = classes.into_iter().collect();
    for id in &classes {
        titles.extend(records.classes.get(*id).map(|class| class.title.clone()));
    }
    let mut all = Vec::new();
    let mut add = |names, sentence: fn(usize) -> Words| {
        consequence(&mut all, names, &|count| t(sentence(count)));
    };
    add(sessions(&ties.enrolled), Words::EnrolledIn);
    add(sessions(&ties.coached), Words::CoachOf);
    add(courses, Words::TeacherOf);
    add(titles, Words::MemberOf);
    all
}

#[cfg(test)]
mod tests {
    use yew::AttrValue;

    use super::*;
    use lectern_core::model::{
        Class, ClassMember, Course, CourseId, CourseSession, CourseSessionId, Enrolment, Ids,
        Person, Record, SeededIds,
    };
    use lectern_core::workspace::Workspace;

    #[test]
    fn every_tie_is_named() {
        let mut ids = SeededIds::new(3);
        let ana = Person::new(PersonId(ids.next()));
        let mut session = CourseSession::new(CourseSessionId(ids.next()));
        session.name = "Autumn".into();
        session.coaches.insert(ana.id);
        let mut course = Course::new(CourseId(ids.next()));
        course.title = "Anatomy".into();
        course.teachers.insert(ana.id);
        let mut class = Class::new(ClassId(ids.next()));
        class.title = "Class of 2030".into();
        let id = ana.id;
        let records: Vec<Record> = vec![
            ClassMember::new(class.id, id).into(),
            Enrolment::new(session.id, id).into(),
            ana.into(),
            session.into(),
            course.into(),
            class.into(),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let found = consequences(workspace.records(), &BTreeSet::from([id]));
        let names: Vec<&str> = found
            .iter()
            .flat_map(|one| &one.names)
            .map(AttrValue::as_str)
            .collect();
        assert_eq!(names, ["Autumn", "Autumn", "Anatomy", "Class of 2030"]);
        assert!(consequences(workspace.records(), &BTreeSet::new()).is_empty());
    }
}
