//! CSV dialects of exports.

use super::delimiter::Delimiter;

/// Version of Chamilo that a file is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// 1.9 to 1.11: semicolons, a byte order mark, quotes of PHP's `fputcsv`.
    #[default]
    Chamilo1,
    /// 2.0: commas, quotes of RFC 4180.
    Chamilo2,
}

/// Treatment of cells that a spreadsheet would read as formulas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Safety {
    /// Cells are written unchanged, for Chamilo, which has no formulas.
    #[default]
    Exact,
    /// Cells that start with `= + - @`, a tab or a CR are marked with `'`. Imports remove the mark.
    ForSpreadsheets,
}

/// Quoting of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    /// As PHP's `fputcsv` does.
    Php,
    /// Around cells that need them; quotes inside are doubled.
    Rfc4180,
    /// None, for readers without quoting. The cells must not contain delimiters or line ends.
    Never,
}

/// Format of the rows of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub delimiter: Delimiter,
    pub quotes: Quotes,
    pub byte_order_mark: bool,
    pub safety: Safety,
}

impl Style {
    /// Returns the format that a version of Chamilo writes.
    pub const fn new(dialect: Dialect, safety: Safety) -> Self {
        match dialect {
            Dialect::Chamilo1 => {
                let delimiter = Delimiter::Semicolon;
                Self {
                    delimiter,
                    quotes: Quotes::Php,
                    byte_order_mark: true,
                    safety,
                }
            }
            Dialect::Chamilo2 => {
                let delimiter = Delimiter::Comma;
                Self {
                    delimiter,
                    quotes: Quotes::Rfc4180,
                    byte_order_mark: false,
                    safety,
                }
            }
        }
    }
}
