//! What the filters of the list offer, and what is chosen of it: the categories there are, the people
//! who coach, and the courses that are followed.

use std::collections::{BTreeMap, BTreeSet};

use yew::AttrValue;

use super::facts::Facts;
use super::shown::{STATES, Wanted};
use crate::i18n::{Sessions as Words, access_word, t};
use crate::pages::register::{Filter, FilterBox};
use lectern_core::model::{CourseId, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// Values and what they are called, in the order of a box.
type Options = Vec<(AttrValue, AttrValue)>;

/// The value that stands for "in no category".
const NO_CATEGORY: &str = "none";

/// The place of each box among the others.
mod at {
    pub const CATEGORY: usize = 0;
    pub const COACH: usize = 1;
    pub const COURSE: usize = 2;
}

/// Something to choose.
struct Found {
    id: String,
    name: String,
    /// What it is sorted by.
    key: String,
    /// What tells it from another of the same name.
    aside: String,
}

impl Found {
    fn new(id: String, name: String, key: [&str; 2], aside: &str) -> Self {
        Self {
            id,
            name,
            key: natural::key(&key),
            aside: aside.to_owned(),
        }
    }
}

/// What is chosen.
#[must_use]
pub fn wanted(filter: &Filter) -> Wanted {
    let category = filter.chosen(at::CATEGORY);
    Wanted {
        state: filter.chip.as_ref().and_then(|chip| {
            let mut known = STATES.into_iter();
            known.find(|state| access_word(*state) == chip.as_str())
        }),
        category: if category == NO_CATEGORY {
            Some(None)
        } else {
            category.parse().ok().map(Some)
        },
        coach: filter.chosen(at::COACH).parse().ok(),
        course: filter.chosen(at::COURSE).parse().ok(),
    }
}

/// What there is to choose: a category, a coach, a course.
#[must_use]
pub fn boxes(facts: &Facts, records: &Records) -> Vec<FilterBox> {
    let mut coach_ids: BTreeSet<PersonId> = BTreeSet::new();
    for line in &facts.lines {
        for coach in line.fact.session.coaches.iter() {
            coach_ids.insert(*coach);
        }
    }
    let mut course_ids: Vec<CourseId> = Vec::new();
    for row in records.session_courses.iter() {
        course_ids.push(row.course);
    }
    let course_ids: BTreeSet<CourseId> = course_ids.into_iter().collect();
    let (mut categories, mut coaches, mut courses) = (Vec::new(), Vec::new(), Vec::new());
    for category in records.categories.iter() {
        let name = category.name.clone();
        let key = [category.name.as_str(), ""];
        categories.push(Found::new(category.id.to_string(), name, key, ""));
    }
    for person in coach_ids.iter().filter_map(|id| records.people.get(*id)) {
        let key = [person.last_name.as_str(), &person.first_name];
        let (id, name) = (person.id.to_string(), person.full_name());
        coaches.push(Found::new(id, name, key, &person.username));
    }
    for course in course_ids.iter().filter_map(|id| records.courses.get(*id)) {
        let key = [course.title.as_str(), &course.code];
        let (id, name) = (course.id.to_string(), course.title.clone());
        courses.push(Found::new(id, name, key, &course.code));
    }
    let mut categories = listed(Words::AnyCategory, categories);
    categories.insert(1, (NO_CATEGORY.into(), t(Words::NoCategory)));
    vec![
        filter_box(Words::Category, categories),
        filter_box(Words::Coach, listed(Words::AnyCoach, coaches)),
        filter_box(Words::Course, listed(Words::AnyCourse, courses)),
    ]
}

fn filter_box(label: Words, options: Options) -> FilterBox {
    FilterBox {
        label: t(label),
        options,
    }
}

fn listed(any: Words, mut found: Vec<Found>) -> Options {
    found.sort_by(|a, b| a.key.cmp(&b.key));
    let mut options = vec![(AttrValue::Static(""), t(any))];
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &found {
        *names.entry(&one.name).or_default() += 1;
    }
    for one in &found {
        let alone = names.get(&one.name.as_str()) == Some(&1);
        let name = if alone || one.aside.is_empty() {
            one.name.clone()
        } else {
            [&one.name, " (", &one.aside, ")"].concat()
        };
        options.push((one.id.clone().into(), name.into()));
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_of_the_same_name_say_more() {
        let found = |name: &str, aside: &str| Found {
            id: aside.into(),
            name: name.into(),
            key: [name, aside].concat(),
            aside: aside.into(),
        };
        let options = listed(
            Words::AnyCourse,
            vec![found("B", "2"), found("A", "3"), found("B", "1")],
        );
        let names: Vec<&str> = options.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["Any course", "A", "B (1)", "B (2)"]);
    }
}
