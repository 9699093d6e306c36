//! Rows, columns and filters of the list of courses.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lectern_core::model::{Course, CourseId, Person, PersonId, Uuid};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};
use yew::prelude::*;

use super::dates::dates;
use crate::app::route::Route;
use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_link};
use crate::components::filter_chips::Chip;
use crate::i18n::{Courses as Message, Curriculum, academic_year, t};
use crate::pages::active_session::active_session;
use crate::pages::files::ExportRow;
use crate::pages::person_names::PersonNames;
use crate::pages::publication_chip::publication_chip;
use crate::pages::record_list::{Facets, one_value};

/// A course in the list.
pub struct CourseRow {
    /// The record.
    pub course: Rc<Course>,
    /// Names of its teachers.
    pub teachers: PersonNames,
    /// Number of its sessions.
    pub sessions: usize,
    /// Number of course sessions that register it, except those in the bin.
    pub course_sessions: usize,
}

impl TableRow for CourseRow {
    type Id = CourseId;

    fn id(&self) -> CourseId {
        self.course.id
    }

    fn name(&self) -> AttrValue {
        self.course.title.clone().into()
    }
}

impl ExportRow for CourseRow {
    fn record_id(&self) -> Uuid {
        self.course.id.0
    }
}

/// Returns all courses by code.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<CourseRow>]> {
    let mut course_sessions: BTreeMap<CourseId, usize> = BTreeMap::new();
    for row in records.session_courses.iter() {
        if active_session(records, row.session).is_some() {
            *course_sessions.entry(row.course).or_default() += 1;
        }
    }
    let shared = shared_teacher_names(records);
    let courses = records.courses.iter();
    let mut rows: Vec<Rc<CourseRow>> = courses
        .map(|course| {
            Rc::new(CourseRow {
                course: course.clone(),
                teachers: teacher_names(records, course, |person| shared.distinct_name(person)),
                sessions: records.sessions_of_course(course.id).count(),
                course_sessions: course_sessions.get(&course.id).copied().unwrap_or_default(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| {
        let course = &row.course;
        natural::key(&[&course.code, &course.title, row.teachers.text()])
    });
    rows.into()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<CourseRow>]> {
    Rc::new([
        Column::text("code", t(Message::Code), |row: &CourseRow| &row.course.code),
        Column::text("title", t(Message::Title), |row: &CourseRow| {
            &row.course.title
        })
        .with_cell(|row, query| {
            let href = Route::Course { id: row.course.id }.href();
            row_link(href, highlighted(&row.course.title, query))
        })
        .as_row_header(),
        Column::computed("year", t(Message::AcademicYear), |row: &CourseRow| {
            academic_year(row.course.academic_year)
        })
        .sorted_by(|row| SortKey::Number(row.course.academic_year.into())),
        Column::computed("dates", t(Message::Dates), |row: &CourseRow| {
            dates(row.course.start, row.course.end)
        })
        .sorted_by(|row| SortKey::dates(row.course.start, row.course.end)),
        Column::text("teachers", t(Message::Teachers), |row: &CourseRow| {
            row.teachers.text()
        })
        .with_cell(|row, query| row.teachers.draw(query)),
        Column::count("sessions", t(Message::Sessions), |row: &CourseRow| {
            row.sessions
        }),
        Column::count(
            "course-sessions",
            t(Message::CourseSessions),
            |row: &CourseRow| row.course_sessions,
        ),
        Column::computed("status", t(Message::Status), |row: &CourseRow| {
            t(Curriculum::Publication(row.course.publication)).to_string()
        })
        .with_cell(|row, _| publication_chip(row.course.publication))
        .sorted_by(|row| SortKey::Number(i64::from(row.course.publication as u8))),
    ])
}

/// Returns the chips for the academic years of the courses, the latest first.
#[must_use]
pub fn facets(rows: &[Rc<CourseRow>]) -> Facets<CourseRow> {
    let years: BTreeSet<u16> = rows.iter().map(|row| row.course.academic_year).collect();
    let years: Vec<u16> = years.into_iter().rev().collect();
    let labels: Vec<AttrValue> = years.iter().map(|year| year_label(*year)).collect();
    let ids = labels.clone();
    Facets {
        ids,
        has: one_value(move |row: &CourseRow| {
            years
                .iter()
                .position(|year| *year == row.course.academic_year)
        }),
        chip: Rc::new(move |index, count| {
            let label = index.map_or_else(|| t(Message::AnyYear), |index| labels[index].clone());
            Chip::counted(label, count)
        }),
        hides_empty: false,
    }
}

fn year_label(year: u16) -> AttrValue {
    if year == 0 {
        t(Message::NoYear)
    } else {
        academic_year(year).into()
    }
}

/// Returns the names that several teachers of courses have.
fn shared_teacher_names(records: &Records) -> SharedNames {
    let teachers = records.courses.iter().flat_map(|course| &course.teachers);
    let teachers: BTreeSet<&PersonId> = teachers.collect();
    let people = teachers
        .into_iter()
        .filter_map(|id| records.people.get(*id));
    SharedNames::among(people.map(Rc::as_ref))
}

/// Returns the names of a course's teachers in the order of lists. `name` returns the name of one.
fn teacher_names(
    records: &Records,
    course: &Course,
    name: impl Fn(&Person) -> String,
) -> PersonNames {
    let teachers = course.teachers.iter();
    let mut teachers: Vec<_> = teachers.filter_map(|id| records.people.get(*id)).collect();
    teachers.sort_by_cached_key(|person| natural::key(&[&person.last_name, &person.first_name]));
    PersonNames::new(teachers.into_iter().map(|person| name(person)).collect())
}
