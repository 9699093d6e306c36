//! What the filters of the list offer: the categories there are, the people who coach, and the courses
//! that are followed.

use crate::order::{SortedMap, SortedSet};

use yew::AttrValue;

use super::facts::Facts;
use crate::model::{CourseId, PersonId};
use crate::order::sort;
use crate::search::natural;
use crate::ui::text::{Sessions as Words, t};
use crate::workspace::Records;

/// Values and what they are called, in the order of a box.
pub type Options = Vec<(AttrValue, AttrValue)>;

/// The value that stands for "in no category".
pub const NO_CATEGORY: &str = "none";

/// What the filters offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// Any, none, or one of them.
    pub categories: Options,
    /// Any, or one of them.
    pub coaches: Options,
    /// Any, or one of them.
    pub courses: Options,
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

impl Choices {
    /// What there is to choose.
    #[must_use]
    pub fn of(facts: &Facts, records: &Records) -> Self {
        let coaches: SortedSet<PersonId> = facts
            .lines
            .iter()
            .flat_map(|line| line.fact.session.coaches.iter().copied())
            .collect();
        let courses: SortedSet<CourseId> = records
            .session_courses
            .iter()
            .map(|row| row.course)
            .collect();
        let categories = records.categories.iter().map(|category| Found {
            id: category.id.to_string(),
            name: category.name.clone(),
            key: natural::key(&[&category.name]),
            aside: String::new(),
        });
        let coaches = coaches
            .into_iter()
            .filter_map(|id| records.people.get(id))
            .map(|person| Found {
                id: person.id.to_string(),
                name: person.full_name(),
                key: natural::key(&[&person.last_name, &person.first_name]),
                aside: person.username.clone(),
            });
        let courses = courses
            .into_iter()
            .filter_map(|id| records.courses.get(id))
            .map(|course| Found {
                id: course.id.to_string(),
                name: course.title.clone(),
                key: natural::key(&[&course.title, &course.code]),
                aside: course.code.clone(),
            });
        let mut categories = listed(Words::AnyCategory, categories.collect());
        categories.insert(1, (NO_CATEGORY.into(), t(Words::NoCategory)));
        Self {
            categories,
            coaches: listed(Words::AnyCoach, coaches.collect()),
            courses: listed(Words::AnyCourse, courses.collect()),
        }
    }
}

fn listed(any: Words, mut found: Vec<Found>) -> Options {
    sort::by(&mut found, |a, b| a.key.cmp(&b.key));
    let mut names: SortedMap<&str, usize> = SortedMap::new();
    for one in &found {
        *names.or_default(&one.name) += 1;
    }
    let named = |one: &Found| {
        if names
            .get(&one.name.as_str())
            .is_some_and(|count| *count > 1)
            && !one.aside.is_empty()
        {
            AttrValue::from([&one.name, " (", &one.aside, ")"].concat())
        } else {
            one.name.clone().into()
        }
    };
    let options = found.iter().map(|one| (one.id.clone().into(), named(one)));
    std::iter::once((AttrValue::Static(""), t(any)))
        .chain(options)
        .collect()
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
