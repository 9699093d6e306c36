//! The form of a course: its attributes and who teaches it.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::i18n::{Courses as Words, Frame, t};
use crate::pages::form_state::Values;
use crate::pages::register::{Control, FieldOf, FormWords, RecordForm};
use crate::pages::wizard::person_options::use_teachers;
use crate::ui::picker::Picker;
use lectern_core::model::{Course, CourseId, Kind, PersonId, Uuid};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, CourseForm};
use lectern_core::workspace::{Command, Records};

/// The form of a course. Its teachers are typed as their ids, with a space between.
pub static FORM: RecordForm = RecordForm {
    kind: Kind::Course,
    in_dialog: false,
    read,
    fields,
    words,
    check,
    save: |id, values| Command::SaveCourse {
        id: id.map(|id| CourseId(Uuid(id))),
        form: form_of(values),
        teachers: values
            .last()
            .map(|typed| ids_of(typed).into_iter().collect())
            .unwrap_or_default(),
    },
};

fn words(new: bool, _: &[String]) -> FormWords {
    let (title, save) = if new {
        (t(Words::NewCourse), t(Words::AddCourse))
    } else {
        (t(Words::EditCourse), t(Frame::Save))
    };
    FormWords {
        title,
        save,
        help: None,
    }
}

fn fields(_: &[String]) -> Vec<FieldOf> {
    let mut year = FieldOf::optional(Field::AcademicYear, t(Words::AcademicYear), Control::Number);
    year.help = Some(t(Words::AcademicYearHelp));
    vec![
        FieldOf::new(Field::CourseCode, t(Words::Code)),
        FieldOf::new(Field::CourseTitle, t(Words::Title)),
        year,
        FieldOf::optional(Field::CourseStart, t(Words::StartDate), Control::Day),
        FieldOf::optional(Field::CourseEnd, t(Words::EndDate), Control::Day),
        FieldOf::sure(
            "teachers",
            t(Words::Teachers),
            Control::Own(|typed, on_change| {
                html! { <Teachers typed={typed.to_owned()} {on_change} /> }
            }),
        ),
    ]
}

fn read(records: &Records, id: Option<u128>) -> Option<Values> {
    let Some(id) = id else {
        return Some(as_typed(&Course::new(CourseId::default())));
    };
    let course = records.courses.get(CourseId(Uuid(id)))?;
    Some(as_typed(course))
}

fn as_typed(course: &Course) -> Values {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let year = match course.academic_year {
        0 => String::new(),
        year => year.to_string(),
    };
    vec![
        course.code.clone(),
        course.title.clone(),
        year,
        day(course.start),
        day(course.end),
        typed_of(course.teachers.iter()),
    ]
}

fn form_of(values: &[String]) -> CourseForm {
    let mut values = values.iter().cloned();
    let mut next = || values.next().unwrap_or_default();
    CourseForm {
        code: next(),
        title: next(),
        academic_year: next(),
        start: next(),
        end: next(),
    }
}

fn check(values: &Values) -> Vec<FieldProblem> {
    forms::validate_course(&form_of(values), &|_| None)
        .err()
        .unwrap_or_default()
}

fn typed_of<'a>(ids: impl Iterator<Item = &'a PersonId>) -> String {
    let mut typed = String::new();
    for id in ids {
        if !typed.is_empty() {
            typed.push(' ');
        }
        id.0.push_to(&mut typed);
    }
    typed
}

fn ids_of(typed: &str) -> Vec<PersonId> {
    let ids = typed.split(' ');
    ids.filter_map(|id| id.parse().ok()).collect()
}

/// The props of [`Teachers`].
#[derive(Properties, PartialEq)]
struct TeachersProps {
    typed: String,
    on_change: Callback<String>,
}

/// Who teaches.
#[component]
fn Teachers(props: &TeachersProps) -> Html {
    let teachers = use_teachers();
    let chosen = ids_of(&props.typed);
    let numbers = teachers.numbers(&chosen);
    let options = teachers.options.clone();
    let on_change = props
        .on_change
        .reform(move |numbers: Vec<u32>| typed_of(teachers.people(&chosen, &numbers).iter()));
    html! {
        <Picker id="teachers" label={t(Words::Teachers)} optional=true help={t(Words::TeachersHelp)} {options} chosen={numbers} {on_change} />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::{Ids, SeededIds};

    #[test]
    fn teachers_are_typed_and_read_again() {
        let mut ids = SeededIds::new(1);
        let people = [PersonId(ids.next()), PersonId(ids.next())];
        assert_eq!(ids_of(&typed_of(people.iter())), people);
        assert_eq!(
            (typed_of([].iter()), ids_of("")),
            (String::new(), Vec::new())
        );
    }
}
