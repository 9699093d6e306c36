//! People as the list shows them, with their search index; derived once for every change of people.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{Kind, Person, PersonRole};
use lectern_core::search::{Bitmap, ItemIndex, Query};
use wasm_bindgen_futures::spawn_local;

use super::columns::PersonRow;
use crate::app::workspace_handle::{Derived, WorkspaceHandle};
use crate::pages::item_sources::{AllPeople, LazyIndex};

/// All people by name, with their roles and search index.
pub struct PeopleIndex {
    all_people: Rc<AllPeople>,
    rows: Rc<[Rc<PersonRow>]>,
    search: LazyIndex,
    roles: Vec<PersonRole>,
}

impl Derived for PeopleIndex {
    const KINDS: &'static [Kind] = &[Kind::Person];

    fn warm_up(self: Rc<Self>) {
        spawn_local(async move { self.search.build_when_idle(self.all_people.people()).await });
    }
}

impl PeopleIndex {
    /// Derives the index of `all_people`.
    #[must_use]
    pub fn new(all_people: Rc<AllPeople>) -> Self {
        let mut indexes: BTreeMap<&PersonRole, usize> = BTreeMap::new();
        let mut roles = Vec::new();
        let mut rows = Vec::with_capacity(all_people.people().len());
        for (position, person) in all_people.people().iter().enumerate() {
            let position = ItemIndex::from_usize(position);
            let role = *indexes.entry(&person.role).or_insert_with(|| {
                roles.push(person.role.clone());
                roles.len() - 1
            });
            rows.push(Rc::new(PersonRow {
                person: person.clone(),
                listed_name: person.listed_name(),
                same_name: all_people.shares_name(position),
                position,
                role,
            }));
        }
        drop(indexes);
        Self {
            all_people,
            rows: rows.into(),
            search: LazyIndex::new(searched_fields),
            roles,
        }
    }

    /// Returns the index of the open workspace, derived again only if people changed.
    #[must_use]
    pub fn current(workspace: &WorkspaceHandle) -> Rc<Self> {
        let all_people = AllPeople::current(workspace);
        workspace.derived(|_| Self::new(all_people))
    }

    /// Returns all rows by name.
    #[must_use]
    pub fn rows(&self) -> &Rc<[Rc<PersonRow>]> {
        &self.rows
    }

    /// Returns the roles that people have.
    #[must_use]
    pub fn roles(&self) -> &[PersonRole] {
        &self.roles
    }

    /// Returns the positions of the people that match `query`.
    #[must_use]
    pub fn find(&self, query: &Query) -> Bitmap {
        let mut found = Bitmap::full(self.all_people.count());
        // An empty search does not wait for the search index.
        if !query.is_empty() {
            let index = self.search.get_or_build(self.all_people.people());
            index.find(query, &mut found);
        }
        found
    }
}

fn searched_fields(person: &Person) -> [&str; 5] {
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
    use lectern_core::model::{IdGenerator, PersonId, Record, SeededIds};
    use lectern_core::workspace::Workspace;

    use super::*;

    fn index() -> PeopleIndex {
        let mut ids = SeededIds::new(1);
        let rows = [
            ("Zorn", "Ida", PersonRole::Learner),
            ("Müller", "Ana", PersonRole::Teacher),
            ("Mulder", "Ana", PersonRole::Learner),
        ];
        let people = rows.map(|(last, first, role)| {
            let mut person = Person::new(PersonId(ids.next()));
            (person.last_name, person.first_name) = (last.into(), first.into());
            person.role = role;
            Record::from(person)
        });
        let workspace = Workspace::opened(people.into(), Vec::new());
        PeopleIndex::new(Rc::new(AllPeople::from_records(workspace.records())))
    }

    fn names(index: &PeopleIndex, query: &str) -> Vec<String> {
        let found = index.find(&Query::new(query));
        let rows = index.rows().iter();
        rows.filter(|row| found.contains(row.position))
            .map(|row| row.person.last_name.clone())
            .collect()
    }

    #[test]
    fn people_are_found_in_the_order_of_names() {
        let index = index();
        assert_eq!(names(&index, "ana"), ["Mulder", "Müller"]);
        assert_eq!(names(&index, ""), ["Mulder", "Müller", "Zorn"]);
    }

    #[test]
    fn rows_know_their_role() {
        let index = index();
        let roles = index.rows().iter().map(|row| &index.roles()[row.role]);
        assert!(roles.eq(index.rows().iter().map(|row| &row.person.role)));
        assert_eq!(index.roles().len(), 2);
    }
}
