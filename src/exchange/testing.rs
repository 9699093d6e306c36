//! What the tests of this room share.

use std::rc::Rc;

use super::{Decoded, Encoding, Reader, Table};

/// Text as a table.
pub(super) fn table(text: &str) -> Rc<Table> {
    let decoded = Decoded {
        text: text.to_owned(),
        encoding: Encoding::Utf8,
    };
    Rc::new(
        Reader::new("test.csv", decoded, None)
            .and_then(Reader::read)
            .expect("a table"),
    )
}

/// All cells of all rows, with their lines.
pub(super) fn cells(table: &Table) -> Vec<(u32, Vec<&str>)> {
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    rows.map(|row| (row.line(), row.iter().collect())).collect()
}
