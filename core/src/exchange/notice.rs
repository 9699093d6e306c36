//! Notices about a file as a whole.

use super::format::Format;
use super::options::DateOrder;

/// A notice about the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file has a column of passwords, which was not read.
    PasswordsNotRead,
    /// Columns of Chamilo with data that is not imported.
    NotCarried {
        /// Names of the columns.
        columns: Vec<String>,
    },
    /// Unknown columns with data.
    UnknownColumns {
        /// Names of the columns.
        columns: Vec<String>,
    },
    /// Columns with the name of an earlier one, which is read instead.
    RepeatedColumns {
        /// Names of the columns.
        columns: Vec<String>,
    },
    /// Usernames were generated from names.
    UsernamesGenerated {
        /// Number of people.
        people: usize,
    },
    /// Marks for spreadsheets were removed from cells.
    GuardsRemoved {
        /// Number of cells.
        cells: usize,
    },
    /// Invisible characters were removed from cells.
    CharactersRemoved {
        /// Number of characters.
        characters: usize,
    },
    /// Chamilo's own export of classes has two cells in each row without a column name; they were
    /// skipped.
    ChamiloClassExport,
    /// Dates that end with the year were read in this order, which the file shows or a person chose.
    DateOrder(DateOrder),
    /// The file does not show whether days or months come first.
    DateOrderUnknown,
    /// Chamilo's own export of course sessions, whose times are in UTC.
    TimesInUtc,
    /// Resources of Ilios of kinds that are not imported.
    ResourcesNotRead {
        /// Names of the kinds, each with its number.
        kinds: Vec<String>,
    },
    /// Sessions whose post-requisite is not in the file, or would lead back to them.
    PostrequisitesLeftOut {
        /// Titles of the sessions.
        sessions: Vec<String>,
    },
    /// The file declares another encoding than its bytes have, and is read by its bytes.
    DeclaredEncoding,
    /// The file also has rows of these formats, which are imported for themselves.
    OtherParts {
        /// The formats.
        formats: Vec<Format>,
    },
}

impl Notice {
    /// Returns `true` unless the notice lists and counts nothing.
    pub(super) const fn is_relevant(&self) -> bool {
        match self {
            Self::NotCarried { columns: names }
            | Self::UnknownColumns { columns: names }
            | Self::RepeatedColumns { columns: names }
            | Self::ResourcesNotRead { kinds: names }
            | Self::PostrequisitesLeftOut { sessions: names } => !names.is_empty(),
            Self::UsernamesGenerated { people: count }
            | Self::GuardsRemoved { cells: count }
            | Self::CharactersRemoved { characters: count } => *count > 0,
            Self::PasswordsNotRead
            | Self::ChamiloClassExport
            | Self::DateOrder(_)
            | Self::DateOrderUnknown
            | Self::TimesInUtc
            | Self::DeclaredEncoding
            | Self::OtherParts { .. } => true,
        }
    }
}
