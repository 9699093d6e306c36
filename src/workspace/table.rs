//! The records of one kind in memory, by key. Rows are shared, so a page that holds one costs
//! nothing; keys ascend, so everything that walks a table walks it in the same order every time.

use std::collections::BTreeMap;
use std::ops::RangeBounds;
use std::rc::Rc;

use crate::model::Stored;

/// All records of one kind.
#[derive(Clone, Debug)]
pub struct Table<R: Stored> {
    rows: BTreeMap<R::Key, Rc<R>>,
    version: u64,
}

impl<R: Stored> Default for Table<R> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            version: 0,
        }
    }
}

impl<R: Stored> Table<R> {
    /// The record with this key.
    #[must_use]
    pub fn get(&self, key: R::Key) -> Option<&Rc<R>> {
        self.rows.get(&key)
    }

    /// Whether there is one with this key.
    #[must_use]
    pub fn contains(&self, key: R::Key) -> bool {
        self.rows.contains_key(&key)
    }

    /// All records, by key.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<R>> + Clone {
        self.rows.values()
    }

    /// The records whose keys lie in a range.
    pub fn range(&self, keys: impl RangeBounds<R::Key>) -> impl Iterator<Item = &Rc<R>> {
        self.rows.range(keys).map(|(_, row)| row)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Grows with every edit: equal versions, equal contents.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    pub(super) fn put(&mut self, row: Rc<R>) {
        self.version += 1;
        self.rows.insert(row.key(), row);
    }

    pub(super) fn remove(&mut self, key: R::Key) {
        self.version += 1;
        self.rows.remove(&key);
    }

    /// Takes every row out; the version grows on, so that pages notice.
    pub(super) fn clear(&mut self) {
        self.version += 1;
        self.rows.clear();
    }

    /// Takes the rows of an opened store at once, which sorts them once.
    pub(super) fn fill(&mut self, rows: impl IntoIterator<Item = Rc<R>>) {
        self.version += 1;
        let rows: BTreeMap<_, _> = rows.into_iter().map(|row| (row.key(), row)).collect();
        if self.rows.is_empty() {
            self.rows = rows;
        } else {
            self.rows.extend(rows);
        }
    }
}
