//! A search text split into terms once, then matched against many entries.

use super::caseless::caseless;
use super::fold::{fold_reading_into, readings};
use super::words::{GAP, JOIN, normal};

/// A parsed search text. An entry matches if every term is at the start of some word, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words in normal form: as typed without accents, and with ä, ö, ü, å and ø spelled out.
    normal: Vec<String>,
    /// The letters and digits as typed, with accents.
    letters: String,
    terms: Vec<Term>,
}

/// One word of the query, in each of its readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// Without accents, and spelled out if that differs.
    pub words: Vec<Word>,
}

/// A word as it is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// The word without its joins: `jean-p` looks for `jeanp`.
    pub whole: String,
    /// The parts between joins, empty without joins: `jean-p` also finds "Jean Pierre".
    pub parts: Vec<String>,
}

impl Query {
    /// Parses a search text by the same rules as the entries; see [the words](super#words).
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let mut query = Self::without_terms(typed);
        for normal in &query.normal {
            // Both readings have the same gaps: spelling out a letter makes no new word.
            let words = normal.split(GAP).filter(|word| !word.is_empty());
            for (at, word) in words.map(Word::new).enumerate() {
                match query.terms.get_mut(at) {
                    Some(term) if term.words.contains(&word) => {}
                    Some(term) => term.words.push(word),
                    None => query.terms.push(Term { words: vec![word] }),
                }
            }
        }
        query
    }

    /// Treats the search text as one word, including spaces and symbols, to be found at the start of
    /// a whole field. Only for an index of whole fields; see
    /// [`IndexBuilder::push_whole`](super::IndexBuilder::push_whole).
    #[must_use]
    pub fn whole(typed: &str) -> Self {
        let typed = typed.trim();
        let mut words = Vec::new();
        for reading in readings(typed) {
            let mut whole = String::new();
            fold_reading_into(typed, *reading, &mut whole);
            let parts = Vec::new();
            words.push(Word { whole, parts });
        }
        words.retain(|word| !word.whole.is_empty());
        let mut query = Self::without_terms(typed);
        query.terms = (!words.is_empty())
            .then_some(Term { words })
            .into_iter()
            .collect();
        query
    }

    fn without_terms(typed: &str) -> Self {
        let normal = readings(typed)
            .iter()
            .map(|reading| normal(typed, *reading));
        Self {
            normal: normal.collect(),
            letters: letters(typed).collect(),
            terms: Vec::new(),
        }
    }

    /// Returns `true` if there are no terms, so that every entry matches: the search text is empty or
    /// only spaces and punctuation.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns the words in normal form with one gap between them, first without accents, then
    /// spelled out if the search text has letters that can be.
    pub(super) fn normal(&self) -> &[String] {
        &self.normal
    }

    /// Returns `true` if the fields have the letters and digits of the search text, with the same
    /// accents.
    pub(super) fn is_written(&self, fields: &[&str]) -> bool {
        let mut rest = self.letters.as_str();
        fields.iter().all(|field| {
            let field: String = letters(field).collect();
            let after = rest.strip_prefix(&*field);
            rest = after.unwrap_or_default();
            after.is_some()
        }) && rest.is_empty()
    }

    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    let text: Vec<char> = caseless(text).chars().collect();
    text.into_iter().filter(|c| c.is_alphanumeric())
}

impl Word {
    fn new(word: &str) -> Self {
        let parts: Vec<String> = word.split(JOIN).map(str::to_owned).collect();
        Self {
            whole: parts.concat(),
            parts: if parts.len() > 1 { parts } else { Vec::new() },
        }
    }
}
