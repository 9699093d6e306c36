//! Classes and their members. Course sessions that follow a class change with it, in the same
//! change.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::model::{
    Class, ClassId, ClassMember, CourseSessionId, Enrolment, PersonId, Record, RecordType,
    SessionClass,
};
use crate::rules::forms;
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<ClassId>,
    title: &str,
    description: &str,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let holder = |title: &str| {
        let title = name_key(title);
        let same = |other: &&Rc<Class>| Some(other.id) != id && name_key(&other.title) == title;
        edits
            .base
            .classes
            .iter()
            .find(same)
            .map(|other| other.title.clone())
    };
    let (title, description) =
        forms::validate_class(title, description, &holder).map_err(CommandError::Fields)?;
    let (mut class, action) = match id {
        Some(id) => (
            Class::clone(edits.base.classes.get(id).ok_or(CommandError::NotFound)?),
            ActionKind::ChangedClass,
        ),
        None => (
            Class::new(ClassId(context.ids.next())),
            ActionKind::AddedClass,
        ),
    };
    class.title = title;
    class.description = description;
    let label = ActionLabel::one(action, class.title.clone());
    edits.put(class);
    Ok(label)
}

/// Deletes a class. Learners enrolled through this class alone lose their enrolment; for others
/// only this reason is removed.
pub fn delete(edits: &mut Edits<'_>, id: ClassId) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let title = records
        .classes
        .get(id)
        .ok_or(CommandError::NotFound)?
        .title
        .clone();
    edits.remove(Class::record_key(id));
    for person in records.members_of(id) {
        edits.remove(ClassMember::record_key((id, person)));
    }
    let sessions: Vec<CourseSessionId> = records
        .session_classes
        .iter()
        .filter(|row| row.class == id)
        .map(|row| row.session)
        .collect();
    for session in sessions {
        edits.remove(SessionClass::record_key((session, id)));
        let through: Vec<PersonId> = records
            .enrolments_of(session)
            .filter(|enrolment| enrolment.classes.contains(&id))
            .map(|enrolment| enrolment.person)
            .collect();
        for person in through {
            leave(edits, session, person, id);
        }
    }
    Ok(ActionLabel::one(ActionKind::DeletedClass, title))
}

pub fn change_members(
    edits: &mut Edits<'_>,
    class: ClassId,
    add: &BTreeSet<PersonId>,
    remove: &BTreeSet<PersonId>,
) -> Result<ActionLabel, CommandError> {
    let title = edits
        .base
        .classes
        .get(class)
        .ok_or(CommandError::NotFound)?
        .title
        .clone();
    follow(edits, class, add, remove);
    Ok(ActionLabel {
        action: ActionKind::ChangedMembers,
        name: title,
        count: add.len() + remove.len(),
        ..ActionLabel::default()
    })
}

/// Adds and removes members of a class, and does the same in every course session that follows it.
pub fn follow(
    edits: &mut Edits<'_>,
    class: ClassId,
    add: &BTreeSet<PersonId>,
    remove: &BTreeSet<PersonId>,
) {
    let following: Vec<CourseSessionId> = edits
        .base
        .session_classes
        .iter()
        .filter(|row| row.class == class && row.follow)
        .map(|row| row.session)
        .collect();
    for person in add {
        if !edits.base.class_members.contains((class, *person)) {
            edits.put(ClassMember::new(class, *person));
        }
        for session in &following {
            join(edits, *session, *person, class);
        }
    }
    for person in remove {
        edits.remove(ClassMember::record_key((class, *person)));
        for session in &following {
            leave(edits, *session, *person, class);
        }
    }
}

/// Enrols a person through a class, or adds the class to the reasons of an existing enrolment.
pub fn join(edits: &mut Edits<'_>, session: CourseSessionId, person: PersonId, class: ClassId) {
    let mut enrolment =
        enrolment(edits, session, person).unwrap_or_else(|| Enrolment::new(session, person));
    enrolment.classes.insert(class);
    edits.put(enrolment);
}

/// Removes a class from the reasons of an enrolment, and the enrolment if no reason remains.
pub fn leave(edits: &mut Edits<'_>, session: CourseSessionId, person: PersonId, class: ClassId) {
    let Some(mut enrolment) = enrolment(edits, session, person) else {
        return;
    };
    enrolment.classes.remove(&class);
    if enrolment.individually || !enrolment.classes.is_empty() {
        edits.put(enrolment);
    } else {
        edits.remove(Enrolment::record_key((session, person)));
    }
}

fn enrolment(edits: &Edits<'_>, session: CourseSessionId, person: PersonId) -> Option<Enrolment> {
    match edits.get(Enrolment::record_key((session, person))) {
        Some(Record::Enrolment(enrolment)) => Some(enrolment.as_ref().clone()),
        _ => None,
    }
}
