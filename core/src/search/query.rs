//! A search text split into terms once, then matched against many entries.

use super::fold::fold;
use super::words::{GAP, JOIN, normal};

/// A parsed search text. An entry matches if every term is at the start of some word, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    normal: String,
    terms: Vec<Term>,
}

/// One word of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// The word without its joins: `jean-p` looks for `jeanp`.
    pub whole: String,
    /// The parts between joins, empty without joins: `jean-p` also finds "Jean Pierre".
    pub parts: Vec<String>,
}

impl Query {
    /// Parses a search text by the same rules as the entries; see [the words](super#words).
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let normal = normal(typed);
        let terms = normal.split(GAP).filter(|term| !term.is_empty());
        Self {
            terms: terms.map(Term::new).collect(),
            normal,
        }
    }

    /// Treats the search text as one word, including spaces and symbols, to be found at the start of
    /// a whole field. Only for an index of whole fields; see
    /// [`IndexBuilder::push_whole`](super::IndexBuilder::push_whole).
    #[must_use]
    pub fn whole(typed: &str) -> Self {
        let whole = fold(typed.trim());
        let parts = Vec::new();
        let terms = (!whole.is_empty()).then_some(Term { whole, parts });
        Self {
            terms: terms.into_iter().collect(),
            normal: normal(typed),
        }
    }

    /// Returns `true` if there are no terms, so that every entry matches: the search text is empty or
    /// only spaces and punctuation.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns the words in normal form, with one gap between them.
    pub(super) fn normal(&self) -> &str {
        &self.normal
    }

    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }
}

impl Term {
    fn new(term: &str) -> Self {
        let parts: Vec<String> = term.split(JOIN).map(str::to_owned).collect();
        Self {
            whole: parts.concat(),
            parts: if parts.len() > 1 { parts } else { Vec::new() },
        }
    }
}
