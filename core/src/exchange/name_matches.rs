//! Names of a file that a person matches with records: vocabularies that a file knows by number, learner
//! groups that it knows by title.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::model::Uuid;

/// Meaning of a name of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchTarget {
    /// A record of the workspace.
    Record(Uuid),
    /// A new record with the name.
    New,
    /// Nothing: its rows are not imported.
    Nothing,
}

/// Meanings that a person has chosen, by name.
pub type Matches = BTreeMap<String, MatchTarget>;

/// A name of a file, and what it can stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMatch {
    /// The name as the file has it.
    pub name: String,
    /// Number of rows with the name.
    pub rows: usize,
    /// Records that it can stand for, with their names, in natural order.
    pub candidates: Rc<[(Uuid, String)]>,
    /// Its meaning: the one that a person has chosen, or else the evident one.
    pub target: Option<MatchTarget>,
}

/// Names of a file in the order of their first rows.
#[derive(Debug, Default)]
pub(super) struct NameMatches {
    names: Vec<NameMatch>,
    positions: BTreeMap<String, usize>,
}

impl NameMatches {
    /// Counts a name, and adds it with `target` if it is new.
    pub fn count(&mut self, name: &str, target: impl FnOnce() -> Option<MatchTarget>) {
        if let Some(at) = self.positions.get(name) {
            self.names[*at].rows += 1;
            return;
        }
        self.positions.insert(name.to_owned(), self.names.len());
        self.names.push(NameMatch {
            name: name.to_owned(),
            rows: 1,
            candidates: Rc::new([]),
            target: target(),
        });
    }

    /// Returns the meaning of a name; `None` if it is not known.
    pub fn target(&self, name: &str) -> Option<MatchTarget> {
        let at = *self.positions.get(name)?;
        self.names[at].target
    }

    /// Sets what a person has chosen.
    pub fn choose(&mut self, matches: &Matches) {
        for (name, target) in matches {
            if let Some(at) = self.positions.get(name) {
                self.names[*at].target = Some(*target);
            }
        }
    }

    /// Returns the names, each with the records that it can stand for.
    pub fn with_candidates(&self, candidates: &Rc<[(Uuid, String)]>) -> Vec<NameMatch> {
        let names = self.names.iter();
        let names = names.map(|name| NameMatch {
            candidates: candidates.clone(),
            ..name.clone()
        });
        names.collect()
    }
}
