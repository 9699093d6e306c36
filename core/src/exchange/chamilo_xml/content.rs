//! Content of an XML file as rows of tables.

use std::collections::BTreeSet;

use super::XmlError;
use super::parts::{Part, column_name, part};
use crate::exchange::MAX_ROWS;
use crate::exchange::csv_record::CsvRecord;
use crate::exchange::csv_table::CsvTable;
use crate::exchange::definitions::Definitions;
use crate::exchange::delimiter::Delimiter;
use crate::exchange::format::Format;
use crate::exchange::headers::{Columns, PASSWORD, SESSION_DESCRIPTION};
use crate::exchange::notice::Notice;
use crate::exchange::problem::Problem;
use crate::exchange::roles;
use crate::model::PersonRole;
use crate::search::caseless;

/// Columns of course sessions that elements other than fields fill.
const USERS: &str = "Users";
const COURSES: &str = "Courses";

/// Tables of a file, and the row that is being read.
pub(super) struct Content {
    people: Rows,
    courses: Rows,
    sessions: Rows,
    /// Text of the element that is open.
    text: String,
    /// Row that is being read.
    row: Row,
    /// Learners of the course session.
    users: Vec<String>,
    /// Items of the cell of courses.
    items: Vec<String>,
    item: CourseItem,
    /// Problems of the row.
    problems: Vec<Problem>,
}

/// A row while it is read: its line, and its cells with the names of their columns.
#[derive(Debug, Default)]
struct Row {
    line: u32,
    cells: Vec<(String, String)>,
}

/// A course of a course session while it is read.
#[derive(Debug, Default)]
struct CourseItem {
    code: String,
    coaches: String,
    users: Vec<String>,
}

/// Rows of one table.
struct Rows {
    table: CsvTable,
    columns: Vec<String>,
}

impl Content {
    pub fn new(file: &str, notices: Vec<Notice>) -> Self {
        let rows = |columns: &[&str]| {
            let mut table = CsvTable::new(file, Delimiter::default());
            table.notices.clone_from(&notices);
            let columns = columns.iter().map(|name| (*name).to_owned()).collect();
            Rows { table, columns }
        };
        Self {
            people: rows(&["UserName", "LastName", "FirstName"]),
            courses: rows(&["Code", "Title"]),
            sessions: rows(&[
                "SessionName",
                "Coach",
                "DateStart",
                "DateEnd",
                USERS,
                COURSES,
            ]),
            text: String::new(),
            row: Row::default(),
            users: Vec::new(),
            items: Vec::new(),
            item: CourseItem::default(),
            problems: Vec::new(),
        }
    }

    /// Begins an element, the last one of the path.
    pub fn begin(&mut self, path: &[String], line: u32) {
        self.text.clear();
        match part(path) {
            Some(Part::SessionCourse) => self.item = CourseItem::default(),
            Some(Part::Person | Part::Course | Part::Session) => {
                self.row = Row {
                    line,
                    cells: Vec::new(),
                };
                self.users.clear();
                self.items.clear();
                self.problems.clear();
            }
            None => {}
        }
    }

