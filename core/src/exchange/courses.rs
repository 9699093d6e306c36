//! Rows of courses.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::book::Book;
use super::classes::usernames;
use super::dry_run::{Outcome, Problem};
use super::findings::Changes;
use super::headers::{self, Columns};
use super::plan::Way;
use super::taking::Taking;
use crate::model::{Course, CourseId, PersonId, Record};
use crate::rules::fields::Field;
use crate::rules::forms::{self, CourseForm};
use crate::rules::limits;
use crate::search::fold;
use crate::workspace::Records;

pub(super) struct Courses {
    code: Option<usize>,
    title: Option<usize>,
    category_code: Option<usize>,
    category_name: Option<usize>,
    teacher: Option<usize>,
    other_teachers: Option<usize>,
    language: Option<usize>,
    courses: Book,
    people: Book,
}

impl Courses {
    pub fn begin(columns: &Columns, records: &Records) -> Self {
        Self {
            code: columns.find(headers::CODE),
            title: columns.find(headers::TITLE),
            category_code: columns.find(headers::CATEGORY_CODE),
            category_name: columns.find(headers::CATEGORY_NAME),
            teacher: columns.find(headers::TEACHER),
            other_teachers: columns.find(headers::OTHER_TEACHERS),
            language: columns.find(headers::LANGUAGE),
            courses: Book::of_courses(records),
            people: Book::of_people(records),
        }
    }

    fn take(&mut self, row: &mut Taking<'_>) -> Result<Outcome, Outcome> {
        let (code, title) = (row.cell(self.code), row.cell(self.title));
        let key = fold(code);
        let existing = row.subject(&mut self.courses, self.code, &key)?;
        let form = CourseForm {
            code: code.to_owned(),
            title: title.to_owned(),
            ..CourseForm::default()
        };
        if let Err(wrong) = forms::validate_course(&form, &|_| None) {
            for wrong in wrong {
                let is_code = wrong.field == Field::CourseCode;
                let column = if is_code { self.code } else { self.title };
                row.findings.refuse(column, Problem::Field(wrong.problem));
            }
        }
        row.short(self.category_code, limits::COURSE_CODE);
        row.short(self.category_name, limits::COURSE_TITLE);
        row.short(self.language, limits::PERSON_NAME);
        let (mut named, known) = row.people(self.teacher, &self.people);
        let (others, others_known) = row.people(self.other_teachers, &self.people);
        if row.findings.refused() {
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
        self.courses.enter(&key, course.id.0, row.cells.line());
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
            // Nobody goes for want of somebody else.
            named.extend(course.teachers.iter().copied());
        }
        let teachers: BTreeSet<PersonId> = named.into_iter().collect();
        if !teachers.is_empty() && teachers != course.teachers {
            let before = usernames(row.records, &course.teachers, "|");
            let after = usernames(row.records, &teachers, "|");
            changes.note(self.teacher.or(self.other_teachers), before, after);
            course.teachers = teachers;
        }
        if changes.any() {
            row.import.records.push(Record::Course(shared));
        }
        Ok(changes.outcome())
    }
}

impl Way for Courses {
    fn row(&mut self, row: &mut Taking<'_>) -> Outcome {
        self.take(row).unwrap_or_else(|outcome| outcome)
    }
}

#[cfg(test)]
mod tests;
