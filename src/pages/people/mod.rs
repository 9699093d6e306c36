//! Everybody: search, narrow to a role, add, edit, delete, export.

mod farewell;
mod form;
mod roll;
mod rows;
mod section;

use std::rc::Rc;

use super::files::What;
use super::live::Live;
use super::register::{List, RecordForm, Register, Words};
use crate::i18n::{Frame, People as Says, t};
use crate::ui::icon::Icon;
use form::FORM;
use lectern_core::model::Kind;
use roll::Roll;
use rows::PeopleRows;

pub use farewell::farewell;
pub use section::{PANEL, Section, SectionTabs};

/// Everybody, in a list.
pub struct OfPeople;

impl Register for OfPeople {
    fn kinds(&self) -> &'static [Kind] {
        &[
            Kind::Person,
            Kind::Class,
            Kind::ClassMember,
            Kind::Enrolment,
        ]
    }

    fn words(&self) -> Words {
        Words {
            back: None,
            title: t(Frame::People),
            lead: t(Says::Lead),
            new: t(Says::NewPerson),
            none: (Icon::People, t(Says::NobodyYet), t(Says::NobodyYetHelp)),
            files: Some((t(Says::ImportPeople), What::People)),
            section: Some(Section::People),
        }
    }

    fn list(&self, live: &Live) -> Rc<dyn List> {
        Rc::new(PeopleRows::new(Roll::now(live), live.clone()))
    }

    fn form(&self) -> &'static RecordForm {
        &FORM
    }
}
