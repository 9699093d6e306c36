//! People, courses and classes that rows name, and placeholders for those who do not exist.

use std::collections::HashMap;

use crate::exchange::csv_table::CsvTable;
use crate::exchange::definitions::Definitions;
use crate::exchange::name_registry::NameRegistry;
use crate::exchange::options::UnknownNames;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{Class, ClassId, Course, CourseId, Person, PersonId, Record, Uuid};
use crate::rules::{fields, forms, limits};
use crate::search::{caseless, name_key};
use crate::workspace::Records;

/// Kind of record that a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Referenced {
    Person,
    Course,
    Class,
}

/// Record of which nothing is known but the name, and what the file says of it elsewhere.
#[derive(Clone, Debug)]
struct Placeholder {
    id: Uuid,
    name: String,
}

/// Records by the names by which cells refer to them.
pub(super) struct References {
    people: NameRegistry,
    courses: NameRegistry,
    classes: NameRegistry,
    /// Names and titles that the file has elsewhere.
    definitions: Definitions,
    /// Placeholders for names of the present row, which are created if the row is imported.
    pending: HashMap<(Referenced, String), Placeholder>,
}

impl References {
    pub fn new(records: &Records, table: &CsvTable) -> Self {
        Self {
            definitions: table.definitions.clone(),
            people: NameRegistry::people_by_username(records),
            courses: NameRegistry::courses_by_code(records),
            classes: NameRegistry::classes_by_title(records),
            pending: HashMap::new(),
        }
    }

    /// Finds a person by username.
    pub fn person(
        &mut self,
        row: &mut RowContext<'_>,
        column: Option<usize>,
        name: &str,
    ) -> Option<PersonId> {
        self.find(row, column, Referenced::Person, name)
            .map(PersonId)
    }

    /// Finds a course by code.
    pub fn course(
        &mut self,
        row: &mut RowContext<'_>,
        column: Option<usize>,
        name: &str,
    ) -> Option<CourseId> {
        self.find(row, column, Referenced::Course, name)
            .map(CourseId)
    }

    /// Finds a class by title.
    pub fn class(
        &mut self,
        row: &mut RowContext<'_>,
        column: Option<usize>,
        name: &str,
    ) -> Option<ClassId> {
        self.find(row, column, Referenced::Class, name).map(ClassId)
    }

    /// Finds a record, or prepares a placeholder for it if [`UnknownNames::Create`] is set. A name that
    /// stands for nothing is a warning.
    fn find(
        &mut self,
        row: &mut RowContext<'_>,
        column: Option<usize>,
        kind: Referenced,
        name: &str,
    ) -> Option<Uuid> {
        let (registry, key, max) = match kind {
            Referenced::Person => (&self.people, caseless(name), limits::USERNAME),
            Referenced::Course => (&self.courses, name_key(name), limits::COURSE_CODE),
            Referenced::Class => (&self.classes, name_key(name), limits::CLASS_TITLE),
        };
        if let Some(id) = registry.find(&key) {
            return Some(id);
        }
        if let Some(placeholder) = self.pending.get(&(kind, key.clone())) {
            return Some(placeholder.id);
        }
        let is_valid = fields::character_count(name) <= max
            && (kind != Referenced::Person || name.chars().all(forms::username_character));
        if row.options.unknown_names == UnknownNames::Create && is_valid {
            let id = row.ids.next();
            let name = name.to_owned();
            let placeholder = Placeholder {
                id,
                name: name.clone(),
            };
            self.pending.insert((kind, key), placeholder);
            row.issues.warn(column, Problem::PlaceholderCreated(name));
            return Some(id);
        }
        let problem = match kind {
            Referenced::Person => Problem::UnknownPerson,
            Referenced::Course => Problem::UnknownCourse,
            Referenced::Class => Problem::UnknownClass,
        };
        row.issues.warn(column, problem(name.to_owned()));
        None
    }

    /// Forgets the placeholders of a row that is refused.
    pub fn discard_placeholders(&mut self) {
        self.pending.clear();
    }

    /// Adds the placeholders of a row to the import.
    pub fn create_placeholders(&mut self, row: &mut RowContext<'_>) {
        let mut created: Vec<_> = self.pending.drain().collect();
        created.sort_by(|((_, a), _), ((_, b), _)| a.cmp(b));
        for ((kind, key), placeholder) in created {
            let registry = match kind {
                Referenced::Person => &mut self.people,
                Referenced::Course => &mut self.courses,
                Referenced::Class => &mut self.classes,
            };
            registry.register(&key, placeholder.id, row.cells.line());
            row.import
                .records
                .push(placeholder.into_record(kind, &self.definitions));
        }
    }
}

impl Placeholder {
    fn into_record(self, kind: Referenced, definitions: &Definitions) -> Record {
        let Self { id, name } = self;
        match kind {
            Referenced::Person => {
                let mut person = Person::new(PersonId(id));
                person.username.clone_from(&name);
                match definitions.person(&name) {
                    Some([first_name, last_name]) => {
                        person.first_name.clone_from(first_name);
                        person.last_name.clone_from(last_name);
                    }
                    None => person.last_name = name,
                }
                person.into()
            }
            Referenced::Course => {
                let mut course = Course::new(CourseId(id));
                course.code.clone_from(&name);
                let title = definitions.course_title(&name).map(str::to_owned);
                course.title = title.unwrap_or(name);
                course.into()
            }
            Referenced::Class => {
                let mut class = Class::new(ClassId(id));
                class.title = name;
                class.into()
            }
        }
    }
}
