//! Names of records in lists, each a link to the page of its record.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{
    InstructorGroup, InstructorGroupId, LearnerGroup, Offering, Person, PersonId, Place, Term,
};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};
use yew::prelude::*;

use crate::app::list_link::search_href;
use crate::app::route::Route;

/// A name, and where its record is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedName {
    /// The name.
    pub name: String,
    /// Page that shows the record.
    page: Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    /// There is no record.
    None,
    /// That of the record.
    Own(Route),
    /// A list, which is searched for the name.
    List(Route),
}

impl LinkedName {
    /// Creates the name of a record with a page of its own.
    #[must_use]
    pub const fn new(name: String, page: Route) -> Self {
        let page = Page::Own(page);
        Self { name, page }
    }

    /// Creates the name of an instructor group, which has no page of its own.
    #[must_use]
    pub fn of_instructor_group(group: &InstructorGroup) -> Self {
        Self {
            name: group.title.clone(),
            page: Page::List(Route::InstructorGroups),
        }
    }

    /// Creates the title of a term, which is shown in the list of its vocabulary.
    #[must_use]
    pub fn of_term(term: &Term) -> Self {
        let page = Route::Vocabulary {
            id: term.vocabulary,
        };
        Self::new(term.title.clone(), page)
    }

    /// Returns the name of a learner group.
    #[must_use]
    pub fn of_group(group: &LearnerGroup) -> Self {
        Self::new(group.title.clone(), Route::LearnerGroup { id: group.id })
    }

    /// Returns the name of a room, or the text; `None` for a room that no longer exists.
    #[must_use]
    pub fn of_place(records: &Records, place: &Place) -> Option<Self> {
        match place {
            Place::Room(id) => {
                let name = records.rooms.get(*id)?.name.clone();
                Some(Self::new(name, Route::Room { id: *id }))
            }
            Place::Text(text) => Some(Self {
                name: text.clone(),
                page: Page::None,
            }),
        }
    }

    /// Draws the name. A link in a row that is one tab stop has the tab index -1.
    pub fn draw(&self, tabindex: Option<&'static str>) -> Html {
        let href = match self.page {
            Page::None => return html! { <bdi>{ &self.name }</bdi> },
            Page::Own(route) => route.href(),
            Page::List(route) => search_href(route, &self.name),
        };
        html! { <a {href} {tabindex}><bdi>{ &self.name }</bdi></a> }
    }
}

/// Returns the names of people, by last name, with the username if somebody else has the same name.
#[must_use]
pub fn people_names(records: &Records, people: &BTreeSet<PersonId>) -> Vec<LinkedName> {
    let people = people.iter().filter_map(|id| records.people.get(*id));
    let mut people: Vec<&Rc<Person>> = people.collect();
    natural::sort(&mut people, |person| {
        natural::key(&[&person.last_name, &person.first_name])
    });
    let link = |person: &Rc<Person>| {
        let route = Route::Person { id: person.id };
        LinkedName::new(records.distinct_name(person), route)
    };
    people.into_iter().map(link).collect()
}

/// Returns the titles of the instructor groups of an offering, then the names of its instructors.
#[must_use]
pub fn instructor_names(
    records: &Records,
    offering: &Offering,
    names: &SharedNames,
) -> Vec<LinkedName> {
    let (people, groups) = (&offering.instructors, &offering.instructor_groups);
    names_of_instructors(records, people, groups, names)
}

/// Returns the titles of instructor groups, then the names of people, both in natural order.
#[must_use]
pub fn names_of_instructors<'a>(
    records: &Records,
    people: impl IntoIterator<Item = &'a PersonId>,
    groups: impl IntoIterator<Item = &'a InstructorGroupId>,
    names: &SharedNames,
) -> Vec<LinkedName> {
    let groups = groups.into_iter();
    let groups = groups.filter_map(|id| records.instructor_groups.get(*id));
    let mut groups: Vec<LinkedName> = groups
        .map(|group| LinkedName::of_instructor_group(group))
        .collect();
    let people = people.into_iter();
    let people = people.filter_map(|id| records.people.get(*id));
    let mut people: Vec<LinkedName> = people
        .map(|person| LinkedName::new(names.distinct_name(person), Route::Person { id: person.id }))
        .collect();
    for part in [&mut groups, &mut people] {
        natural::sort(part, |link| natural::key(&[&link.name]));
    }
    groups.append(&mut people);
    groups
}

/// Returns the names that several instructors of some offerings have.
#[must_use]
pub fn shared_instructor_names<'a>(
    records: &Records,
    offerings: impl IntoIterator<Item = &'a Rc<Offering>>,
) -> SharedNames {
    let people = offerings.into_iter().flat_map(|row| &row.instructors);
    let people: BTreeSet<_> = people.collect();
    let people = people.into_iter().filter_map(|id| records.people.get(*id));
    SharedNames::among(people.map(|person| -> &Person { person }))
}

/// Returns the names as one text.
#[must_use]
pub fn joined(names: &[LinkedName]) -> String {
    let names: Vec<&str> = names.iter().map(|link| link.name.as_str()).collect();
    names.join("; ")
}

/// Draws the first `max` names, separated by semicolons, and what `more` returns for the number of the
/// others.
pub fn first_names(
    names: &[LinkedName],
    max: usize,
    tabindex: Option<&'static str>,
    more: impl FnOnce(usize) -> AttrValue,
) -> Html {
    let (shown, others) = names.split_at(names.len().min(max));
    let title = (!others.is_empty()).then(|| joined(names));
    html! {
        <span {title}>
            { for shown.iter().enumerate().map(|(at, link)| html! { <>if at > 0 { { "; " } }{ link.draw(tabindex) }</> }) }
            if !others.is_empty() { <span class="meta">{ " " }{ more(others.len()) }</span> }
        </span>
    }
}
