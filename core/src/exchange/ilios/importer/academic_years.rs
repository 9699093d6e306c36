//! Academic years in files.

use crate::rules::fields::parse_academic_year;

/// Returns the calendar year in which an academic year begins. Beside what may be typed, files have an
/// en dash and a second year with four digits: `2026–27`, `2026/2027`.
pub(super) fn academic_year(text: &str) -> Option<u16> {
    let text = text.trim().replace('–', "-");
    match text.split_once(['-', '/']) {
        Some((first, second)) if second.len() == 4 => {
            let year = parse_academic_year(first).ok()?;
            (second == (year + 1).to_string()).then_some(year)
        }
        Some(_) | None => parse_academic_year(&text).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_more_forms_of_an_academic_year_than_may_be_typed() {
        for text in [
            "2026",
            "2026-27",
            "2026/27",
            "2026–27",
            "2026-2027",
            " 2026/2027 ",
        ] {
            assert_eq!(academic_year(text), Some(2026), "{text}");
        }
        for text in ["", "soon", "2026-2028", "2026-0027", "2026-28", "26"] {
            assert_eq!(academic_year(text), None, "{text}");
        }
    }
}
