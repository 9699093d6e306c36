//! Finding the person of the workspace whom a row of a file is about.
//!
//! A row is about the person with its username; else the one with its email address or official code
//! who has the same first or last name; else perhaps the one with the same name. What is not certain is
//! a question.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::code_damage::without_zeros;
use super::dry_run::{Candidate, FoundBy, Outcome, Question};
use super::options::Answer;
use super::row_context::RowContext;
use crate::model::{Person, PersonId};
use crate::search::{caseless, fold};
use crate::workspace::Records;

/// Data of a row by which a person is found. Empty texts are not known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PersonKeys<'a> {
    pub username: &'a str,
    pub email: &'a str,
    pub official_code: &'a str,
    pub first_name: &'a str,
    pub last_name: &'a str,
}

impl PersonKeys<'_> {
    /// Returns all keys as one text.
    pub fn to_text(self) -> String {
        let name = name_key(self.first_name, self.last_name);
        [&name, &caseless(self.email), self.official_code].join("\n")
    }
}

/// Person whom a row with an unknown username, or none, is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    Certain(PersonId, FoundBy),
    /// One of several people, or perhaps the only one.
    Possible(Vec<PersonId>, FoundBy),
}

/// People by what identifies them other than their usernames.
#[derive(Debug, Default)]
pub(super) struct PersonFinder {
    indexes: OnceCell<Indexes>,
}

#[derive(Debug, Default)]
struct Indexes {
    by_email: PersonIndex,
    by_code: PersonIndex,
    by_name: PersonIndex,
    /// People whose usernames are digits with leading zeros, by the username without them.
    by_digits: PersonIndex,
}

/// People by a key that several can have.
type PersonIndex = HashMap<String, Holders>;

/// People with one key.
#[derive(Clone, Debug)]
struct Holders {
    first: PersonId,
    others: Vec<PersonId>,
}

impl Holders {
    /// Returns the person, if no other has the key.
    fn only(&self) -> Option<PersonId> {
        self.others.is_empty().then_some(self.first)
    }

    fn all(&self) -> impl Iterator<Item = PersonId> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

impl PersonFinder {
    /// Finds the person of a row whose username is unknown, by its other keys and by the answer to its
    /// question.
    ///
    /// # Errors
    /// [`Outcome::Undecided`] if the row asks a question that has no answer.
    pub fn resolve<'a>(
        &self,
        row: &mut RowContext<'a>,
        keys: PersonKeys<'_>,
    ) -> Result<Option<&'a Person>, Outcome> {
        let (id, by) = match self.find(row.records, keys) {
            None => return Ok(None),
            Some(Found::Certain(id, by)) => (id, by),
            Some(Found::Possible(ids, by)) => {
                // The answer to an earlier plan can name somebody who is no candidate any more.
                let answer = row.answer.filter(|answer| match answer {
                    Answer::SamePerson(id) => ids.contains(id),
                    Answer::NewPerson => true,
                });
                row.question = Some(Question {
                    candidates: candidates(row.records, &ids),
                    by,
                    can_create: true,
                    answer,
                });
                match answer {
                    None => return Err(Outcome::Undecided),
                    Some(Answer::NewPerson) => return Ok(None),
                    Some(Answer::SamePerson(id)) => (id, by),
                }
            }
        };
        row.found_by = Some(by);
        Ok(row.records.people.get(id).map(AsRef::as_ref))
    }

    /// Finds the person of a row whose username is unknown. The indexes are built at the first call.
    fn find(&self, records: &Records, keys: PersonKeys<'_>) -> Option<Found> {
        let indexes = self.indexes.get_or_init(|| Indexes::new(records));
        // A key that several people have stands for none of them.
        let unique = |index: &PersonIndex, key: &str| {
            let id = index.get(key).and_then(Holders::only)?;
            records.people.get(id)
        };
        if let Some(person) = unique(&indexes.by_digits, keys.username) {
            return Some(Found::Possible(vec![person.id], FoundBy::Username));
        }
        let is_named = !keys.username.is_empty();
        if let Some(person) = unique(&indexes.by_email, &caseless(keys.email)) {
            let is_certain = !is_named && agrees(keys.first_name, &person.first_name);
            return Some(found(person, FoundBy::Email, is_certain));
        }
        if let Some(person) = unique(&indexes.by_code, keys.official_code) {
            let is_certain = !is_named
                && (agrees(keys.first_name, &person.first_name)
                    || agrees(keys.last_name, &person.last_name));
            return Some(found(person, FoundBy::OfficialCode, is_certain));
        }
        // Where usernames tell people apart, a name is no evidence.
        let name = (!is_named).then(|| name_key(keys.first_name, keys.last_name))?;
        let holders = indexes.by_name.get(&name)?;
        Some(Found::Possible(holders.all().collect(), FoundBy::Name))
    }

    /// Returns a person other than `except` who has this official code.
    pub fn with_code<'a>(
        &self,
        records: &'a Records,
        code: &str,
        except: PersonId,
    ) -> Option<&'a Person> {
        let indexes = self.indexes.get_or_init(|| Indexes::new(records));
        let holders = indexes.by_code.get(code)?;
        let mut others = holders.all().filter(|id| *id != except);
        records.people.get(others.next()?).map(AsRef::as_ref)
    }
}

impl Indexes {
    fn new(records: &Records) -> Self {
        let mut indexes = Self::default();
        for person in records.people.iter() {
            let id = person.id;
            add(&mut indexes.by_email, caseless(&person.email), id);
            add(&mut indexes.by_code, person.official_code.clone(), id);
            let name = name_key(&person.first_name, &person.last_name);
            add(&mut indexes.by_name, name, id);
            if let Some(digits) = without_zeros(&person.username) {
                add(&mut indexes.by_digits, digits.to_owned(), id);
            }
        }
        indexes
    }
}

fn add(index: &mut PersonIndex, key: String, id: PersonId) {
    if !key.is_empty() {
        let entry = index.entry(key);
        entry
            .and_modify(|holders| holders.others.push(id))
            .or_insert_with(|| Holders {
                first: id,
                others: Vec::new(),
            });
    }
}

fn found(person: &Person, by: FoundBy, is_certain: bool) -> Found {
    if is_certain {
        Found::Certain(person.id, by)
    } else {
        Found::Possible(vec![person.id], by)
    }
}

/// Returns people with what tells namesakes apart, by username.
fn candidates(records: &Records, ids: &[PersonId]) -> Vec<Candidate> {
    let people = ids.iter().filter_map(|id| records.people.get(*id));
    let mut candidates: Vec<Candidate> = people
        .map(|person| Candidate {
            person: person.id,
            name: format!("{} {}", person.first_name, person.last_name),
            username: person.username.clone(),
            email: person.email.clone(),
        })
        .collect();
    candidates.sort_by(|a, b| a.username.cmp(&b.username));
    candidates
}

/// Returns `true` unless both names are known and differ.
fn agrees(name: &str, stored: &str) -> bool {
    name.is_empty() || stored.is_empty() || fold(name) == fold(stored)
}

/// Returns the key of a full name; empty if neither name is known.
fn name_key(first_name: &str, last_name: &str) -> String {
    if first_name.is_empty() && last_name.is_empty() {
        return String::new();
    }
    [fold(last_name), fold(first_name)].join("\n")
}
