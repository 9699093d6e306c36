//! Session categories: named folders of course sessions. Added and edited in a dialog; deleting one
//! that holds course sessions asks what becomes of them.

mod farewell;
mod form;
mod rows;

use std::rc::Rc;
use yew::prelude::*;

use super::live::Live;
use super::register::{List, RecordForm, Register, Words};
use super::route::{Route, SessionsTab};
use crate::i18n::{Categories as Says, Frame, t};
use crate::ui::icon::{Icon, icon};
use form::FORM;
use lectern_core::model::Kind;

pub use farewell::farewell;

/// The categories, in a list.
pub struct OfCategories;

impl Register for OfCategories {
    fn kinds(&self) -> &'static [Kind] {
        &[Kind::Category, Kind::CourseSession]
    }

    fn words(&self) -> Words {
        let back = html! {
            <nav class="way-back" aria-label={t(Says::WayBack)}>
                <a href={Route::CourseSessions(SessionsTab::All).to_string()}>{ icon(Icon::Left) }{ t(Frame::CourseSessions) }</a>
            </nav>
        };
        Words {
            back: Some(back),
            title: t(Frame::Categories),
            lead: t(Says::Lead),
            new: t(Says::New),
            none: (Icon::Folder, t(Says::Empty), t(Says::EmptyHelp)),
            files: None,
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
