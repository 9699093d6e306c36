//! Type-ahead: moves to the next row whose title starts with the typed characters.

use super::item_source::ItemSource;
use super::visible_items::VisibleItems;
use lectern_core::search::{Bitmap, Query, fold};

/// Pause in ms after which the typed characters are forgotten.
const REST: u64 = 500;

/// The recently typed characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeAhead {
    typed: String,
    last: u64,
}

impl TypeAhead {
    /// Adds a character and returns the row to go to: from the current row on, wrapping around, the first
    /// whose title starts with the typed characters. A single character, also repeated, moves to the next
    /// row.
    pub fn press(
        &mut self,
        letter: &str,
        now: u64,
        current: Option<u32>,
        rows: &VisibleItems,
        items: &dyn ItemSource,
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
            _ => find(&self.typed, current.unwrap_or(0), rows, items),
        };
        let again = letters.all(|letter| letter == first);
        found.or_else(|| again.then(|| find(&first.to_string(), next, rows, items))?)
    }
}

/// Returns the first row from `from` on, wrapping around, whose folded title starts with `typed`. The
/// index preselects candidates, so that few titles are folded.
fn find(typed: &str, from: u32, rows: &VisibleItems, items: &dyn ItemSource) -> Option<u32> {
    let mut likely = Bitmap::default();
    items.index().find(&Query::new(typed), &mut likely);
    let begins =
        |item: &u32| likely.contains(*item) && fold(&items.content(*item).title).starts_with(typed);
    let item = rows
        .items_in(from..rows.len())
        .chain(rows.items_in(0..from))
        .find(begins)?;
    rows.row_of(item)
}

#[cfg(test)]
mod tests {
    use super::super::item_source::tests::TestItems;
    use super::*;

    const NAMES: [&str; 6] = ["Ábel", "Maas", "Mann", "Młot", "Muñoz", "Zoë"];

    fn press(type_ahead: &mut TypeAhead, letter: &str, now: u64, current: u32) -> Option<u32> {
        let names = TestItems::new(&NAMES);
        let rows = VisibleItems::sorted(Bitmap::full(6));
        type_ahead.press(letter, now, Some(current), &rows, &names)
    }

    #[test]
    fn letters_in_a_row_are_one_word_and_accents_do_not_matter() {
        let mut type_ahead = TypeAhead::default();
        assert_eq!(press(&mut type_ahead, "M", 1000, 0), Some(1));
        assert_eq!(press(&mut type_ahead, "a", 1200, 1), Some(1));
        assert_eq!(press(&mut type_ahead, "n", 1400, 1), Some(2));
        assert_eq!(press(&mut type_ahead, "ą", 2000, 2), Some(0));
    }

    #[test]
    fn the_same_letter_again_goes_around() {
        let mut type_ahead = TypeAhead::default();
        let mut current = 0;
        for (press_at, expected) in [1, 2, 3, 4, 1].into_iter().enumerate() {
            let now = 1000 + 100 * press_at as u64;
            current = press(&mut type_ahead, "m", now, current).expect("there is one with m");
            assert_eq!(current, expected);
        }
    }

    #[test]
    fn what_begins_no_name_goes_nowhere() {
        let mut type_ahead = TypeAhead::default();
        assert_eq!(press(&mut type_ahead, "x", 1000, 3), None);
        assert_eq!(press(&mut type_ahead, "z", 1100, 3), None);
        assert_eq!(press(&mut type_ahead, "z", 1700, 3), Some(5));
    }
}
