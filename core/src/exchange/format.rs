//! Formats of files, and their detection by the column names.

use super::headers::{
    AFTER_END, CATEGORY_CODE, CATEGORY_NAME, CLASS_ID, CLASS_NAME, CLASS_TITLE, CLASSES, COACH,
    COACH_END, COACH_START, CODE, COURSES, Columns, DATE_END, DATE_START, DESCRIPTION, DISPLAY_END,
    DISPLAY_START, EMAIL, FIRST_NAME, INSTRUCTOR_GROUPS, INSTRUCTORS, LANGUAGE, LAST_NAME,
    LEARNER_GROUP, LINK, MEMBERS, Names, OFFICIAL_CODE, OTHER_TEACHERS, PHONE, ROOM,
    SESSION_DESCRIPTION, SESSION_NAME, STATUS, TEACHER, TITLE, USERNAME, USERS, VISIBILITY,
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
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 6] = [
        Self::People,
        Self::Classes,
        Self::ClassMembers,
        Self::Courses,
        Self::CourseSessions,
        Self::LearnerGroups,
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
        }
    }

    /// Returns the columns that Chamilo has and imports ignore.
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
            Self::ClassMembers | Self::LearnerGroups => &[],
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
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(header: &str) -> Option<Format> {
        Format::detect(&header.split(';').map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_file_is_what_its_columns_say() {
        for (header, expected) in [
            (
                "LastName;FirstName;Email;UserName;Password;AuthSource;OfficialCode",
                Some(Format::People),
            ),
            ("\u{feff} lastname ;FIRST NAME", Some(Format::People)),
            ("username;email", Some(Format::People)),
            ("name;description;users", Some(Format::Classes)),
            ("`title`;`description`", Some(Format::Classes)),
            (
                "id;name;description;users;courses;sessions",
                Some(Format::Classes),
            ),
            ("UserName;ClassName", Some(Format::ClassMembers)),
            ("username;classname;", Some(Format::ClassMembers)),
            (
                "Code;Title;CourseCategory;CourseCategoryName;Teacher",
                Some(Format::Courses),
            ),
            (
                "SessionName;Coach;DateStart;DateEnd;Users;Courses",
                Some(Format::CourseSessions),
            ),
            ("SessionName;Hours", None),
            ("username", None),
            ("", None),
        ] {
            assert_eq!(format(header), expected, "{header}");
        }
    }
}
