//! Records by key, as one list in pieces. A piece is short enough that a row is soon found in it, and
//! that a new one moves few others. Written once for records of any kind, since a tree of the
//! standard library is made anew for each type that is put into it; see docs/decisions/16-size.md.

use std::slice;

use crate::model::{Record, RecordKey};

/// A piece that grows longer is cut in two.
const LONGEST: usize = 128;
/// Pieces are so long at first, so that there is room.
const FILLED: usize = 96;

/// What lies under a key.
#[derive(Clone, Debug)]
pub struct Row {
    key: RecordKey,
    /// The record; none where it says that one was taken away.
    pub record: Option<Record>,
}

impl Row {
    /// A record under a key, which is mostly its own.
    pub const fn new(key: RecordKey, record: Option<Record>) -> Self {
        Self { key, record }
    }

    /// Where it lies.
    pub const fn key(&self) -> RecordKey {
        self.key
    }
}

/// Rows by ascending keys, each of which is there once.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// None is empty.
    pieces: Vec<Vec<Row>>,
    len: usize,
}

impl Rows {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// The piece in which a key lies or would lie, and the place in it.
    fn place(&self, key: RecordKey) -> (usize, Result<usize, usize>) {
        let later = |piece: &Vec<Row>| piece.first().is_none_or(|row| row.key > key);
        let piece = self.pieces.partition_point(|piece| !later(piece));
        let piece = piece.saturating_sub(1);
        let rows = self.pieces.get(piece).map_or(&[][..], Vec::as_slice);
        (piece, rows.binary_search_by(|row| row.key.cmp(&key)))
    }

    /// The row of a key.
    pub fn get(&self, key: RecordKey) -> Option<&Row> {
        let (piece, place) = self.place(key);
        self.pieces.get(piece)?.get(place.ok()?)
    }

    /// All, by key.
    pub fn iter(&self) -> Walk<'_> {
        Walk {
            rows: Default::default(),
            pieces: self.pieces.iter(),
            only: None,
        }
    }

    /// Those whose first id is that of this key, which is the first there could be.
    pub fn of(&self, key: RecordKey) -> Walk<'_> {
        let (piece, place) = self.place(key);
        let (Ok(place) | Err(place)) = place;
        let mut pieces = self.pieces.get(piece..).unwrap_or_default().iter();
        let rows = pieces.next().and_then(|rows| rows.get(place..));
        let [first, _] = key.numbers();
        Walk {
            rows: rows.unwrap_or_default().iter(),
            pieces,
            only: Some(first),
        }
    }

    /// Sets the row of a key.
    pub fn put(&mut self, row: Row) {
        let (piece, place) = self.place(row.key);
        if self.pieces.is_empty() {
            self.pieces.push(Vec::new());
        }
        let rows = &mut self.pieces[piece];
        match place {
            Ok(place) => rows[place] = row,
            Err(place) => {
                rows.insert(place, row);
                self.len += 1;
            }
        }
        if rows.len() > LONGEST {
            let upper = rows.split_off(LONGEST / 2);
            self.pieces.insert(piece + 1, upper);
        }
    }

    /// Takes the row of a key out.
    pub fn remove(&mut self, key: RecordKey) {
        let (piece, Ok(place)) = self.place(key) else {
            return;
        };
        self.len -= 1;
        self.pieces[piece].remove(place);
        if self.pieces[piece].is_empty() {
            self.pieces.remove(piece);
        }
    }

    /// These rows instead of all that there are, in any order; of rows with one key the last stays.
    pub fn fill(&mut self, mut rows: Vec<Row>) {
        rows.sort_by_key(|row| row.key);
        *self = Self::default();
        let mut piece: Vec<Row> = Vec::new();
        for row in rows {
            if piece.last().is_some_and(|last| last.key == row.key) {
                piece.pop();
            } else if piece.len() == FILLED {
                self.take(std::mem::take(&mut piece));
            }
            if piece.is_empty() {
                piece.reserve_exact(LONGEST + 1);
            }
            piece.push(row);
        }
        if !piece.is_empty() {
            self.take(piece);
        }
    }

    fn take(&mut self, piece: Vec<Row>) {
        self.len += piece.len();
        self.pieces.push(piece);
    }
}

/// Goes over rows by key.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    rows: slice::Iter<'a, Row>,
    pieces: slice::Iter<'a, Vec<Row>>,
    /// Ends after the rows whose first id has this number.
    only: Option<u128>,
}

impl<'a> Iterator for Walk<'a> {
    type Item = &'a Row;

    fn next(&mut self) -> Option<&'a Row> {
        let row = loop {
            match self.rows.next() {
                Some(row) => break row,
                None => self.rows = self.pieces.next()?.iter(),
            }
        };
        let is_over = self.only.is_some_and(|first| row.key.numbers()[0] != first);
        (!is_over).then_some(row)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::model::{Class, ClassId, Kind, Uuid};

    fn key(first: u128, second: u128) -> RecordKey {
        RecordKey::new(Kind::ClassMember, [first, second])
    }

    /// Told from others by its number.
    fn row(key: RecordKey, number: u128) -> Row {
        Row::new(key, Some(Class::new(ClassId(Uuid(number))).into()))
    }

    fn number(row: &Row) -> u128 {
        row.record
            .as_ref()
            .map_or(0, |record| record.key().numbers()[0])
    }

    proptest! {
        #[test]
        fn does_what_the_standard_map_does(
            first in prop::collection::vec((0..9u128, 0..60u128), 0..400),
            steps in prop::collection::vec((0..9u128, 0..60u128, any::<bool>()), 0..400),
        ) {
            let (mut ours, mut theirs) = (Rows::default(), BTreeMap::new());
            let filled = first.iter().zip(0..).map(|((a, b), number)| row(key(*a, *b), number));
            ours.fill(filled.collect());
            theirs.extend(first.iter().zip(0..).map(|((a, b), number)| (key(*a, *b), number)));
            for ((a, b, put), number) in steps.into_iter().zip(1000..) {
                let key = key(a, b);
                if put {
                    ours.put(row(key, number));
                    theirs.insert(key, number);
                } else {
                    ours.remove(key);
                    theirs.remove(&key);
                }
                prop_assert_eq!(ours.get(key).map(self::number), theirs.get(&key).copied());
                prop_assert_eq!(ours.len(), theirs.len());
            }
            let all = ours.iter().map(|row| (row.key(), self::number(row)));
            prop_assert!(all.eq(theirs.iter().map(|(key, number)| (*key, *number))));
            for first in 0..10 {
                let some = ours.of(key(first, 0)).map(Row::key);
                let same = theirs.keys().filter(|key| key.numbers()[0] == first).copied();
                prop_assert!(some.eq(same));
            }
        }
    }
}
