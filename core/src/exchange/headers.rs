//! Column names.
//!
//! Names are compared ignoring case, white space, quotes, back-ticks and byte order marks: Chamilo
//! itself writes `UserName` in one file and expects `username` in another
//! (chamilo/chamilo-lms#4984).

use super::csv_record::CsvRecord;
use super::csv_table::Cells;
use super::format::Format;
use crate::search::lower_case;
use crate::text::is_invisible;

/// Names of one column: first the one of exports for Chamilo 1.11, then its synonyms.
pub(super) type Names = &'static [&'static str];

pub(super) const USERNAME: Names = &["UserName", "login"];
pub(super) const LAST_NAME: Names = &["LastName"];
pub(super) const FIRST_NAME: Names = &["FirstName"];
pub(super) const EMAIL: Names = &["Email", "e-mail"];
pub(super) const OFFICIAL_CODE: Names = &["OfficialCode", "official_code"];
pub(super) const PHONE: Names = &["PhoneNumber", "phone"];
pub(super) const STATUS: Names = &["Status", "role"];
pub(super) const LANGUAGE: Names = &["Language"];
pub(super) const CLASS_ID: Names = &["ClassId"];
pub(super) const CLASS_TITLE: Names = &["name", "title"];
pub(super) const DESCRIPTION: Names = &["description"];
pub(super) const SESSION_NAME: Names = &["SessionName"];
pub(super) const COACH: Names = &["Coach"];
pub(super) const DATE_START: Names = &["DateStart"];
pub(super) const DATE_END: Names = &["DateEnd"];
pub(super) const DISPLAY_START: Names = &["DisplayStartDate"];
pub(super) const DISPLAY_END: Names = &["DisplayEndDate"];
pub(super) const COACH_START: Names = &["CoachStartDate"];
pub(super) const COACH_END: Names = &["CoachEndDate"];
pub(super) const COURSES: Names = &["Courses"];
pub(super) const CLASSES: Names = &["Classes"];
/// Access after the end, in files that Chamilo imports.
pub(super) const AFTER_END: Names = &["VisibilityAfterExpiration"];
/// The same as a number, in files that Chamilo exports.
pub(super) const VISIBILITY: Names = &["Visibility"];
pub(super) const SESSION_DESCRIPTION: Names = &["SessionDescription"];
pub(super) const USERS: Names = &["users"];
pub(super) const CLASS_NAME: Names = &["ClassName"];
pub(super) const CODE: Names = &["Code"];
pub(super) const TITLE: Names = &["Title"];
pub(super) const CATEGORY_CODE: Names = &["CourseCategory"];
pub(super) const CATEGORY_NAME: Names = &["CourseCategoryName"];
pub(super) const TEACHER: Names = &["Teacher"];
pub(super) const OTHER_TEACHERS: Names = &["OtherTeachers"];
pub(super) const LEARNER_GROUP: Names = &["LearnerGroup"];
pub(super) const ROOM: Names = &["Room"];
pub(super) const LINK: Names = &["Link"];
pub(super) const INSTRUCTORS: Names = &["Instructors"];
pub(super) const INSTRUCTOR_GROUPS: Names = &["InstructorGroups"];
pub(super) const MEMBERS: Names = &["Members"];
pub(super) const COURSE: Names = &["Course", "CourseCode"];
pub(super) const SESSION: Names = &["Session", "SessionTitle"];
pub(super) const SESSION_TYPE: Names = &["SessionType", "Type"];
pub(super) const DATE: Names = &["Date", "StartDate"];
pub(super) const START: Names = &["Start", "StartTime"];
pub(super) const END: Names = &["End", "EndTime"];
pub(super) const MINUTES: Names = &["Minutes"];
pub(super) const TIME_ZONE: Names = &["TimeZone"];
/// Time that is meant of the two at which clocks show a local time.
pub(super) const AMBIGUOUS_TIME: Names = &["AmbiguousTime"];
pub(super) const LEARNER_GROUPS: Names = &["LearnerGroups", "Groups"];
pub(super) const LEARNERS: Names = &["Learners"];
pub(super) const CANCELLED: Names = &["Cancelled", "Canceled"];
pub(super) const GENERATED_FROM: Names = &["GeneratedFrom"];
pub(super) const OFFERING_ID: Names = &["OfferingId"];
pub(super) const BUILDING: Names = &["Building"];
pub(super) const FLOOR: Names = &["Floor"];
pub(super) const CAPACITY: Names = &["Capacity"];
pub(super) const EQUIPMENT: Names = &["Equipment"];
/// Hours of each day of the week, Monday first.
pub(super) const WEEKDAYS: [Names; 7] = [
    &["Monday"],
    &["Tuesday"],
    &["Wednesday"],
    &["Thursday"],
    &["Friday"],
    &["Saturday"],
    &["Sunday"],
];
pub(super) const OTHER_HOURS: Names = &["OtherHours"];
pub(super) const CLOSED_DAYS: Names = &["ClosedDays"];
pub(super) const NOTE: Names = &["Note"];
pub(super) const ACTIVE: Names = &["Active"];
/// The same as [`TITLE`] and [`ACTIVE`], as Ilios writes them.
pub(super) const ILIOS_TITLE: Names = &["title"];
pub(super) const ILIOS_ACTIVE: Names = &["active"];
pub(super) const INSTRUCTOR_GROUP: Names = &["InstructorGroup"];
pub(super) const CALENDAR_COLOUR: Names = &["calendar_color", "calendar_colour"];
pub(super) const ASSESSMENT: Names = &["assessment"];
pub(super) const SCHOOL_ID: Names = &["school_id"];
pub(super) const TERM_ID: Names = &["term_id"];
pub(super) const PARENT_TERM_ID: Names = &["parent_term_id"];
pub(super) const VOCABULARY_ID: Names = &["vocabulary_id"];
pub(super) const VOCABULARY: Names = &["vocabulary"];
pub(super) const FIRST: Names = &["First"];
pub(super) const LAST: Names = &["Last"];
pub(super) const CAMPUS_ID: Names = &["CampusId"];
pub(super) const SUBGROUP: Names = &["SubGroupName", "SubGroup"];
pub(super) const EVENT: Names = &["Event"];
pub(super) const BUSY_FROM: Names = &["BusyFrom"];
pub(super) const BUSY_UNTIL: Names = &["BusyUntil"];
pub(super) const PLACE: Names = &["Place"];
pub(super) const UID: Names = &["Uid"];
pub(super) const CALENDAR: Names = &["Calendar"];
pub(super) const RESOURCE_TYPE: Names = &["ResourceType"];
pub(super) const RESOURCE_ID: Names = &["ResourceId"];
/// The id of a resource that only the file has, as JSON:API calls it.
pub(super) const LOCAL_ID: Names = &["Lid"];
/// A resource of Ilios, as JSON.
pub(super) const RESOURCE: Names = &["Resource"];
/// Passwords, which are never read in any format.
pub(super) const PASSWORD: Names = &["Password", "passwd", "pwd"];

