//! People, classes, class members and courses, in the columns that Chamilo's import reads.
//!
//! Not in those that its export writes: that has numbers of its own (`UserId`) and leaves out what
//! cannot be made up for (the category's name in some versions, the members of a class).

use super::loss::{Export, Losses, Lost};
use super::roles;
pub use super::sessions_csv::course_sessions;
use super::style::{Dialect, Safety, Style};
use super::write::CsvWriter;
use crate::model::{ClassId, CourseId, PersonId, PersonRole};
use crate::workspace::Records;

/// Some people. Passwords there are none.
#[must_use]
pub fn people(records: &Records, people: &[PersonId], dialect: Dialect, safety: Safety) -> Export {
    let mut file = File::new(Style::of(dialect, safety));
    file.writer.row([
        "LastName",
        "FirstName",
        "Email",
        "UserName",
        "OfficialCode",
        "language",
        "PhoneNumber",
        "Status",
    ]);
    for person in people.iter().filter_map(|id| records.people.get(*id)) {
        let unknown = matches!(person.role, PersonRole::Other(_));
        file.losses.note(Lost::Roles, unknown, &person.username);
        file.row(
            &person.username,
            &[
                &person.last_name,
                &person.first_name,
                &person.email,
                &person.username,
                &person.official_code,
                &person.language,
                &person.phone,
                roles::status(&person.role),
            ],
        );
    }
    file.finish()
}

/// Some classes with their members.
#[must_use]
pub fn classes(records: &Records, classes: &[ClassId], dialect: Dialect, safety: Safety) -> Export {
    let mut file = File::new(Style::of(dialect, safety));
    let title = match dialect {
        Dialect::Chamilo1 => "name",
        Dialect::Chamilo2 => "title",
    };
    file.writer.row([title, "description", "users"]);
    for class in classes.iter().filter_map(|id| records.classes.get(*id)) {
        let members = usernames(records, &mut records.members_of(class.id));
        let members = file.losses.list(&members, ",", &[',', '|']);
        file.row(&class.title, &[&class.title, &class.description, &members]);
    }
    file.finish()
}

/// Who is in some classes, one membership a row. Classes without members do not show.
#[must_use]
pub fn class_members(
    records: &Records,
    classes: &[ClassId],
    dialect: Dialect,
    safety: Safety,
) -> Export {
    let mut file = File::new(Style::of(dialect, safety));
    file.writer.row(["UserName", "ClassName"]);
    for class in classes.iter().filter_map(|id| records.classes.get(*id)) {
        for username in usernames(records, &mut records.members_of(class.id)) {
            file.row(&class.title, &[username, &class.title]);
        }
    }
    file.finish()
}

/// Some courses with their teachers.
#[must_use]
pub fn courses(
    records: &Records,
    courses: &[CourseId],
    dialect: Dialect,
    safety: Safety,
) -> Export {
    let mut file = File::new(Style::of(dialect, safety));
    file.writer.row([
        "Code",
        "Title",
        "CourseCategory",
        "CourseCategoryName",
        "Teacher",
        "Language",
    ]);
    for course in courses.iter().filter_map(|id| records.courses.get(*id)) {
        let dated = course.start.is_some() || course.end.is_some();
        for (lost, is_lost) in [
            (Lost::AcademicYears, course.academic_year > 0),
            (Lost::CourseDates, dated),
            (Lost::NeedsCategory, course.catalogue_code.is_empty()),
        ] {
            file.losses.note(lost, is_lost, &course.code);
        }
        let teachers = usernames(records, &mut course.teachers.iter().copied());
        let teachers = file.losses.list(&teachers, "|", &[',', '|']);
        file.row(
            &course.code,
            &[
                &course.code,
                &course.title,
                &course.catalogue_code,
                &course.catalogue_name,
                &teachers,
                &course.language,
            ],
        );
    }
    file.finish()
}

/// The usernames of people in their own order, which no file depends on but every reader likes.
pub(super) fn usernames<'a>(
    records: &'a Records,
    people: &mut dyn Iterator<Item = PersonId>,
) -> Vec<&'a str> {
    let mut usernames = Vec::new();
    for person in people {
        if let Some(person) = records.people.get(person) {
            usernames.push(person.username.as_str());
        }
    }
    usernames.sort();
    usernames
}

/// A file that is being written, and what it has lost so far.
pub(super) struct File {
    pub writer: CsvWriter,
    pub losses: Losses,
}

impl File {
    pub fn new(style: Style) -> Self {
        Self {
            writer: CsvWriter::new(style),
            losses: Losses::default(),
        }
    }

    /// Writes the row of what is called `name`.
    pub fn row(&mut self, name: &str, cells: &[&str]) {
        let marked = self.writer.marked();
        self.writer.row(cells);
        self.losses
            .add(Lost::MarkedCells, self.writer.marked() - marked, name);
    }

    pub fn finish(self) -> Export {
        Export {
            bytes: self.writer.finish(),
            losses: self.losses.finish(),
        }
    }
}
