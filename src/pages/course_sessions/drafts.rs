//! The wizards left open, as the list shows them.

use std::collections::BTreeSet;

use crate::pages::wizard::draft::is_blank;
use lectern_core::model::{CourseSessionId, Instant, Step};
use lectern_core::rules::course_session::form_from_session;
use lectern_core::workspace::Records;

/// A wizard left open.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenDraft {
    /// Of which course session.
    pub id: CourseSessionId,
    /// What it is called so far; empty when it has no name yet.
    pub name: String,
    /// The step it was left at.
    pub step: Step,
    /// Whether the course session itself is saved, so that only edits of it wait.
    pub saved: bool,
    /// When it was begun, where that is known.
    pub begun_at: Option<Instant>,
}

/// All of them, the last begun first. Those in which nothing has been said yet, and edits that came
/// to nothing, are none.
#[must_use]
pub fn open_drafts(records: &Records) -> Vec<OpenDraft> {
    let mut drafts: Vec<OpenDraft> = Vec::new();
    for id in ids(records) {
        drafts.extend(open_draft(records, id));
    }
    drafts.sort_by(|a, b| b.begun_at.cmp(&a.begun_at).then(a.id.cmp(&b.id)));
    drafts
}

/// The saved course sessions with edits that wait to be saved.
#[must_use]
pub fn unsaved(records: &Records) -> BTreeSet<CourseSessionId> {
    let mut ids = ids(records);
    ids.retain(|id| records.course_sessions.contains(*id) && differs(records, *id));
    ids
}

fn ids(records: &Records) -> BTreeSet<CourseSessionId> {
    let mut ids = Vec::new();
    for draft in records.drafts.iter() {
        ids.push(draft.session);
    }
    for draft in records.draft_courses.iter() {
        ids.push(draft.session);
    }
    for draft in records.draft_learners.iter() {
        ids.push(draft.session);
    }
    ids.into_iter().collect()
}

fn open_draft(records: &Records, id: CourseSessionId) -> Option<OpenDraft> {
    let draft = records.drafts.get(id);
    let saved = records.course_sessions.get(id);
    let listed = match (saved, draft) {
        (Some(session), _) => session.binned_at.is_none() && differs(records, id),
        (None, Some(draft)) => !is_blank(records, draft),
        (None, None) => false,
    };
    let typed = draft
        .and_then(|draft| draft.details.as_ref())
        .map(|details| details.name.trim());
    let name = typed.or_else(|| saved.map(|session| session.name.as_str()));
    let later = if records.draft_learners.contains(id) {
        Step::Learners
    } else {
        Step::Courses
    };
    listed.then(|| OpenDraft {
        id,
        name: name.unwrap_or_default().to_owned(),
        step: draft.map_or(later, |draft| draft.step),
        saved: saved.is_some(),
        begun_at: draft.map(|draft| draft.begun_at),
    })
}

/// Whether the draft of a saved course session says something else than what is saved.
fn differs(records: &Records, id: CourseSessionId) -> bool {
    let details = records
        .drafts
        .get(id)
        .and_then(|draft| draft.details.as_ref());
    let saved = records.course_sessions.get(id);
    let other = details
        .zip(saved)
        .is_some_and(|(details, saved)| *details != form_from_session(saved));
    other || records.draft_courses.contains(id) || records.draft_learners.contains(id)
}
