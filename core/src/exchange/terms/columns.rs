//! Columns of terms, and what places a term.

use crate::exchange::csv_table::Cells;
use crate::exchange::headers::{self, Columns};
use crate::model::TermId;

#[derive(Clone, Copy, Debug)]
pub(super) struct TermColumns {
    pub number: Option<usize>,
    pub title: Option<usize>,
    pub parent: Option<usize>,
    pub description: Option<usize>,
    pub vocabulary: Option<usize>,
    pub active: Option<usize>,
}

/// Title, vocabulary and parent that place a term of the file, and its id.
#[derive(Clone, Debug)]
pub(super) struct WrittenTerm {
    pub title: String,
    pub vocabulary: String,
    pub parent: String,
    /// Id, once it is known.
    pub id: Option<TermId>,
}

impl TermColumns {
    pub fn new(columns: &Columns) -> Self {
        Self {
            number: columns.find(headers::TERM_ID),
            title: columns.find(headers::TITLE),
            parent: columns.find(headers::PARENT_TERM_ID),
            description: columns.find(headers::DESCRIPTION),
            vocabulary: columns
                .find(headers::VOCABULARY)
                .or(columns.find(headers::VOCABULARY_ID)),
            active: columns.find(headers::ACTIVE),
        }
    }

    /// Reads what places a term.
    pub fn read(&self, cells: &Cells<'_>) -> WrittenTerm {
        let cell = |column: Option<usize>| cells.optional(column).to_owned();
        WrittenTerm {
            title: cell(self.title),
            vocabulary: cell(self.vocabulary),
            parent: cell(self.parent),
            id: None,
        }
    }
}
