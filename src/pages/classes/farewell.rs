//! Deleting a class: the course sessions that it is enrolled in and who leaves them.

use std::cell::RefCell;

use crate::i18n::{Classes as Words, t};
use crate::pages::register::{Farewell, consequence, session_name};
use crate::ui::data_table::Selection;
use crate::ui::delete_dialog::{Consequence, Deletion};
use lectern_core::model::{ClassId, Uuid};
use lectern_core::workspace::{Command, Records};

/// What is asked before a class is deleted. Rows of classes cannot be ticked, so there is one.
#[must_use]
pub fn farewell(records: &Records, of: &Selection) -> Farewell {
    let id = ClassId(Uuid(of.iter().next().map_or(0, |key| key.0)));
    let class = records.classes.get(id);
    let title = class.map(|class| class.title.clone()).unwrap_or_default();
    let members = records.members_of(id).count();
    Farewell {
        asked: Deletion {
            title: t(Words::DeleteOne(title)),
            delete: t(Words::Delete),
            consequences: consequences(records, id),
            note: (members > 0).then(|| t(Words::MembersStay(members))),
            undo_help: true,
            ..Deletion::default()
        },
        commands: RefCell::new(vec![Command::DeleteClass { id }]),
    }
}

/// The course sessions that lose the class, and how many learners were there through it alone.
fn consequences(records: &Records, id: ClassId) -> Vec<Consequence> {
    let mut leave = 0;
    let mut names = Vec::new();
    for row in records.session_classes.iter().filter(|row| row.class == id) {
        for enrolment in records.enrolments_of(row.session) {
            let classes = &enrolment.classes;
            if !enrolment.individually && classes.len() == 1 && classes.contains(&id) {
                leave += 1;
            }
        }
        names.extend(session_name(records, row.session));
    }
    let mut all = Vec::new();
    consequence(&mut all, names, &|count| {
        t(Words::EnrolledInLosing(count, leave))
    });
    all
}
