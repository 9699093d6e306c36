//! The offerings in a room in a week as text, for exports.

use std::rc::Rc;

use lectern_core::model::Offering;
use lectern_core::workspace::Records;

use super::week_card::{group_names, times};
use crate::components::data_table::TextTable;
use crate::i18n::{Conflicts, Offerings, Rooms as Message, t};
use crate::pages::linked_names::{LinkedName, instructor_names, shared_instructor_names};

/// Returns the offerings as the table of the week shows them, with all their names.
pub fn text_table(records: &Records, offerings: &[Rc<Offering>]) -> TextTable {
    let shared = shared_instructor_names(records, offerings);
    let header = [
        t(Offerings::Date),
        t(Message::Time),
        t(Message::Session),
        t(Conflicts::Course),
        t(Message::Groups),
        t(Message::Instructors),
    ];
    let rows = offerings.iter().map(|offering| {
        let session = records.sessions.get(offering.session);
        let course = session.and_then(|session| records.courses.get(session.course));
        let mut title = session.map_or_else(String::new, |session| session.title.clone());
        if offering.cancelled {
            title = [&title, " · ", t(Message::Cancelled).as_str()].concat();
        }
        let slot = offering.slot.as_ref();
        vec![
            slot.map_or_else(String::new, |slot| slot.start.date().to_string()),
            slot.map_or_else(String::new, times),
            title,
            course.map_or_else(String::new, |course| course.title.clone()),
            names(&group_names(records, offering)),
            names(&instructor_names(records, offering, &shared)),
        ]
    });
    TextTable {
        header: header.iter().map(ToString::to_string).collect(),
        rows: rows.collect(),
    }
}

fn names(names: &[LinkedName]) -> String {
    let names = names.iter().map(|name| name.name.as_str());
    names.collect::<Vec<&str>>().join("; ")
}
