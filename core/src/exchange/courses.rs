//! Import of courses.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::classes::join_usernames;
use super::code_damage::{code_damage, without_zeros};
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{Course, CourseId, PersonId, Record};
use crate::rules::fields::Field;
use crate::rules::forms::{self, CourseForm};
use crate::rules::limits;
use crate::search::name_key;
use crate::workspace::Records;

/// Importer of rows of courses.
pub(super) struct CourseImporter {
    code: Option<usize>,
    title: Option<usize>,
    category_code: Option<usize>,
    category_name: Option<usize>,
    teacher: Option<usize>,
    other_teachers: Option<usize>,
    language: Option<usize>,
    courses: NameRegistry,
    /// Codes of digits with leading zeros, by the code without them.
    codes_with_zeros: HashMap<String, String>,
    people: NameRegistry,
}

impl CourseImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            code: columns.find(headers::CODE),
            title: columns.find(headers::TITLE),
            category_code: columns.find(headers::CATEGORY_CODE),
            category_name: columns.find(headers::CATEGORY_NAME),
            teacher: columns.find(headers::TEACHER),
            other_teachers: columns.find(headers::OTHER_TEACHERS),
            language: columns.find(headers::LANGUAGE),
            courses: NameRegistry::courses_by_code(records),
            codes_with_zeros: codes_with_zeros(records),
            people: NameRegistry::people_by_username(records),
        }
    }

    fn import_course(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let (code, title) = (row.cell(self.code), row.cell(self.title));
        let key = name_key(code);
        let existing = row.find_existing(&mut self.courses, self.code, &key)?;
        let form = CourseForm {
            code: code.to_owned(),
            title: title.to_owned(),
            ..CourseForm::default()
        };
        if let Err(errors) = forms::validate_course(&form, &|_| None) {
            for error in errors {
                let is_code = error.field == Field::CourseCode;
                let column = if is_code { self.code } else { self.title };
                row.issues.refuse(column, Problem::Field(error.problem));
            }
        }
        row.check_length(self.category_code, limits::COURSE_CODE);
        row.check_length(self.category_name, limits::COURSE_TITLE);
        row.check_length(self.language, limits::PERSON_NAME);
        let (mut named, known) = row.find_people(self.teacher, &self.people);
        let (others, others_known) = row.find_people(self.other_teachers, &self.people);
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }

        let existing = existing.and_then(|id| row.records.courses.get(CourseId(id)));
        let mut changes = Changes::new(existing.is_none());
        let mut shared = match existing {
            Some(course) => Rc::clone(course),
            None => Rc::new(Course {
                code: form.code,
                ..Course::new(CourseId(row.ids.next()))
            }),
        };
        let course = Rc::make_mut(&mut shared);
        self.courses.register(&key, course.id.0, row.cells.line());
        if existing.is_none() {
            let stored = self.codes_with_zeros.get(code).map_or("", String::as_str);
            if let Some(damage) = code_damage(code, stored) {
                let is_imported = true;
                let problem = Problem::DamagedCode {
                    damage,
                    is_imported,
                };
                row.issues.warn(self.code, problem);
            }
        }
        for (column, value) in [
            (self.title, &mut course.title),
            (self.category_code, &mut course.catalogue_code),
            (self.category_name, &mut course.catalogue_name),
            (self.language, &mut course.language),
        ] {
            changes.set(column, value, row.cell(column));
        }
        named.extend(others);
        if !(known && others_known) {
            // An unknown teacher must not remove the present ones.
            named.extend(course.teachers.iter().copied());
        }
        let teachers: BTreeSet<PersonId> = named.into_iter().collect();
        if !teachers.is_empty() && teachers != course.teachers {
            let before = join_usernames(row.records, &course.teachers, "|");
            let after = join_usernames(row.records, &teachers, "|");
            changes.note(self.teacher.or(self.other_teachers), before, after);
            course.teachers = teachers;
        }
        if changes.is_modified() {
            row.import.records.push(Record::Course(shared));
        }
        Ok(changes.into_outcome())
    }
}

impl RowImporter for CourseImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_course(row).unwrap_or_else(|outcome| outcome)
    }
}

fn codes_with_zeros(records: &Records) -> HashMap<String, String> {
    let mut codes = HashMap::new();
    for course in records.courses.iter() {
        if let Some(digits) = without_zeros(&course.code) {
            codes.insert(digits.to_owned(), course.code.clone());
        }
    }
    codes
}

#[cfg(test)]
mod tests;
