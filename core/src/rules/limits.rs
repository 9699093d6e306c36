//! The limits of fields. Lengths are in characters as people count them.

/// Maximum length of the name of a course session.
pub const SESSION_NAME: usize = 150;
/// Maximum length of a description.
pub const DESCRIPTION: usize = 65_000;
/// Maximum number of days that coaches have before the start and after the end.
pub const COACH_DAYS: u16 = 366;
/// Maximum duration in days: ten years.
pub const DURATION_DAYS: u16 = 3660;
/// Maximum length of the name of a category.
pub const CATEGORY_NAME: usize = 100;
/// Maximum length of the title of a class.
pub const CLASS_TITLE: usize = 150;
/// Maximum length of a course code.
pub const COURSE_CODE: usize = 40;
/// Maximum length of the title of a course.
pub const COURSE_TITLE: usize = 200;
/// Maximum length of a username, as in Chamilo 1.11.
pub const USERNAME: usize = 100;
/// Maximum length of a first or last name.
pub const PERSON_NAME: usize = 100;
/// Maximum length of an email address (RFC 5321).
pub const EMAIL: usize = 254;
/// Maximum length of an official code.
pub const OFFICIAL_CODE: usize = 40;
/// The first year of a date or an academic year.
pub const FIRST_YEAR: i32 = 1990;
/// The last year of a date or an academic year.
pub const LAST_YEAR: i32 = 2100;
/// The number of days for which a deleted course session stays in the bin.
pub const BIN_DAYS: i64 = 30;
