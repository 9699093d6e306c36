//! The form of a course: its attributes and who teaches it.

use crate::order::SortedSet;

use crate::ui::{Properties, callback, component, html};
use yew::prelude::*;

use crate::model::{Course, CourseId, Kind, PersonId};
use crate::pages::form_state::{Follows, Form, control_of, follows, use_followed, use_form};
use crate::pages::live::use_watched;
use crate::pages::wizard::person_options::use_teachers;
use crate::rules::fields::{Field, FieldProblem};
use crate::rules::forms::{self, CourseForm};
use crate::ui::field::TextField;
use crate::ui::picker::Picker;
use crate::ui::side_panel::SidePanel;
use crate::ui::text::{Courses as Words, Frame, refusal, sentence, t};
use crate::ui::toast::{Toast, ToastTone};
use crate::workspace::{Command, Kinds, Refusal};

/// A course as typed, with its teachers.
#[derive(Clone, Debug, Default, PartialEq)]
struct Typed {
    course: CourseForm,
    teachers: Vec<PersonId>,
}

follows!(CourseForm {
    code,
    title,
    academic_year,
    start,
    end
});

impl Follows for Typed {
    fn follow(&mut self, begun: &Self, now: Self) {
        self.course.follow(&begun.course, now.course);
        if self.teachers == begun.teachers {
            self.teachers = now.teachers;
        }
    }
}

/// The props of [`CoursePanel`].
#[derive(Properties, PartialEq)]
pub struct CoursePanelProps {
    /// Which; none for a new one.
    pub id: Option<CourseId>,
    /// Whether something else was asked for.
    #[prop_or_default]
    pub leaving: bool,
    /// It may close.
    pub on_leave: Callback<()>,
    /// It stays.
    #[prop_or_default]
    pub on_stay: Callback<()>,
}

/// The form of a course.
#[component]
pub fn CoursePanel(props: &CoursePanelProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Course]));
    let teachers = use_teachers();
    let id = props.id;
    let now = live.read(|records| Some(as_typed(records.courses.get(id?)?)));
    let form = {
        let now = now.clone();
        use_form(move || now.unwrap_or_default(), check)
    };
    use_followed(&form, now);
    let on_save = {
        let (form, on_leave) = (form.clone(), props.on_leave.clone());
        callback(move |()| {
            let found = check(form.values());
            if !found.is_empty() {
                return form.refuse(found);
            }
            let Typed { course, teachers } = form.values().clone();
            let teachers: SortedSet<PersonId> = teachers.into_iter().collect();
            match live.apply(Command::SaveCourse {
                id,
                form: course,
                teachers,
            }) {
                Ok(change) => {
                    on_leave.emit(());
                    if let Some(change) = change {
                        live.toast(Toast::undoable(sentence(&change.label)));
                    }
                }
                Err(Refusal::Fields(found)) => form.refuse(found),
                Err(why) => live.toast(Toast::plain(ToastTone::Problem, refusal(&why))),
            }
        })
    };
    let on_teachers = {
        let (form, options) = (form.clone(), teachers.clone());
        callback(move |numbers: Vec<u32>| {
            // Who teaches here and has another role by now is no option, and stays.
            let mut next: Vec<PersonId> = form.values().teachers.clone();
            next.retain(|person| options.numbers([person]).is_empty());
            next.extend(options.people(&numbers));
            form.write(move |typed| typed.teachers = next);
        })
    };
    let (title, save) = if id.is_none() {
        (t(Words::NewCourse), t(Words::AddCourse))
    } else {
        (t(Words::EditCourse), t(Frame::Save))
    };
    html! {
        <SidePanel {title} {save} {on_save} dirty={form.is_dirty()} leaving={props.leaving} problems={form.links()}
            attempt={form.attempt()} on_leave={props.on_leave.clone()} on_stay={props.on_stay.clone()}>
            { text(&form, Field::CourseCode, Words::Code, |form| &form.code, |form, text| form.course.code = text) }
            { text(&form, Field::CourseTitle, Words::Title, |form| &form.title, |form, text| form.course.title = text) }
            { text(&form, Field::AcademicYear, Words::AcademicYear, |form| &form.academic_year, |form, text| form.course.academic_year = text) }
            <div class="field-row">
                { text(&form, Field::CourseStart, Words::StartDate, |form| &form.start, |form, text| form.course.start = text) }
                { text(&form, Field::CourseEnd, Words::EndDate, |form| &form.end, |form, text| form.course.end = text) }
            </div>
            <Picker id="teachers" label={t(Words::Teachers)} optional=true help={t(Words::TeachersHelp)} options={teachers.options.clone()}
                chosen={teachers.numbers(&form.values().teachers)} on_change={on_teachers} />
        </SidePanel>
    }
}

fn check(typed: &Typed) -> Vec<FieldProblem> {
    forms::course(&typed.course, &|_| None)
        .err()
        .unwrap_or_default()
}

fn as_typed(course: &Course) -> Typed {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let year = course.academic_year;
    Typed {
        course: CourseForm {
            code: course.code.clone(),
            title: course.title.clone(),
            academic_year: if year == 0 {
                String::new()
            } else {
                year.to_string()
            },
            start: day(course.start),
            end: day(course.end),
        },
        teachers: course.teachers.iter().copied().collect(),
    }
}

fn text(
    form: &Form<Typed>,
    field: Field,
    label: Words,
    read: fn(&CourseForm) -> &String,
    write: fn(&mut Typed, String),
) -> Html {
    let optional = !matches!(field, Field::CourseCode | Field::CourseTitle);
    let kind = if matches!(field, Field::CourseStart | Field::CourseEnd) {
        "date"
    } else {
        "text"
    };
    let year = field == Field::AcademicYear;
    let error = form.said(field);
    let help = (year && error.is_none()).then(|| t(Words::AcademicYearHelp));
    html! {
        <TextField id={control_of(field)} {kind} label={t(label)} value={read(&form.values().course).clone()} {optional} {help} {error}
            input_mode={year.then_some(AttrValue::Static("numeric"))} autofocus={field == Field::CourseCode}
            on_input={form.set(field, write)} on_blur={form.leave(field)} />
    }
}
