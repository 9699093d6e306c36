//! Everybody: search, narrow to a role, add, edit, delete, export.

mod farewell;
mod panel;
mod roll;
mod rows;
mod section;

use std::cell::RefCell;
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
use crate::ui::text::{Frame, People as Says, t};
use crate::ui::{component, html};
use farewell::DeletePeople;
use panel::PersonPanel;
use roll::Roll;
use rows::{PeopleRows, columns, person_of};

pub use farewell::sorted;
pub use section::{PANEL, Section, SectionTabs};

/// Everybody.
#[component]
pub fn People() -> Html {
    let of = use_memo((), |()| Rc::new(OfPeople::default()) as Rc<dyn Register>);
    html! { <RegisterPage of={(*of).clone()} /> }
}

#[derive(Default)]
struct OfPeople {
    /// Everybody, and the version of the people of which it was made: what changes a person's classes
    /// or enrolments need not sort and index everybody again.
    roll: RefCell<Option<(u64, Rc<Roll>)>>,
}

impl OfPeople {
    fn roll(&self, live: &Live) -> Rc<Roll> {
        live.read(|records| {
            let version = records.version(Kind::Person);
            let mut kept = self.roll.borrow_mut();
            match &*kept {
                Some((of, roll)) if *of == version => roll.clone(),
                _ => {
                    let roll = Rc::new(Roll::of(records));
                    *kept = Some((version, roll.clone()));
                    roll
                }
            }
        })
    }
}

impl Register for OfPeople {
    fn kinds(&self) -> [Kind; 4] {
        [
            Kind::Person,
            Kind::Class,
            Kind::ClassMember,
            Kind::Enrolment,
        ]
    }

    fn words(&self) -> Words {
        Words {
            id: "people",
            title: t(Frame::People),
            lead: t(Says::Lead),
            search: t(Says::Search),
            hint: Some(t(Says::SearchHint)),
            new: t(Says::NewPerson),
            none: (Icon::People, t(Says::NobodyYet), t(Says::NobodyYetHelp)),
            import: t(Says::ImportPeople),
            narrow: Some(t(Says::Role)),
            delete: Some(|count| t(Says::DeletePeople(count))),
            section: Some(Section::People),
            export: What::People,
        }
    }

    fn columns(&self) -> Rc<[Column]> {
        columns()
    }

    fn list(&self, live: &Live, acts: Acts) -> Rc<dyn List> {
        Rc::new(PeopleRows::new(self.roll(live), live.clone(), acts))
    }

    fn panel(&self, form: Form) -> Html {
        html! {
            <PersonPanel key={form.key()} id={form.of.map(person_of)} leaving={form.leaving} on_leave={form.on_leave} on_stay={form.on_stay} />
        }
    }

    fn farewell(&self, keys: SortedSet<RowKey>, on_close: Callback<bool>) -> Html {
        let ids: SortedSet<_> = keys.into_iter().map(person_of).collect();
        html! { <DeletePeople {ids} {on_close} /> }
    }
}
