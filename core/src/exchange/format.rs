//! Formats of files, and their detection by the column names.

use super::headers::{
    ACTIVE, AFTER_END, AMBIGUOUS_TIME, ASSESSMENT, BUILDING, BUSY_FROM, BUSY_UNTIL,
    CALENDAR_COLOUR, CAMPUS_ID, CANCELLED, CAPACITY, CATEGORY_CODE, CATEGORY_NAME, CLASS_ID,
    CLASS_NAME, CLASS_TITLE, CLASSES, CLOSED_DAYS, COACH, COACH_END, COACH_START, CODE, COURSE,
    COURSES, Columns, DATE, DATE_END, DATE_START, DESCRIPTION, DISPLAY_END, DISPLAY_START, EMAIL,
    END, EQUIPMENT, EVENT, FIRST, FIRST_NAME, FLOOR, GENERATED_FROM, INSTRUCTOR_GROUP,
    INSTRUCTOR_GROUPS, INSTRUCTORS, LANGUAGE, LAST, LAST_NAME, LEARNER_GROUP, LEARNER_GROUPS,
    LEARNERS, LINK, MEMBERS, MINUTES, NOTE, Names, OFFERING_ID, OFFICIAL_CODE, OTHER_HOURS,
    OTHER_TEACHERS, PARENT_TERM_ID, PHONE, PLACE, RESOURCE, RESOURCE_ID, RESOURCE_TYPE, ROOM,
    SCHOOL_ID, SESSION, SESSION_DESCRIPTION, SESSION_NAME, SESSION_TYPE, START, STATUS, SUBGROUP,
    TEACHER, TERM_ID, TIME_ZONE, TITLE, USERNAME, USERS, VISIBILITY, VOCABULARY, VOCABULARY_ID,
    WEEKDAYS,
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

    /// Returns the columns that are imported.
    pub(super) const fn imported(self) -> &'static [Names] {
        match self {
            Self::People => &[
                LAST_NAME,
                FIRST_NAME,
                EMAIL,
                USERNAME,
                OFFICIAL_CODE,
                LANGUAGE,
                PHONE,
                STATUS,
                CLASS_ID,
            ],
            Self::Classes => &[CLASS_TITLE, DESCRIPTION, USERS],
            Self::ClassMembers => &[USERNAME, CLASS_NAME],
            Self::Courses => &[
                CODE,
                TITLE,
                CATEGORY_CODE,
                CATEGORY_NAME,
                TEACHER,
                OTHER_TEACHERS,
                LANGUAGE,
            ],
            Self::CourseSessions => &[
                SESSION_NAME,
                COACH,
                DATE_START,
                DATE_END,
                USERS,
                COURSES,
                AFTER_END,
                VISIBILITY,
                DISPLAY_START,
                DISPLAY_END,
                COACH_START,
                COACH_END,
                CLASSES,
                SESSION_DESCRIPTION,
            ],
            Self::LearnerGroups => &[
                LEARNER_GROUP,
                ROOM,
                LINK,
                INSTRUCTORS,
                INSTRUCTOR_GROUPS,
                MEMBERS,
            ],
            Self::Offerings => &[
                COURSE,
                SESSION,
                SESSION_TYPE,
                DATE,
                START,
                END,
                MINUTES,
                TIME_ZONE,
                AMBIGUOUS_TIME,
                ROOM,
                LINK,
                LEARNER_GROUPS,
                LEARNERS,
                INSTRUCTORS,
                INSTRUCTOR_GROUPS,
                CANCELLED,
                GENERATED_FROM,
                OFFERING_ID,
            ],
            Self::Rooms => &[
                ROOM,
                BUILDING,
                FLOOR,
                CAPACITY,
                EQUIPMENT,
                WEEKDAYS[0],
                WEEKDAYS[1],
                WEEKDAYS[2],
                WEEKDAYS[3],
                WEEKDAYS[4],
                WEEKDAYS[5],
                WEEKDAYS[6],
                OTHER_HOURS,
                CLOSED_DAYS,
                NOTE,
                ACTIVE,
            ],
            Self::InstructorGroups => &[INSTRUCTOR_GROUP, MEMBERS, ACTIVE],
            Self::SessionTypes => &[TITLE, SCHOOL_ID, CALENDAR_COLOUR, ASSESSMENT, ACTIVE],
            Self::Vocabularies => &[TITLE, SCHOOL_ID, ACTIVE],
            Self::Terms => &[
                TERM_ID,
                TITLE,
                PARENT_TERM_ID,
                DESCRIPTION,
                VOCABULARY_ID,
                VOCABULARY,
                ACTIVE,
            ],
            Self::GroupAssignment => &[FIRST, LAST, CAMPUS_ID, SUBGROUP],
            Self::Ilios => &[RESOURCE_TYPE, TITLE, RESOURCE_ID, RESOURCE],
            Self::BusyTimes => &[EVENT, BUSY_FROM, BUSY_UNTIL, PLACE],
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
            | Self::Terms
            | Self::GroupAssignment
            | Self::BusyTimes
            | Self::Ilios => &[],
            Self::SessionTypes => &["session_type_id", "assessment_option_id"],
            Self::Vocabularies => &["vocabulary_id"],
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
    pub(super) fn required(self, columns: &Columns) -> &'static [Names] {
        match self {
            Format::People if columns.find(USERNAME).is_some() => &[],
            Format::People => &[LAST_NAME, FIRST_NAME],
            Format::Classes => &[CLASS_TITLE],
            Format::ClassMembers => &[USERNAME, CLASS_NAME],
            Format::Courses => &[CODE, TITLE],
            Self::CourseSessions => &[SESSION_NAME],
            Self::LearnerGroups => &[LEARNER_GROUP],
            Self::Offerings => &[COURSE, SESSION, DATE],
            Self::Rooms => &[ROOM],
            Self::InstructorGroups => &[INSTRUCTOR_GROUP],
            Self::SessionTypes | Self::Vocabularies => &[TITLE],
            Self::Terms if columns.find(VOCABULARY).is_some() => &[TITLE],
            Self::Terms => &[TITLE, VOCABULARY_ID],
            Self::GroupAssignment if columns.find(CAMPUS_ID).is_some() => &[SUBGROUP],
            Self::GroupAssignment => &[FIRST, LAST, SUBGROUP],
            Self::BusyTimes => &[BUSY_FROM, BUSY_UNTIL],
            Self::Ilios => &[RESOURCE_TYPE, RESOURCE],
        }
    }
}

#[cfg(test)]
mod tests;
