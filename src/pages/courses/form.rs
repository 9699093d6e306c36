//! The form of a course: its attributes, its teachers and its cohorts.

use std::collections::BTreeSet;

use lectern_core::model::{CohortId, Course, CourseId, PersonId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, CourseForm};
use lectern_core::workspace::Command;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::code_field::use_code_field;
use crate::components::field::{DateField, TextField};
use crate::components::picker::Picker;
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Courses as Message, Curriculum, Frame, t};
use crate::pages::cohort_options::use_cohort_options;
use crate::pages::id_picker::IdPicker;
use crate::pages::record_form::{RecordFormProps, date_text};
use crate::pages::record_panel::RecordPanel;
use crate::pages::wizard::person_options::use_teachers;

/// Values of the form of a course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CourseValues {
    attributes: CourseForm,
    teachers: Vec<PersonId>,
    #[serde(default)]
    cohorts: BTreeSet<CohortId>,
}

impl Form for CourseValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = forms::validate_course(&self.attributes, &|_| None);
        checked.err().unwrap_or_default()
    }
}

impl RecordForm for CourseValues {
    type Record = Course;

    fn from_record(course: &Course) -> Self {
        let academic_year = match course.academic_year {
            0 => String::new(),
            year => year.to_string(),
        };
        Self {
            attributes: CourseForm {
                code: course.code.clone(),
                title: course.title.clone(),
                academic_year,
                start: date_text(course.start),
                end: date_text(course.end),
            },
            teachers: course.teachers.iter().copied().collect(),
            cohorts: course.cohorts.clone(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self.attributes, base.attributes, current.attributes, seen.attributes;
            code, title, academic_year, start, end);
        rebase_fields!(self, base, current, seen; teachers, cohorts);
    }
}

/// The form of a course in a side panel.
#[component]
pub fn CourseFormPanel(props: &RecordFormProps<CourseId>) -> Html {
    let id = props.id;
    let form = use_record_form::<CourseValues>(id);
    let command = Callback::from(move |form: CourseValues| Command::SaveCourse {
        id,
        form: form.attributes,
        teachers: form.teachers.into_iter().collect(),
        cohorts: form.cohorts,
    });
    let (title, save) = match id {
        None => (t(Message::NewCourse), t(Message::AddCourse)),
        Some(_) => (t(Message::EditCourse), t(Frame::Save)),
    };
    let cohorts = use_cohort_options();
    let teachers = use_teachers();
    let chosen = form.values().teachers.clone();
    let numbers = teachers.numbers(&chosen);
    let options = teachers.options.clone();
    let on_teachers = form
        .set(|form, teachers: Vec<PersonId>| form.teachers = teachers)
        .reform(move |numbers: Vec<_>| teachers.people(&chosen, &numbers));
    let code = form.text(
        Field::CourseCode,
        t(Message::Code),
        |form| &form.attributes.code,
        |form, text| form.attributes.code = text,
    );
    let code = use_code_field(id, code);
    let mut year = form.text(
        Field::AcademicYear,
        t(Message::AcademicYear),
        |form| &form.attributes.academic_year,
        |form, text| form.attributes.academic_year = text,
    );
    if year.error.is_none() {
        year.help = Some(t(Message::AcademicYearHelp));
    }
    html! {
        <RecordPanel<CourseValues> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..code />
            <TextField ..form.text(Field::CourseTitle, t(Message::Title),
                |form| &form.attributes.title, |form, text| form.attributes.title = text) />
            <TextField optional=true ..year />
            <div class="field-row">
                <DateField optional=true ..form.text(Field::CourseStart, t(Message::StartDate),
                    |form| &form.attributes.start, |form, text| form.attributes.start = text) />
                <DateField optional=true origin={form.values().attributes.start.parse().ok()} ..form.text(Field::CourseEnd, t(Message::EndDate),
                    |form| &form.attributes.end, |form, text| form.attributes.end = text) />
            </div>
            <Picker id="teachers" label={t(Message::Teachers)} optional=true help={t(Message::TeachersHelp)} {options}
                chosen={numbers} on_change={on_teachers} />
            <IdPicker<CohortId> id="cohorts" label={t(Curriculum::Cohorts)} options={cohorts} chosen={form.values().cohorts.clone()}
                on_change={form.set(|form, cohorts| form.cohorts = cohorts)} />
        </RecordPanel<CourseValues>>
    }
}
