//! Messages about files of which nothing is to be imported.

use std::borrow::Cow;

use super::{Files, Language, Message};

/// Reason why nothing of a file is to be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingNew {
    /// There are no rows.
    NoRows,
    /// All rows are rejected.
    AllRejected,
    /// Rows about what exists are skipped; others are rejected or already here.
    Skipped,
    /// Some rows are rejected, the others already here.
    RestIsHere,
    /// All rows are already here.
    AllIsHere,
}

impl NothingNew {
    /// Returns the reason for a file with a number of rows, of which some are rejected or skipped.
    #[must_use]
    pub const fn new(rows: usize, rejected: usize, skipped: usize) -> Self {
        if rows == 0 {
            Self::NoRows
        } else if rejected == rows {
            Self::AllRejected
        } else if skipped > 0 {
            Self::Skipped
        } else if rejected > 0 {
            Self::RestIsHere
        } else {
            Self::AllIsHere
        }
    }
}

impl Message for NothingNew {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NoRows => Files::NoRows.text(language),
                Self::AllRejected => "Nothing in this file can be imported as it is.".into(),
                Self::Skipped => {
                    "Entries that already exist are skipped, even where they differ. Nothing else \
                     in this file is new."
                        .into()
                }
                Self::RestIsHere => "Nothing else in this file is new.".into(),
                Self::AllIsHere => Files::NothingToImport.text(language),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_already_here_only_if_no_row_is_rejected_or_skipped() {
        for (rows, rejected, skipped, reason) in [
            (0, 0, 0, NothingNew::NoRows),
            (4, 4, 0, NothingNew::AllRejected),
            (4, 1, 0, NothingNew::RestIsHere),
            (4, 1, 3, NothingNew::Skipped),
            (4, 0, 2, NothingNew::Skipped),
            (4, 0, 0, NothingNew::AllIsHere),
        ] {
            assert_eq!(NothingNew::new(rows, rejected, skipped), reason);
        }
    }
}
