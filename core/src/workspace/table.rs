//! The records of one kind in memory, by key. Rows are shared, so a page that holds one costs
//! nothing; keys ascend, so everything that walks a table walks it in the same order every time.
//!
//! All tables are the same [`Rows`] of records of any kind. [`Table`] gives them back their type.

mod rows;

use std::marker::PhantomData;
use std::rc::Rc;

use crate::model::{Kind, Record, RecordKey, Stored};

pub(super) use rows::{Row, Rows, Walk};

/// Records by a key, which is mostly their own, and how often they have been edited.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    rows: Rows,
    version: u64,
}

impl Shelf {
    pub fn get(&self, key: RecordKey) -> Option<&Record> {
        self.rows.get(key)?.record.as_ref()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.rows.iter().filter_map(|row| row.record.as_ref())
    }

    /// Those whose key begins with this id.
    pub fn of(&self, kind: Kind, first: u128) -> Walk<'_> {
        self.rows.of(RecordKey::new(kind, [first, 0]))
    }

    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Grows with every edit.
    pub const fn version(&self) -> u64 {
        self.version
    }

    pub fn put(&mut self, key: RecordKey, record: Record) {
        self.version += 1;
        self.rows.put(Row::new(key, Some(record)));
    }

    pub fn remove(&mut self, key: RecordKey) {
        self.version += 1;
        self.rows.remove(key);
    }

    /// Takes the rows of an opened store instead of its own.
    pub fn fill(&mut self, rows: Vec<Row>) {
        self.version += 1;
        self.rows.fill(rows);
    }
}

/// All records of one kind.
#[derive(Clone, Debug)]
pub struct Table<R: Stored> {
    pub(super) shelf: Shelf,
    kind: PhantomData<R>,
}

impl<R: Stored> Default for Table<R> {
    fn default() -> Self {
        Self {
            shelf: Shelf::default(),
            kind: PhantomData,
        }
    }
}

impl<R: Stored> Table<R> {
    /// The record with this key.
    #[must_use]
    pub fn get(&self, key: R::Key) -> Option<&Rc<R>> {
        self.shelf.get(R::at(key)).and_then(R::of)
    }

    /// Whether there is one with this key.
    #[must_use]
    pub fn contains(&self, key: R::Key) -> bool {
        self.shelf.get(R::at(key)).is_some()
    }

    /// All records, by key.
    #[must_use]
    pub fn iter(&self) -> Records<'_, R> {
        Records::over(self.shelf.rows.iter())
    }

    /// The records whose first id has this number.
    pub(super) fn of(&self, first: u128) -> Records<'_, R> {
        Records::over(self.shelf.of(R::KIND, first))
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.shelf.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Grows with every edit: equal versions, equal contents.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.shelf.version()
    }
}

/// Goes over records of one kind, by key.
#[derive(Clone, Debug)]
pub struct Records<'a, R> {
    walk: Walk<'a>,
    kind: PhantomData<R>,
}

impl<'a, R: Stored> Records<'a, R> {
    /// Over rows that are all of this kind.
    pub(super) const fn over(walk: Walk<'a>) -> Self {
        Self {
            walk,
            kind: PhantomData,
        }
    }
}

impl<'a, R: Stored + 'a> Iterator for Records<'a, R> {
    type Item = &'a Rc<R>;

    fn next(&mut self) -> Option<&'a Rc<R>> {
        R::of(self.walk.next()?.record.as_ref()?)
    }
}