/// Column names of a file, in normalised form.
#[derive(Debug)]
pub(super) struct Columns(Vec<String>);

impl Columns {
    /// Creates the columns of a file with this header.
    pub fn new(header: &[String]) -> Self {
        Self(header.iter().map(|name| normalize(name)).collect())
    }

    /// Returns the first column with one of these names.
    pub fn find(&self, names: Names) -> Option<usize> {
        self.0.iter().position(|column| is_one(column, names))
    }

    /// Returns the number of columns.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns `true` if a column has one of these names.
    pub fn is_any(&self, column: usize, names: &[Names]) -> bool {
        let own = &self.0[column];
        names.iter().any(|names| is_one(own, names))
    }

    /// Returns the number of columns that a format imports.
    pub fn known(&self, format: Format) -> usize {
        let names = format.column_names();
        names.filter(|names| self.find(names).is_some()).count()
    }

    /// Returns the columns that a format requires and the file lacks.
    pub fn missing(&self, format: Format) -> Vec<&'static str> {
        let needed = format.required(self);
        let missing = needed.filter(|names| self.find(names).is_none());
        missing.filter_map(|names| names.first().copied()).collect()
    }

    /// Returns `true` if an earlier column has the same name.
    pub fn is_repeated(&self, column: usize) -> bool {
        let own = &self.0[column];
        !own.is_empty() && self.0[..column].contains(own)
    }

    /// Returns `true` if the columns of the file are these, or the first of these.
    pub fn starts(&self, names: Names) -> bool {
        let pairs = self.0.iter().zip(names);
        self.0.len() <= names.len() && pairs.into_iter().all(|(own, name)| own == name)
    }

    /// Returns `true` if a row repeats the header.
    pub fn is_header(&self, cells: &Cells<'_>) -> bool {
        self.0.len() <= cells.width()
            && (0..self.0.len()).all(|column| normalize(cells.get(column)) == self.0[column])
    }
}

/// Returns the number of cells that are column names of any format.
pub(super) fn count_known(names: &CsvRecord) -> usize {
    let known = |name: &&str| {
        let name = normalize(name);
        let is_of = |format: &Format| {
            format.column_names().any(|names| is_one(&name, names))
                || is_one(&name, format.ignored())
        };
        Format::ALL.iter().any(is_of) || is_one(&name, PASSWORD)
    };
    names.iter().filter(known).count()
}

/// Returns `true` if a normalised name is one of `names`.
fn is_one(name: &str, names: Names) -> bool {
    // Known names are ASCII without ignored characters, so they are normalised but for their case.
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Returns a name in the form in which names are compared.
pub(super) fn normalize(name: &str) -> String {
    let is_ignored =
        |c: char| c.is_whitespace() || is_invisible(c) || matches!(c, '`' | '"' | '\'');
    lower_case(&name.split(is_ignored).collect::<String>())
}
