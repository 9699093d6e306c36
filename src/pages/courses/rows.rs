//! Courses as rows of the table.

use std::collections::{BTreeMap, BTreeSet};

use yew::prelude::*;

use crate::i18n::{Courses as Words, Frame, academic_year, t};
use crate::pages::live::Live;
use crate::pages::register::{Cell, Line, Look, Written, is_session};
use crate::pages::route::Route;
use crate::ui::data_table::{Column, Sort};
use lectern_core::model::{Course, CourseId, Kind};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// The column by which the table is sorted at first.
const CODE: &str = "code";

/// The courses of a workspace, by their codes.
#[must_use]
pub fn written(live: &Live) -> Written {
    let words = [t(Frame::Courses), t(Words::Search)];
    let first = Sort::ascending(CODE);
    let mut look = Look::new(Kind::Course, "courses", "courses-list", words, first);
    look.hint = Some(t(Words::SearchHint));
    look.narrow = Some(t(Words::AcademicYear));
    look.delete = Some(|count| t(Words::DeleteCourses(count)));
    let years = live.read(years);
    let mut chips = vec![t(Words::AnyYear)];
    for year in &years {
        chips.push(year_name(*year));
    }
    let columns = vec![
        Column::sorted(CODE, t(Words::Code)),
        Column::sorted("title", t(Words::Title)),
        Column::sorted("year", t(Words::AcademicYear)),
        Column::sorted("dates", t(Words::Dates)),
        Column::sorted("teachers", t(Words::Teachers)),
        Column::counted("sessions", t(Words::CourseSessions)),
    ];
    let lines = live.read(|records| lines(records, &years));
    let mut courses = Written::new(live, look, columns, lines, |line| {
        natural::key(&line.searched())
    });
    courses.head = 1;
    courses.chips = chips;
    courses
}

/// The academic years that there are, the latest first.
fn years(records: &Records) -> Vec<u16> {
    let years: BTreeSet<u16> = records
        .courses
        .iter()
        .map(|course| course.academic_year)
        .collect();
    years.into_iter().rev().collect()
}

/// An academic year as a chip; courses may have none.
fn year_name(year: u16) -> AttrValue {
    if year == 0 {
        t(Words::NoYear)
    } else {
        academic_year(year).into()
    }
}

fn lines(records: &Records, years: &[u16]) -> Vec<Line> {
    let mut sessions: BTreeMap<CourseId, usize> = BTreeMap::new();
    for row in records.session_courses.iter() {
        if is_session(records, row.session) {
            *sessions.entry(row.course).or_default() += 1;
        }
    }
    let mut lines = Vec::new();
    for course in records.courses.iter() {
        let year = course.academic_year;
        let sessions = sessions.get(&course.id).copied().unwrap_or_default();
        lines.push(Line {
            id: course.id.number(),
            name: course.title.clone(),
            href: Some(Route::Course(course.id).to_string()),
            cells: vec![
                Cell::Text(course.code.clone()),
                Cell::Text(course.title.clone()),
                Cell::Fact(academic_year(year), year.into()),
                Cell::Dates(course.start, course.end),
                Cell::Text(teachers(records, course)),
                Cell::Number(sessions),
            ],
            chip: years
                .iter()
                .position(|known| *known == year)
                .map_or(0, |at| at + 1),
            ..Line::default()
        });
    }
    lines
}

/// The names of those who teach a course, in the order of lists.
#[must_use]
pub fn teachers(records: &Records, course: &Course) -> String {
    let teachers = course.teachers.iter();
    let mut teachers: Vec<_> = teachers.filter_map(|id| records.people.get(*id)).collect();
    natural::sort(&mut teachers, |person| {
        natural::key(&[&person.last_name, &person.first_name])
    });
    let names: Vec<String> = teachers.iter().map(|person| person.full_name()).collect();
    names.join(", ")
}
