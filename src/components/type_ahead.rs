//! Type-ahead: moves to the next row whose title starts with the typed characters.

use lectern_core::search::fold;

/// Pause in ms after which the typed characters are forgotten.
const REST: u64 = 500;

/// The recently typed characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeAhead {
    typed: String,
    last: u64,
}

impl TypeAhead {
    /// Returns whether characters were typed so recently that a space belongs to them. `now` is a time stamp
    /// in ms.
    pub fn is_typing(&self, now: u64) -> bool {
        !self.typed.is_empty() && now.saturating_sub(self.last) <= REST
    }

    /// Adds a character and returns the row to go to. A single character, also repeated, moves to
    /// the next row.
    ///
    /// `now` is a time stamp in ms. `find` returns the first row from the given one on, wrapping
    /// around, whose folded title starts with the given text.
    pub fn press(
        &mut self,
        letter: &str,
        now: u64,
        current: Option<usize>,
        find: impl Fn(&str, usize) -> Option<usize>,
    ) -> Option<usize> {
        if !self.is_typing(now) {
            self.typed.clear();
        }
        self.last = now;
        self.typed.push_str(&fold(letter));
        let mut letters = self.typed.chars();
        let first = letters.next()?;
        let next = current.map_or(0, |row| row + 1);
        let found = match letters.as_str() {
            "" => None,
            _ => find(&self.typed, current.unwrap_or(0)),
        };
        let again = letters.all(|letter| letter == first);
        found.or_else(|| again.then(|| find(&first.to_string(), next))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 6] = ["Ábel", "Maas", "Mann", "Młot", "Muñoz", "Zoë"];

    fn press(type_ahead: &mut TypeAhead, letter: &str, now: u64, current: usize) -> Option<usize> {
        type_ahead.press(letter, now, Some(current), |typed, from| {
            let rows = (from..6).chain(0..from);
            rows.into_iter()
                .find(|row| fold(NAMES[*row]).starts_with(typed))
        })
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
    fn a_space_belongs_to_what_was_just_typed() {
        let mut type_ahead = TypeAhead::default();
        assert!(!type_ahead.is_typing(1000));
        press(&mut type_ahead, "m", 1000, 0);
        assert!(type_ahead.is_typing(1500));
        assert!(!type_ahead.is_typing(1501));
    }

    #[test]
    fn what_begins_no_name_goes_nowhere() {
        let mut type_ahead = TypeAhead::default();
        assert_eq!(press(&mut type_ahead, "x", 1000, 3), None);
        assert_eq!(press(&mut type_ahead, "z", 1100, 3), None);
        assert_eq!(press(&mut type_ahead, "z", 1700, 3), Some(5));
    }
}
