//! The classes: search, add, edit, delete. Members are chosen on the page of each.

mod farewell;
mod form;
mod rows;

use std::rc::Rc;

use super::files::What;
use super::live::Live;
use super::people::Section;
use super::register::{List, RecordForm, Register, Words};
use crate::i18n::{Classes as Says, Frame, t};
use crate::ui::icon::Icon;
use lectern_core::model::Kind;

pub use farewell::farewell;
pub use form::FORM;

/// The classes, in a list.
pub struct OfClasses;

impl Register for OfClasses {
    fn kinds(&self) -> &'static [Kind] {
        &[
            Kind::Class,
            Kind::ClassMember,
            Kind::SessionClass,
            Kind::CourseSession,
        ]
    }

    fn words(&self) -> Words {
        Words {
            back: None,
            title: t(Frame::Classes),
            lead: t(Says::Lead),
            new: t(Says::NewClass),
            none: (Icon::People, t(Says::NoneYet), t(Says::NoneYetHelp)),
            files: Some((t(Says::ImportClasses), What::Classes)),
            section: Some(Section::Classes),
        }
    }

    fn list(&self, live: &Live) -> Rc<dyn List> {
        Rc::new(rows::written(live))
    }

    fn form(&self) -> &'static RecordForm {
        &FORM
    }
}
