//! Copying of a session to the same or another course.

use std::rc::Rc;

use lectern_core::model::{CourseId, RecordType, Session, SessionId};
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::rules::sessions as rules;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Records, SessionCommand, SessionCopy, SessionParts};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::copy_preview::CopyPreview;
use crate::components::field::{Checkbox, Select, TextField};
use crate::hooks::{DraftSlot, Form, use_dialog_form, use_form_drafts, use_workspace};
use crate::i18n::{CopiedAlways, Curriculum, SessionCopying as Message, t};
use crate::pages::form_dialog::FormDialog;
use crate::pages::offerings::given_days;
use crate::platform::form_drafts::FormDrafts;

/// Values of the form of a copy.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct CopyValues {
    title: String,
    course: CourseId,
    offerings: bool,
    learners: bool,
    staff: bool,
    /// Days by which offerings and due dates are later.
    days: String,
    /// There are dates besides those of offerings.
    #[serde(default)]
    is_dated: bool,
}

impl CopyValues {
    /// Returns the copy that the values describe.
    fn copy(&self, session: SessionId) -> SessionCopy {
        let is_shifted = self.offerings || self.is_dated;
        let days = given_days(&self.days).ok().filter(|_| is_shifted);
        SessionCopy {
            session,
            course: self.course,
            // Saved and previewed only without problems.
            days: days.unwrap_or_default(),
            title: self.title.clone(),
            parts: SessionParts {
                offerings: self.offerings,
                learners: self.learners,
                staff: self.staff,
                ..SessionParts::ALL
            },
        }
    }
}

impl Form for CopyValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let mut problems = Problems::default();
        problems.check(Field::SessionTitle, rules::session_title(&self.title));
        if self.offerings || self.is_dated {
            problems.check(Field::BulkDays, given_days(&self.days));
        }
        problems.into_result(()).err().unwrap_or_default()
    }
}

/// Returns the place of the draft of the dialog about a session.
#[must_use]
pub fn copy_draft(drafts: FormDrafts, session: SessionId) -> DraftSlot {
    DraftSlot::of_page(drafts, "session-copy", Session::record_key(session))
}

/// Properties of [`CopyDialog`].
#[derive(Properties, PartialEq)]
pub struct CopyDialogProps {
    /// The original.
    pub session: Rc<Session>,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// Dialog that asks for the title and course of a copy of a session and for the parts to copy along, and
/// creates it.
#[component]
pub fn CopyDialog(props: &CopyDialogProps) -> Html {
    let workspace = use_workspace();
    let session = props.session.clone();
    let slot = copy_draft(use_form_drafts(), session.id);
    let form = use_dialog_form(slot, (), || CopyValues {
        title: session.title.clone(),
        course: session.course,
        offerings: false,
        learners: true,
        staff: true,
        days: "0".to_owned(),
        is_dated: workspace.read(|records| is_dated(records, session.id)),
    });
    let courses = use_memo((), |()| {
        workspace.read(|records| {
            let mut courses: Vec<_> = records
                .courses
                .iter()
                .map(|course| {
                    let label = format!("{} {}", course.code, course.title);
                    (
                        AttrValue::from(course.id.to_string()),
                        AttrValue::from(label),
                    )
                })
                .collect();
            courses.sort_by_cached_key(|(_, label)| natural::key(&[label]));
            courses
        })
    });
    let command = {
        let id = session.id;
        Callback::from(move |form: CopyValues| {
            Command::Session(SessionCommand::Copy(form.copy(id)))
        })
    };
    let values = form.values().clone();
    let (always, offerings) = workspace.read(|records| {
        let offerings = records.offerings_of(session.id).count();
        (copied_always(records, &session), offerings)
    });
    let mut days = form.text(
        Field::BulkDays,
        t(Message::LaterByDays),
        |form| &form.days,
        |form, days| form.days = days,
    );
    days.input_mode = Some("numeric".into());
    days.help = Some(t(Message::LaterByDaysHelp));
    let course = form.set(|form, id: String| {
        // Options are ids of courses.
        form.course = id.parse().unwrap_or(form.course);
    });
    html! {
        <FormDialog<CopyValues> title={t(Message::Title(session.title.clone()))} form={form.clone()} save={t(Message::Create)} {command}
            on_close={props.on_close.clone()}>
            <TextField ..form.text(Field::SessionTitle, t(Curriculum::Title), |form| &form.title, |form, text| form.title = text) />
            <Select id="copy-course" label={t(Message::Course)} options={(*courses).clone()} value={values.course.to_string()} on_change={course} />
            <p class="help">{ t(Message::CopiedAlways(always)) }</p>
            <Checkbox id="copy-learners" label={t(Message::Learners)} checked={values.learners} on_change={form.set(|form, on| form.learners = on)} />
            <Checkbox id="copy-staff" label={t(Message::Staff)} checked={values.staff} on_change={form.set(|form, on| form.staff = on)} />
            if offerings > 0 {
                <Checkbox id="copy-offerings" label={t(Message::Offerings(offerings))} checked={values.offerings} on_change={form.set(|form, on| form.offerings = on)} />
            }
            if values.offerings || values.is_dated { <TextField ..days /> }
            if values.offerings && given_days(&values.days).is_ok() {
                <CopyPreview copy={SessionCopy { title: String::new(), ..values.copy(session.id) }} />
            }
        </FormDialog<CopyValues>>
    }
}

/// Returns `true` if independent learning or learning materials of the session have dates.
fn is_dated(records: &Records, session: SessionId) -> bool {
    let learning = records.independent_learning.get(session);
    let materials = records.materials_of(session);
    learning.is_some_and(|learning| learning.enabled && learning.due.is_some())
        || materials
            .iter()
            .any(|material| material.visibility.is_some())
}

fn copied_always(records: &Records, session: &Session) -> CopiedAlways {
    let learning = records.independent_learning.get(session.id);
    CopiedAlways {
        terms: session.terms.len(),
        objectives: records.objectives_of_session(session.id).len(),
        materials: records.materials_of(session.id).len(),
        independent_learning: learning.is_some_and(|learning| learning.enabled),
    }
}
