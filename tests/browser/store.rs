//! The browser's store: the same as the one in memory, on disk. What may come between is tested
//! there; here, that IndexedDB keeps its side.

use std::cell::RefCell;
use std::rc::Rc;

use lectern::platform::ids::RandomIds;
use lectern::platform::indexed_db::IndexedDbStore;
use lectern::platform::tab_channel::TabChannel;
use lectern_core::model::{
    FixedOffset, IdGenerator, Instant, Kind, Person, PersonId, Record, Settings,
};
use lectern_core::rules::forms::PersonForm;
use lectern_core::storage::{JournalWriter, WriterEvent, WriterState};
use lectern_core::workspace::{Command, CommandContext, Workspace};
use wasm_bindgen_test::wasm_bindgen_test;

mod connection;
mod golden;

/// A database of one test, deleted before and after.
struct Database(&'static str);

impl Database {
    async fn new(name: &'static str) -> Self {
        IndexedDbStore::delete(name).await.expect("deleted");
        Self(name)
    }

    async fn tab(&self) -> Tab {
        let store = IndexedDbStore::connect(self.0).await.expect("connected");
        let workspace = Rc::new(RefCell::new(Workspace::default()));
        let (writer, unreadable) = JournalWriter::open(
            Box::new(store),
            workspace.clone(),
            Box::new(|_: WriterEvent| {}),
        )
        .await
        .expect("opened");
        assert!(unreadable.is_empty());
        Tab { workspace, writer }
    }

    async fn end(self) {
        IndexedDbStore::delete(self.0).await.expect("deleted");
    }
}

struct Tab {
    workspace: Rc<RefCell<Workspace>>,
    writer: JournalWriter,
}

impl Tab {
    fn perform(&self, command: Command) {
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut RandomIds,
            zone: &FixedOffset(0),
        };
        let change = self.workspace.borrow_mut().apply(command, &mut context);
        self.writer
            .push(change.expect("allowed").expect("a change"));
    }

    async fn save(&self, command: Command) {
        self.perform(command);
        self.writer.drain().await;
        assert_eq!(self.writer.state(), WriterState::Saved);
    }

    fn records(&self) -> Vec<Record> {
        let workspace = self.workspace.borrow();
        Kind::ALL
            .iter()
            .flat_map(|kind| workspace.records().of_kind(*kind))
            .collect()
    }
}

fn people(count: usize) -> Vec<Person> {
    let person = |number| {
        let mut person = Person::new(PersonId(RandomIds.next()));
        person.username = format!("user{number}");
        person.first_name = "Élodie".to_owned();
        person.last_name = format!("Hernández-Martin {number}");
        person
    };
    (0..count).map(person).collect()
}

fn begin(people: &[Person]) -> Command {
    let people = people.iter().cloned().map(Record::from);
    Command::BeginWith {
        records: people.chain([Settings::default().into()]).collect(),
    }
}

