//! Copying of a course to another year, with a preview of its weeks.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{CohortId, ConflictKind, Course};
use lectern_core::planning::{ConflictKinds, CourseDates};
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::rules::forms::{self, CourseForm};
use lectern_core::rules::limits;
use lectern_core::workspace::{
    Command, CourseCommand, RollOver, RolledOffering, SessionParts, roll_over_preview,
};
use yew::prelude::*;

use super::roll_over_conflicts::{CopiedParts, conflicts_of_copies};
use super::roll_over_groups::{GroupChoice, GroupFields, next_titles};
use crate::components::chip::{Tone, chip};
use crate::components::field::{Checkbox, TextField};
use crate::components::icon::{Icon, icon};
use crate::hooks::{Form, use_form, use_workspace};
use crate::i18n::format::{date, number, time};
use crate::i18n::{Conflicts, Courses, Curriculum, RollOver as Message, t};
use crate::pages::form_dialog::FormDialog;
use crate::pages::record_form::date_text;

/// Rows of the preview that are shown; the others are counted.
const SHOWN: usize = 200;

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
    });
    let values = form.values().clone();
    let start: Option<NaiveDate> = values.course.start.parse().ok();
    let preview = use_memo(
        (start, values.offerings && values.sessions),
        |(start, on)| {
            let start = start.filter(|_| *on);
            start
                .map(|start| workspace.read(|records| roll_over_preview(records, course.id, start)))
        },
    );
    let end: Option<NaiveDate> = values.course.end.parse().ok();
    let parts = CopiedParts {
        dates: start
            .zip(end)
            .map(|(first, last)| CourseDates { first, last }),
        learners: values.groups == GroupChoice::Same,
        staff: values.staff,
        skip_holidays: values.skip_holidays,
    };
    let conflicts = {
        let preview = preview.clone();
        use_memo((start, preview.is_some(), parts), |(.., parts)| {
            let rows = preview.as_ref().as_ref();
            let conflicts = rows.map(|rows| {
                workspace.read_conflicts(|records, conflicts| {
                    conflicts_of_copies(records, conflicts, rows, *parts)
                })
            });
            conflicts.unwrap_or_default()
        })
    };
    let command = {
        let (id, preview) = (course.id, preview.clone());
        Callback::from(move |values: RollOverValues| {
            let moved = preview.iter().flatten().filter(|_| values.skip_holidays);
            let dates = moved.filter_map(|row| Some((row.offering, row.next_teaching_day?)));
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
                <TextField kind="date" ..form.text(Field::CourseStart, t(Courses::StartDate), |form| &form.course.start, |form, text| form.course.start = text) />
                <TextField kind="date" ..form.text(Field::CourseEnd, t(Courses::EndDate), |form| &form.course.end, |form, text| form.course.end = text) />
            </div>
            { check("roll-objectives", t(Curriculum::Objectives), values.objectives, |form, on| form.objectives = on) }
            { check("roll-staff", t(Curriculum::CopyStaff), values.staff, |form, on| form.staff = on) }
            { check("roll-sessions", t(Curriculum::Sessions), values.sessions, |form, on| form.sessions = on) }
            if values.sessions { { check("roll-offerings", t(Curriculum::Offerings), values.offerings, |form, on| form.offerings = on) } }
            <GroupFields form={form.clone()} />
            if let Some(rows) = preview.as_ref().as_ref().filter(|rows| !rows.is_empty()) {
                { check("roll-holidays", t(Message::SkipHolidays), values.skip_holidays, |form, on| form.skip_holidays = on) }
                { preview_table(rows, parts, &conflicts) }
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

fn preview_table(rows: &[RolledOffering], parts: CopiedParts, conflicts: &[ConflictKinds]) -> Html {
    let in_conflict = conflicts.iter().filter(|kinds| !kinds.is_empty()).count();
    let more = rows.len().saturating_sub(SHOWN);
    html! {
        <>
        if in_conflict > 0 { <p role="status">{ chip(Tone::Danger, Icon::Triangle, t(Conflicts::OfferingsInConflict(in_conflict))) }</p> }
        <div class="roll-preview" tabindex="0" role="region" aria-label={t(Message::Preview)}>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col" class="number">{ t(Message::Week) }</th>
                    <th scope="col">{ t(Message::FromDate) }</th>
                    <th scope="col">{ t(Message::ToDate) }</th>
                    <th scope="col">{ t(Curriculum::Attention) }</th>
                </tr></thead>
                <tbody>
                    { for rows.iter().take(SHOWN).enumerate().map(|(at, row)| {
                        let day = parts.date(row);
                        let is_moved = day != row.to.date();
                        let kinds = conflicts.get(at).copied().unwrap_or_default();
                        // A holiday has words of its own here.
                        let kinds = kinds.iter().filter(|kind| *kind != ConflictKind::Holiday);
                        let kinds: Vec<String> = kinds.map(|kind| t(kind).to_string()).collect();
                        html! {
                            <tr key={row.offering.to_string()}>
                                <td class="number">{ row.week }</td>
                                <td>{ format!("{}, {}", date(row.from.date()), time(row.from)) }</td>
                                <td>{ format!("{}, {}", date(day), time(row.to)) }</td>
                                <td>
                                    if is_moved { { t(Message::MovedOffHoliday) } }
                                    else if row.holiday.is_some() { { t(Message::OnHoliday) } }
                                    if !kinds.is_empty() {
                                        <span class="in-conflict">{ icon(Icon::Triangle) }{ kinds.join(", ") }</span>
                                    }
                                </td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            if more > 0 { <p class="help">{ t(Message::MoreOfferings(number(more))) }</p> }
        </div>
        </>
    }
}
