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
/// Maximum length of the title of a cohort.
pub const COHORT_TITLE: usize = 100;
/// Maximum length of the title of a learner group, as in Ilios.
pub const GROUP_TITLE: usize = 60;
/// Maximum number of groups created at once.
pub const GROUPS_AT_ONCE: u32 = 1000;
/// Maximum length of the title of an instructor group.
pub const INSTRUCTOR_GROUP_TITLE: usize = 100;
/// Maximum length of the name of a room, and of a place that is a text.
pub const PLACE: usize = 255;
/// Maximum length of the name of a building.
pub const BUILDING: usize = 100;
/// Maximum length of the name of a floor.
pub const FLOOR: usize = 40;
/// Maximum capacity of a room.
pub const CAPACITY: u16 = 10_000;
/// Maximum length of a word for equipment.
pub const EQUIPMENT: usize = 60;
/// Maximum number of parts in the hours of one day.
pub const PARTS_OF_DAY: usize = 12;
/// Maximum length of the address of a virtual meeting.
pub const LINK: usize = 2000;
/// Maximum length of the title of a holiday.
pub const HOLIDAY_TITLE: usize = 100;
/// Maximum number of days of a holiday.
pub const HOLIDAY_DAYS: usize = 366;
/// Minimum length of the title of a session and of an objective, as in Ilios.
pub const SHORTEST_TITLE: usize = 3;
/// Maximum length of the title of a session, as in Ilios.
pub const SESSION_TITLE: usize = 200;
/// Maximum length of the title of a learning material.
pub const MATERIAL_TITLE: usize = 200;
/// Maximum length of the title of a session type, a vocabulary or a term.
pub const TERM_TITLE: usize = 100;
/// Maximum number of offerings that one command adds, as many as the generator proposes.
pub const OFFERINGS_AT_ONCE: usize = crate::planning::MAX_OFFERINGS;
