//! Drafts: the input of an open wizard, stored with every keystroke.

use super::course_session::SessionSave;
use crate::model::{
    ChosenCourse, ChosenLearners, CourseSessionId, DetailsForm, Draft, DraftCourses, DraftLearners,
    Record, RecordType, Step,
};
use crate::text::clean_line;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::edits::Edits;

pub fn details(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    step: Step,
    details: DetailsForm,
    context: &CommandContext<'_>,
) -> ActionLabel {
    let mut draft = draft(edits, session, context);
    draft.step = step;
    draft.details = Some(details);
    edits.put(draft);
    ActionLabel::one(ActionKind::Drafted, "")
}

pub fn step(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    step: Step,
    context: &CommandContext<'_>,
) -> ActionLabel {
    let known = edits.base.drafts.contains(session);
    if known || !edits.base.course_sessions.contains(session) {
        let mut draft = draft(edits, session, context);
        draft.step = step;
        edits.put(draft);
    }
    ActionLabel::one(ActionKind::Drafted, "")
}

pub fn courses(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    chosen: Option<Vec<ChosenCourse>>,
) -> ActionLabel {
    match chosen {
        None => edits.remove(DraftCourses::record_key(session)),
        Some(chosen) => {
            let mut draft = DraftCourses::new(session);
            draft.chosen = chosen;
            edits.put(draft);
        }
    }
    ActionLabel::one(ActionKind::Drafted, "")
}

pub fn learners(
    edits: &mut Edits<'_>,
    session: CourseSessionId,
    chosen: Option<ChosenLearners>,
) -> ActionLabel {
    match chosen {
        None => edits.remove(DraftLearners::record_key(session)),
        Some(chosen) => {
            let mut draft = DraftLearners::new(session);
            draft.chosen = chosen;
            edits.put(draft);
        }
    }
    ActionLabel::one(ActionKind::Drafted, "")
}

pub fn discard(edits: &mut Edits<'_>, session: CourseSessionId) -> ActionLabel {
    let name = edits
        .base
        .drafts
        .get(session)
        .and_then(|draft| draft.details.as_ref());
    let name = name
        .map(|details| clean_line(&details.name).into_owned())
        .unwrap_or_default();
    remove(edits, session);
    ActionLabel::one(ActionKind::DiscardedDraft, name)
}

/// Removes the parts of a draft that have been saved.
pub fn served(edits: &mut Edits<'_>, save: &SessionSave) {
    if save.details.is_some() {
        edits.remove(Draft::record_key(save.id));
    }
    if save.courses.is_some() {
        edits.remove(DraftCourses::record_key(save.id));
    }
    if save.learners.is_some() {
        edits.remove(DraftLearners::record_key(save.id));
    }
}

/// Removes all three records of a draft.
pub fn remove(edits: &mut Edits<'_>, session: CourseSessionId) {
    edits.remove(Draft::record_key(session));
    edits.remove(DraftCourses::record_key(session));
    edits.remove(DraftLearners::record_key(session));
}

fn draft(edits: &Edits<'_>, session: CourseSessionId, context: &CommandContext<'_>) -> Draft {
    match edits.get(Draft::record_key(session)) {
        Some(Record::Draft(draft)) => draft.as_ref().clone(),
        _ => {
            let mut draft = Draft::new(session);
            draft.begun_at = context.now;
            draft
        }
    }
}
