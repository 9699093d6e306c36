//! What step 3 stands on: everybody who will be enrolled and why, beside who is enrolled; and the
//! strip that says the difference.

use std::rc::Rc;

use crate::ui::hooks::use_memo;
use crate::ui::{callback, component, html};
use yew::prelude::*;

use super::facts::ReasonMarks;
use crate::model::{CourseSessionId, Kind};
use crate::pages::entries::PersonEntries;
use crate::pages::live::{use_live, use_watched};
use crate::pages::wizard::draft;
use crate::ui::dual_list::{Choice, DifferenceStrip, Entries};
use crate::ui::text::LEARNERS;
use crate::workspace::{Command, Kinds, reasons_in};

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
    /// Why everybody is there.
    pub marks: Rc<ReasonMarks>,
    /// Who is chosen, beside who is saved.
    pub choice: Rc<Choice>,
    /// Equal as long as nothing of it has changed.
    pub versions: [u64; 6],
}

/// Step 3 as it stands; worked out anew only when something of it has changed.
#[hook]
pub fn use_learning(id: CourseSessionId, entries: &Rc<PersonEntries>) -> Learning {
    let live = use_watched(Kinds::of(&KINDS));
    let versions = live.read(|records| KINDS.map(|kind| records.version(kind)));
    let marks = use_memo((versions, id), |_| {
        live.read(|records| {
            let chosen = draft::learners(records, id);
            ReasonMarks::new(records, entries, reasons_in(records, id, &chosen))
        })
    });
    let choice = use_memo((versions, id), |_| {
        live.read(|records| {
            let saved = records
                .enrolments_of(id)
                .filter_map(|row| entries.number(row.person));
            Choice::unordered(entries.len(), saved, marks.entries())
        })
    });
    Learning {
        marks,
        choice,
        versions,
    }
}

/// The props of [`LearnerStrip`].
#[derive(Properties)]
pub struct LearnerStripProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// Everybody.
    pub entries: Rc<dyn Entries>,
    /// Who is chosen.
    pub choice: Rc<Choice>,
    /// Whether only changes are shown.
    pub changes_only: bool,
    /// That was switched.
    pub on_changes_only: Callback<bool>,
}

impl PartialEq for LearnerStripProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && Rc::ptr_eq(&self.entries, &other.entries)
            && Rc::ptr_eq(&self.choice, &other.choice)
            && self.changes_only == other.changes_only
            && self.on_changes_only == other.on_changes_only
    }
}

/// The difference strip of step 3.
#[component]
pub fn LearnerStrip(props: &LearnerStripProps) -> Html {
    let live = use_live();
    let id = props.id;
    let on_discard = callback(move |()| {
        // Dropping what a draft keeps is not refused.
        let _ = live.apply(Command::DraftLearners {
            session: id,
            chosen: None,
        });
    });
    html! {
        <DifferenceStrip entries={props.entries.clone()} choice={props.choice.clone()} noun={LEARNERS} changes_only={props.changes_only}
            on_changes_only={props.on_changes_only.clone()} {on_discard} />
    }
}
