//! Codes of courses. In Ilios the courses of all academic years can have one external id, of any length; here
//! each course has a code of its own.

use std::collections::HashMap;

use crate::model::{Course, CourseId};
use crate::rules::{fields, limits};
use crate::search::{fold, name_key};
use crate::workspace::Records;

/// Number of hexadecimal digits that stand for the part of a code that is cut off.
const DIGITS: usize = 6;

/// Returns a code that is not too long: the beginning of a longer one, with a digest of all of it, so that
/// codes that begin alike stay apart.
pub(super) fn fitting_code(code: &str) -> String {
    shortened(code, "")
}

/// Returns the code of a course whose code is that of a course of another academic year.
pub(super) fn code_in_year(code: &str, year: u16) -> String {
    shortened(code, &format!("-{year}"))
}

fn shortened(code: &str, end: &str) -> String {
    let free = limits::COURSE_CODE - end.len();
    if fields::character_count(code) <= free {
        return format!("{code}{end}");
    }
    let beginning: String = code.chars().take(free - DIGITS - 1).collect();
    let digest = fold(code).bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{}~{:06x}{end}", beginning.trim_end(), digest >> 8)
}

/// Returns the external ids of the courses whose codes have the academic year behind that of a course of
/// another year, as imports give them.
pub(super) fn external_ids<'a>(
    records: &'a Records,
    courses: &[&Course],
) -> HashMap<CourseId, &'a str> {
    let mut ids = HashMap::new();
    let with_year = courses.iter().filter(|course| has_year(course));
    let with_year: Vec<_> = with_year.collect();
    if with_year.is_empty() {
        return ids;
    }
    let by_code: HashMap<String, &Course> = records
        .courses
        .iter()
        .map(|course| (name_key(&course.code), &**course))
        .collect();
    for course in with_year {
        let year = course.academic_year;
        let original = |other: &Course| {
            let is_of_other_year = other.academic_year > 0 && other.academic_year != year;
            is_of_other_year && code_in_year(&other.code, year) == course.code
        };
        let beginning = course.code.strip_suffix(&format!("-{year}"));
        let by_beginning = beginning.and_then(|code| by_code.get(&name_key(code)).copied());
        let found = by_beginning.filter(|other| original(other)).or_else(|| {
            // The beginning of a code that has been shortened.
            let is_full = fields::character_count(&course.code) + DIGITS > limits::COURSE_CODE;
            let mut all = records.courses.iter().map(|other| &**other);
            is_full.then(|| all.find(|other| original(other))).flatten()
        });
        if let Some(found) = found {
            ids.insert(course.id, found.code.as_str());
        }
    }
    ids
}

fn has_year(course: &Course) -> bool {
    let year = course.academic_year;
    year > 0 && course.code.ends_with(&format!("-{year}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_shortened_only_if_they_are_too_long_and_stay_apart() {
        assert_eq!(code_in_year("ANA101", 2027), "ANA101-2027");
        let longest = "A".repeat(35);
        assert_eq!(code_in_year(&longest, 2027), format!("{longest}-2027"));
        assert_eq!(fitting_code(&"A".repeat(40)), "A".repeat(40));
        let codes = [
            "A".repeat(36),
            "A".repeat(37),
            format!("{}É", "A".repeat(39)),
        ];
        let mut seen = Vec::new();
        for code in codes {
            let used = code_in_year(&code, 2027);
            assert_eq!(fields::character_count(&used), 40, "{used}");
            assert!(used.ends_with("-2027") && !seen.contains(&used), "{used}");
            assert_eq!(code_in_year(&code, 2027), used);
            seen.push(used);
        }
    }
}
