//! Names of columns, and what a file is by the columns that it has.
//!
//! Names are compared ignoring case, white space, quotes, back-ticks and byte order marks: Chamilo
//! itself writes `UserName` in one file and asks for `username` in another
//! (chamilo/chamilo-lms#4984).

use super::record::Record;
use super::table::Cells;
use crate::search::lower_case;

/// What a file has rows of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Format {
    People,
    Classes,
    ClassMembers,
    Courses,
}

/// Names of one column: as we write it in Chamilo's 1.11 dialect first, then what else it is called.
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
pub(super) const USERS: Names = &["users"];
pub(super) const CLASS_NAME: Names = &["ClassName"];
pub(super) const CODE: Names = &["Code"];
pub(super) const TITLE: Names = &["Title"];
pub(super) const CATEGORY_CODE: Names = &["CourseCategory"];
pub(super) const CATEGORY_NAME: Names = &["CourseCategoryName"];
pub(super) const TEACHER: Names = &["Teacher"];
pub(super) const OTHER_TEACHERS: Names = &["OtherTeachers"];
/// Never read, whatever else a file is.
pub(super) const PASSWORD: Names = &["Password", "passwd", "pwd"];

impl Format {
    /// Every one.
    pub const ALL: [Self; 4] = [
        Self::People,
        Self::Classes,
        Self::ClassMembers,
        Self::Courses,
    ];

    /// What a file with this header has rows of; `None` when it is none of ours.
    #[must_use]
    pub fn of(header: &[String]) -> Option<Self> {
        let columns = Columns::of(header);
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

    /// The columns that are read.
    pub(super) const fn read(self) -> &'static [Names] {
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

    /// The columns that Chamilo writes or reads and we have no place for.
    pub(super) const fn left(self) -> Names {
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

/// The columns of one file by name.
#[derive(Debug)]
pub(super) struct Columns(Vec<String>);

impl Columns {
    /// Of a file with this header.
    pub fn of(header: &[String]) -> Self {
        Self(header.iter().map(|name| normal(name)).collect())
    }

    /// The first column that has one of these names.
    pub fn find(&self, names: Names) -> Option<usize> {
        self.0.iter().position(|column| is_one(column, names))
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a column has one of these names.
    pub fn is_any(&self, column: usize, names: &[Names]) -> bool {
        let own = &self.0[column];
        names.iter().any(|names| is_one(own, names))
    }

    /// How many of them a format reads.
    pub fn known(&self, format: Format) -> usize {
        format
            .read()
            .iter()
            .filter(|names| self.find(names).is_some())
            .count()
    }

    /// The columns without which rows of a format mean nothing, as far as the file has them not.
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

    /// Whether one before it has the same name.
    pub fn is_repeated(&self, column: usize) -> bool {
        let own = &self.0[column];
        !own.is_empty() && self.0[..column].contains(own)
    }

    /// Whether these are its columns, or the first of them are.
    pub fn begin(&self, names: Names) -> bool {
        let pairs = self.0.iter().zip(names);
        self.0.len() <= names.len() && pairs.into_iter().all(|(own, name)| own == name)
    }

    /// Whether a row is this header once more.
    pub fn are(&self, cells: &Cells<'_>) -> bool {
        self.0.len() <= cells.width()
            && (0..self.0.len()).all(|column| normal(cells.get(column)) == self.0[column])
    }
}

/// How many of these names stand for a column of any format.
pub(super) fn known(names: &Record) -> usize {
    let known = |name: &&str| {
        let name = normal(name);
        let of = |format: &Format| {
            format.read().iter().any(|names| is_one(&name, names)) || is_one(&name, format.left())
        };
        Format::ALL.iter().any(of) || is_one(&name, PASSWORD)
    };
    names.iter().filter(known).count()
}

/// Whether a name, as names are compared, is one of these.
fn is_one(normal: &str, names: Names) -> bool {
    // Those that we know are of ASCII and have none of the signs that do not count.
    names.iter().any(|name| name.eq_ignore_ascii_case(normal))
}

/// A name as names are compared.
pub(super) fn normal(name: &str) -> String {
    let left_out = |c: char| c.is_whitespace() || matches!(c, '`' | '"' | '\'' | '\u{feff}');
    lower_case(&name.split(left_out).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(header: &str) -> Option<Format> {
        Format::of(&header.split(';').map(String::from).collect::<Vec<_>>())
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
