//! Clients whose tasks can be stopped wherever a browser could be closed: at every await that is
//! pending.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::task::{Context as TaskContext, Poll, Waker};

pub use super::network::{Fault, Network};
pub use super::server::Server;
use crate::model::{
    FixedOffset, Instant, Person, PersonId, Record, RecordKey, RecordType, SeededIds, Settings,
    Uuid,
};
use crate::storage::{JournalWriter, MemoryStore};
use crate::sync::couchdb::{Authentication, CouchDb};
use crate::sync::{
    Context, Engine, Replica, SyncError, SyncState, compare_again, connect, decide, look, retry,
    shared_kinds,
};
use crate::workspace::{
    ActionLabel, Change, Command, CommandContext, Conflict, Connection, FirstPull, Workspace,
};

/// Runs a future to its end.
pub fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = Box::pin(future);
    let mut context = TaskContext::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return done;
        }
    }
}

/// Runs a future for some steps, then drops it, as when the browser is killed.
pub fn run_for<T>(future: impl Future<Output = T>, steps: usize) -> Option<T> {
    let mut future = Box::pin(future);
    let mut context = TaskContext::from_waker(Waker::noop());
    for _ in 0..steps {
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return Some(done);
        }
    }
    None
}

thread_local! {
    static NOW: Cell<Instant> = const { Cell::new(Instant(1_790_000_000_000)) };
}

/// Returns the time of all clocks of this test.
pub fn now() -> Instant {
    NOW.get()
}

/// Lets milliseconds pass.
pub fn pass(milliseconds: i64) {
    NOW.set(Instant(NOW.get().0 + milliseconds));
}

/// Browser with its own store.
pub struct Client {
    pub store: MemoryStore,
    pub network: Network,
    pub workspace: Rc<RefCell<Workspace>>,
    pub writer: Rc<JournalWriter>,
    pub engine: Engine<Network>,
    ids: SeededIds,
    seed: u64,
}

impl Client {
    /// Opens a browser with an empty store, or after it was killed.
    pub fn open(store: &MemoryStore, network: &Network, seed: u64) -> Self {
        let workspace = Rc::new(RefCell::new(Workspace::default()));
        let opening =
            JournalWriter::open(Box::new(store.clone()), workspace.clone(), Box::new(|_| ()));
        let (writer, _) = finish(opening).expect("the store opens");
        let writer = Rc::new(writer);
        let replica = finish(Replica::open(writer.clone())).expect("the store opens");
        let name = network.server().database();
        let remote = CouchDb::new(network.clone(), &name, Authentication::None, now);
        let ids = Box::new(RefCell::new(SeededIds::new(seed * 1000 + 1)));
        Self {
            store: store.clone(),
            network: network.clone(),
            workspace,
            writer,
            engine: Engine::new(remote, Rc::new(replica), ids, now),
            ids: SeededIds::new(seed * 1000),
            seed,
        }
    }

    /// Opens a browser with an empty store and connects it.
    pub fn connected(server: impl Into<Server>, seed: u64) -> Self {
        let mut client = Self::open(&MemoryStore::new(), &Network::to(server), seed);
        client.connect(FirstPull::Merge);
        client
    }

    pub fn connect(&mut self, first_pull: FirstPull) {
        let found = finish(look(
            self.engine.remote(),
            Uuid::from_u128(self.seed.into()),
        ));
        let identity = found.expect("the server answers").identity;
        let replica = Uuid::from_u128(u128::from(self.seed) << 64);
        let name = self.network.server().database().to_path();
        let connection = Connection {
            first_pull: Some(first_pull),
            ..Connection::new("https://model.example/", &name, replica, identity)
        };
        let ids = RefCell::new(SeededIds::new(self.seed * 1000 + 2));
        finish(connect(self.engine.replica(), connection, now(), &ids))
            .expect("the store is there");
    }

    /// The browser is killed and opened again.
    pub fn reopen(&mut self) {
        *self = Self::open(&self.store.clone(), &self.network.clone(), self.seed + 100);
    }

    pub fn perform(&mut self, command: Command) -> Option<Rc<Change>> {
        let mut context = CommandContext {
            now: now(),
            ids: &mut self.ids,
            zone: &FixedOffset(0),
        };
        let change = self
            .workspace
            .borrow_mut()
            .apply(command, &mut context)
            .ok()
            .flatten()?;
        self.writer.push(change.clone());
        Some(change)
    }

    pub fn undo(&mut self) -> Option<Rc<Change>> {
        let mut context = CommandContext {
            now: now(),
            ids: &mut self.ids,
            zone: &FixedOffset(0),
        };
        let change = self.workspace.borrow_mut().undo(&mut context).ok()?.change;
        self.writer.push(change.clone());
        Some(change)
    }

