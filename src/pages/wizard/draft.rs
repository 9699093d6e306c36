//! The content of the wizard: that of the draft, else that of the saved course session.

use std::collections::BTreeSet;

use yew::AttrValue;

use crate::i18n::{Wizard, t};
use lectern_core::model::{
    ChosenCourse, ChosenLearners, CourseSessionId, DetailsForm, Draft, PersonId, Step,
};
use lectern_core::rules::course_session::{Details, form_from_session, validate_details};
use lectern_core::rules::fields::FieldProblem;
use lectern_core::text::clean_line;
use lectern_core::workspace::{
    Records, SessionSave, chosen_courses, chosen_learners, name_holder, reasons_in,
};

/// Returns the values of step 1.
#[must_use]
pub fn details_form(records: &Records, id: CourseSessionId) -> DetailsForm {
    let draft = records
        .drafts
        .get(id)
        .and_then(|draft| draft.details.clone());
    let saved = || {
        records
            .course_sessions
            .get(id)
            .map(|session| form_from_session(session))
    };
    draft.or_else(saved).unwrap_or_default()
}

/// Returns the courses of step 2.
#[must_use]
pub fn courses(records: &Records, id: CourseSessionId) -> Vec<ChosenCourse> {
    let draft = records
        .draft_courses
        .get(id)
        .map(|draft| draft.chosen.clone());
    let mut courses = draft.unwrap_or_else(|| chosen_courses(records, id));
    courses.retain(|choice| records.courses.contains(choice.course));
    courses
}

/// Returns the learners and classes of step 3.
#[must_use]
pub fn learners(records: &Records, id: CourseSessionId) -> ChosenLearners {
    let draft = records
        .draft_learners
        .get(id)
        .map(|draft| draft.chosen.clone());
    let mut learners = draft.unwrap_or_else(|| chosen_learners(records, id));
    learners
        .individually
        .retain(|person| records.people.contains(*person));
    learners
        .classes
        .retain(|class, _| records.classes.contains(*class));
    learners
}

/// Returns everybody who will be enrolled.
#[must_use]
pub fn enrolled(records: &Records, id: CourseSessionId) -> BTreeSet<PersonId> {
    reasons_in(records, id, &learners(records, id))
        .into_keys()
        .collect()
}

/// Returns whether a course session is saved or drafted.
#[must_use]
pub fn is_known(records: &Records, id: CourseSessionId) -> bool {
    is_saved(records, id) || records.drafts.contains(id)
}

/// Returns whether the course session was saved before.
#[must_use]
pub fn is_saved(records: &Records, id: CourseSessionId) -> bool {
    records.course_sessions.contains(id)
}

/// Returns the name, empty if it has none yet.
#[must_use]
pub fn name(records: &Records, id: CourseSessionId) -> String {
    clean_line(&details_form(records, id).name).into_owned()
}

/// Returns the name of the course session, or what stands for it until it has one.
#[must_use]
pub fn title(records: &Records, id: CourseSessionId) -> AttrValue {
    let name = name(records, id);
    if name.is_empty() {
        t(Wizard::NewCourseSession)
    } else {
        name.into()
    }
}

/// Validates step 1.
///
/// # Errors
/// Returns the problems of all fields.
pub fn check(
    records: &Records,
    id: CourseSessionId,
    form: &DetailsForm,
) -> Result<Details, Vec<FieldProblem>> {
    validate_details(form, &|name| name_holder(records, name, id))
}

/// Returns the content of a step to be saved, or of all steps for `None`.
#[must_use]
pub fn save(records: &Records, id: CourseSessionId, step: Option<Step>) -> SessionSave {
    let includes = |this| step.is_none_or(|step| step == this);
    SessionSave {
        id,
        details: includes(Step::Details).then(|| details_form(records, id)),
        courses: includes(Step::Courses).then(|| courses(records, id)),
        learners: includes(Step::Learners).then(|| learners(records, id)),
    }
}

/// Returns the furthest step reached; every step up to it can be visited.
#[must_use]
pub fn reached(records: &Records, id: CourseSessionId) -> Step {
    if is_saved(records, id) {
        Step::Review
    } else {
        records
            .drafts
            .get(id)
            .map(|draft| draft.step)
            .unwrap_or_default()
    }
}

/// Returns whether a draft is empty. Empty drafts are not listed, and the next new course session
/// reuses one.
#[must_use]
pub fn is_blank(records: &Records, draft: &Draft) -> bool {
    let blank = |details: &DetailsForm| *details == DetailsForm::default();
    !is_saved(records, draft.session)
        && draft.details.as_ref().is_none_or(blank)
        && !records.draft_courses.contains(draft.session)
        && !records.draft_learners.contains(draft.session)
}
