//! The courses: search, narrow to an academic year, add, edit, delete.

pub mod dates;
mod farewell;
mod form;
mod rows;

use std::rc::Rc;

use super::files::What;
use super::live::Live;
use super::register::{List, RecordForm, Register, Words};
use crate::i18n::{Courses as Says, Frame, t};
use crate::ui::icon::Icon;
use lectern_core::model::Kind;

pub use farewell::farewell;
pub use form::FORM;
pub use rows::teachers;

/// The courses, in a list.
pub struct OfCourses;

impl Register for OfCourses {
    fn kinds(&self) -> &'static [Kind] {
        &[
            Kind::Course,
            Kind::Person,
            Kind::SessionCourse,
            Kind::CourseSession,
        ]
    }

    fn words(&self) -> Words {
        Words {
            back: None,
            title: t(Frame::Courses),
            lead: t(Says::Lead),
            new: t(Says::NewCourse),
            none: (Icon::Book, t(Says::NoneYet), t(Says::NoneYetHelp)),
            files: Some((t(Says::ImportCourses), What::Courses)),
            section: None,
        }
    }

    fn list(&self, live: &Live) -> Rc<dyn List> {
        Rc::new(rows::written(live))
    }

    fn form(&self) -> &'static RecordForm {
        &FORM
    }
}
