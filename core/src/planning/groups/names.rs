//! Names of several new subgroups: "Anatomy labs 01" to "Anatomy labs 38".

use crate::search::characters;

/// Characters of a group's title, at most (as in Ilios).
const LONGEST: usize = 60;
/// New groups at once, at most. (50 in Ilios.)
const MOST: u32 = 1000;
/// Digits of a number that is still taken for one of a row.
const DIGITS: usize = 6;

/// Why there are no names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NamesError {
    /// Nothing to begin the names with.
    #[error("no name to begin with")]
    NoBase,
    /// Not 1 to 1000 groups.
    #[error("not 1 to 1000 groups")]
    Count,
}

/// The names of `count` groups more, given the titles of those beside them. Numbers go on after the
/// highest there is and are as wide as the last of them; the base is cut where the whole would be
/// longer than 60 characters.
pub fn subgroup_names(base: &str, beside: &[&str], count: u32) -> Result<Vec<String>, NamesError> {
    let base = base.trim();
    if base.is_empty() {
        return Err(NamesError::NoBase);
    }
    if !(1..=MOST).contains(&count) {
        return Err(NamesError::Count);
    }
    let numbers = beside.iter().filter_map(|title| number(title.trim(), base));
    let first = numbers.max().unwrap_or(0) + 1;
    let last = first + count - 1;
    let digits = last.to_string().len();
    let begin = cut(base, digits);
    let names = (first..=last).map(|number| format!("{begin} {number:0digits$}"));
    Ok(names.collect())
}

/// The number of a title that was made from this base, cut for any width.
fn number(title: &str, base: &str) -> Option<u32> {
    let (begin, number) = title.rsplit_once(' ')?;
    let is_number =
        (1..=DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let of_base = is_number && (begin == base || begin == cut(base, number.len()));
    of_base.then(|| number.parse().ok()).flatten()
}

/// As much of a base as leaves room for a blank and so many digits.
fn cut(base: &str, digits: usize) -> &str {
    let room = LONGEST - 1 - digits;
    let end = characters::starts(base).nth(room);
    end.map_or(base, |end| base[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ends(base: &str, beside: &[&str], count: u32) -> (String, String) {
        let mut names = subgroup_names(base, beside, count).expect("names");
        (names.remove(0), names.pop().unwrap_or_default())
    }

    fn pair(first: &str, last: &str) -> (String, String) {
        (first.to_owned(), last.to_owned())
    }

    #[test]
    fn thirty_eight_labs() {
        let names = ends("Anatomy labs", &[], 38);
        assert_eq!(names, pair("Anatomy labs 01", "Anatomy labs 38"));
    }

    #[test]
    fn numbers_go_on_after_the_highest_and_are_as_wide_as_the_last() {
        let beside = ["Labs 7", "Labs 09", "Labs 11b", "Other 99", "Labs 12345678"];
        assert_eq!(ends("Labs", &beside, 2), pair("Labs 10", "Labs 11"));
        assert_eq!(ends("Labs", &["Labs 99"], 2), pair("Labs 100", "Labs 101"));
    }

    #[test]
    fn a_number_of_its_own_at_the_end_of_the_base_stays() {
        assert_eq!(
            ends("Year 1", &["Year 1", "Year 2"], 2),
            pair("Year 1 1", "Year 1 2")
        );
    }

    #[test]
    fn without_a_base_or_a_count_there_are_none() {
        assert_eq!(subgroup_names("  ", &[], 2), Err(NamesError::NoBase));
        assert_eq!(subgroup_names("Labs", &[], 0), Err(NamesError::Count));
        assert_eq!(subgroup_names("Labs", &[], 1001), Err(NamesError::Count));
    }

    proptest! {
        #[test]
        fn names_are_new_and_at_most_60_characters(
            base in "[a-zé👩‍⚕️ 0-9]{1,80}", first in 1..120_u32, second in 1..40_u32,
        ) {
            prop_assume!(!base.trim().is_empty());
            let mut all = subgroup_names(&base, &[], first).expect("names");
            let beside: Vec<&str> = all.iter().map(String::as_str).collect();
            let more = subgroup_names(&base, &beside, second).expect("more names");
            all.extend(more);
            prop_assert!(all.iter().all(|name| characters::count(name) <= LONGEST));
            let count = all.len();
            all.sort();
            all.dedup();
            prop_assert_eq!(all.len(), count);
        }
    }
}
