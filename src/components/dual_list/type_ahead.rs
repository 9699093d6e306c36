//! Letters typed in a list, to go to the next row whose name begins with them.

use super::entries::Entries;
use super::rows::Rows;
use lectern_core::search::{Bitmap, Query, fold};

/// After so long without a letter, in ms, the next begins anew.
const REST: u64 = 500;

/// What was typed of late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeAhead {
    typed: String,
    last: u64,
}

impl TypeAhead {
    /// The row to go to from the current one after another letter, if a name begins with what was
    /// typed: this row or a later one, after the last one the first. One letter alone goes on to
    /// the next row, and so does the same one again.
    pub fn press(
        &mut self,
        letter: &str,
        now: u64,
        current: Option<u32>,
        rows: &Rows,
        entries: &dyn Entries,
    ) -> Option<u32> {
        if now.saturating_sub(self.last) > REST {
            self.typed.clear();
        }
        self.last = now;
        self.typed.push_str(&fold(letter));
        let mut letters = self.typed.chars();
        let first = letters.next()?;
        let next = current.map_or(0, |row| row + 1);
        let found = match letters.as_str() {
            "" => None,
            _ => find(&self.typed, current.unwrap_or(0), rows, entries),
        };
        let again = letters.all(|letter| letter == first);
        found.or_else(|| again.then(|| find(&first.to_string(), next, rows, entries))?)
    }
}

/// The first row from `from` on, and around the end, whose folded name begins with `typed`. The
/// index tells which names have a word that does, so that few of many names are folded.
fn find(typed: &str, from: u32, rows: &Rows, entries: &dyn Entries) -> Option<u32> {
    let mut likely = Bitmap::default();
    entries.index().find(&Query::new(typed), &mut likely);
    let begins = |entry: &u32| {
        likely.contains(*entry) && fold(&entries.row(*entry).title).starts_with(typed)
    };
    let entry = rows
        .entries(from..rows.len())
        .chain(rows.entries(0..from))
        .find(begins)?;
    rows.row(entry)
}

#[cfg(test)]
mod tests {
    use super::super::entries::tests::Names;
    use super::*;

    const NAMES: [&str; 6] = ["Ábel", "Maas", "Mann", "Młot", "Muñoz", "Zoë"];

    fn press(ahead: &mut TypeAhead, letter: &str, now: u64, current: u32) -> Option<u32> {
        let names = Names::new(&NAMES);
        let rows = Rows::sorted(Bitmap::full(6));
        ahead.press(letter, now, Some(current), &rows, &names)
    }

    #[test]
    fn letters_in_a_row_are_one_word_and_accents_do_not_matter() {
        let mut ahead = TypeAhead::default();
        assert_eq!(press(&mut ahead, "M", 1000, 0), Some(1));
        assert_eq!(press(&mut ahead, "a", 1200, 1), Some(1));
        assert_eq!(press(&mut ahead, "n", 1400, 1), Some(2));
        assert_eq!(press(&mut ahead, "ą", 2000, 2), Some(0));
    }

    #[test]
    fn the_same_letter_again_goes_around() {
        let mut ahead = TypeAhead::default();
        let mut current = 0;
        for (press_at, expected) in [1, 2, 3, 4, 1].into_iter().enumerate() {
            let now = 1000 + 100 * press_at as u64;
            current = press(&mut ahead, "m", now, current).expect("there is one with m");
            assert_eq!(current, expected);
        }
    }

    #[test]
    fn what_begins_no_name_goes_nowhere() {
        let mut ahead = TypeAhead::default();
        assert_eq!(press(&mut ahead, "x", 1000, 3), None);
        assert_eq!(press(&mut ahead, "z", 1100, 3), None);
        assert_eq!(press(&mut ahead, "z", 1700, 3), Some(5));
    }
}
