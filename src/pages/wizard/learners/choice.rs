//! What step 3 stands on: all_people who will be enrolled and why, beside who is enrolled.

use std::rc::Rc;

use yew::prelude::*;

use super::facts::ReasonMarks;
use super::people::Why;
use crate::components::dual_list::{ChosenItems, ItemSource};
use crate::pages::item_sources::PersonItems;
use crate::pages::wizard::draft;
use crate::pages::wizard::registration::{Stamp, use_stamped};
use lectern_core::model::{CourseSessionId, Kind};
use lectern_core::workspace::reasons_in;

/// The kinds that decide who is enrolled.
const KINDS: [Kind; 6] = [
    Kind::DraftLearners,
    Kind::Enrolment,
    Kind::SessionClass,
    Kind::ClassMember,
    Kind::Class,
    Kind::Person,
];

/// Step 3 as it stands.
pub struct Learning {
    /// Why all_people is there.
    pub marks: Rc<ReasonMarks>,
    /// Who is chosen, beside who is saved.
    pub choice: Rc<ChosenItems>,
}

/// Step 3 as it stands; worked out anew only when something of it has changed, and then the stamp is
/// another.
#[hook]
pub fn use_learning(id: CourseSessionId, entries: &Rc<PersonItems>) -> (Rc<Learning>, Stamp) {
    let (workspace, stamp) = use_stamped(KINDS, id);
    let learning = use_memo(stamp, |_| {
        workspace.read(|records| {
            let chosen = draft::learners(records, id);
            let marks = ReasonMarks::new(records, entries, reasons_in(records, id, &chosen));
            let saved = records
                .enrolments_of(id)
                .filter_map(|row| entries.number(row.person));
            let choice = ChosenItems::unordered(entries.len(), saved, marks.those(Why::All).iter());
            Learning {
                marks: Rc::new(marks),
                choice: Rc::new(choice),
            }
        })
    });
    (learning, stamp)
}
