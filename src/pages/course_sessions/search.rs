//! Search for course sessions by the words of names, categories, coaches and courses.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CourseId, CourseSessionId};
use lectern_core::search::{Bitmap, Index, IndexBuilder, Query};
use lectern_core::workspace::Records;

use super::summaries::SessionSummary;
use crate::components::data_table::TableRow;

/// A search index of course sessions.
pub struct SessionIndex {
    ids: Vec<CourseSessionId>,
    index: Index,
}

impl SessionIndex {
    /// Indexes the names, categories and coaches of `summaries`, which are in the order of ids.
    #[must_use]
    pub fn new(summaries: &[Rc<SessionSummary>]) -> Self {
        let mut index = IndexBuilder::with_capacity(summaries.len());
        for summary in summaries {
            let details = &summary.details;
            index.push(&[
                &details.session.name,
                &details.category,
                details.coaches.text(),
            ]);
        }
        Self {
            ids: summaries.iter().map(|summary| summary.id()).collect(),
            index: index.build(),
        }
    }

    /// Returns the course sessions in which every word of `search` starts a word of the name, the
    /// category, a coach or a course; `None` if there is no word to search for.
    #[must_use]
    pub fn find(&self, records: &Records, search: &str) -> Option<BTreeSet<CourseSessionId>> {
        let words = search.split_whitespace().map(Query::new);
        let found = words
            .filter(|word| !word.is_empty())
            .map(|word| self.find_word(records, &word));
        found.reduce(|all, found| all.intersection(&found).copied().collect())
    }

    fn find_word(&self, records: &Records, word: &Query) -> BTreeSet<CourseSessionId> {
        let mut positions = Bitmap::default();
        self.index.find(word, &mut positions);
        let courses = records.courses.iter();
        let courses: BTreeSet<CourseId> = courses
            .filter(|course| word.matches(&[&course.title, &course.code]))
            .map(|course| course.id)
            .collect();
        let mut found = sessions_with_courses(records, &courses);
        found.extend(
            positions
                .iter()
                .map(|position| self.ids[position.as_usize()]),
        );
        found
    }
}

/// Returns the course sessions that register one of `courses`.
#[must_use]
pub fn sessions_with_courses(
    records: &Records,
    courses: &BTreeSet<CourseId>,
) -> BTreeSet<CourseSessionId> {
    if courses.is_empty() {
        return BTreeSet::new();
    }
    let rows = records.session_courses.iter();
    rows.filter(|row| courses.contains(&row.course))
        .map(|row| row.session)
        .collect()
}
