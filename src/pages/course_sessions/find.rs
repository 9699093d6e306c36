//! Searching the list: by the words of a name, of a category, of coaches and of courses.

use std::collections::BTreeSet;

use super::facts::Facts;
use lectern_core::model::{CourseId, CourseSessionId};
use lectern_core::search::{Bitmap, Index, IndexBuilder, Query};
use lectern_core::workspace::Records;

/// Finds course sessions by what is typed.
pub struct Finder {
    index: Index,
}

impl Finder {
    /// Takes in what the facts say.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        let mut index = IndexBuilder::with_capacity(facts.lines.len());
        for line in &facts.lines {
            let fact = &line.fact;
            index.push(&[&fact.session.name, &fact.category, &fact.coaches]);
        }
        Self {
            index: index.build(),
        }
    }

    /// The lines in which every word typed begins some word of the name, the category, a coach or a
    /// course; none when nothing was typed.
    #[must_use]
    pub fn find(&self, facts: &Facts, records: &Records, typed: &str) -> Option<Bitmap> {
        let mut all: Option<Bitmap> = None;
        let mut found = Bitmap::default();
        for word in typed.split_whitespace() {
            let word = Query::new(word);
            if word.is_empty() {
                continue;
            }
            self.index.find(&word, &mut found);
            let mut courses: Vec<CourseId> = Vec::new();
            for course in records.courses.iter() {
                if word.matches(&[&course.title, &course.code]) {
                    courses.push(course.id);
                }
            }
            let courses = courses.into_iter().collect();
            add(&mut found, facts, &with_courses(records, &courses));
            match &mut all {
                Some(all) => all.intersect_with(&found),
                None => all = Some(found.clone()),
            }
        }
        all
    }
}

/// The course sessions that have one of these courses.
#[must_use]
pub fn with_courses(records: &Records, courses: &BTreeSet<CourseId>) -> BTreeSet<CourseSessionId> {
    if courses.is_empty() {
        return BTreeSet::new();
    }
    let mut sessions = Vec::new();
    for row in records.session_courses.iter() {
        if courses.contains(&row.course) {
            sessions.push(row.session);
        }
    }
    sessions.into_iter().collect()
}

fn add(found: &mut Bitmap, facts: &Facts, ids: &BTreeSet<CourseSessionId>) {
    if ids.is_empty() {
        return;
    }
    for (line, number) in facts.lines.iter().zip(0..) {
        if ids.contains(&line.id()) {
            found.set(number);
        }
    }
}
