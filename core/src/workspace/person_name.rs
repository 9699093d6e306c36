//! Names of people that tell apart people with the same name.

use std::collections::BTreeSet;

use super::records::Records;
use crate::model::Person;
use crate::search::fold;

/// Returns whether two people have the same name, ignoring case and accents.
#[must_use]
pub fn same_name(one: &Person, other: &Person) -> bool {
    same_text(&one.last_name, &other.last_name) && same_text(&one.first_name, &other.first_name)
}

/// Compares folded texts. Most texts need no folding, which matters in lists of everybody: those that
/// are ASCII, and those that first differ in a letter or digit of ASCII, which folds by itself.
fn same_text(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    let mut pairs = one.bytes().zip(other.bytes());
    let differing = pairs.find(|(one, other)| !one.eq_ignore_ascii_case(other));
    let is_plain =
        |(one, other): (u8, u8)| one.is_ascii_alphanumeric() && other.is_ascii_alphanumeric();
    !differing.is_some_and(is_plain) && fold(one) == fold(other)
}

impl Records {
    /// Returns the full name of a person, with the username if somebody else has the same name. Reads
    /// all people.
    #[must_use]
    pub fn distinct_name(&self, person: &Person) -> String {
        let mut others = self.people.iter().filter(|other| other.id != person.id);
        if others.any(|other| same_name(person, other)) {
            person.full_name_with_username()
        } else {
            person.full_name()
        }
    }
}

/// Names that several of some people have.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct SharedNames(BTreeSet<[String; 2]>);

impl SharedNames {
    /// Collects the names that several of `people` have. Each person occurs once.
    pub fn among<'a>(people: impl IntoIterator<Item = &'a Person>) -> Self {
        let (mut known, mut shared) = (BTreeSet::new(), BTreeSet::new());
        for person in people {
            if let Some(name) = known.replace(folded_name(person)) {
                shared.insert(name);
            }
        }
        Self(shared)
    }

    /// Returns the full name of a person, with the username if somebody else has the same name.
    #[must_use]
    pub fn distinct_name(&self, person: &Person) -> String {
        if !self.0.is_empty() && self.0.contains(&folded_name(person)) {
            person.full_name_with_username()
        } else {
            person.full_name()
        }
    }
}

fn folded_name(person: &Person) -> [String; 2] {
    [fold(&person.last_name), fold(&person.first_name)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{PersonId, Record, Uuid};
    use crate::workspace::Workspace;

    proptest! {
        #[test]
        fn texts_are_the_same_if_their_folds_are(
            start in "[a-zß-öÀ-Ö ]{0,4}",
            one in "[aAbB1 ßéø\u{301}\u{308}ﬁ’'ｋk\u{200d}]{0,4}",
            other in "[aAbB1 ßéø\u{301}\u{308}ﬁ’'ｋk\u{200d}]{0,4}",
        ) {
            let [one, other] = [one, other].map(|end| [start.as_str(), &end].concat());
            prop_assert_eq!(same_text(&one, &other), fold(&one) == fold(&other));
        }
    }

    fn people() -> Vec<Person> {
        [
            ("Roe", "Jo", "johndoe"),
            ("roe", "Jó", "JohnDoe2"),
            ("Jo", "Roe", "jroe"),
        ]
        .into_iter()
        .zip(1..)
        .map(|((last_name, first_name, username), id)| {
            let mut person = Person::new(PersonId(Uuid::from_u128(id)));
            person.last_name = last_name.into();
            person.first_name = first_name.into();
            person.username = username.into();
            person
        })
        .collect()
    }

    const EXPECTED: [&str; 3] = ["Jo Roe (johndoe)", "Jó roe (JohnDoe2)", "Roe Jo"];

    #[test]
    fn the_username_is_added_to_names_that_several_people_have() {
        let people = people();
        let records = people.iter().cloned().map(Record::from).collect();
        let workspace = Workspace::opened(records, Vec::new());
        let names: Vec<String> = people
            .iter()
            .map(|person| workspace.records().distinct_name(person))
            .collect();
        assert_eq!(names, EXPECTED);
    }

    #[test]
    fn names_are_shared_among_the_given_people_only() {
        let people = people();
        let shared = SharedNames::among(&people);
        let names: Vec<String> = people.iter().map(|one| shared.distinct_name(one)).collect();
        assert_eq!(names, EXPECTED);
        let alone = SharedNames::among(&people[1..]);
        assert_eq!(alone.distinct_name(&people[1]), "Jó roe");
    }
}
