//! People as rows of the table.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::{After, html};
use yew::prelude::*;

use super::panel::ROLES;
use super::roll::{Roll, column};
use crate::model::{Person, PersonId, Uuid};
use crate::order::sort;
use crate::pages::live::Live;
use crate::pages::register::{Acts, Chips, List};
use crate::search::Query;
use crate::ui::data_table::{Column, RowAction, RowKey, TableRows, marked};
use crate::ui::format::number;
use crate::ui::icon::Icon;
use crate::ui::text::{Frame, People as Words, role_name, t};

/// So many classes of a person are named in a row.
const NAMED: usize = 2;

/// The columns of the table.
#[must_use]
pub fn columns() -> Rc<[Column]> {
    Rc::new([
        Column::new(column::NAME, t(Words::Name)).sortable(),
        Column::new(column::USERNAME, t(Words::Username)).sortable(),
        Column::new(column::EMAIL, t(Words::Email)).sortable(),
        Column::new(column::CODE, t(Words::OfficialCode)).sortable(),
        Column::new(column::ROLE, t(Words::Role)).sortable(),
        Column::new(column::CLASSES, t(Words::Classes)).sortable(),
        Column::new(column::SESSIONS, t(Words::CourseSessions))
            .sortable()
            .numeric(),
    ])
}

/// The person of a row.
#[must_use]
pub const fn person_of(key: RowKey) -> PersonId {
    PersonId(Uuid(key.0))
}

/// The rows of everybody.
pub struct PeopleRows {
    roll: Rc<Roll>,
    /// Where classes and course sessions are asked for.
    live: Live,
    acts: Acts,
    /// The column that was asked for last, and everybody in its order: a key typed sorts nothing.
    order: RefCell<Option<(String, Rc<[u32]>)>>,
}

impl PeopleRows {
    /// The rows of everybody.
    #[must_use]
    pub const fn new(roll: Rc<Roll>, live: Live, acts: Acts) -> Self {
        Self {
            roll,
            live,
            acts,
            order: RefCell::new(None),
        }
    }

    fn order(&self, by: &str) -> Rc<[u32]> {
        let mut kept = self.order.borrow_mut();
        match &*kept {
            Some((of, order)) if of == by => order.clone(),
            _ => {
                let order: Rc<[u32]> = self
                    .live
                    .read(|records| self.roll.order(by, records))
                    .into();
                *kept = Some((by.to_owned(), order.clone()));
                order
            }
        }
    }

    fn person(&self, row: u32) -> &Person {
        self.roll.person(row)
    }

    /// The titles of the person's classes, all of them.
    fn classes(&self, person: &Person) -> Vec<String> {
        self.live.read(|records| {
            let classes = records.classes_of_person(person.id);
            let titles = classes
                .filter_map(|id| records.classes.get(id))
                .map(|class| class.title.clone());
            titles.collect()
        })
    }

    fn sessions(&self, person: &Person) -> usize {
        self.live
            .read(|records| records.sessions_of_person(person.id).count())
    }
}

impl List for PeopleRows {
    fn len(&self) -> usize {
        self.roll.len()
    }

    fn find(&self, query: &Query, chip: Option<&str>, column: &str) -> Vec<u32> {
        let role = chip.and_then(|name| {
            self.roll
                .roles()
                .iter()
                .find(|role| role_name(role) == name)
        });
        let found = self.roll.find(query, role).people;
        let order = self.order(column);
        order
            .iter()
            .copied()
            .filter(|at| found.contains(*at))
            .collect()
    }

    /// The roles: those of the form in its order, then the others.
    fn chips(&self, query: &Query) -> Chips {
        let found = self.roll.find(query, None);
        let mut roles: Vec<_> = self.roll.roles().iter().zip(found.by_role).collect();
        sort::by_key(&mut roles, |(role, _)| {
            ROLES
                .iter()
                .position(|known| known == *role)
                .unwrap_or(ROLES.len())
        });
        let each = roles
            .into_iter()
            .map(|(role, count)| (role_name(role).into(), count));
        Chips {
            all: t(Words::AllRoles),
            each: each.collect(),
        }
    }
}

impl TableRows for PeopleRows {
    fn key(&self, row: u32) -> RowKey {
        RowKey(self.person(row).id.number())
    }

    fn name(&self, row: u32) -> AttrValue {
        self.person(row).full_name().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let person = self.person(row);
        let key = self.key(row);
        let open = self.acts.on_edit.after(move |_: MouseEvent| key);
        let classes = self.classes(person);
        let (named, more) = (
            classes.len().min(NAMED),
            classes.len().saturating_sub(NAMED),
        );
        html! {
            <>
                <th scope="row" class={column::NAME}>
                    <button type="button" class="row-link" data-open="true" tabindex="-1" onclick={open}>
                        { marked(&person.listed_name(), query) }
                    </button>
                </th>
                <td class={column::USERNAME}>{ marked(&person.username, query) }</td>
                <td class={column::EMAIL}>{ marked(&person.email, query) }</td>
                <td class={column::CODE}>{ marked(&person.official_code, query) }</td>
                <td class={column::ROLE}>{ role_name(&person.role) }</td>
                <td class={column::CLASSES} title={(more > 0).then(|| classes.join(", "))}>
                    { classes[..named].join(", ") }
                    if more > 0 { <span class="meta">{ " " }{ t(Words::MoreClasses(more)) }</span> }
                </td>
                <td class={classes!(column::SESSIONS, "numeric")}>{ number(self.sessions(person)) }</td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        let person = self.person(row);
        vec![
            person.listed_name(),
            person.username.clone(),
            person.email.clone(),
            person.official_code.clone(),
            role_name(&person.role),
            self.classes(person).join(", "),
            self.sessions(person).to_string(),
        ]
    }

    fn actions(&self, _row: u32) -> Vec<RowAction> {
        vec![
            RowAction::button(Icon::Pencil, t(Frame::Edit), self.acts.on_edit.clone()),
            RowAction::button(Icon::Bin, t(Frame::Delete), self.acts.on_delete.clone()),
        ]
    }
}
