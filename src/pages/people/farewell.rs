//! Deleting people: where they are tied in, then the deed.

use crate::order::SortedSet;

use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use crate::model::{ClassId, PersonId};
use crate::pages::live::use_live;
use crate::search::natural;
use crate::ui::delete_dialog::{Consequence, DeleteDialog};
use crate::ui::text::{People as Words, t};
use crate::workspace::{Command, Records, Ties};

/// The props of [`DeletePeople`].
#[derive(Properties, PartialEq)]
pub struct DeletePeopleProps {
    /// Who.
    pub ids: SortedSet<PersonId>,
    /// It is over; whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Asks, and deletes.
#[component]
pub fn DeletePeople(props: &DeletePeopleProps) -> Html {
    let live = use_live();
    let (title, consequences) = live.read(|records| {
        let first = props.ids.first().and_then(|id| records.people.get(*id));
        let title = match (first, props.ids.len()) {
            (Some(person), 1) => Words::DeleteOne(person.full_name()),
            (_, count) => Words::DeleteMany(count),
        };
        (t(title), consequences(records, &props.ids))
    });
    let on_delete = {
        let (ids, on_close) = (props.ids.clone(), props.on_close.clone());
        callback(move |()| {
            let deleted = live.perform(Command::DeletePeople { ids: ids.clone() });
            on_close.emit(deleted);
        })
    };
    let delete = t(Words::DeletePeople(props.ids.len()));
    html! { <DeleteDialog {title} {delete} {consequences} {on_delete} on_close={props.on_close.after(|()| false)} /> }
}

/// What the deletion of people takes along.
fn consequences(records: &Records, people: &SortedSet<PersonId>) -> Vec<Consequence> {
    let ties = Ties::of(records, people);
    let classes: SortedSet<ClassId> = people
        .iter()
        .flat_map(|person| records.classes_of_person(*person))
        .collect();
    let session = |id| records.course_sessions.get(id).map(|s| s.name.clone());
    let course = |id| records.courses.get(id).map(|course| course.title.clone());
    let class = |id| records.classes.get(id).map(|class| class.title.clone());
    let enrolled = sorted(ties.enrolled.iter().filter_map(|id| session(*id)));
    let coached = sorted(ties.coached.iter().filter_map(|id| session(*id)));
    let taught = sorted(ties.taught.iter().filter_map(|id| course(*id)));
    let member = sorted(classes.iter().filter_map(|id| class(*id)));
    let all = [
        (Words::EnrolledIn(enrolled.len()), enrolled),
        (Words::CoachOf(coached.len()), coached),
        (Words::TeacherOf(taught.len()), taught),
        (Words::MemberOf(member.len()), member),
    ];
    all.into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(words, names)| Consequence {
            sentence: t(words),
            names,
        })
        .collect()
}

/// Names in the order of lists.
pub fn sorted(names: impl Iterator<Item = String>) -> Vec<AttrValue> {
    let mut names: Vec<String> = names.collect();
    natural::sort(&mut names, |name| natural::key(&[name]));
    names.into_iter().map(AttrValue::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Class, ClassMember, Course, CourseId, CourseSession, CourseSessionId, Enrolment, Ids,
        Person, Record, SeededIds,
    };
    use crate::workspace::Workspace;

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
        let found = consequences(workspace.records(), &SortedSet::from([id]));
        let names: Vec<&str> = found
            .iter()
            .flat_map(|one| &one.names)
            .map(AttrValue::as_str)
            .collect();
        assert_eq!(names, ["Autumn", "Autumn", "Anatomy", "Class of 2030"]);
        assert!(consequences(workspace.records(), &SortedSet::new()).is_empty());
    }
}
