//! The connection to the database goes: taken away, closed by the browser, or to another database of
//! that name.

use lectern::platform::indexed_db::IndexedDbStore;
use lectern_core::storage::{StoreError, WriterState};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Database, begin, people, rename};

#[wasm_bindgen_test]
async fn a_connection_that_was_taken_away_says_so_and_loses_nothing() {
    let database = Database::new("test-lost").await;
    let tab = database.tab().await;
    let people = people(1);
    tab.save(begin(&people)).await;
    // Deleting asks every tab to give up its connection.
    IndexedDbStore::delete("test-lost").await.expect("deleted");
    tab.perform(rename(&people[0], "Zoë", "Brontë"));
    tab.writer.drain().await;
    assert!(matches!(
        tab.writer.state(),
        WriterState::Failed(StoreError::Deleted)
    ));
    assert_eq!(tab.writer.unsaved().len(), 1);
    database.end().await;
}

/// Has the browser's own way of opening databases hand over each connection that it makes from now on.
#[wasm_bindgen(inline_js = "
    export function watch_connections() {
        const connections = [];
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...how) {
            const request = open.apply(this, how);
            request.addEventListener('success', () => connections.push(request.result));
            return request;
        };
        return connections;
    }
    export function cut(connections, word) {
        const connection = connections.at(-1);
        connection.close();
        if (word) connection.dispatchEvent(new Event('close'));
    }
")]
extern "C" {
    fn watch_connections() -> js_sys::Array;
    fn cut(connections: &js_sys::Array, word: bool);
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_closes_is_opened_again() {
    let connections = watch_connections();
    let database = Database::new("test-closed").await;
    let tab = database.tab().await;
    let people = people(1);
    tab.save(begin(&people)).await;
    for (word, name) in [(true, "Brontë"), (false, "Brandt")] {
        cut(&connections, word);
        tab.save(rename(&people[0], "Zoë", name)).await;
        assert_eq!(tab.writer.state(), WriterState::Saved);
        cut(&connections, word);
        tab.writer.compact().await.expect("folded");
    }
    let fresh = database.tab().await;
    assert_eq!(fresh.records(), tab.records());
    drop((tab, fresh));
    database.end().await;
}

#[wasm_bindgen_test]
async fn what_has_taken_the_place_of_a_deleted_workspace_is_not_written_to() {
    let connections = watch_connections();
    let database = Database::new("test-replaced").await;
    let tab = database.tab().await;
    let people = people(1);
    tab.save(begin(&people)).await;
    cut(&connections, true);
    IndexedDbStore::delete("test-replaced")
        .await
        .expect("deleted");
    let other = database.tab().await;
    other.save(begin(&[])).await;
    tab.perform(rename(&people[0], "Zoë", "Brontë"));
    tab.writer.drain().await;
    assert_eq!(tab.writer.state(), WriterState::Failed(StoreError::Deleted));
    assert!(
        tab.writer
            .compact()
            .await
            .is_ok_and(|()| !tab.writer.can_compact())
    );
    assert_eq!(tab.writer.catch_up().await, Err(StoreError::Deleted));
    let fresh = database.tab().await;
    assert_eq!(fresh.records(), other.records());
    drop((tab, other, fresh));
    database.end().await;
}
