//! Copying of a course to another year, with a preview of its weeks.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{Course, CourseId, RecordType};
use lectern_core::planning::CourseDates;
use lectern_core::rules::fields::Field;
use lectern_core::workspace::{Command, CourseCommand, RollOver, SessionParts, roll_over_preview};
use yew::prelude::*;

use super::roll_over_conflicts::{CopiedParts, conflicts_of_copies, days_off_holidays};
use super::roll_over_groups::{GroupChoice, GroupFields, next_titles};
use super::roll_over_preview::RollOverPreview;
use super::roll_over_values::{
    RollOverValues, change_days, is_end_before_start, set_end, set_start,
};
use crate::components::by_identity::ByIdentity;
use crate::components::field::{Checkbox, DateField, TextField, TextFieldProps};
use crate::hooks::{DraftSlot, UseFormHandle, use_dialog_form, use_form_drafts, use_workspace};
use crate::i18n::{Courses, Curriculum, RollOver as Message, SessionCopying, problem, t};
use crate::pages::courses::use_code_field;
use crate::pages::form_dialog::FormDialog;
use crate::platform::form_drafts::FormDrafts;

/// Returns the place of the draft of the dialog about a course.
#[must_use]
pub fn roll_over_draft(drafts: FormDrafts, course: CourseId) -> DraftSlot {
    DraftSlot::of_page(drafts, "roll-over", Course::record_key(course))
}

/// Properties of [`RollOverDialog`].
#[derive(Properties, PartialEq)]
pub struct RollOverDialogProps {
    /// The original.
    pub course: Rc<Course>,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// Dialog that asks for title, year, dates and parts of the copy of a course, shows the dates of its
/// offerings, and creates it.
#[component]
pub fn RollOverDialog(props: &RollOverDialogProps) -> Html {
    let workspace = use_workspace();
    let course = props.course.clone();
    let slot = roll_over_draft(use_form_drafts(), course.id);
    let form = use_dialog_form(slot, (), || {
        let titles = workspace.read(|records| next_titles(records, &course));
        RollOverValues::next_year(&course, titles)
    });
    let values = form.values().clone();
    let start: Option<NaiveDate> = values.course.start.parse().ok();
    let preview = use_memo(
        (start, values.offerings && values.sessions),
        |(start, on)| {
            let start = start.filter(|_| *on);
            let preview = start.map(|start| {
                workspace.read(|records| roll_over_preview(records, course.id, start))
            });
            preview.unwrap_or_default()
        },
    );
    let preview = ByIdentity(preview);
    let end: Option<NaiveDate> = values.course.end.parse().ok();
    let parts = CopiedParts {
        dates: start
            .zip(end)
            .map(|(first, last)| CourseDates { first, last }),
        learners: values.groups == GroupChoice::Same,
        staff: values.staff,
        off_holidays: None,
        days: values.days.clone(),
    };
    let off_holidays = {
        let key = (preview.clone(), parts.clone(), values.skip_holidays);
        use_memo(key, |(preview, parts, is_on)| {
            is_on.then(|| {
                workspace.read_conflicts(|records, conflicts| {
                    days_off_holidays(records, conflicts, preview, parts)
                })
            })
        })
    };
    let parts = CopiedParts {
        off_holidays: Option::clone(&off_holidays),
        ..parts
    };
    let conflicts = {
        let preview = preview.clone();
        use_memo((preview, parts.clone()), |(preview, parts)| {
            workspace.read_conflicts(|records, conflicts| {
                conflicts_of_copies(records, conflicts, preview, parts)
            })
        })
    };
    let command = {
        let id = course.id;
        Callback::from(move |values: RollOverValues| {
            let moved = Option::clone(&off_holidays).unwrap_or_default();
            // What was chosen for a single offering counts more.
            let dates = moved.into_iter().chain(values.days);
            Command::Course(CourseCommand::RollOver(Box::new(RollOver {
                course: id,
                form: values.course,
                sessions: values.sessions.then_some(SessionParts {
                    terms: values.terms,
                    objectives: values.objectives,
                    materials: values.materials,
                    independent_learning: values.independent_learning,
                    offerings: values.offerings,
                    learners: values.groups != GroupChoice::None,
                    staff: values.staff,
                }),
                objectives: values.objectives,
                staff: values.staff,
                groups: values.groups.rolled(values.cohort_titles),
                dates: dates.collect(),
            })))
        })
    };
    let check =
        |id: &'static str, label: AttrValue, checked: bool, set: fn(&mut RollOverValues, bool)| {
            html! { <Checkbox {id} {label} {checked} on_change={form.set(set)} /> }
        };
    let end = {
        let field = form.text(
            Field::CourseEnd,
            t(Courses::EndDate),
            |form| &form.course.end,
            set_end,
        );
        TextFieldProps {
            error: field.error.clone().or_else(|| end_before_start(&form)),
            optional: true,
            ..field
        }
    };
    let code = form.text(
        Field::CourseCode,
        t(Courses::Code),
        |form| &form.course.code,
        |form, text| form.course.code = text,
    );
    let code = use_code_field(None, code);
    let objectives = if values.sessions {
        Message::AllObjectives
    } else {
        Message::CourseObjectives
    };
    html! {
        <FormDialog<RollOverValues> title={t(Message::Title(props.course.title.clone()))} form={form.clone()} save={t(SessionCopying::Create)} {command}
            on_close={props.on_close.clone()}>
            <TextField ..code />
            <TextField ..form.text(Field::CourseTitle, t(Courses::Title), |form| &form.course.title, |form, text| form.course.title = text) />
            <div class="field-row">
                <TextField ..form.text(Field::AcademicYear, t(Courses::AcademicYear), |form| &form.course.academic_year, |form, text| form.course.academic_year = text) />
                <DateField ..form.text(Field::CourseStart, t(Courses::StartDate), |form| &form.course.start, set_start) />
                <DateField ..end />
            </div>
            { check("roll-objectives", t(objectives), values.objectives, |form, on| form.objectives = on) }
            { check("roll-staff", t(SessionCopying::Staff), values.staff, |form, on| form.staff = on) }
            { check("roll-sessions", t(Curriculum::Sessions), values.sessions, |form, on| form.sessions = on) }
            if values.sessions {
                { check("roll-offerings", t(Curriculum::Offerings), values.offerings, |form, on| form.offerings = on) }
                { check("roll-learning", t(Curriculum::IndependentLearning), values.independent_learning, |form, on| form.independent_learning = on) }
                { check("roll-terms", t(Curriculum::Terms), values.terms, |form, on| form.terms = on) }
                { check("roll-materials", t(Curriculum::Materials), values.materials, |form, on| form.materials = on) }
            }
            <GroupFields form={form.clone()} />
            if !preview.is_empty() {
                { check("roll-holidays", t(Message::SkipHolidays), values.skip_holidays, |form, on| form.skip_holidays = on) }
                <RollOverPreview rows={preview} {parts} conflicts={ByIdentity(conflicts)} on_change={form.set(change_days)} />
            }
        </FormDialog<RollOverValues>>
    }
}

/// Returns the message about a last day before the first, even while either is typed.
fn end_before_start(form: &UseFormHandle<RollOverValues>) -> Option<AttrValue> {
    let problems = form.problems();
    let found = problems.iter().find(|found| is_end_before_start(found))?;
    Some(problem(found).into())
}
