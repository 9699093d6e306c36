//! The confirmation before people are deleted: where they are enrolled, coach, teach and are members.

use std::collections::BTreeSet;

use lectern_core::model::{ClassId, CourseSessionId, PersonId};
use lectern_core::workspace::{Command, PersonReferences, Records};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::{Consequence, DeletePrompt};
use crate::i18n::{People as Message, t};
use crate::pages::active_session::active_session_names;
use crate::pages::consequences::Consequences;
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeletePeopleDialog`].
#[derive(Properties, PartialEq)]
pub struct DeletePeopleDialogProps {
    /// The people.
    pub ids: Selection<PersonId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete people, and deletes them.
#[component]
pub fn DeletePeopleDialog(props: &DeletePeopleDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| Command::DeletePeople { ids: ids.clone() });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<PersonId>) -> DeletePrompt {
    let first = ids.first().and_then(|id| records.people.get(*id));
    let title = match (first, ids.len()) {
        (Some(person), 1) => Message::DeleteOne(records.distinct_name(person)),
        (_, count) => Message::DeleteMany(count),
    };
    DeletePrompt {
        consequences: consequences(records, ids),
        undo_help: true,
        ..DeletePrompt::new(t(title), t(Message::DeletePeople(ids.len())))
    }
}

fn consequences(records: &Records, people: &BTreeSet<PersonId>) -> Vec<Consequence> {
    let ties = PersonReferences::of(records, people);
    let taught = ties.taught.iter();
    let courses = taught.filter_map(|id| Some(records.courses.get(*id)?.title.clone()));
    let classes: BTreeSet<ClassId> = people
        .iter()
        .flat_map(|person| records.classes_of_person(*person))
        .collect();
    let titles = classes
        .iter()
        .filter_map(|id| Some(records.classes.get(*id)?.title.clone()));
    let left = ties.coached.iter().copied().filter(|id| {
        let session = records.course_sessions.get(*id);
        session.is_some_and(|session| session.loses_all_coaches(people))
    });
    let left: BTreeSet<CourseSessionId> = left.collect();
    let mut all = Consequences::default();
    all.add(active_session_names(records, &ties.enrolled), |count| {
        t(Message::EnrolledIn(count))
    });
    all.add(active_session_names(records, &ties.coached), |count| {
        t(Message::CoachOf(count))
    });
    all.add(active_session_names(records, &left), |count| {
        t(Message::LeftWithoutCoach(count))
    });
    all.add(courses.collect(), |count| t(Message::TeacherOf(count)));
    all.add(titles.collect(), |count| t(Message::MemberOf(count)));
    all.into_vec()
}

#[cfg(test)]
mod tests {
    use yew::AttrValue;

    use super::*;
    use lectern_core::model::{
        Class, ClassMember, Course, CourseId, CourseSession, Enrolment, IdGenerator, Person,
        Record, SeededIds,
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
        assert_eq!(
            names,
            ["Autumn", "Autumn", "Autumn", "Anatomy", "Class of 2030"]
        );
        assert!(consequences(workspace.records(), &BTreeSet::new()).is_empty());
    }
}
