//! A workspace that an earlier version stored opens unchanged: its rows are a golden file of the
//! core package, and are written to IndexedDB here.

use std::cell::RefCell;
use std::rc::Rc;

use lectern::platform::indexed_db::IndexedDbStore;
use lectern_core::model::{Kind, Record};
use lectern_core::storage::{JournalWriter, WriterEvent};
use lectern_core::workspace::Workspace;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Database, Tab};

const ROWS: &str = include_str!("../../../core/tests/golden/stored_workspace.json");

/// Creates a database of version 1 with rows as earlier versions wrote them.
#[wasm_bindgen(inline_js = "
    export function store_rows(name, text) {
        const rows = JSON.parse(text);
        const encoder = new TextEncoder();
        return new Promise((resolve, reject) => {
            const request = indexedDB.open(name, 1);
            request.onupgradeneeded = () => {
                for (const table of Object.keys(rows)) request.result.createObjectStore(table);
            };
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
                const database = request.result;
                const transaction = database.transaction(Object.keys(rows), 'readwrite');
                for (const [table, list] of Object.entries(rows)) {
                    const store = transaction.objectStore(table);
                    for (const [key, value] of list) store.put(encoder.encode(value), key);
                }
                transaction.onabort = () => reject(transaction.error);
                transaction.oncomplete = () => { database.close(); resolve(); };
            };
        });
    }
")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn store_rows(name: &str, text: &str) -> Result<JsValue, JsValue>;
}

async fn open(name: &str) -> (Tab, usize) {
    let store = IndexedDbStore::connect(name).await.expect("connected");
    let workspace = Rc::new(RefCell::new(Workspace::default()));
    let listener = Box::new(|_: WriterEvent| {});
    let opened = JournalWriter::open(Box::new(store), workspace.clone(), listener).await;
    let (writer, unreadable) = opened.expect("opened");
    (Tab { workspace, writer }, unreadable.len())
}

fn history(tab: &Tab) -> (Vec<String>, Vec<String>) {
    let workspace = tab.workspace.borrow();
    let history = workspace.history();
    let steps = history.steps().map(|step| step.label.name.clone());
    let undone = history.undone().map(|step| step.label.name.clone());
    (steps.collect(), undone.collect())
}

#[wasm_bindgen_test]
async fn a_workspace_stored_by_an_earlier_version_opens_with_its_history_and_drafts() {
    let database = Database::new("test-golden").await;
    store_rows("test-golden", ROWS).await.expect("stored");
    let (tab, unreadable) = open("test-golden").await;
    assert_eq!(
        unreadable, 1,
        "what could not be read then cannot be read now"
    );
    let records = tab.records();
    let count = |kind| tab.workspace.borrow().records().of_kind(kind).count();
    assert_eq!(count(Kind::Settings), 1);
    assert_eq!(count(Kind::Person), 40);
    assert_eq!(count(Kind::Class), 2);
    let mut drafts: Vec<String> = records
        .iter()
        .filter_map(|record| match record {
            Record::Draft(draft) => draft.details.as_ref().map(|details| details.name.clone()),
            _ => None,
        })
        .collect();
    drafts.sort();
    assert_eq!(drafts, ["A draft", "Another one"]);
    let (steps, undone) = history(&tab);
    // The beginning of the workspace was a step then, and is none now.
    assert_eq!((steps.len(), undone.len()), (4, 1));

    // The body of a change from before the compaction is in the store only.
    let ids: Vec<_> = {
        let workspace = tab.workspace.borrow();
        let steps = workspace.history().steps();
        steps.map(|step| (step.id, step.label.clone())).collect()
    };
    for (id, label) in ids {
        let body = tab.writer.body(id).await.expect("read").expect("a body");
        assert_eq!((body.id, body.label.clone()), (id, label));
    }

    tab.writer.compact().await.expect("folded");
    let (again, unreadable) = open("test-golden").await;
    assert_eq!(unreadable, 1);
    assert_eq!(again.records(), records);
    assert_eq!(history(&again), (steps, undone));
    drop((tab, again));
    database.end().await;
}
