//! Store rows as this version writes them, which later versions must open unchanged. The file is
//! one JSON object: for each table an array of `[key, text of the value]`.

use super::bench::{Tab, finish, keystroke, person, rename};
use crate::golden::check;
use crate::model::Settings;
use crate::storage::{MemoryStore, Store};
use crate::workspace::Command;

/// Creates a store with entries after a compaction, steps on both stacks of the history, a draft
/// with keystrokes, and unreadable texts in a chunk and in the journal.
fn stored() -> MemoryStore {
    let store = MemoryStore::new();
    let mut tab = Tab::open(&store, 1);
    let mut records = vec![Settings::default().into()];
    records.extend((0..40).map(|number| person(number).into()));
    tab.perform(Command::BeginWith { records });
    let class = |title: &str| Command::SaveClass {
        id: None,
        title: title.to_owned(),
        description: String::new(),
    };
    tab.perform(class("Class A"));
    tab.perform(rename(1, "Zoë", "First \"rename\""));
    tab.undo();
    tab.save();
    tab.compact();
    tab.settle();
    let strange =
        br#"[{"id":"class:00000000-0000-4000-8000-00000000abcd","title":["of","later"]},"#;
    {
        let mut tables = store.tables();
        let chunk = tables
            .chunks
            .get_mut("class/0")
            .expect("the chunk of classes");
        *chunk = [strange, &chunk[1..]].concat().into();
    }
    let mut tab = Tab::open(&store, 2);
    tab.perform(rename(2, "Ada", "After the fold"));
    tab.perform(keystroke(77, "A draft"));
    tab.perform(keystroke(78, "Another"));
    tab.save();
    tab.perform(keystroke(78, "Another one"));
    tab.perform(rename(3, "Bo", "Undone and redone"));
    tab.undo();
    tab.redo();
    tab.perform(class("Class B"));
    tab.perform(rename(4, "Cy", "Undone"));
    tab.undo();
    tab.save();
    store
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text")
}

fn rows(store: &MemoryStore) -> String {
    let tables = store.tables();
    let text = |bytes: &[u8]| quoted(std::str::from_utf8(bytes).expect("UTF-8"));
    let state = tables.state.as_deref().expect("a state");
    let list = |rows: Vec<String>| rows.join(",\n  ");
    let chunks = tables.chunks.iter();
    let chunks = chunks.map(|(name, bytes)| format!("[{}, {}]", quoted(name), text(bytes)));
    let numbered = |(number, bytes): (&u64, &Vec<u8>)| format!("[{number}, {}]", text(bytes));
    format!(
        "{{\n\"meta\": [\n  [\"state\", {}]\n],\n\"chunks\": [\n  {}\n],\n\"journal\": [\n  {}\n],\n\"heads\": [\n  {}\n]\n}}\n",
        text(state),
        list(chunks.collect()),
        list(tables.journal.iter().map(numbered).collect()),
        list(tables.headers.iter().map(numbered).collect()),
    )
}

/// Creates a store with the rows of a golden file.
fn restored(golden: &[u8]) -> MemoryStore {
    let file: serde_json::Value = serde_json::from_slice(golden).expect("JSON");
    let store = MemoryStore::new();
    let mut tables = store.tables();
    let rows = |table: &str| -> Vec<(serde_json::Value, Vec<u8>)> {
        let rows = file[table].as_array().expect("rows");
        let row = |row: &serde_json::Value| {
            let value = row[1].as_str().expect("a value");
            (row[0].clone(), value.as_bytes().to_vec())
        };
        rows.iter().map(row).collect()
    };
    for (_, value) in rows("meta") {
        tables.state = Some(value);
    }
    for (key, value) in rows("chunks") {
        tables
            .chunks
            .insert(key.as_str().expect("a name").to_owned(), value.into());
    }
    for (key, value) in rows("journal") {
        tables
            .journal
            .insert(key.as_u64().expect("a number"), value);
    }
    for (key, value) in rows("heads") {
        tables
            .headers
            .insert(key.as_u64().expect("a number"), value);
    }
    drop(tables);
    store
}

#[test]
fn golden_rows_of_a_store_open_unchanged() {
    let now = stored();
    let then = restored(&check("stored_workspace.json", rows(&now).as_bytes()));
    let picture = Tab::open(&now, 3).picture();
    assert_eq!(Tab::open(&then, 3).picture(), picture);
    // The step that began the workspace is not part of the history.
    assert_eq!((picture.undo.len(), picture.redo.len()), (4, 1));
    let opened = finish(then.open()).expect("opens");
    assert_eq!(opened.unreadable.len(), 1);
    // The store remains usable: undone steps can be redone, and bodies that are only in the store
    // can be read.
    let mut tab = Tab::open(&then, 4);
    tab.redo();
    tab.undo();
    tab.perform(keystroke(77, "Later"));
    tab.save();
    tab.compact();
    tab.settle();
    assert_eq!(finish(then.open()).expect("opens").unreadable.len(), 1);
}
