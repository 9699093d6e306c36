//! The drafts that the list shows.

use std::collections::BTreeSet;

use crate::i18n::{Sessions as Message, t};
use crate::pages::wizard::draft::is_blank;
use lectern_core::model::{CourseSessionId, Instant, Step};
use lectern_core::rules::course_session::form_from_session;
use lectern_core::text::clean_line;
use lectern_core::workspace::Records;

/// A draft of a new course session, or with changes of a saved one.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenDraft {
    /// The course session.
    pub id: CourseSessionId,
    /// Name so far, or "Unnamed".
    pub name: String,
    /// The step at which it was left.
    pub step: Step,
    /// The course session is saved, so that only changes of it are drafted.
    pub saved: bool,
    /// Time at which it was begun, if known.
    pub begun_at: Option<Instant>,
}

/// Returns all drafts, the last begun first, except blank ones and those that change nothing.
#[must_use]
pub fn open_drafts(records: &Records) -> Vec<OpenDraft> {
    let mut drafts: Vec<OpenDraft> = Vec::new();
    for id in ids(records) {
        drafts.extend(open_draft(records, id));
    }
    drafts.sort_by(|a, b| b.begun_at.cmp(&a.begun_at).then(a.id.cmp(&b.id)));
    drafts
}

/// Returns the saved course sessions with drafted changes.
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
        .map(|details| clean_line(&details.name));
    let name = typed.or_else(|| saved.map(|session| session.name.as_str().into()));
    let later = if records.draft_learners.contains(id) {
        Step::Learners
    } else {
        Step::Courses
    };
    listed.then(|| OpenDraft {
        id,
        name: match &*name.unwrap_or_default() {
            "" => t(Message::Unnamed).to_string(),
            name => name.to_owned(),
        },
        step: draft.map_or(later, |draft| draft.step),
        saved: saved.is_some(),
        begun_at: draft.map(|draft| draft.begun_at),
    })
}

/// Returns whether the draft of a saved course session differs from it.
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
