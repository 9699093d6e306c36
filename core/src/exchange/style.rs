//! How files are written: for which Chamilo, and how safe for spreadsheets.

use super::delimiter::Delimiter;

/// Which Chamilo a file is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// 1.9 to 1.11: `;`, a byte order mark, quotes as PHP sets them.
    #[default]
    Chamilo1,
    /// 2.0: `,`, quotes as in RFC 4180.
    Chamilo2,
}

/// What is done about cells that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Safety {
    /// Nothing: what is written is what is there. For Chamilo, which calculates nothing.
    #[default]
    Exact,
    /// Cells that begin with `= + - @`, a tab or a CR get a `'` before it. Importing does not take it
    /// away again: there, it could be part of the text.
    ForSpreadsheets,
}

/// How quotes are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    /// As PHP's `fputcsv` does.
    Php,
    /// Around cells that need them; those inside are doubled.
    Rfc4180,
    /// Never, for a reader that knows none. Cells have been cleaned of delimiters and line ends.
    Never,
}

/// How rows are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub delimiter: Delimiter,
    pub quotes: Quotes,
    pub byte_order_mark: bool,
    pub safety: Safety,
}

impl Style {
    /// As this Chamilo writes.
    pub const fn of(dialect: Dialect, safety: Safety) -> Self {
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
