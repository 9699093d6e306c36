//! Natural order of lists.
//!
//! ```
//! use lectern_core::search::natural;
//!
//! let mut groups = ["Group 10", "group 2", "Group 1"];
//! natural::sort(&mut groups, |name| natural::key(&[name]));
//! assert_eq!(groups, ["Group 1", "group 2", "Group 10"]);
//! ```
//!
//! Numbers compare by value, accented letters are next to their base letter, and case is ignored. The
//! order is the same in every language, so that two people always see the same list; languages that
//! sort å after z are not followed.
//!
//! Each text gets a key that compares byte by byte, so that sorting folds each text once.

use std::cmp::Ordering;

use super::fold::{Reading, fold_into, folded_chars};
use super::texts::Texts;

/// Ends a field in a key. Less than any character of a field, so that "Lee" sorts before "Lee-Young".
const FIELD_END: char = '\u{1}';
/// Precedes each original text, which follow the folded fields to break ties.
const TIE_BREAK: char = '\0';

/// Returns the sort key of a row with these fields, most significant first. Rows whose fields fold
/// alike are ordered by the fields as written; only identical rows have the same key.
#[must_use]
pub fn key(fields: &[&str]) -> String {
    let mut key = String::new();
    key_into(fields, &mut key);
    key
}

/// Compares two texts by their keys. For many texts, compute the keys once or use [`order`].
#[must_use]
pub fn compare(left: &str, right: &str) -> Ordering {
    key(&[left]).cmp(&key(&[right]))
}

/// Returns the positions of rows in the order of their fields; identical rows stay in their order.
#[must_use]
pub fn order<'a, T, const N: usize>(
    rows: &'a [T],
    fields: impl Fn(&'a T) -> [&'a str; N],
) -> Vec<usize> {
    let mut keys = Texts::with_capacity(rows.len(), rows.len() * 32);
    let mut key = String::new();
    for row in rows {
        key.clear();
        key_into(&fields(row), &mut key);
        keys.push(key.as_bytes());
    }
    keys.order()
}

/// Sorts rows by key, computing each key once. The sort is stable.
pub fn sort<T>(rows: &mut [T], key: impl Fn(&T) -> String) {
    rows.sort_by_cached_key(key);
}

fn key_into(fields: &[&str], key: &mut String) {
    for field in fields {
        field_into(field, key);
        key.push(FIELD_END);
    }
    for field in fields {
        key.push(TIE_BREAK);
        key.push_str(field);
    }
}

/// Appends the folded text with every number preceded by its length. Control characters become spaces,
/// so that none is mistaken for the end of the field.
fn field_into(field: &str, key: &mut String) {
    let field = field.trim_start();
    let start = key.len();
    fold_into(field, key);
    if !key.as_bytes()[start..].iter().any(is_digit_or_control) {
        return; // Almost all names.
    }
    key.truncate(start);
    let mut folded = folded_chars(field, Reading::Plain)
        .map(|(_, c)| c)
        .peekable();
    let mut number = String::new();
    while let Some(c) = folded.next() {
        if !c.is_ascii_digit() {
            key.push(c.max(' '));
            continue;
        }
        number.clear();
        let mut digit = Some(c);
        while let Some(c) = digit {
            if !(number.is_empty() && c == '0') {
                number.push(c);
            }
            digit = folded.next_if(char::is_ascii_digit);
        }
        length_into(number.len(), key);
        key.push_str(&number);
    }
}

fn is_digit_or_control(byte: &u8) -> bool {
    *byte < b' ' || byte.is_ascii_digit()
}

/// Appends a length as digits that compare as the length does, none of them a prefix of another: 0 to
/// 8 as they are, 9 for eight more and another digit.
fn length_into(length: usize, key: &mut String) {
    for _ in 0..length.saturating_sub(1) / 8 {
        key.push('9');
    }
    let rest = if length == 0 { 0 } else { (length - 1) % 8 + 1 };
    key.push(char::from(b'0' + rest as u8));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Texts with a high share of digits, accents and leading zeros.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[aAáÁbß01 9-]{0,8}",
            "[a0]{0,3}[0-9]{0,30}[a0]{0,3}",
            any::<String>()
        ]
    }

    fn sorted(mut texts: Vec<&str>) -> Vec<&str> {
        texts.sort_by(|a, b| compare(a, b));
        texts
    }

    proptest! {
        #[test]
        fn is_a_total_order_in_which_only_equal_texts_are_equal(a in text(), b in text(), c in text()) {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }

        #[test]
        fn numbers_go_by_value_wherever_they_stand(a: u128, b: u128, before in "[a-z ]{0,3}", after in "[a-z ]{0,3}") {
            let text = |number: u128| format!("{before}{number}{after}");
            prop_assert_eq!(compare(&text(a), &text(b)), a.cmp(&b));
            prop_assert_eq!(compare(&text(a % 100), &text(b % 100)), (a % 100).cmp(&(b % 100)));
        }

        #[test]
        fn numbers_of_any_length_go_by_length_first(a in "[1-9][0-9]{0,99}", b in "[1-9][0-9]{0,99}") {
            let by_value = a.len().cmp(&b.len()).then_with(|| a.cmp(&b));
            prop_assert_eq!(compare(&a, &b), by_value);
        }

        #[test]
        fn order_agrees_with_the_keys(rows in proptest::collection::vec((text(), text()), 0..20)) {
            let rows: Vec<[&str; 2]> = rows.iter().map(|(a, b)| [a.as_str(), b.as_str()]).collect();
            let mut expected: Vec<usize> = (0..rows.len()).collect();
            expected.sort_by_key(|&row| key(&rows[row]));
            prop_assert_eq!(order(&rows, |row| *row), expected);
        }
    }

    #[test]
    fn group_2_comes_before_group_10() {
        let order = [
            "Group 1",
            "Group 2",
            "Group 2b",
            "Group 10",
            "Group 10a",
            "Group 100",
        ];
        assert_eq!(sorted(order.iter().rev().copied().collect()), order);
    }

    #[test]
    fn leading_zeros_do_not_count_but_keep_the_order_total() {
        assert_eq!(
            sorted(vec!["8", "7", "007", "0", "00", "6"]),
            ["0", "00", "6", "007", "7", "8"]
        );
    }

    #[test]
    fn accents_stand_beside_their_base_letter() {
        let order = [
            "Mueller", "Mulder", "Muller", "Müller", "Mulligan", "Zoe", "Žofia", "Zorn",
        ];
        assert_eq!(sorted(order.iter().rev().copied().collect()), order);
    }

    #[test]
    fn the_first_name_decides_before_the_accent_of_the_last() {
        let rows = [
            ["Muller", "Zoe"],
            ["Müller", "Ana"],
            ["Müller-Lee", "Ana"],
            ["Muller", "Ana"],
        ];
        assert_eq!(order(&rows, |row| *row), [3, 1, 0, 2]);
    }
}
