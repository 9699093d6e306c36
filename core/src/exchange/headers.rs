//! Column names, and detection of the format of a file by its columns.
//!
//! Names are compared ignoring case, white space, quotes, back-ticks and byte order marks: Chamilo
//! itself writes `UserName` in one file and expects `username` in another
//! (chamilo/chamilo-lms#4984).

use super::csv_record::CsvRecord;
use super::csv_table::Cells;
use crate::search::lower_case;
use crate::text::is_invisible;

/// Kind of rows in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Format {
    People,
    Classes,
    ClassMembers,
    Courses,
}

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
pub(super) const SESSION_DESCRIPTION: Names = &["SessionDescription"];
pub(super) const USERS: Names = &["users"];
pub(super) const CLASS_NAME: Names = &["ClassName"];
pub(super) const CODE: Names = &["Code"];
pub(super) const TITLE: Names = &["Title"];
pub(super) const CATEGORY_CODE: Names = &["CourseCategory"];
pub(super) const CATEGORY_NAME: Names = &["CourseCategoryName"];
pub(super) const TEACHER: Names = &["Teacher"];
pub(super) const OTHER_TEACHERS: Names = &["OtherTeachers"];
/// Passwords, which are never read in any format.
pub(super) const PASSWORD: Names = &["Password", "passwd", "pwd"];

impl Format {
    /// All formats.
    pub const ALL: [Self; 4] = [
        Self::People,
        Self::Classes,
        Self::ClassMembers,
        Self::Courses,
    ];

    /// Returns the format of a file with this header, or `None` if it is not supported.
    #[must_use]
    pub fn detect(header: &[String]) -> Option<Self> {
        let columns = Columns::new(header);
        let has = |names: Names| columns.find(names).is_some();
        if has(USERNAME) && has(CLASS_NAME) {
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
            Self::ClassMembers => &[],
            Self::Courses => &[
                "Visibility",
                "Users",
                "CourseTemplate",
                "CloneHomepageTools",
            ],
        }
    }
}

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

    /// Returns how many of the columns a format imports.
    pub fn known(&self, format: Format) -> usize {
        format
            .imported()
            .iter()
            .filter(|names| self.find(names).is_some())
            .count()
    }

    /// Returns the columns that a format requires and the file lacks.
    pub fn missing(&self, format: Format) -> Vec<&'static str> {
        let needed: &[Names] = match format {
            Format::People if self.find(USERNAME).is_some() => &[],
            Format::People => &[LAST_NAME, FIRST_NAME],
            Format::Classes => &[CLASS_TITLE],
            Format::ClassMembers => &[USERNAME, CLASS_NAME],
            Format::Courses => &[CODE, TITLE],
        };
        let mut missing = Vec::new();
        for names in needed {
            if self.find(names).is_none() {
                missing.extend(names.first());
            }
        }
        missing
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

/// Returns how many cells are column names of any format.
pub(super) fn count_known(names: &CsvRecord) -> usize {
    let known = |name: &&str| {
        let name = normalize(name);
        let is_of = |format: &Format| {
            format.imported().iter().any(|names| is_one(&name, names))
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
            ("SessionName;Coach;DateStart;DateEnd;Users;Courses", None),
            ("username", None),
            ("", None),
        ] {
            assert_eq!(format(header), expected, "{header}");
        }
    }
}
