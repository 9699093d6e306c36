//! Names in use, of the workspace and of earlier rows of the file.

use std::collections::HashMap;

use crate::model::Uuid;
use crate::search::{caseless, name_key};
use crate::workspace::Records;

/// Records by name, with the row of the file that refers to each.
#[derive(Debug, Default)]
pub(super) struct NameRegistry {
    entries: HashMap<String, Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    id: Uuid,
    /// `None` until a row refers to the record.
    line: Option<u32>,
}

impl NameRegistry {
    /// Returns the people by username, ignoring case.
    pub fn people_by_username(records: &Records) -> Self {
        let mut registry = Self::default();
        for person in records.people.iter() {
            registry.add_existing(caseless(&person.username), person.id.0);
        }
        registry
    }

    /// Returns the classes by folded title.
    pub fn classes_by_title(records: &Records) -> Self {
        let mut registry = Self::default();
        for class in records.classes.iter() {
            registry.add_existing(name_key(&class.title), class.id.0);
        }
        registry
    }

    /// Returns the courses by folded code.
    pub fn courses_by_code(records: &Records) -> Self {
        let mut registry = Self::default();
        for course in records.courses.iter() {
            registry.add_existing(name_key(&course.code), course.id.0);
        }
        registry
    }

    /// Returns the course sessions outside the bin by folded name.
    pub fn course_sessions_by_name(records: &Records) -> Self {
        let mut registry = Self::default();
        for session in records.course_sessions.iter() {
            if session.binned_at.is_none() {
                registry.add_existing(name_key(&session.name), session.id.0);
            }
        }
        registry
    }

    /// Returns the rooms by folded name.
    pub fn rooms_by_name(records: &Records) -> Self {
        let mut registry = Self::default();
        for room in records.rooms.iter() {
            registry.add_existing(name_key(&room.name), room.id.0);
        }
        registry
    }

    /// Returns the instructor groups by folded title.
    pub fn instructor_groups_by_title(records: &Records) -> Self {
        let mut registry = Self::default();
        for group in records.instructor_groups.iter() {
            registry.add_existing(name_key(&group.title), group.id.0);
        }
        registry
    }

    /// Returns the session types by folded title.
    pub fn session_types_by_title(records: &Records) -> Self {
        let mut registry = Self::default();
        for found in records.session_types.iter() {
            registry.add_existing(name_key(&found.title), found.id.0);
        }
        registry
    }

    /// Returns the vocabularies by folded title.
    pub fn vocabularies_by_title(records: &Records) -> Self {
        let mut registry = Self::default();
        for found in records.vocabularies.iter() {
            registry.add_existing(name_key(&found.title), found.id.0);
        }
        registry
    }

    /// Returns the cohorts by folded title.
    pub fn cohorts_by_title(records: &Records) -> Self {
        let mut registry = Self::default();
        for cohort in records.cohorts.iter() {
            registry.add_existing(name_key(&cohort.title), cohort.id.0);
        }
        registry
    }

    /// Adds a record of the workspace. The first of several with one name keeps it; empty names are
    /// skipped.
    fn add_existing(&mut self, name: String, id: Uuid) {
        if !name.is_empty() {
            let entry = Entry { id, line: None };
            self.entries.entry(name).or_insert(entry);
        }
    }

    /// Returns the record with a name.
    pub fn find(&self, name: &str) -> Option<Uuid> {
        self.entries.get(name).map(|entry| entry.id)
    }

    /// Returns the line of the row that refers to a name.
    pub fn line_of(&self, name: &str) -> Option<u32> {
        self.entries.get(name).and_then(|entry| entry.line)
    }

    /// Registers the row at `line` as the one that refers to a name.
    pub fn register(&mut self, name: &str, id: Uuid, line: u32) {
        let line = Some(line);
        self.entries.insert(name.to_owned(), Entry { id, line });
    }
}
