//! The delimiter between the cells of a row.

/// Character between the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// Used by Chamilo 1.9 to 1.11, and by spreadsheets where the comma is the decimal separator.
    #[default]
    Semicolon,
    /// Used by Chamilo 2.0, and by other spreadsheets.
    Comma,
    /// Used by spreadsheets on the clipboard.
    Tab,
}

impl Delimiter {
    /// All delimiters, the default first.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// Returns the character, which is ASCII.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}