fn rename(person: &Person, first: &str, last: &str) -> Command {
    let form = PersonForm {
        username: person.username.clone(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        ..PersonForm::default()
    };
    Command::SavePerson {
        id: Some(person.id),
        form,
    }
}

#[wasm_bindgen_test]
async fn what_was_saved_is_there_when_opened_again() {
    let database = Database::new("test-reopen").await;
    let tab = database.tab().await;
    let people = people(3);
    tab.save(begin(&people)).await;
    tab.save(rename(&people[0], "Zoë", "Brontë")).await;
    let again = database.tab().await;
    assert_eq!(again.records(), tab.records());
    assert_eq!(again.writer.last_seq(), 2);
    assert!(again.workspace.borrow().history().undoable().is_some());
    drop((tab, again));
    database.end().await;
}

#[wasm_bindgen_test]
async fn a_fold_changes_nothing_that_can_be_seen_and_leaves_the_history() {
    let database = Database::new("test-fold").await;
    let tab = database.tab().await;
    let people = people(2_000);
    tab.save(begin(&people)).await;
    tab.save(rename(&people[0], "Zoë", "Brontë")).await;
    tab.writer.compact().await.expect("folded");
    assert!(!tab.writer.can_compact());
    tab.save(rename(&people[1], "Anne", "Brontë")).await;
    let again = database.tab().await;
    assert_eq!(again.records(), tab.records());
    let steps: Vec<_> = again
        .workspace
        .borrow()
        .history()
        .steps()
        .cloned()
        .collect();
    assert!(steps[0].change.is_some(), "not folded yet, so at hand");
    assert!(steps[1].change.is_none());
    let body = again
        .writer
        .body(steps[1].id)
        .await
        .expect("read")
        .expect("a body");
    assert_eq!(body.label.name, "Zoë Brontë");
    again.writer.compact().await.expect("folded");
    assert_eq!(database.tab().await.records(), tab.records());
    drop((tab, again));
    database.end().await;
}

#[wasm_bindgen_test]
async fn two_tabs_on_one_database_agree_edit_by_edit() {
    let database = Database::new("test-two").await;
    let one = database.tab().await;
    let people = people(2);
    one.save(begin(&people)).await;
    let two = database.tab().await;
    for round in 0..20 {
        one.perform(rename(&people[0], &format!("One {round}"), "Same"));
        two.perform(rename(&people[1], "Same", &format!("Two {round}")));
        if round % 3 == 0 {
            one.writer.drain().await;
            two.writer.drain().await;
        } else {
            // At the same time: the database puts them in a row, and the second moves on top.
            let first = one.writer.drain();
            let second = two.writer.drain();
            both(first, second).await;
        }
        if round % 5 == 0 {
            both(async { drop(one.writer.compact().await) }, async {
                drop(two.writer.compact().await)
            })
            .await;
        }
    }
    one.writer.catch_up().await.expect("read");
    two.writer.catch_up().await.expect("read");
    assert_eq!(one.records(), two.records());
    assert_eq!(one.writer.last_seq(), 41);
    assert_eq!(database.tab().await.records(), one.records());
    drop((one, two));
    database.end().await;
}

/// Lets two futures go on side by side.
async fn both(one: impl Future<Output = ()>, two: impl Future<Output = ()>) {
    let (mut one, mut two) = (Box::pin(one), Box::pin(two));
    let (mut one_done, mut two_done) = (false, false);
    std::future::poll_fn(|context| {
        one_done = one_done || one.as_mut().poll(context).is_ready();
        two_done = two_done || two.as_mut().poll(context).is_ready();
        if one_done && two_done {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn another_tab_is_told_and_reads() {
    let database = Database::new("test-told").await;
    let one = database.tab().await;
    let people = people(1);
    one.save(begin(&people)).await;
    let two = Rc::new(database.tab().await);
    let heard = Rc::new(RefCell::new(None::<std::task::Waker>));
    let (said, listener) = (Rc::new(std::cell::Cell::new(false)), heard.clone());
    let flag = said.clone();
    let listen = move || {
        flag.set(true);
        if let Some(waker) = listener.borrow_mut().take() {
            waker.wake();
        }
    };
    let _ears = TabChannel::open("test-told", Rc::new(listen));
    let mouth = TabChannel::open("test-told", Rc::new(|| {}));
    one.save(rename(&people[0], "Zoë", "Brontë")).await;
    mouth.notify(one.writer.last_seq());
    std::future::poll_fn(|context| {
        if said.get() {
            return std::task::Poll::Ready(());
        }
        *heard.borrow_mut() = Some(context.waker().clone());
        std::task::Poll::Pending
    })
    .await;
    two.writer.catch_up().await.expect("read");
    assert_eq!(two.records(), one.records());
    drop((one, two));
    database.end().await;
}

#[wasm_bindgen_test]
async fn an_append_that_is_dropped_half_way_writes_all_or_nothing() {
    let database = Database::new("test-dropped").await;
    let tab = database.tab().await;
    let people = people(1);
    tab.save(begin(&people)).await;
    tab.perform(rename(&people[0], "Zoë", "Brontë"));
    {
        let mut drain = Box::pin(tab.writer.drain());
        std::future::poll_fn(|context| {
            let _ = drain.as_mut().poll(context);
            std::task::Poll::Ready(())
        })
        .await;
    }
    assert!(!tab.writer.is_saved());
    tab.writer.drain().await;
    assert!(tab.writer.is_saved());
    assert_eq!(database.tab().await.records(), tab.records());
    assert_eq!(
        tab.writer.store().read_after(1).await.expect("read").len(),
        1
    );
    drop(tab);
    database.end().await;
}
