//! Everybody as the page lists them: how they are found, by words and by role, and in which order.

use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::pages::entries::{Everybody, Searched};
use crate::pages::live::{Live, Made};
use lectern_core::model::{ClassId, Kind, Person, PersonRole};
use lectern_core::search::{Bitmap, Query, natural};
use lectern_core::workspace::Records;

/// The columns of the table.
pub mod column {
    /// "Last, First".
    pub const NAME: &str = "name";
    /// The username.
    pub const USERNAME: &str = "username";
    /// The mail address.
    pub const EMAIL: &str = "email";
    /// The institution's number.
    pub const CODE: &str = "code";
    /// What the person is.
    pub const ROLE: &str = "role";
    /// The classes that the person is in.
    pub const CLASSES: &str = "classes";
    /// How many course sessions the person is enrolled in.
    pub const SESSIONS: &str = "sessions";
}

/// Everybody.
pub struct Roll {
    everybody: Rc<Everybody>,
    index: Searched,
    /// The roles that there are, and which of them each person has.
    roles: Vec<PersonRole>,
    role_of: Vec<u8>,
}

impl Made for Roll {
    const OF: Kind = Kind::Person;

    fn rest(self: Rc<Self>) {
        spawn_local(async move { self.index.ahead(self.everybody.people()).await });
    }
}

impl Roll {
    /// Everybody.
    #[must_use]
    pub fn of(everybody: Rc<Everybody>) -> Self {
        let mut numbers: BTreeMap<&PersonRole, u8> = BTreeMap::new();
        let mut roles = Vec::new();
        let mut role_of = Vec::with_capacity(everybody.people().len());
        for person in everybody.people() {
            let number = *numbers.entry(&person.role).or_insert_with(|| {
                roles.push(person.role.clone());
                // More than 255 kinds of role are one kind.
                u8::try_from(roles.len() - 1).unwrap_or(u8::MAX)
            });
            role_of.push(number);
        }
        drop(numbers);
        Self {
            everybody,
            index: Searched::by(searched),
            roles,
            role_of,
        }
    }

    /// Everybody in the open workspace; made anew only when people change.
    #[must_use]
    pub fn now(live: &Live) -> Rc<Self> {
        let everybody = Everybody::now(live);
        live.kept(|_| Self::of(everybody))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.everybody.count()
    }

    /// The roles that there are.
    #[must_use]
    pub fn roles(&self) -> &[PersonRole] {
        &self.roles
    }

    /// The person with a number.
    #[must_use]
    pub fn person(&self, number: u32) -> &Person {
        self.everybody.person(number)
    }

    /// Those whom a query finds, and how many of them have each of the [roles](Self::roles).
    #[must_use]
    pub fn find(&self, query: &Query) -> (Bitmap, Vec<usize>) {
        let mut people = Bitmap::full(self.count());
        // All can be had before the index is made.
        if !query.is_empty() {
            let index = self.index.of(self.everybody.people());
            index.find(query, &mut people);
        }
        let mut by_role = vec![0; self.roles.len()];
        for number in people.iter() {
            if let Some(count) = by_role.get_mut(usize::from(self.role_of[number as usize])) {
                *count += 1;
            }
        }
        (people, by_role)
    }

    /// Whether a person has one of the [roles](Self::roles).
    #[must_use]
    pub fn has_role(&self, number: u32, role: usize) -> bool {
        usize::from(self.role_of[number as usize]) == role
    }

    /// Everybody's numbers in the order of a column; those who are equal in it, by name.
    #[must_use]
    pub fn order(&self, by: &str, records: &Records) -> Vec<u32> {
        let len = self.count();
        let text = |read: fn(&Person) -> &str| natural::order(len, |at| [read(self.person(at))]);
        match by {
            column::USERNAME => text(|person| &person.username),
            column::EMAIL => text(|person| &person.email),
            column::CODE => text(|person| &person.official_code),
            column::ROLE => {
                let mut order: Vec<u32> = (0..len).collect();
                order.sort_by_key(|at| &self.person(*at).role);
                order
            }
            column::CLASSES => self.by_classes(records),
            column::SESSIONS => {
                let mut counts = Vec::with_capacity(len as usize);
                for person in self.everybody.people() {
                    counts.push(records.sessions_of_person(person.id).count());
                }
                let mut order: Vec<u32> = (0..len).collect();
                order.sort_by_key(|at| counts[*at as usize]);
                order
            }
            _ => (0..len).collect(),
        }
    }

