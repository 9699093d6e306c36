//! The numbers of the rules, each once.

/// Characters of a course session's name.
pub const SESSION_NAME: usize = 150;
/// Characters of a description.
pub const DESCRIPTION: usize = 65_000;
/// Days that coaches have before the start and after the end, at most.
pub const COACH_DAYS: u16 = 366;
/// Days of a duration, at most: ten years.
pub const DURATION_DAYS: u16 = 3660;
/// Characters of a category's name.
pub const CATEGORY_NAME: usize = 100;
/// Characters of a class's title.
pub const CLASS_TITLE: usize = 150;
/// Characters of a course's code.
pub const COURSE_CODE: usize = 40;
/// Characters of a course's title.
pub const COURSE_TITLE: usize = 200;
/// Characters of a username (Chamilo 1.11 allows 100).
pub const USERNAME: usize = 100;
/// Characters of a first or last name.
pub const PERSON_NAME: usize = 100;
/// Characters of a mail address (RFC 5321: 254).
pub const EMAIL: usize = 254;
/// Characters of an official code.
pub const OFFICIAL_CODE: usize = 40;
/// The last year that a date may be in.
pub const LAST_YEAR: i32 = 9999;
/// Days that something stays in the bin.
pub const BIN_DAYS: i64 = 30;
