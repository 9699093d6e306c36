//! Copying of a course to another year, with a preview of its weeks.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{CohortId, Course, OfferingId};
use lectern_core::planning::CourseDates;
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::rules::forms::{self, CourseForm};
use lectern_core::rules::limits;
use lectern_core::workspace::{Command, CourseCommand, RollOver, SessionParts, roll_over_preview};
use yew::prelude::*;

use super::roll_over_conflicts::{CopiedParts, conflicts_of_copies};
use super::roll_over_groups::{GroupChoice, GroupFields, next_titles};
use super::roll_over_preview::{DayChange, RollOverPreview};
use crate::components::field::{Checkbox, TextField};
use crate::hooks::{ByIdentity, Form, use_form, use_workspace};
use crate::i18n::{Courses, Curriculum, RollOver as Message, t};
use crate::pages::form_dialog::FormDialog;
use crate::pages::record_form::date_text;

/// Values of the form of a copy.
#[derive(Clone, PartialEq)]
pub struct RollOverValues {
    course: CourseForm,
    sessions: bool,
    offerings: bool,
    objectives: bool,
    staff: bool,
    /// Which learner groups the copy has.
    pub groups: GroupChoice,
    /// Titles of the new cohorts, if groups are copied.
    pub cohort_titles: BTreeMap<CohortId, String>,
    /// Offerings that meet a holiday move to the next teaching day.
    skip_holidays: bool,
    /// Days of single offerings, as long as the first day stays.
    days: BTreeMap<OfferingId, NaiveDate>,
}

impl Form for RollOverValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = forms::validate_course(&self.course, &|_| None);
        let mut problems = Problems(checked.err().unwrap_or_default());
        if self.groups == GroupChoice::Copied {
            for title in self.cohort_titles.values() {
                problems.required(Field::CohortTitle, title, limits::COHORT_TITLE);
            }
        }
        problems.0
    }
}

/// Properties of [`RollOverDialog`].
#[derive(Properties, PartialEq)]
pub struct RollOverDialogProps {
    /// The original.
    pub course: Rc<Course>,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// Asks for title, year and first day of the copy, shows where its offerings come to lie, and
/// creates it.
#[component]
pub fn RollOverDialog(props: &RollOverDialogProps) -> Html {
    let workspace = use_workspace();
    let course = props.course.clone();
    let form = use_form(|| RollOverValues {
        course: next_year(&course),
        sessions: true,
        offerings: true,
        objectives: true,
        staff: true,
        groups: GroupChoice::Same,
        cohort_titles: workspace.read(|records| next_titles(records, &course)),
        skip_holidays: true,
        days: BTreeMap::new(),
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
        skip_holidays: values.skip_holidays,
        days: values.days.clone(),
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
        let (id, preview) = (course.id, preview.clone());
        Callback::from(move |values: RollOverValues| {
            let moved = preview.iter().filter(|_| values.skip_holidays);
            let moved = moved.filter_map(|row| Some((row.offering, row.next_teaching_day?)));
            // What was chosen for a single offering counts more.
            let dates = moved.chain(values.days);
            Command::Course(CourseCommand::RollOver(Box::new(RollOver {
                course: id,
                form: values.course,
                sessions: values.sessions.then_some(SessionParts {
                    offerings: values.offerings,
                    learners: values.groups != GroupChoice::None,
                    staff: values.staff,
                    ..SessionParts::ALL
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
    html! {
        <FormDialog<RollOverValues> title={t(Message::Title(props.course.title.clone()))} form={form.clone()} save={t(Curriculum::CreateCopy)} {command}
            on_close={props.on_close.clone()}>
            <TextField ..form.text(Field::CourseCode, t(Courses::Code), |form| &form.course.code, |form, text| form.course.code = text) />
            <TextField ..form.text(Field::CourseTitle, t(Courses::Title), |form| &form.course.title, |form, text| form.course.title = text) />
            <div class="field-row">
                <TextField ..form.text(Field::AcademicYear, t(Courses::AcademicYear), |form| &form.course.academic_year, |form, text| form.course.academic_year = text) />
                <TextField kind="date" ..form.text(Field::CourseStart, t(Courses::StartDate), |form| &form.course.start, set_start) />
                <TextField kind="date" ..form.text(Field::CourseEnd, t(Courses::EndDate), |form| &form.course.end, |form, text| form.course.end = text) />
            </div>
            { check("roll-objectives", t(Curriculum::Objectives), values.objectives, |form, on| form.objectives = on) }
            { check("roll-staff", t(Curriculum::CopyStaff), values.staff, |form, on| form.staff = on) }
            { check("roll-sessions", t(Curriculum::Sessions), values.sessions, |form, on| form.sessions = on) }
            if values.sessions { { check("roll-offerings", t(Curriculum::Offerings), values.offerings, |form, on| form.offerings = on) } }
            <GroupFields form={form.clone()} />
            if !preview.is_empty() {
                { check("roll-holidays", t(Message::SkipHolidays), values.skip_holidays, |form, on| form.skip_holidays = on) }
                <RollOverPreview rows={preview} {parts} conflicts={ByIdentity(conflicts)} on_change={form.set(change_days)} />
            }
        </FormDialog<RollOverValues>>
    }
}

/// The form of the original, a year later on the same weekday.
fn next_year(course: &Course) -> CourseForm {
    let later = |day: Option<NaiveDate>| {
        date_text(day.and_then(|day| day.checked_add_days(chrono::Days::new(7 * 52))))
    };
    CourseForm {
        code: String::new(),
        title: course.title.clone(),
        academic_year: match course.academic_year {
            0 => String::new(),
            year => (year + 1).to_string(),
        },
        start: later(course.start),
        end: later(course.end),
    }
}

/// Sets the first day. The days of single offerings belonged to the weeks of the one before.
fn set_start(values: &mut RollOverValues, start: String) {
    values.course.start = start;
    values.days.clear();
}

fn change_days(values: &mut RollOverValues, change: DayChange) {
    match change {
        DayChange::Move(days) => values.days.extend(days),
        DayChange::Keep(offering) => {
            values.days.remove(&offering);
        }
    }
}
