//! Marks that keep spreadsheets from calculating a cell or taking it for a number: a leading `'`, or
//! `="…"` around it. Exports that are safe for spreadsheets write the first; imports remove both.

use std::borrow::Cow;

/// Characters with which spreadsheets begin a formula. The tab and the CR that one can hide behind are
/// trimmed from cells.
const FORMULA_STARTS: [char; 4] = ['=', '+', '-', '@'];

/// Returns a cell with a mark, or `None` if it needs none: it is no formula, and no import would take a
/// part of it for a mark.
pub(super) fn guarded(cell: &str) -> Option<String> {
    needs_guard(cell).then(|| format!("'{cell}"))
}

/// Returns a cell without its mark, or `None` if it has none. An apostrophe that belongs to a name, as
/// in `'t Hooft`, stays.
pub(super) fn unguarded(cell: &str) -> Option<Cow<'_, str>> {
    if let Some(rest) = cell.strip_prefix('\'') {
        return (needs_guard(rest) || is_number_like(rest)).then_some(Cow::Borrowed(rest));
    }
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    if !inner.contains('"') {
        return Some(Cow::Borrowed(inner.trim()));
    }
    let undoubled = inner.replace("\"\"", "\u{0}");
    let is_text = !undoubled.contains('"');
    is_text.then(|| Cow::Owned(undoubled.replace('\u{0}', "\"").trim().to_owned()))
}

/// Returns `true` for a cell that a spreadsheet takes for a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    cell.starts_with(FORMULA_STARTS)
}

fn needs_guard(cell: &str) -> bool {
    is_formula(cell) || unguarded(cell).is_some()
}

/// Returns `true` for what a spreadsheet would read as a number or date: codes such as `0012345`, `1-2`
/// and `891E3`.
fn is_number_like(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit())
        && cell.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/' | ':' | '+' | 'e' | 'E')
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_marked_comes_off_again(cell in "['=+@\"0-9a-]{0,8}") {
            match guarded(&cell) {
                Some(marked) => prop_assert_eq!(unguarded(&marked), Some(Cow::Borrowed(cell.as_str()))),
                None => prop_assert_eq!(unguarded(&cell), None),
            }
        }
    }

    #[test]
    fn marks_of_numbers_and_formulas_come_off() {
        for (cell, without) in [
            ("'20260117000001", "20260117000001"),
            ("'0012345", "0012345"),
            ("'1-2", "1-2"),
            ("'891E3", "891E3"),
            ("'+41 44 668 18 00", "+41 44 668 18 00"),
            ("'=1+1", "=1+1"),
            ("=\"0012345\"", "0012345"),
            ("=\" say \"\"hi\"\" \"", "say \"hi\""),
            ("''=1+1", "'=1+1"),
        ] {
            assert_eq!(unguarded(cell).as_deref(), Some(without), "{cell}");
        }
    }

    #[test]
    fn apostrophes_and_formulas_of_their_own_stay() {
        for cell in [
            "'t Hooft",
            "'s-Gravenhage",
            "'20s poets",
            "=A1",
            "=\"a\"&\"b\"",
            "'",
            "=\"",
            "=",
        ] {
            assert_eq!(unguarded(cell), None, "{cell}");
        }
    }
}
