//! Courses as rows of the table.

use crate::order::SortedMap;
use std::rc::Rc;

use crate::ui::html;
use yew::prelude::*;

use super::dates::dates;
use crate::model::{Course, CourseId, Uuid};
use crate::order::sort;
use crate::pages::register::{Acts, Chips, List};
use crate::pages::route::Route;
use crate::search::{Query, natural};
use crate::ui::data_table::{Column, RowAction, RowKey, TableRows, marked, row_link};
use crate::ui::format::number;
use crate::ui::icon::Icon;
use crate::ui::text::{Courses as Words, Frame, academic_year, t};
use crate::workspace::Records;

/// The column by which the table is sorted at first.
pub const CODE: &str = "code";
const TITLE: &str = "title";
const YEAR: &str = "year";
const DATES: &str = "dates";
const TEACHERS: &str = "teachers";
const SESSIONS: &str = "sessions";

/// The columns of the table.
#[must_use]
pub fn columns() -> Rc<[Column]> {
    Rc::new([
        Column::new(CODE, t(Words::Code)).sortable(),
        Column::new(TITLE, t(Words::Title)).sortable(),
        Column::new(YEAR, t(Words::AcademicYear)).sortable(),
        Column::new(DATES, t(Words::Dates)).sortable(),
        Column::new(TEACHERS, t(Words::Teachers)).sortable(),
        Column::new(SESSIONS, t(Words::CourseSessions))
            .sortable()
            .numeric(),
    ])
}

/// The course of a row.
#[must_use]
pub const fn course_of(key: RowKey) -> CourseId {
    CourseId(Uuid(key.0))
}

struct CourseRow {
    course: Rc<Course>,
    /// Their names, joined.
    teachers: String,
    sessions: usize,
}

/// All courses by their codes.
pub struct CourseRows {
    rows: Vec<CourseRow>,
    acts: Acts,
}

impl CourseRows {
    /// The courses of a workspace.
    #[must_use]
    pub fn of(records: &Records, acts: Acts) -> Self {
        let mut sessions: SortedMap<CourseId, usize> = SortedMap::new();
        for row in records.session_courses.iter() {
            let session = records.course_sessions.get(row.session);
            // What lies in the bin is no course session to anybody.
            if session.is_some_and(|session| session.binned_at.is_none()) {
                *sessions.or_default(row.course) += 1;
            }
        }
        let row = |course: &Rc<Course>| CourseRow {
            course: course.clone(),
            teachers: teachers(records, course),
            sessions: sessions.get(&course.id).copied().unwrap_or_default(),
        };
        let mut rows: Vec<CourseRow> = records.courses.iter().map(row).collect();
        natural::sort(&mut rows, |row| {
            natural::key(&[&row.course.code, &row.course.title])
        });
        Self { rows, acts }
    }

    fn row(&self, at: u32) -> &CourseRow {
        &self.rows[at as usize]
    }
}

impl List for CourseRows {
    fn len(&self) -> usize {
        self.rows.len()
    }

    /// The academic years, the latest first.
    fn chips(&self, query: &Query) -> Chips {
        let mut years: SortedMap<u16, usize> = SortedMap::new();
        for row in &self.rows {
            *years.or_default(row.course.academic_year) += usize::from(row.fits(query));
        }
        let years = years.into_iter().rev();
        Chips {
            all: t(Words::AnyYear),
            each: years
                .map(|(year, count)| (year_name(year), count))
                .collect(),
        }
    }

    fn find(&self, query: &Query, chip: Option<&str>, by: &str) -> Vec<u32> {
        let finds = |at: &u32| {
            let row = self.row(*at);
            chip.is_none_or(|year| year_name(row.course.academic_year) == year) && row.fits(query)
        };
        // Fewer than four milliards.
        let mut found: Vec<u32> = (0..self.rows.len() as u32).filter(finds).collect();
        match by {
            TITLE => natural::sort(&mut found, |at| {
                natural::key(&[&self.row(*at).course.title])
            }),
            YEAR => sort::by_key(&mut found, |at| self.row(*at).course.academic_year),
            DATES => sort::by_key(&mut found, |at| {
                (self.row(*at).course.start, self.row(*at).course.end)
            }),
            TEACHERS => natural::sort(&mut found, |at| natural::key(&[&self.row(*at).teachers])),
            SESSIONS => sort::by_key(&mut found, |at| self.row(*at).sessions),
            _ => {}
        }
        found
    }
}

/// An academic year as a chip; courses may have none.
fn year_name(year: u16) -> AttrValue {
    if year == 0 {
        t(Words::NoYear)
    } else {
        academic_year(year).into()
    }
}

impl CourseRow {
    fn fits(&self, query: &Query) -> bool {
        query.matches(&[&self.course.title, &self.course.code, &self.teachers])
    }
}

/// The names of those who teach a course, in the order of lists.
pub fn teachers(records: &Records, course: &Course) -> String {
    let teachers = course
        .teachers
        .iter()
        .filter_map(|id| records.people.get(*id));
    let mut teachers: Vec<_> = teachers.collect();
    natural::sort(&mut teachers, |person| {
        natural::key(&[&person.last_name, &person.first_name])
    });
    teachers
        .iter()
        .map(|person| person.full_name())
        .collect::<Vec<_>>()
        .join(", ")
}

impl TableRows for CourseRows {
    fn key(&self, row: u32) -> RowKey {
        RowKey(self.row(row).course.id.number())
    }

    fn name(&self, row: u32) -> AttrValue {
        self.row(row).course.title.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let CourseRow {
            course,
            teachers,
            sessions,
        } = self.row(row);
        let href = Route::Course(course.id).to_string();
        html! {
            <>
                <td class={CODE}>{ marked(&course.code, query) }</td>
                <th scope="row" class={TITLE}>{ row_link(href, marked(&course.title, query)) }</th>
                <td class={YEAR}>{ academic_year(course.academic_year) }</td>
                <td class={DATES}>{ dates(course.start, course.end) }</td>
                <td class={TEACHERS}>{ marked(teachers, query) }</td>
                <td class={classes!(SESSIONS, "numeric")}>{ number(*sessions) }</td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        let CourseRow {
            course,
            teachers,
            sessions,
        } = self.row(row);
        vec![
            course.code.clone(),
            course.title.clone(),
            academic_year(course.academic_year),
            dates(course.start, course.end),
            teachers.clone(),
            sessions.to_string(),
        ]
    }

    fn actions(&self, _row: u32) -> Vec<RowAction> {
        vec![
            RowAction::button(Icon::Pencil, t(Frame::Edit), self.acts.on_edit.clone()),
            RowAction::button(Icon::Bin, t(Frame::Delete), self.acts.on_delete.clone()),
        ]
    }
}
