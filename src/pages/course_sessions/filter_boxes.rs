//! The filter boxes of the list: categories, coaches and courses to choose from.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::AttrValue;

use super::summaries::SessionSummary;
use crate::i18n::{Sessions as Message, t};
use crate::pages::record_list::FilterBox;
use lectern_core::model::{CourseId, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// Values and their labels, in the order of a box.
type Options = Vec<(AttrValue, AttrValue)>;

/// Value of the option "No category".
pub const NO_CATEGORY: &str = "none";

/// Position of the box for the category.
pub const CATEGORY: usize = 0;
/// Position of the box for the coach.
pub const COACH: usize = 1;
/// Position of the box for the course.
pub const COURSE: usize = 2;

/// An option, before options with the same label are told apart.
struct Candidate {
    id: String,
    label: String,
    /// Sort key.
    key: String,
    /// Added to the label if another option has the same label.
    qualifier: String,
}

impl Candidate {
    fn new(id: String, label: String, key: [&str; 2], qualifier: &str) -> Self {
        Self {
            id,
            label,
            key: natural::key(&key),
            qualifier: qualifier.to_owned(),
        }
    }
}

/// Returns the boxes, in the order of [`CATEGORY`], [`COACH`] and [`COURSE`].
#[must_use]
pub fn filter_boxes(summaries: &[Rc<SessionSummary>], records: &Records) -> Rc<[FilterBox]> {
    let mut coach_ids: BTreeSet<PersonId> = BTreeSet::new();
    for summary in summaries {
        coach_ids.extend(&summary.session().coaches);
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
        categories.push(Candidate::new(category.id.to_string(), name, key, ""));
    }
    for person in coach_ids.iter().filter_map(|id| records.people.get(*id)) {
        let key = [person.last_name.as_str(), &person.first_name];
        let (id, name) = (person.id.to_string(), person.full_name());
        coaches.push(Candidate::new(id, name, key, &person.username));
    }
    for course in course_ids.iter().filter_map(|id| records.courses.get(*id)) {
        let key = [course.title.as_str(), &course.code];
        let (id, name) = (course.id.to_string(), course.title.clone());
        courses.push(Candidate::new(id, name, key, &course.code));
    }
    let mut categories = listed(Message::AnyCategory, categories);
    categories.insert(1, (NO_CATEGORY.into(), t(Message::NoCategory)));
    Rc::new([
        filter_box(Message::Category, categories),
        filter_box(Message::Coach, listed(Message::AnyCoach, coaches)),
        filter_box(Message::Course, listed(Message::AnyCourse, courses)),
    ])
}

fn filter_box(label: Message, options: Options) -> FilterBox {
    FilterBox {
        label: t(label),
        options,
    }
}

fn listed(any: Message, mut found: Vec<Candidate>) -> Options {
    found.sort_by(|a, b| a.key.cmp(&b.key));
    let mut options = vec![(AttrValue::Static(""), t(any))];
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &found {
        *names.entry(&one.label).or_default() += 1;
    }
    for one in &found {
        let alone = names.get(&one.label.as_str()) == Some(&1);
        let name = if alone || one.qualifier.is_empty() {
            one.label.clone()
        } else {
            [&one.label, " (", &one.qualifier, ")"].concat()
        };
        options.push((one.id.clone().into(), name.into()));
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_with_the_same_label_are_qualified() {
        let found = |label: &str, qualifier: &str| Candidate {
            id: qualifier.into(),
            label: label.into(),
            key: [label, qualifier].concat(),
            qualifier: qualifier.into(),
        };
        let options = listed(
            Message::AnyCourse,
            vec![found("B", "2"), found("A", "3"), found("B", "1")],
        );
        let names: Vec<&str> = options.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["Any course", "A", "B (1)", "B (2)"]);
    }
}
