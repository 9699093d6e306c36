//! The rows of the list of conflicts.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use lectern_core::model::{CourseId, Kind, TimeSlot};
use lectern_core::search::Query;
use lectern_core::workspace::{ConflictKey, OfferingConflict, Records, WorkspaceConflicts};
use yew::AttrValue;

use super::sentence::Sentence;
use super::sentences::{Sentences, group_titles, time_text};
use crate::app::list_link::offering_href;
use crate::components::data_table::TableRow;

/// The most conflicts that are listed.
pub const LIMIT: usize = 5_000;

/// Kinds of the records that rows show, besides those from which conflicts follow.
pub const NAMED_KINDS: [Kind; 1] = [Kind::Person];

/// A conflict in the list.
pub struct ConflictRow {
    /// The conflict, of the earlier of two offerings.
    pub conflict: OfferingConflict,
    /// Title of the session of the offering.
    pub session: String,
    /// Address of the offering.
    pub href: Option<String>,
    /// Titles of its learner groups.
    pub groups: String,
    /// Its course.
    pub course: Option<CourseId>,
    /// The code of its course.
    pub course_code: String,
    /// Its local start.
    pub start: Option<NaiveDateTime>,
    /// The last date that it touches.
    pub last_date: Option<NaiveDate>,
    /// Its date and time.
    pub time: String,
    /// Sentence that says what it is in conflict with.
    pub sentence: Sentence,
    /// The sentence as text.
    pub sentence_text: String,
}

impl TableRow for ConflictRow {
    type Id = ConflictKey;

    fn id(&self) -> ConflictKey {
        self.conflict.key()
    }

    fn name(&self) -> AttrValue {
        [self.session.as_str(), self.time.as_str()]
            .join(", ")
            .into()
    }
}

impl ConflictRow {
    /// Returns `true` if every word of a query is in some text of the row.
    #[must_use]
    pub fn matches(&self, query: &Query) -> bool {
        let texts = [
            &self.session,
            &self.groups,
            &self.course_code,
            &self.time,
            &self.sentence_text,
        ];
        query.is_empty() || query.matches(&texts.map(String::as_str))
    }
}

/// Returns the conflicts of all offerings by start, accepted ones included.
#[must_use]
pub fn rows(records: &Records, conflicts: &WorkspaceConflicts) -> Vec<Rc<ConflictRow>> {
    let conflicts = conflicts.all(records, LIMIT);
    let sentences = Sentences::new(records, &[], &conflicts);
    let rows = conflicts.iter();
    let rows = rows.filter_map(|conflict| row(records, &sentences, conflict));
    rows.map(Rc::new).collect()
}

fn row(
    records: &Records,
    sentences: &Sentences<'_>,
    conflict: &OfferingConflict,
) -> Option<ConflictRow> {
    let offering = records.offerings.get(conflict.offering)?;
    let session = records.sessions.get(offering.session);
    let course = session.and_then(|session| records.courses.get(session.course));
    let slot = offering.slot.as_ref();
    let sentence = sentences.sentence(conflict);
    Some(ConflictRow {
        conflict: *conflict,
        session: session.map(|row| row.title.clone()).unwrap_or_default(),
        href: session.map(|session| offering_href(session, offering.id)),
        groups: group_titles(records, offering),
        course: course.map(|course| course.id),
        course_code: course.map(|course| course.code.clone()).unwrap_or_default(),
        start: slot.map(|slot| slot.start),
        last_date: slot.and_then(|slot: &TimeSlot| slot.dates().last()),
        time: time_text(offering).unwrap_or_default(),
        sentence_text: sentence.text(),
        sentence,
    })
}
