//! Notices about the columns of a table, and about what was removed from its cells.

use super::csv_table::CsvTable;
use super::format::Format;
use super::headers::{Columns, PASSWORD};
use super::notice::Notice;

/// Returns the notices about a table that is read as a format.
pub(super) fn column_notices(format: Format, columns: &Columns, table: &CsvTable) -> Vec<Notice> {
    let (mut ignored, mut unknown, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
    let imported: Vec<_> = format.column_names().chain([PASSWORD]).collect();
    for (at, name) in table.header().iter().enumerate() {
        let read = columns.is_any(at, &imported);
        let names = if columns.is_repeated(at) {
            &mut repeated
        } else if read || !table.is_filled(at) {
            continue;
        } else if columns.is_any(at, &[format.ignored()]) {
            &mut ignored
        } else {
            &mut unknown
        };
        names.push(name.clone());
    }
    let mut notices = Vec::new();
    if columns.find(PASSWORD).is_some() {
        notices.push(Notice::PasswordsNotRead);
    }
    let candidates = [
        Notice::NotCarried { columns: ignored },
        Notice::UnknownColumns { columns: unknown },
        Notice::RepeatedColumns { columns: repeated },
        Notice::GuardsRemoved {
            cells: table.removed.guards,
        },
        Notice::CharactersRemoved {
            characters: table.removed.characters,
        },
    ];
    notices.extend(candidates.into_iter().filter(Notice::is_relevant));
    notices
}
