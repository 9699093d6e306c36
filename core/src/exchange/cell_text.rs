//! Text of a cell as the parser of CSV returns it, with what a lenient reader still has to take off.

use std::borrow::Cow;

/// Returns a cell without the space around it, and without quotes that the parser kept because of a
/// space before them: `a; "b" ;c`.
pub(super) fn unwrapped(cell: &str) -> Cow<'_, str> {
    let trimmed = cell.trim();
    let inner = trimmed
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if cell.starts_with(char::is_whitespace) => undouble_quotes(inner).into(),
        _ => trimmed.into(),
    }
}

/// Returns a text with every doubled quote replaced by one.
fn undouble_quotes(text: &str) -> String {
    let mut undoubled = String::new();
    let mut doubles = false;
    for c in text.chars() {
        doubles = c == '"' && !doubles;
        if c != '"' || doubles {
            undoubled.push(c);
        }
    }
    undoubled
}
