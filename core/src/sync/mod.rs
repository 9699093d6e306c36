//! Replication of a workspace with a database that speaks the CouchDB protocol. Everything works
//! without the remote: edits wait in the journal, and [`Engine::round`] exchanges them when it can.
//!
//! The state of each record with regard to the remote ([`RecordSync`](crate::workspace::RecordSync))
//! is a fold over the journal: an edit makes its record wait, and the engine's own changes carry
//! updates of the state together with the records that they are about. Records and state therefore
//! never disagree, whenever the app is closed, and another tab can go on at any time.
//!
//! - **Pull** ([`Engine::round`]): pages of the feed are reconciled with the records here, and
//!   written with the sequence after them. Fields that only one side changed are merged; where both
//!   changed one, both versions are kept until a person decides ([`decide()`]).
//! - **Push**: what waits is sent in batches, each record with the revision that it replaces. What
//!   others have written first is received, merged, and sent again.
//! - **Changes** of many records carry one id, and are shown when all of them have arrived.
//! - **The remote** is recognised by an id, and a checkpoint tells whether it was restored from a
//!   backup.
//!
//! Everything but [`Engine`] is pure. The network is a [`Transport`], and dropping the future of a
//! round stops it like a crash would.
//!
//! Two browsers rename different parts of one person without a network, and meet:
//!
//! ```
//! # use std::{cell::RefCell, pin::pin, rc::Rc, task::{Context, Poll, Waker}};
//! use lectern_core::model::{FixedOffset, Instant, Person, PersonId, SeededIds, Settings, Uuid};
//! use lectern_core::storage::{JournalWriter, MemoryStore};
//! use lectern_core::sync::couchdb::{Authentication, CouchDb, DatabaseName};
//! use lectern_core::sync::model_server::ModelServer;
//! use lectern_core::sync::{Engine, Replica, SyncError, connect, look};
//! use lectern_core::workspace::{Command, CommandContext, Connection, FirstPull, Workspace};
//!
//! fn now() -> Instant {
//!     Instant(0)
//! }
//!
//! async fn browser(server: &ModelServer, seed: u64) -> Result<Engine<ModelServer>, SyncError> {
//!     let workspace = Rc::new(RefCell::new(Workspace::default()));
//!     let store = Box::new(MemoryStore::new());
//!     let (writer, _) = JournalWriter::open(store, workspace, Box::new(|_| ())).await?;
//!     let replica = Rc::new(Replica::open(Rc::new(writer)).await?);
//!     let name = DatabaseName::parse("lectern").expect("a valid name");
//!     let remote = CouchDb::new(server.clone(), &name, Authentication::None, now);
//!     let ids = Box::new(RefCell::new(SeededIds::new(seed)));
//!     let identity = look(&remote, Uuid::from_u128(1)).await?.identity;
//!     let connection = Connection::new("https://db.example/", "lectern", Uuid::from_u128(seed.into()), identity);
//!     connect(&replica, connection, now(), &*ids).await?;
//!     Ok(Engine::new(remote, replica, ids, now))
//! }
//!
//! fn perform(engine: &Engine<ModelServer>, command: Command, seed: u64) {
//!     let writer = engine.replica().writer();
//!     let mut context = CommandContext { now: now(), ids: &mut SeededIds::new(seed), zone: &FixedOffset(0) };
//!     let change = writer.workspace().borrow_mut().apply(command, &mut context);
//!     writer.push(change.expect("a valid command").expect("a change"));
//! }
//!
//! fn rename(person: &Person, first_name: &str, last_name: &str) -> Command {
//!     use lectern_core::rules::forms::PersonForm;
//!     let form = PersonForm {
//!         username: person.username.clone(),
//!         first_name: first_name.to_owned(),
//!         last_name: last_name.to_owned(),
//!         ..PersonForm::default()
//!     };
//!     Command::SavePerson { id: Some(person.id), form }
//! }
//!
//! # fn block_on<T>(future: impl Future<Output = T>) -> T {
//! #     let mut future = pin!(future);
//! #     loop {
//! #         if let Poll::Ready(done) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
//! #             return done;
//! #         }
//! #     }
//! # }
//! # block_on(async {
//! let server = ModelServer::default();
//! let one = browser(&server, 10).await?;
//! let mut person = Person::new(PersonId(Uuid::from_u128(7)));
//! person.username = "ada".to_owned();
//! (person.first_name, person.last_name) = ("A.".to_owned(), "L.".to_owned());
//! let records = vec![Settings::default().into(), person.clone().into()];
//! perform(&one, Command::BeginWith { records }, 11);
//! one.round().await?;
//! let other = browser(&server, 20).await?;
//! other.round().await?;
//!
//! perform(&one, rename(&person, "Ada", "L."), 12);
//! perform(&other, rename(&person, "A.", "Lovelace"), 22);
//! for engine in [&one, &other, &one] {
//!     engine.round().await?;
//! }
//! for engine in [&one, &other] {
//!     let workspace = engine.replica().workspace();
//!     let person = workspace.records().people.get(person.id).expect("the person");
//!     assert_eq!((&*person.first_name, &*person.last_name), ("Ada", "Lovelace"));
//! }
//! # Ok::<(), SyncError>(())
//! # })?;
//! # Ok::<(), SyncError>(())
//! ```

mod arriving;
mod audit;
mod authorization;
mod backoff;
mod branches;
mod connect;
mod context;
pub mod couchdb;
mod decide;
mod engine;
mod first_pull;
mod groups;
mod merge_records;
pub mod model_server;
mod pull;
mod push;
mod reconcile;
mod replaced;
mod replica;
mod retry;
mod state;
#[cfg(test)]
mod tests;
mod transport;

pub use arriving::{Arriving, arriving};
pub use audit::{KindAudit, Tally};
pub use authorization::{AccessToken, Authorization, Credentials};
pub use backoff::Backoff;
pub use connect::{
    Found, change_user, compare_again, connect, disconnect, forget_absence, forget_replacement,
    forget_rewind, has_records, look,
};
pub use context::Context;
pub use decide::{
    ChangedSide, Fields, changed_fields, decide, fields_of, linked_fields, merged_fields,
    with_fields,
};
pub use engine::{Engine, RoundReport, SyncError};
pub use push::waiting_count;
pub use replaced::ReplacedRecords;
pub use replica::Replica;
pub use retry::retry;
pub use state::{SyncState, is_shared, shared_kinds};
pub use transport::{Method, NoResponse, Request, Response, Transport};
