//! The part of the CouchDB replication protocol that Apache CouchDB and PouchDB Server have in
//! common: `_session`, `_changes`, `_bulk_docs`, documents with `conflicts=true` and
//! `open_revs=all`, `_local` documents, and the creation of a database. Revisions go in the body, and
//! sequences are opaque.

mod client;
mod database_name;
mod document;
mod error;
mod responses;

pub use client::{Access, Authentication, CouchDb, Page};
pub use database_name::DatabaseName;
pub use document::{Received, read, write, write_removal, write_second_removal};
pub use error::RemoteError;
pub use responses::Outcome;
