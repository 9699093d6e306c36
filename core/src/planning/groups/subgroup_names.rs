//! Numbered titles for new subgroups: "Anatomy labs 01" to "Anatomy labs 38".

use unicode_segmentation::UnicodeSegmentation;

/// The maximum length of a group title in characters, as in Ilios.
const MAX_TITLE_LENGTH: usize = 60;
/// The maximum number of subgroups created at once. (50 in Ilios.)
const MAX_COUNT: u32 = 1000;
/// The maximum number of digits that count as the number of a subgroup.
const MAX_DIGITS: usize = 6;

/// The reason no titles can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SubgroupNamesError {
    /// The base of the titles is empty.
    #[error("the base of the titles is empty")]
    EmptyBase,
    /// The number of groups is not 1 to 1000.
    #[error("the number of groups is not 1 to {MAX_COUNT}")]
    CountOutOfRange,
}

/// Returns the titles of `count` new subgroups.
///
/// Numbers continue after the highest one among `siblings`, the titles of the existing subgroups, and
/// are padded to the width of the last one. The base is shortened where a title would exceed 60
/// characters.
pub fn subgroup_names(
    base: &str,
    siblings: &[&str],
    count: u32,
) -> Result<Vec<String>, SubgroupNamesError> {
    let base = base.trim();
    if base.is_empty() {
        return Err(SubgroupNamesError::EmptyBase);
    }
    if !(1..=MAX_COUNT).contains(&count) {
        return Err(SubgroupNamesError::CountOutOfRange);
    }
    let numbers = siblings
        .iter()
        .filter_map(|title| parse_number(title.trim(), base));
    let first = numbers.max().unwrap_or(0) + 1;
    let last = first + count - 1;
    let digits = last.to_string().len();
    let prefix = shorten_base(base, digits);
    let names = (first..=last).map(|number| format!("{prefix} {number:0digits$}"));
    Ok(names.collect())
}

/// Returns the number of a title that was made from `base`, whatever its width.
fn parse_number(title: &str, base: &str) -> Option<u32> {
    let (prefix, number) = title.rsplit_once(' ')?;
    let is_number = (1..=MAX_DIGITS).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit());
    let has_base = is_number && (prefix == base || prefix == shorten_base(base, number.len()));
    has_base.then(|| number.parse().ok()).flatten()
}

/// Returns as much of the base as leaves space for a blank and a number of the given width.
fn shorten_base(base: &str, digits: usize) -> &str {
    let max_length = MAX_TITLE_LENGTH - 1 - digits;
    let end = base.grapheme_indices(true).nth(max_length);
    end.map_or(base, |(end, _)| base[..end].trim_end())
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
        assert_eq!(
            subgroup_names("  ", &[], 2),
            Err(SubgroupNamesError::EmptyBase)
        );
        assert_eq!(
            subgroup_names("Labs", &[], 0),
            Err(SubgroupNamesError::CountOutOfRange)
        );
        assert_eq!(
            subgroup_names("Labs", &[], 1001),
            Err(SubgroupNamesError::CountOutOfRange)
        );
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
            prop_assert!(all.iter().all(|name| name.graphemes(true).count() <= MAX_TITLE_LENGTH));
            let count = all.len();
            all.sort();
            all.dedup();
            prop_assert_eq!(all.len(), count);
        }
    }
}
