//! Detection of the delimiter of a file, by trying each on the first rows.

use super::csv_record::{CsvRecord, ends_line};
use super::delimiter::Delimiter;
use super::headers;

/// Number of bytes tried.
const SAMPLE: usize = 64 * 1024;
/// Maximum number of rows tried.
const ROWS: usize = 50;

/// Returns the delimiter that the text declares; else the one with which the first row has the most
/// known column names; then the one with which most rows have as many cells as the first; then the one
/// with the most columns.
pub(super) fn detect_delimiter(text: &str) -> Delimiter {
    match declared_delimiter(text) {
        Some((delimiter, _)) => delimiter,
        None => Delimiter::ALL
            .into_iter()
            .rev()
            .max_by_key(|delimiter| fitness(*delimiter, sample(text)))
            .unwrap_or_default(),
    }
}

/// Returns the number of known column names, of rows per thousand with as many cells as the first, and
/// of columns.
fn fitness(delimiter: Delimiter, sample: &str) -> (usize, usize, usize) {
    let mut record = CsvRecord::default();
    let (mut at, mut rows, mut alike) = (0, 0, 0);
    let (mut names, mut columns, mut cells) = (0, 1, 0);
    while rows < ROWS
        && let Some(row) = record.read(sample, at, delimiter)
    {
        at = row.end;
        if record.iter().all(str::is_empty) {
            continue;
        }
        let width = record.width();
        if rows == 0 {
            names = headers::count_known(&record);
            (columns, cells) = (width, record.len());
        }
        rows += 1;
        alike += usize::from(width == columns || record.len() == cells);
    }
    let alike = if columns > 1 { alike * 1000 / rows } else { 0 };
    (names, alike, columns.max(1))
}

/// Returns the delimiter that the first line declares, as Excel writes it (`sep=;`), and the length of
/// that line in bytes.
pub(super) fn declared_delimiter(text: &str) -> Option<(Delimiter, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let declared = line
        .trim_end_matches('"')
        .trim_start_matches('"')
        .strip_prefix("sep=")?;
    let delimiter = Delimiter::ALL
        .into_iter()
        .find(|delimiter| declared.as_bytes() == [delimiter.byte()])?;
    Some((delimiter, line.len()))
}

/// Returns the start of a text, if possible whole lines.
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
            assert_eq!(detect_delimiter(text), delimiter, "{text:?}");
        }
    }

    #[test]
    fn a_long_file_is_judged_by_its_beginning() {
        let text = format!("a,b\n{}", "1,\"2;3;4\"\n".repeat(50_000));
        assert_eq!(detect_delimiter(&text), Delimiter::Comma);
        assert_eq!(
            detect_delimiter(&"x".repeat(SAMPLE * 2)),
            Delimiter::Semicolon
        );
    }
}
