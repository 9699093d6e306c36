//! The records of one kind in memory, by key. Rows are shared, so a page that holds one costs
//! nothing; keys ascend, so everything that walks a table walks it in the same order every time.
//!
//! All tables are the same [`Rows`] of records of any kind, which know no type but the number of an
//! id: a map for each of sixteen kinds would be sixteen times the code. [`Table`] gives them back
//! their type.

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::ops::RangeInclusive;
use std::rc::Rc;

use crate::model::{Numbers, Record, Stored};

/// Records by the numbers of two ids, which are mostly their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: BTreeMap<Numbers, Record>,
    version: u64,
}

impl Rows {
    pub fn get(&self, at: Numbers) -> Option<&Record> {
        self.rows.get(&at)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Record> + Clone {
        self.rows.values()
    }

    pub fn range(&self, at: RangeInclusive<Numbers>) -> impl Iterator<Item = &Record> {
        self.rows.range(at).map(|(_, row)| row)
    }

    /// Those whose first id is this one.
    pub fn of(&self, first: u128) -> impl Iterator<Item = &Record> {
        self.range([first, 0]..=[first, u128::MAX])
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn put(&mut self, at: Numbers, row: Record) {
        self.version += 1;
        self.rows.insert(at, row);
    }

    pub fn remove(&mut self, at: Numbers) {
        self.version += 1;
        self.rows.remove(&at);
    }

    /// Takes every row out; the version grows on, so that pages notice.
    pub fn clear(&mut self) {
        self.version += 1;
        self.rows.clear();
    }

    /// Takes the rows of an opened store at once, which sorts them once.
    pub fn fill(&mut self, rows: Vec<(Numbers, Record)>) {
        self.version += 1;
        if self.rows.is_empty() {
            self.rows = rows.into_iter().collect();
        } else {
            self.rows.extend(rows);
        }
    }
}

/// All records of one kind.
#[derive(Clone, Debug)]
pub struct Table<R: Stored> {
    pub(super) rows: Rows,
    kind: PhantomData<R>,
}

impl<R: Stored> Default for Table<R> {
    fn default() -> Self {
        Self {
            rows: Rows::default(),
            kind: PhantomData,
        }
    }
}

impl<R: Stored> Table<R> {
    /// The record with this key.
    #[must_use]
    pub fn get(&self, key: R::Key) -> Option<&Rc<R>> {
        self.rows.get(R::numbers(key)).and_then(R::of)
    }

    /// Whether there is one with this key.
    #[must_use]
    pub fn contains(&self, key: R::Key) -> bool {
        self.rows.get(R::numbers(key)).is_some()
    }

    /// All records, by key.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<R>> + Clone {
        self.rows.iter().filter_map(R::of)
    }

    /// The records whose first id has this number.
    pub(super) fn of(&self, first: u128) -> impl Iterator<Item = &Rc<R>> {
        self.rows.of(first).filter_map(R::of)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Grows with every edit: equal versions, equal contents.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.rows.version
    }
}
