//! What parts the cells of a row, found by trying each on the first rows.

use super::headers;
use super::record::{Record, ends_line};

/// How much of a file is tried.
const SAMPLE: usize = 64 * 1024;
/// How many rows of it.
const ROWS: usize = 50;

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Delimiter {
    /// Chamilo 1.9 to 1.11, and spreadsheets where the comma is the decimal sign.
    #[default]
    Semicolon,
    /// Chamilo 2.0, and spreadsheets elsewhere.
    Comma,
    /// What is copied out of a spreadsheet.
    Tab,
}

impl Delimiter {
    /// Every one; the first is taken where nothing speaks for another.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// As written.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }

    /// The delimiter of a text: the one under which the first row has the most column names that we
    /// know; then the one that parts most rows like the first; then the one that makes most columns.
    #[must_use]
    pub fn of(text: &str) -> Self {
        match declared(text) {
            Some((delimiter, _)) => delimiter,
            None => Self::ALL
                .into_iter()
                .rev()
                .max_by_key(|one| one.fits(sample(text)))
                .unwrap_or_default(),
        }
    }

    /// Known names, rows in thousandths that are parted like the first, columns.
    fn fits(self, sample: &str) -> (usize, usize, usize) {
        let mut record = Record::default();
        let (mut at, mut rows, mut alike) = (0, 0, 0);
        let (mut names, mut columns, mut cells) = (0, 1, 0);
        while rows < ROWS
            && let Some(row) = record.read(sample, at, self)
        {
            at = row.end;
            if record.iter().all(str::is_empty) {
                continue;
            }
            let width = record.width();
            if rows == 0 {
                names = headers::known(&record);
                (columns, cells) = (width, record.len());
            }
            rows += 1;
            alike += usize::from(width == columns || record.len() == cells);
        }
        let alike = if columns > 1 { alike * 1000 / rows } else { 0 };
        (names, alike, columns.max(1))
    }
}

/// The delimiter that the first line declares, `sep=;` as Excel writes it, and how long that line is.
pub(super) fn declared(text: &str) -> Option<(Delimiter, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let sign = line
        .trim_end_matches('"')
        .trim_start_matches('"')
        .strip_prefix("sep=")?;
    let delimiter = Delimiter::ALL
        .into_iter()
        .find(|one| sign.as_bytes() == [one.byte()])?;
    Some((delimiter, line.len()))
}

/// The beginning of a text, whole lines where it can be.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let end = text.as_bytes()[..SAMPLE].iter().rposition(ends_line);
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_found() {
        use Delimiter::{Comma, Semicolon, Tab};
        for (text, delimiter) in [
            ("LastName;FirstName;Email\nA;B;c@d", Semicolon),
            ("LastName,FirstName,Email\nA,B,c@d", Comma),
            ("LastName\tFirstName\tEmail\nA\tB\tc@d", Tab),
            (
                "name;description;users\nA;one, two, three;a,b,c,d",
                Semicolon,
            ),
            (
                "title,description,users\nA,\"one; two; three\",\"a;b\"",
                Comma,
            ),
            ("\"Last; Name\",\"b;c;d\",e\n1,2,3\n4,5,6", Comma),
            ("Nom;Prénom\nA, B, C;D\nE;F, G", Semicolon),
            ("un,deux\n1;5,2\n3;4,7", Comma),
            ("sep=,\na;b;c,d\n1;2;3,4", Comma),
            ("\"sep=;\"\r\na,b\r\n1,2", Semicolon),
            ("\n\nname,description\r\rx,y", Comma),
            ("username\nabel\nberta", Semicolon),
            ("", Semicolon),
        ] {
            assert_eq!(Delimiter::of(text), delimiter, "{text:?}");
        }
    }

    #[test]
    fn a_long_file_is_judged_by_its_beginning() {
        let text = format!("a,b\n{}", "1,\"2;3;4\"\n".repeat(50_000));
        assert_eq!(Delimiter::of(&text), Delimiter::Comma);
        assert_eq!(Delimiter::of(&"x".repeat(SAMPLE * 2)), Delimiter::Semicolon);
    }
}