    fn by_classes(&self, records: &Records) -> Vec<u32> {
        // Classes ascend by their ids.
        let mut keys: Vec<(ClassId, String)> = Vec::new();
        for class in records.classes.iter() {
            keys.push((class.id, natural::key(&[&class.title])));
        }
        let mut order: Vec<u32> = (0..self.count()).collect();
        natural::sort(&mut order, |at| {
            let mut own: Vec<&str> = Vec::new();
            for id in records.classes_of_person(self.person(*at).id) {
                if let Ok(found) = keys.binary_search_by_key(&id, |(class, _)| *class) {
                    own.push(&keys[found].1);
                }
            }
            own.sort();
            own.concat()
        });
        order
    }
}

/// What is searched of a person.
fn searched(person: &Person) -> [&str; 5] {
    [
        &person.last_name,
        &person.first_name,
        &person.username,
        &person.official_code,
        &person.email,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::{Ids, PersonId, Record, SeededIds};
    use lectern_core::workspace::Workspace;

    fn workspace() -> Workspace {
        let mut ids = SeededIds::new(1);
        let person = |row: (&str, &str, &str, PersonRole)| {
            let mut person = Person::new(PersonId(ids.next()));
            (person.last_name, person.first_name) = (row.0.into(), row.1.into());
            (person.username, person.role) = (row.2.into(), row.3);
            Record::from(person)
        };
        let rows = [
            ("Zorn", "Ida", "c", PersonRole::Learner),
            ("Müller", "Ana", "z", PersonRole::Teacher),
            ("Mulder", "Ana", "b", PersonRole::Learner),
        ];
        Workspace::opened(rows.map(person).into(), Vec::new())
    }

    fn roll_of(workspace: &Workspace) -> Roll {
        Roll::of(Rc::new(Everybody::of(workspace.records())))
    }

    fn names(roll: &Roll, numbers: impl Iterator<Item = u32>) -> Vec<&str> {
        numbers
            .map(|at| roll.person(at).last_name.as_str())
            .collect()
    }

    #[test]
    fn a_search_counts_every_role_and_a_filter_keeps_one() {
        let workspace = workspace();
        let roll = roll_of(&workspace);
        let (found, by_role) = roll.find(&Query::new("ana"));
        let learner = roll
            .roles()
            .iter()
            .position(|role| *role == PersonRole::Learner);
        let learner = learner.expect("there is a learner");
        let learners = found.iter().filter(|at| roll.has_role(*at, learner));
        assert_eq!(names(&roll, learners), ["Mulder"]);
        assert_eq!((by_role[learner], by_role.iter().sum::<usize>()), (1, 2));
        let (all, _) = roll.find(&Query::new(""));
        assert_eq!(names(&roll, all.iter()), ["Mulder", "Müller", "Zorn"]);
    }

    #[test]
    fn every_column_orders_everybody() {
        let workspace = workspace();
        let roll = roll_of(&workspace);
        let by = |id: &str| names(&roll, roll.order(id, workspace.records()).into_iter());
        assert_eq!(by(column::NAME), ["Mulder", "Müller", "Zorn"]);
        assert_eq!(by(column::USERNAME), ["Mulder", "Zorn", "Müller"]);
        assert_eq!(by(column::ROLE), ["Mulder", "Zorn", "Müller"]);
        for id in [
            column::EMAIL,
            column::CODE,
            column::CLASSES,
            column::SESSIONS,
        ] {
            assert_eq!(by(id), ["Mulder", "Müller", "Zorn"], "{id}");
        }
    }
}
