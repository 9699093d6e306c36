//! The classes: search, add, edit, delete. Members are chosen on the page of each.

mod farewell;
mod panel;
mod rows;

use std::rc::Rc;

use yew::prelude::*;

use super::files::What;
use super::live::Live;
use super::people::Section;
use super::register::{Acts, Form, List, Register, RegisterPage, Words};
use crate::model::Kind;
use crate::order::SortedSet;
use crate::ui::data_table::{Column, RowKey};
use crate::ui::hooks::use_memo;
use crate::ui::icon::Icon;
use crate::ui::text::{Classes as Says, Frame, t};
use crate::ui::{component, html};
use rows::{ClassRows, class_of, columns};

pub use farewell::DeleteClass;
pub use panel::ClassPanel;

/// The classes.
#[component]
pub fn Classes() -> Html {
    let of = use_memo((), |()| Rc::new(OfClasses) as Rc<dyn Register>);
    html! { <RegisterPage of={(*of).clone()} /> }
}

struct OfClasses;

impl Register for OfClasses {
    fn kinds(&self) -> [Kind; 4] {
        [
            Kind::Class,
            Kind::ClassMember,
            Kind::SessionClass,
            Kind::CourseSession,
        ]
    }

    fn words(&self) -> Words {
        Words {
            id: "classes",
            title: t(Frame::Classes),
            lead: t(Says::Lead),
            search: t(Says::Search),
            hint: None,
            new: t(Says::NewClass),
            none: (Icon::People, t(Says::NoneYet), t(Says::NoneYetHelp)),
            import: t(Says::ImportClasses),
            narrow: None,
            delete: None,
            section: Some(Section::Classes),
            export: What::Classes,
        }
    }

    fn columns(&self) -> Rc<[Column]> {
        columns()
    }

    fn list(&self, live: &Live, acts: Acts) -> Rc<dyn List> {
        live.read(|records| Rc::new(ClassRows::of(records, acts)))
    }

    fn panel(&self, form: Form) -> Html {
        html! {
            <ClassPanel key={form.key()} id={form.of.map(class_of)} leaving={form.leaving} on_leave={form.on_leave} on_stay={form.on_stay} />
        }
    }

    fn farewell(&self, keys: SortedSet<RowKey>, on_close: Callback<bool>) -> Html {
        // Rows cannot be ticked, so there is one.
        let Some(key) = keys.first() else {
            return Html::default();
        };
        html! { <DeleteClass id={class_of(*key)} {on_close} /> }
    }
}
