//! Formats of files, and their detection by the column names.

use super::columns::{Column, Requirement};
use super::headers::{
    BUILDING, BUSY_FROM, BUSY_UNTIL, CALENDAR_COLOUR, CAMPUS_ID, CAPACITY, CLASS_NAME, CLASS_TITLE,
    COACH, CODE, COURSE, COURSES, Columns, DATE, DATE_START, DESCRIPTION, EQUIPMENT, FIRST_NAME,
    INSTRUCTOR_GROUP, LAST, LAST_NAME, LEARNER_GROUP, Names, PARENT_TERM_ID, RESOURCE,
    RESOURCE_TYPE, ROOM, SESSION, SESSION_NAME, SUBGROUP, TERM_ID, TITLE, USERNAME, USERS,
    VOCABULARY_ID,
};

/// Kind of rows in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Format {
    People,
    Classes,
    ClassMembers,
    Courses,
    CourseSessions,
    LearnerGroups,
    Offerings,
    BusyTimes,
    Rooms,
    InstructorGroups,
    SessionTypes,
    Vocabularies,
    Terms,
    GroupAssignment,
    Ilios,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 15] = [
        Self::People,
        Self::Classes,
        Self::ClassMembers,
        Self::Courses,
        Self::CourseSessions,
        Self::LearnerGroups,
        Self::Offerings,
        Self::BusyTimes,
        Self::Rooms,
        Self::InstructorGroups,
        Self::SessionTypes,
        Self::Vocabularies,
        Self::Terms,
        Self::GroupAssignment,
        Self::Ilios,
    ];

    /// Returns the format of a file with this header, or `None` if it is not supported.
    #[must_use]
    pub fn detect(header: &[String]) -> Option<Self> {
        let columns = Columns::new(header);
        let has = |names: Names| columns.find(names).is_some();
        if has(SESSION_NAME) && (has(COACH) || has(COURSES) || has(DATE_START)) {
            Some(Self::CourseSessions)
        } else if has(LEARNER_GROUP) {
            Some(Self::LearnerGroups)
        } else if has(BUSY_FROM) && has(BUSY_UNTIL) {
            Some(Self::BusyTimes)
        } else if has(RESOURCE_TYPE) && has(RESOURCE) {
            Some(Self::Ilios)
        } else if has(SUBGROUP) && (has(CAMPUS_ID) || has(LAST)) {
            Some(Self::GroupAssignment)
        } else if has(COURSE) && has(SESSION) && has(DATE) {
            Some(Self::Offerings)
        } else if has(ROOM) && (has(BUILDING) || has(CAPACITY) || has(EQUIPMENT)) {
            Some(Self::Rooms)
        } else if has(INSTRUCTOR_GROUP) {
            Some(Self::InstructorGroups)
        } else if has(TITLE) && has(CALENDAR_COLOUR) {
            Some(Self::SessionTypes)
        } else if has(TITLE) && (has(TERM_ID) || has(PARENT_TERM_ID)) {
            Some(Self::Terms)
        } else if has(TITLE) && has(VOCABULARY_ID) {
            Some(Self::Vocabularies)
        } else if has(USERNAME) && has(CLASS_NAME) {
            Some(Self::ClassMembers)
        } else if (has(LAST_NAME) && has(FIRST_NAME))
            || (has(USERNAME) && columns.known(Self::People) > 1)
        {
            Some(Self::People)
        } else if has(CODE) && has(TITLE) {
            Some(Self::Courses)
        } else if has(CLASS_TITLE) && !has(CODE) && (has(DESCRIPTION) || has(USERS)) {
            Some(Self::Classes)
        } else {
            None
        }
    }

    /// Returns the columns that Chamilo or Ilios has and imports ignore.
    pub(super) const fn ignored(self) -> Names {
        match self {
            Self::People => &[
                "UserId",
                "AuthSource",
                "RegistrationDate",
                "Active",
                "ExpirationDate",
                "ExpiryDate",
                "LastLogin",
                "Courses",
                "Sessions",
            ],
            Self::Classes => &["id", "courses", "sessions"],
            Self::ClassMembers
            | Self::LearnerGroups
            | Self::Offerings
            | Self::Rooms
            | Self::InstructorGroups
            | Self::Vocabularies
            | Self::Terms
            | Self::GroupAssignment
            | Self::BusyTimes
            | Self::Ilios => &[],
            Self::SessionTypes => &["session_type_id", "assessment_option_id"],
            Self::Courses => &[
                "Visibility",
                "Users",
                "CourseTemplate",
                "CloneHomepageTools",
            ],
            Self::CourseSessions => &["SessionId", "SessionCategory"],
        }
    }

    /// Returns the columns that a file with these columns needs.
    pub(super) fn required(self, columns: &Columns) -> impl Iterator<Item = Names> {
        let is_needed = |column: &&Column| match column.requirement {
            Requirement::Optional => false,
            Requirement::Required => true,
            Requirement::RequiredUnless(other) => columns.find(other).is_none(),
        };
        let needed = self.columns().iter().filter(is_needed);
        needed.map(|column| column.names)
    }
}

#[cfg(test)]
mod tests;
