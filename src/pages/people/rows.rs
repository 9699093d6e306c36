//! People as rows of the table.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::form::ROLES;
use super::roll::{Roll, column};
use crate::i18n::{Frame, People as Words, role_name, t};
use crate::pages::live::Live;
use crate::pages::register::{Cell, Filter, Found, Line, List, Look, edit_and_delete};
use crate::ui::data_table::{Column, RowAction, RowKey, Sort, TableRows};
use crate::ui::filter_chips::Chip;
use lectern_core::model::{Kind, Person, PersonId, Uuid};
use lectern_core::search::Query;

/// The columns of the table.
fn columns() -> Rc<[Column]> {
    Rc::new([
        Column::sorted(column::NAME, t(Words::Name)),
        Column::sorted(column::USERNAME, t(Words::Username)),
        Column::sorted(column::EMAIL, t(Words::Email)),
        Column::sorted(column::CODE, t(Words::OfficialCode)),
        Column::sorted(column::ROLE, t(Words::Role)),
        Column::sorted(column::CLASSES, t(Words::Classes)),
        Column::counted(column::SESSIONS, t(Words::CourseSessions)),
    ])
}

/// The rows of everybody.
pub struct PeopleRows {
    look: Look,
    columns: Rc<[Column]>,
    roll: Rc<Roll>,
    /// Where classes and course sessions are asked for.
    live: Live,
    order: RefCell<Option<Order>>,
}

/// The column that was asked for last, and everybody in its order: a key typed sorts nothing.
type Order = (&'static str, Rc<[u32]>);

impl PeopleRows {
    /// The rows of everybody.
    #[must_use]
    pub fn new(roll: Rc<Roll>, live: Live) -> Self {
        let words = [t(Frame::People), t(Words::Search)];
        let first = Sort::ascending(column::NAME);
        let mut look = Look::new(Kind::Person, "people", "people-list", words, first);
        look.hint = Some(t(Words::SearchHint));
        look.narrow = Some(t(Words::Role));
        look.delete = Some(|count| t(Words::DeletePeople(count)));
        Self {
            look,
            columns: columns(),
            roll,
            live,
            order: RefCell::new(None),
        }
    }

    fn order(&self, by: &'static str) -> Rc<[u32]> {
        let mut kept = self.order.borrow_mut();
        match &*kept {
            Some((of, order)) if *of == by => order.clone(),
            _ => {
                let order = self.live.read(|records| self.roll.order(by, records));
                let order: Rc<[u32]> = order.into();
                *kept = Some((by, order.clone()));
                order
            }
        }
    }

    fn person(&self, row: u32) -> &Person {
        self.roll.person(row)
    }

    fn line(&self, row: u32) -> Line {
        let person = self.person(row);
        let (classes, sessions) = self.live.read(|records| {
            let mut titles = Vec::new();
            for id in records.classes_of_person(person.id) {
                titles.extend(records.classes.get(id).map(|class| class.title.clone()));
            }
            (titles, records.sessions_of_person(person.id).count())
        });
        Line {
            cells: vec![
                Cell::Text(person.listed_name()),
                Cell::Text(person.username.clone()),
                Cell::Text(person.email.clone()),
                Cell::Text(person.official_code.clone()),
                Cell::Fact(role_name(&person.role), 0),
                Cell::Names(classes),
                Cell::Number(sessions),
            ],
            ..Line::default()
        }
    }
}

impl List for PeopleRows {
    fn look(&self) -> &Look {
        &self.look
    }

    fn columns(&self) -> Rc<[Column]> {
        self.columns.clone()
    }

    fn len(&self) -> usize {
        self.roll.count() as usize
    }

    fn has(&self, key: RowKey) -> bool {
        let id = PersonId(Uuid(key.0));
        self.live.read(|records| records.people.contains(id))
    }

    /// The chips are the roles: those of the form in its order, then the others.
    fn find(&self, filter: &Filter, query: &Query, sort: Sort) -> Found {
        let (people, by_role) = self.roll.find(query);
        let roles = self.roll.roles();
        let place = |at: u32| {
            let known = ROLES.iter().position(|known| *known == roles[at as usize]);
            known.unwrap_or(ROLES.len())
        };
        let mut places: Vec<u32> = (0..roles.len() as u32).collect();
        places.sort_by_key(|at| place(*at));
        let mut chips = Vec::new();
        for at in &places {
            let at = *at as usize;
            chips.push(Chip::counted(role_name(&roles[at]).into(), by_role[at]));
        }
        let mut found = Found::chips(t(Words::AllRoles), chips, filter);
        let role = found.chosen.checked_sub(1).and_then(|at| places.get(at));
        for row in self.order(sort.column).iter() {
            if people.contains(*row)
                && role.is_none_or(|role| self.roll.has_role(*row, *role as usize))
            {
                found.rows.push(*row);
            }
        }
        found.rows = sort.apply(found.rows);
        found
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
        self.line(row).draw(&self.columns, 0, query)
    }

    fn texts(&self, row: u32) -> Vec<String> {
        self.line(row).texts()
    }

    fn actions(&self, _row: u32) -> Vec<RowAction> {
        edit_and_delete()
    }
}
