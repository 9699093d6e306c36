//! Rows of courses.

use crate::order::SortedSet;

use super::book::Book;
use super::dry_run::{Outcome, Problem, Row};
use super::findings::{Changes, Findings};
use super::headers::{self, Columns, Names};
use super::options::Existing;
use super::plan::{Planning, Way};
use super::table::Cells;
use crate::model::{Course, CourseId, PersonId};
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

pub(super) fn begin(columns: &Columns, records: &Records) -> Result<Courses, Names> {
    let (code, title) = (columns.find(headers::CODE), columns.find(headers::TITLE));
    match (code, title) {
        (None, None) => return Err(&["Code", "Title"]),
        (None, _) => return Err(&["Code"]),
        (_, None) => return Err(&["Title"]),
        _ => {}
    }
    Ok(Courses {
        code,
        title,
        category_code: columns.find(headers::CATEGORY_CODE),
        category_name: columns.find(headers::CATEGORY_NAME),
        teacher: columns.find(headers::TEACHER),
        other_teachers: columns.find(headers::OTHER_TEACHERS),
        language: columns.find(headers::LANGUAGE),
        courses: Book::of(
            records
                .courses
                .iter()
                .map(|course| (fold(&course.code), course.id.0)),
        ),
        people: Book::of_people(records),
    })
}

impl Way for Courses {
    fn row(&mut self, cells: Cells<'_>, at: &mut Planning<'_>) -> Row {
        let mut findings = Findings::default();
        let code = cells.optional(self.code);
        let key = fold(code);
        if let Some(first) = self.courses.line(&key) {
            findings.refuse(self.code, Problem::Twice { first });
            return findings.row(&cells, Outcome::Same);
        }
        let existing = self
            .courses
            .find(&key)
            .and_then(|id| at.records.courses.get(CourseId(id)));
        if let Some(course) = existing
            && at.options.existing == Existing::LeaveAlone
        {
            self.courses.enter(key, course.id.0, cells.line());
            findings.warn(None, Problem::LeftAlone);
            return findings.row(&cells, Outcome::Same);
        }

        let title = cells.optional(self.title);
        let form = CourseForm {
            code: code.to_owned(),
            title: title.to_owned(),
            ..CourseForm::default()
        };
        for wrong in forms::course(&form, |_| None).err().into_iter().flatten() {
            let column = if wrong.field == Field::CourseCode {
                self.code
            } else {
                self.title
            };
            findings.refuse(column, Problem::Field(wrong.problem));
        }
        let category_code = findings.text(&cells, self.category_code, limits::COURSE_CODE);
        let category_name = findings.text(&cells, self.category_name, limits::COURSE_TITLE);
        let language = findings.text(&cells, self.language, limits::PERSON_NAME);
        let unknown = at.options.unknown_people;
        let (named, known) = findings.people(&cells, self.teacher, &self.people, unknown);
        let (others, others_known) =
            findings.people(&cells, self.other_teachers, &self.people, unknown);
        let mut teachers: SortedSet<PersonId> = named.into_iter().chain(others).collect();
        let all_known = known && others_known;
        if findings.refused() {
            return findings.row(&cells, Outcome::Same);
        }

        let mut changes = Changes::new(existing.is_none());
        let mut course = match existing {
            Some(course) => Course::clone(course),
            None => Course {
                code: form.code,
                ..Course::new(CourseId(at.ids.next()))
            },
        };
        self.courses.enter(key, course.id.0, cells.line());
        changes.set(self.title, &mut course.title, title);
        changes.set(
            self.category_code,
            &mut course.catalogue_code,
            category_code,
        );
        changes.set(
            self.category_name,
            &mut course.catalogue_name,
            category_name,
        );
        changes.set(self.language, &mut course.language, language);
        if !all_known {
            // Nobody goes for want of somebody else.
            teachers.extend(course.teachers.iter().copied());
        }
        if !teachers.is_empty() && teachers != course.teachers {
            let (before, after) = (
                usernames(at.records, &course.teachers),
                usernames(at.records, &teachers),
            );
            changes.note(self.teacher.or(self.other_teachers), before, after);
            course.teachers = teachers;
        }
        if changes.any() {
            at.import.records.push(course.into());
        }
        findings.row(&cells, changes.outcome())
    }
}

fn usernames(records: &Records, people: &SortedSet<PersonId>) -> String {
    let people = people
        .iter()
        .filter_map(|person| records.people.get(*person));
    let names: Vec<&str> = people.map(|person| person.username.as_str()).collect();
    names.join("|")
}

#[cfg(test)]
mod tests;
