//! People and courses that a file defines beside the course sessions that name them.

use std::collections::HashMap;
use std::rc::Rc;

use super::csv_table::CsvTable;
use super::format::Format;
use super::headers::{self, Columns, Names};
use crate::rules::{fields, limits};
use crate::search::{caseless, name_key};

/// Names of people and titles of courses of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Definitions(Rc<Defined>);

#[derive(Debug, Default)]
struct Defined {
    /// First and last names by username.
    people: HashMap<String, [String; 2]>,
    /// Titles by code.
    courses: HashMap<String, String>,
}

impl Definitions {
    /// Returns what the tables of a file define. The first of several rows counts, and a text that is
    /// too long for its record does not.
    pub(super) fn from_parts(parts: &[(Format, CsvTable)]) -> Self {
        let mut defined = Defined::default();
        for (format, table) in parts {
            let columns = Columns::new(table.header());
            let read = |at: usize, names: Names, max: usize| {
                let cells = table.row(at);
                let cell = cells.map_or("", |cells| cells.optional(columns.find(names)));
                let fits = fields::character_count(cell) <= max;
                if fits { cell.to_owned() } else { String::new() }
            };
            for at in 0..table.len() {
                if *format == Format::People {
                    let username = read(at, headers::USERNAME, limits::USERNAME);
                    let names = [headers::FIRST_NAME, headers::LAST_NAME]
                        .map(|names| read(at, names, limits::PERSON_NAME));
                    let people = &mut defined.people;
                    people.entry(caseless(&username)).or_insert(names);
                } else if *format == Format::Courses {
                    let code = read(at, headers::CODE, limits::COURSE_CODE);
                    let title = read(at, headers::TITLE, limits::COURSE_TITLE);
                    defined.courses.entry(name_key(&code)).or_insert(title);
                }
            }
        }
        Self(Rc::new(defined))
    }

    /// Returns the first and last name of the person with a username, if the file has either.
    pub(super) fn person(&self, username: &str) -> Option<&[String; 2]> {
        let names = self.0.people.get(&caseless(username))?;
        let is_named = names.iter().any(|name| !name.is_empty());
        is_named.then_some(names)
    }

    /// Returns the title of the course with a code, if the file has one.
    pub(super) fn course_title(&self, code: &str) -> Option<&str> {
        let title = self.0.courses.get(&name_key(code))?;
        (!title.is_empty()).then_some(title)
    }
}