    /// Adds text to the open element.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a problem of the open row.
    pub fn warn(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Ends the element `name` inside those of the path.
    pub fn end(&mut self, path: &[String], name: &str) -> Result<(), XmlError> {
        let mut whole = path.to_vec();
        whole.push(name.to_owned());
        if let Some(ended) = part(&whole) {
            return self.end_part(ended);
        }
        let text = self.text.trim().to_owned();
        match (part(path), name) {
            (Some(Part::Session), "user") => self.users.push(text),
            (Some(Part::SessionCourse), "user") => self.item.users.push(text),
            (Some(Part::SessionCourse), "coursecode") => self.item.code = text,
            (Some(Part::SessionCourse), "coach") => self.item.coaches = text,
            (Some(Part::SessionCourse), _) | (None, _) => {}
            (Some(Part::Person), "status")
                if path.first().is_some_and(|root| root == "sessions") =>
            {
                let status = self.status(text);
                self.row.cells.push((name.to_owned(), status));
            }
            (Some(of @ (Part::Person | Part::Course | Part::Session)), _) => {
                self.row.cells.push((column_name(of, name), text));
            }
        }
        self.text.clear();
        Ok(())
    }

    /// Returns the status of a person in a file of course sessions as the CSV format has it. Chamilo knows
    /// `student` and `teacher` there, and takes all others for learners, with a notice.
    fn status(&mut self, status: String) -> String {
        match caseless(&status).as_str() {
            "" | "teacher" => return status,
            "student" | "user" => {}
            _ => self.problems.push(Problem::StatusOfLearner(status)),
        }
        roles::status(&PersonRole::Learner).to_owned()
    }

    fn end_part(&mut self, part: Part) -> Result<(), XmlError> {
        let rows = match part {
            Part::SessionCourse => {
                let item = std::mem::take(&mut self.item);
                self.items.push(item.into_cell());
                return Ok(());
            }
            Part::Person => &mut self.people,
            Part::Course => &mut self.courses,
            Part::Session => {
                let users = std::mem::take(&mut self.users).join("|");
                let items = std::mem::take(&mut self.items).join("|");
                self.row.cells.push((USERS.to_owned(), users));
                self.row.cells.push((COURSES.to_owned(), items));
                &mut self.sessions
            }
        };
        let row = std::mem::take(&mut self.row);
        rows.push(row, std::mem::take(&mut self.problems))
    }

    pub fn finish(self) -> Vec<(Format, CsvTable)> {
        let tables = [
            (Format::CourseSessions, self.sessions),
            (Format::People, self.people),
            (Format::Courses, self.courses),
        ];
        let mut finished = Vec::new();
        for (format, rows) in tables {
            if !rows.table.is_empty() {
                finished.push((format, rows.finish()));
            }
        }
        let definitions = Definitions::from_parts(&finished);
        // What is imported next is said with the first part.
        let others: Vec<Format> = finished.iter().skip(1).map(|(format, _)| *format).collect();
        if let Some((_, first)) = finished.first_mut()
            && !others.is_empty()
        {
            first.notices.push(Notice::OtherParts { formats: others });
            first.definitions = definitions;
        }
        finished
    }
}

impl CourseItem {
    /// Returns the item as the CSV format has it.
    fn into_cell(self) -> String {
        let Self {
            code,
            coaches,
            users,
        } = self;
        match (coaches.as_str(), users.as_slice()) {
            ("", []) => code,
            (coaches, users) => format!("{code}[{coaches}][{}]", users.join(",")),
        }
    }
}

impl Rows {
    fn push(&mut self, row: Row, problems: Vec<Problem>) -> Result<(), XmlError> {
        let mut cells = vec![String::new(); self.columns.len()];
        let mut filled = BTreeSet::new();
        for (name, text) in row.cells {
            let known = self
                .columns
                .iter()
                .position(|column| column.eq_ignore_ascii_case(&name));
            let at = known.unwrap_or_else(|| {
                self.columns.push(name);
                cells.push(String::new());
                self.columns.len() - 1
            });
            if filled.insert(at) {
                cells[at] = text;
            }
        }
        let columns = Columns::new(&self.columns);
        let named = |names: &[crate::exchange::headers::Names]| -> Vec<usize> {
            let is_named = |column: &usize| columns.is_any(*column, names);
            (0..columns.len()).filter(is_named).collect()
        };
        let record = CsvRecord::from_cells(&cells);
        let (secret, lines) = (named(&[PASSWORD]), named(&[SESSION_DESCRIPTION]));
        if self.table.push(row.line, &record, &secret, &lines) {
            for problem in problems {
                self.table.mark_problem(problem);
            }
        } else {
            self.table.pop();
        }
        if self.table.len() > MAX_ROWS {
            return Err(XmlError::TooManyRows);
        }
        Ok(())
    }

    fn finish(mut self) -> CsvTable {
        self.table.header = self.columns;
        self.table.pad_rows();
        self.table
    }
}
