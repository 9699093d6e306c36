//! Texts that this version does not write itself: those of older and newer versions, and of other
//! software.

mod changes;
mod records;

use super::{check, lines};
use crate::model::{Kind, to_json};
use crate::storage::StoreState;
use crate::workspace::{ActionLabel, Change};

const ID: &str = "00000000-0000-4000-8000-000000000001";
const OTHER: &str = "00000000-0000-4000-8000-000000000002";

/// Texts with the kind of record, or the type, that they are read as.
#[derive(Default)]
struct Texts(Vec<(&'static str, String)>);

impl Texts {
    /// Adds a text, in which `ID` and `OTHER` stand for two ids.
    fn add(&mut self, what: &'static str, text: &str) {
        let text = text.replace("ID", ID).replace("OTHER", OTHER);
        self.0.push((what, text));
    }
}

/// Reads a text and writes it again; `unreadable` if it cannot be read.
fn written(what: &str, text: &str) -> String {
    let bytes = text.as_bytes();
    let again = match what {
        "label" => serde_json::from_slice::<ActionLabel>(bytes)
            .map(|label| to_json(&label))
            .ok(),
        "change" => serde_json::from_slice::<Change>(bytes)
            .map(|change| to_json(&change))
            .ok(),
        "state" => StoreState::read(Some(bytes))
            .map(|state| state.write())
            .ok(),
        word => Kind::from_name(word).and_then(|kind| {
            let record = kind.read(bytes).ok()?;
            let mut out = Vec::new();
            record.write(&mut out);
            Some(out)
        }),
    };
    again.map_or_else(
        || "unreadable".to_owned(),
        |bytes| String::from_utf8(bytes).expect("UTF-8"),
    )
}

#[test]
fn texts_of_others_are_read_and_written_as_they_always_were() {
    let mut bytes = Vec::new();
    let mut texts = Texts::default();
    records::add_to(&mut texts);
    changes::add_to(&mut texts);
    for (what, text) in texts.0 {
        let line = [what, &text, &written(what, &text)].join("\t");
        bytes.extend(line.into_bytes());
        bytes.push(b'\n');
    }
    for line in lines(&check("reads.tsv", &bytes)) {
        let mut cells = line.split('\t');
        let (what, _, again) = (cells.next(), cells.next(), cells.next());
        let (Some(what), Some(again)) = (what, again) else {
            panic!("three cells: {line}")
        };
        if again != "unreadable" {
            assert_eq!(written(what, again), again, "what is written reads back");
        }
    }
}
