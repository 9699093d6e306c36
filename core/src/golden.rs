//! Golden tests: every form that is stored or sent, byte for byte, as files in `core/tests/golden/`.
//!
//! A workspace that an earlier version stored must open unchanged, so these files change only when a
//! form is changed on purpose. `LECTERN_WRITE_GOLDEN=1 cargo nextest run -p lectern-core golden`
//! writes them anew instead of comparing; review the difference before committing it.
//!
//! | file | holds |
//! |---|---|
//! | `records-full.jsonl`, `records-default.jsonl` | a record of each kind and variant, all fields set, and none |
//! | `changes.jsonl`, `labels.jsonl` | changes of every origin, labels of every action |
//! | `sync.jsonl`, `documents.jsonl` | the state of the exchange with a remote, and a document of each kind of record |
//! | `reads.tsv` | texts of older and newer versions or other programs, and how they are written again |
//! | `backup.json`, `exports/` | every exported file of a small workspace that has everything |
//! | `sample/` | length, digest and beginning of every exported file of the sample workspace |
//! | `stored_workspace.json` | rows of a store with history, drafts and unreadable texts |

mod changes;
mod exports;
pub(crate) mod fixtures;
mod reads;
mod records;
mod sync;

use std::path::PathBuf;

/// Set to write the files instead of comparing with them.
const WRITE: &str = "LECTERN_WRITE_GOLDEN";

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// Compares bytes with the golden file of this name, or writes it; returns the bytes of the file.
pub fn check(name: &str, bytes: &[u8]) -> Vec<u8> {
    let path = path(name);
    if std::env::var_os(WRITE).is_some() {
        let folder = path.parent().expect("a folder");
        std::fs::create_dir_all(folder).expect("the folder can be made");
        std::fs::write(&path, bytes).expect("the file can be written");
    }
    let golden = std::fs::read(&path).expect("the golden file is there");
    if golden != bytes {
        let at = golden.iter().zip(bytes).take_while(|(a, b)| a == b).count();
        let around = |bytes: &[u8]| {
            let end = bytes.len().min(at + 80);
            String::from_utf8_lossy(&bytes[at.saturating_sub(80).min(end)..end]).into_owned()
        };
        panic!(
            "{name} differs at byte {at}:\n golden {:?}\n now    {:?}",
            around(&golden),
            around(bytes)
        );
    }
    golden
}

/// The lines of a file of one value a line.
pub fn lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
    text.lines().map(str::to_owned).collect()
}