    pub fn redo(&mut self) -> Option<Rc<Change>> {
        let mut context = CommandContext {
            now: now(),
            ids: &mut self.ids,
            zone: &FixedOffset(0),
        };
        let change = self.workspace.borrow_mut().redo(&mut context).ok()?.change;
        self.writer.push(change.clone());
        Some(change)
    }

    pub fn save(&self) {
        finish(self.writer.drain());
    }

    pub fn sync(&self) -> Result<(), SyncError> {
        finish(self.engine.round()).map(drop)
    }

    pub fn conflicts(&self) -> Vec<RecordKey> {
        finish(self.engine.replica().refresh()).expect("the store is there");
        let state = self.engine.replica().state();
        let conflicts = state.open().filter(|(_, state)| state.conflict.is_some());
        conflicts.map(|(key, _)| key).collect()
    }

    /// Returns the conflict of a record.
    pub fn conflict(&self, key: RecordKey) -> Option<Conflict> {
        let state = self.engine.replica().state();
        state.get(key)?.conflict.as_deref().cloned()
    }

    /// Settles the present conflict with the version here, or with the one at the remote.
    pub fn decide(&self, key: RecordKey, keep_ours: bool) {
        if let Some(conflict) = self.conflict(key) {
            self.decide_shown(key, &conflict, keep_ours);
        }
    }

    /// Settles a conflict that was shown. Returns `false` if there is another one, or none.
    pub fn decide_shown(&self, key: RecordKey, shown: &Conflict, keep_ours: bool) -> bool {
        self.commit(|context| {
            let here = context.workspace.records().get(key);
            let record = if keep_ours {
                here.as_ref()
            } else {
                shown.theirs.as_ref()
            };
            decide(context, key, shown, record, &ActionLabel::default())
        })
    }

    /// Settles a conflict that was shown with a record.
    pub fn decide_as(&self, key: RecordKey, shown: &Conflict, record: Option<&Record>) -> bool {
        self.commit(|context| decide(context, key, shown, record, &ActionLabel::default()))
    }

    /// Sends refused records again. Returns `true` if there were any.
    pub fn retry(&self, keys: &[RecordKey]) -> bool {
        self.commit(|context| retry(context, keys).into_iter().collect())
    }

    /// Has everything compared by the next round.
    pub fn compare_again(&self) {
        let ids = self.planning_ids();
        finish(compare_again(self.engine.replica(), now(), &ids)).expect("the store is there");
    }

    fn planning_ids(&self) -> RefCell<SeededIds> {
        RefCell::new(SeededIds::new(self.seed * 77 + 5 + self.writer.last_seq()))
    }

    /// Returns `true` if there was a change to write.
    fn commit(&self, plan: impl Fn(&Context<'_>) -> Vec<Change>) -> bool {
        let ids = self.planning_ids();
        let found = Cell::new(false);
        let plan = |workspace: &Workspace, state: &SyncState| {
            let context = Context {
                workspace,
                state,
                now: now(),
                ids: &ids,
            };
            let planned = plan(&context);
            assert_follows(workspace, &planned);
            found.set(!planned.is_empty());
            planned
        };
        finish(self.engine.replica().commit(plan)).expect("the store is there");
        found.get()
    }

    /// Returns all records that are sent, by key.
    pub fn records(&self) -> BTreeMap<RecordKey, Record> {
        let workspace = self.workspace.borrow();
        let records = shared_kinds().flat_map(|kind| workspace.records().of_kind(kind));
        records.map(|record| (record.key(), record)).collect()
    }

    pub fn person(&self, number: u32) -> Option<Rc<Person>> {
        self.workspace
            .borrow()
            .records()
            .people
            .get(person_id(number))
            .cloned()
    }
}

pub fn person_id(number: u32) -> PersonId {
    PersonId(Uuid::from_u128(0x1000 + u128::from(number)))
}

pub fn person_key(number: u32) -> RecordKey {
    Person::record_key(person_id(number))
}

pub fn person(number: u32) -> Person {
    let mut person = Person::new(person_id(number));
    person.first_name = "First".to_owned();
    person.last_name = "Last".to_owned();
    person.username = format!("user{number}");
    person
}

/// Begins a workspace of some people.
pub fn begin(people: u32) -> Command {
    let mut records: Vec<Record> = vec![Settings::default().into()];
    records.extend((0..people).map(|number| person(number).into()));
    Command::BeginWith { records }
}

/// Asserts that each edit begins with what the edits before it have left.
fn assert_follows(workspace: &Workspace, changes: &[Change]) {
    let mut present = BTreeMap::new();
    for edit in changes.iter().flat_map(|change| &change.edits) {
        let before = present.insert(edit.key, edit.after.clone());
        let before = before.unwrap_or_else(|| workspace.records().get(edit.key));
        assert_eq!(edit.before, before, "an edit of {:?}", edit.key);
    }
}
