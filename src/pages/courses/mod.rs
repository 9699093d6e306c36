//! The courses: search, narrow to an academic year, add, edit, delete.

pub mod dates;
mod farewell;
mod panel;
mod rows;

use std::rc::Rc;

use yew::prelude::*;

use super::files::What;
use super::live::Live;
use super::register::{Acts, Form, List, Register, RegisterPage, Words};
use crate::model::Kind;
use crate::order::SortedSet;
use crate::ui::data_table::{Column, RowKey};
use crate::ui::hooks::use_memo;
use crate::ui::icon::Icon;
use crate::ui::text::{Courses as Says, Frame, t};
use crate::ui::{component, html};
use rows::{CourseRows, columns, course_of};

pub use farewell::DeleteCourses;
pub use panel::CoursePanel;
pub use rows::teachers;

/// The courses.
#[component]
pub fn Courses() -> Html {
    let of = use_memo((), |()| Rc::new(OfCourses) as Rc<dyn Register>);
    html! { <RegisterPage of={(*of).clone()} /> }
}

struct OfCourses;

impl Register for OfCourses {
    fn kinds(&self) -> [Kind; 4] {
        [
            Kind::Course,
            Kind::Person,
            Kind::SessionCourse,
            Kind::CourseSession,
        ]
    }

    fn words(&self) -> Words {
        Words {
            id: "courses",
            title: t(Frame::Courses),
            lead: t(Says::Lead),
            search: t(Says::Search),
            hint: Some(t(Says::SearchHint)),
            new: t(Says::NewCourse),
            none: (Icon::Book, t(Says::NoneYet), t(Says::NoneYetHelp)),
            import: t(Says::ImportCourses),
            narrow: Some(t(Says::AcademicYear)),
            delete: Some(|count| t(Says::DeleteCourses(count))),
            section: None,
            export: What::Courses,
        }
    }

    fn columns(&self) -> Rc<[Column]> {
        columns()
    }

    fn list(&self, live: &Live, acts: Acts) -> Rc<dyn List> {
        live.read(|records| Rc::new(CourseRows::of(records, acts)))
    }

    fn panel(&self, form: Form) -> Html {
        html! {
            <CoursePanel key={form.key()} id={form.of.map(course_of)} leaving={form.leaving} on_leave={form.on_leave} on_stay={form.on_stay} />
        }
    }

    fn farewell(&self, keys: SortedSet<RowKey>, on_close: Callback<bool>) -> Html {
        let ids: SortedSet<_> = keys.into_iter().map(course_of).collect();
        html! { <DeleteCourses {ids} {on_close} /> }
    }
}
