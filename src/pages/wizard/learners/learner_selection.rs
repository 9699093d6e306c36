//! The learners chosen in step 3 with their reasons, compared with the saved enrolments.

use std::rc::Rc;

use yew::prelude::*;

use super::enrolment_badges::EnrolmentBadges;
use super::people::EnrolmentFilter;
use crate::components::dual_list::{ChosenItems, ItemSource};
use crate::pages::item_sources::PersonItems;
use crate::pages::wizard::draft;
use crate::pages::wizard::registration::{RecordVersions, use_record_versions};
use lectern_core::model::{CourseSessionId, Kind};
use lectern_core::workspace::reasons_in;

/// Kinds of records that decide who is enrolled.
const KINDS: [Kind; 6] = [
    Kind::DraftLearners,
    Kind::Enrolment,
    Kind::SessionClass,
    Kind::ClassMember,
    Kind::Class,
    Kind::Person,
];

/// The learners chosen in the draft.
pub struct LearnerSelection {
    /// Reasons of each learner.
    pub marks: Rc<EnrolmentBadges>,
    /// The chosen indexes, compared with the saved ones.
    pub choice: Rc<ChosenItems>,
}

/// Returns the learners chosen in the draft and the memo key that they are cached by.
#[hook]
pub fn use_learner_selection(
    id: CourseSessionId,
    entries: &Rc<PersonItems>,
) -> (Rc<LearnerSelection>, RecordVersions) {
    let (workspace, versions) = use_record_versions(KINDS, id);
    let selection = use_memo(versions, |_| {
        workspace.read(|records| {
            let chosen = draft::learners(records, id);
            let marks = EnrolmentBadges::new(records, entries, reasons_in(records, id, &chosen));
            let saved = records
                .enrolments_of(id)
                .filter_map(|row| entries.number(row.person));
            let choice = ChosenItems::unordered(
                entries.len(),
                saved,
                marks.matching(EnrolmentFilter::All).iter(),
            );
            LearnerSelection {
                marks: Rc::new(marks),
                choice: Rc::new(choice),
            }
        })
    });
    (selection, versions)
}
