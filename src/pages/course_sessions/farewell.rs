//! Before course sessions are deleted for good: what goes with them.

use std::cell::RefCell;

use crate::i18n::{SessionActions as Words, Sessions, t};
use crate::pages::register::{Farewell, ids, session_name};
use crate::ui::data_table::Selection;
use crate::ui::delete_dialog::Deletion;
use lectern_core::model::CourseSessionId;
use lectern_core::workspace::{Command, Records};

/// What is asked before course sessions are deleted for good.
#[must_use]
pub fn farewell(records: &Records, of: &Selection) -> Farewell {
    let ids = ids(of, CourseSessionId);
    let (mut courses, mut learners) = (0, 0);
    for id in &ids {
        courses += records.courses_of(*id).len();
        learners += records.enrolments_of(*id).count();
    }
    let first = ids.first().and_then(|id| session_name(records, *id));
    let title = match (first, ids.len()) {
        (Some(name), 1) => Words::ForGoodTitle(name),
        (_, count) => Words::ForGoodManyTitle(count),
    };
    Farewell {
        asked: Deletion {
            title: t(title),
            delete: t(Sessions::DeleteForGood),
            note: Some(t(Words::ForGoodHelp(courses, learners))),
            ..Deletion::default()
        },
        commands: RefCell::new(vec![Command::DeleteCourseSessions { ids }]),
    }
}
