//! Export of people, classes, class members, courses and course sessions, in the columns that Chamilo
//! imports.
//!
//! ```
//! use lectern_core::exchange::{Dialect, Safety, export};
//! use lectern_core::workspace::Records;
//!
//! let file = export::people(&Records::default(), &[], Dialect::Chamilo2, Safety::Exact);
//! assert!(file.bytes.starts_with(b"LastName,FirstName,Email,UserName"));
//! assert!(file.losses.is_empty());
//! ```
//!
//! The columns of Chamilo's own exports are not used: they have internal numbers (`UserId`) and lack
//! required data (the category name in some versions, the members of a class).

use super::export_file::{ExportFile, usernames};
pub use super::hours::{decimal_hours, hours, hours_of_people};
use super::lossy::{DroppedField, Export};
pub use super::offerings_csv::offerings;
pub use super::planning_export::learner_groups;
pub use super::resources_csv::{instructor_groups, rooms};
use super::roles;
pub use super::sessions_csv::course_sessions;
use super::style::{Dialect, Safety, Style};
pub use super::vocabularies_csv::{session_types, terms, vocabularies};
use crate::model::{ClassId, CourseId, PersonId, PersonRole};
use crate::workspace::Records;

/// Exports people, without passwords.
#[must_use]
pub fn people(records: &Records, people: &[PersonId], dialect: Dialect, safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(dialect, safety));
    file.header([
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
        file.losses
            .add_if(DroppedField::Roles, unknown, &person.username);
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

/// Exports classes with their members.
#[must_use]
pub fn classes(records: &Records, classes: &[ClassId], dialect: Dialect, safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(dialect, safety));
    let title = match dialect {
        Dialect::Chamilo1 => "name",
        Dialect::Chamilo2 => "title",
    };
    file.header([title, "description", "users"]);
    for class in classes.iter().filter_map(|id| records.classes.get(*id)) {
        let members = usernames(records, &mut records.members_of(class.id));
        let members = file.losses.join_names(&members, ",", &[',', '|']);
        file.row(&class.title, &[&class.title, &class.description, &members]);
    }
    file.finish()
}

/// Exports memberships of classes, one in each row. Classes without members are omitted.
#[must_use]
pub fn class_members(
    records: &Records,
    classes: &[ClassId],
    dialect: Dialect,
    safety: Safety,
) -> Export {
    let mut file = ExportFile::new(Style::new(dialect, safety));
    file.header(["UserName", "ClassName"]);
    for class in classes.iter().filter_map(|id| records.classes.get(*id)) {
        for username in usernames(records, &mut records.members_of(class.id)) {
            file.row(&class.title, &[username, &class.title]);
        }
    }
    file.finish()
}

/// Exports courses with their teachers.
#[must_use]
pub fn courses(
    records: &Records,
    courses: &[CourseId],
    dialect: Dialect,
    safety: Safety,
) -> Export {
    let mut file = ExportFile::new(Style::new(dialect, safety));
    file.header([
        "Code",
        "Title",
        "CourseCategory",
        "CourseCategoryName",
        "Teacher",
        "Language",
    ]);
    for course in courses.iter().filter_map(|id| records.courses.get(*id)) {
        let dated = course.start.is_some() || course.end.is_some();
        for (field, is_lost) in [
            (DroppedField::AcademicYears, course.academic_year > 0),
            (DroppedField::CourseDates, dated),
            (
                DroppedField::NeedsCategory,
                course.catalogue_code.is_empty(),
            ),
        ] {
            file.losses.add_if(field, is_lost, &course.code);
        }
        let teachers = usernames(records, &mut course.teachers.iter().copied());
        let teachers = file.losses.join_names(&teachers, "|", &[',', '|']);
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
