//! Plan of what is sent next, and of what its acknowledgement changes here.

use super::context::Context;
use super::couchdb::{Outcome, write, write_removal, write_second_removal};
use super::merge_records::merge_records;
use super::state::{SyncState, is_shared};
use crate::model::{Record, RecordKey};
use crate::workspace::{
    Base, Change, RecordSync, RemoteVersion, Stamp, SyncUpdate, Version, Waiting,
};

/// Largest number of documents in one request.
const DOCUMENTS: usize = 100;
/// Largest number of bytes in one request.
const BYTES: usize = 900_000;

/// Document to be sent.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Record that it is about.
    pub key: RecordKey,
    /// JSON of the document.
    pub json: String,
    /// Revision of the document; `None` if the remote chooses it.
    pub revision: Option<String>,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    /// The version here.
    Ours(RemoteVersion),
    /// The version here, merged with one that is not shown yet.
    Merged {
        ours: Option<Record>,
        version: RemoteVersion,
    },
    /// The removal of a branch.
    Removal(String),
}

impl Outgoing {
    /// Creates the document of what is sent. `is_there`: the remote has the record.
    fn new(key: RecordKey, what: What, is_there: bool) -> Self {
        let (revision, json) = match &what {
            What::Removal(revision) => (None, write_removal(key, revision)),
            What::Ours(version) | What::Merged { version, .. } => {
                let is_second = !is_there && version.record.is_none();
                match write_second_removal(key, version).filter(|_| is_second) {
                    Some((revision, json)) => (Some(revision), json),
                    None => (None, write(key, version)),
                }
            }
        };
        Self {
            key,
            json,
            revision,
            what,
        }
    }
}

/// Returns the documents to be sent next, at most 100 and less than 1 MB; empty if there is nothing
/// to be sent.
#[must_use]
pub fn next_batch(context: &Context<'_>, author: &str) -> Vec<Outgoing> {
    let mut waiting: Vec<(u64, RecordKey)> = context
        .state
        .open()
        .filter(|(key, state)| is_sendable(*key, state))
        .map(|(key, state)| {
            (
                state
                    .waiting
                    .as_ref()
                    .map_or(u64::MAX, |waiting| waiting.seq),
                key,
            )
        })
        .collect();
    waiting.sort_unstable();
    let keys = waiting.into_iter().map(|(_, key)| key);
    let keys = keys.chain(context.state.unsent().iter().copied());
    let mut batch: Vec<Outgoing> = Vec::new();
    let mut bytes = 0;
    for outgoing in keys.filter_map(|key| outgoing(context, key, author)) {
        bytes += outgoing.json.len();
        if batch.len() == DOCUMENTS || (bytes > BYTES && !batch.is_empty()) {
            break;
        }
        batch.push(outgoing);
    }
    batch
}

/// Returns the number of records that wait to be sent.
#[must_use]
pub fn waiting_count(state: &SyncState) -> usize {
    let waiting = |(_, state): &(RecordKey, &RecordSync)| {
        state.waiting.is_some() && state.conflict.is_none() && state.rejected.is_none()
    };
    state.open().filter(waiting).count() + state.unsent().len()
}

fn is_sendable(key: RecordKey, state: &RecordSync) -> bool {
    let has_work = state.waiting.is_some() || !state.obsolete.is_empty();
    has_work && is_shared(key.kind()) && state.conflict.is_none() && state.rejected.is_none()
}

fn outgoing(context: &Context<'_>, key: RecordKey, author: &str) -> Option<Outgoing> {
    let here = context.workspace.records().get(key);
    let unknown = RecordSync::unknown();
    let state = context.state.get(key).unwrap_or(&unknown);
    let Some(waiting) = &state.waiting else {
        if context.state.get(key).is_none() {
            // A record of before the first connection.
            let first = context
                .state
                .connection()
                .map(|connection| connection.replica);
            let version = RemoteVersion {
                record: here,
                version: first.map(Version::first),
                stamp: Stamp {
                    author: author.to_owned(),
                    ..context.silent_stamp()
                },
                ..RemoteVersion::default()
            };
            return Some(Outgoing::new(key, What::Ours(version), false));
        }
        let revision = state.obsolete.first()?.clone();
        return Some(Outgoing::new(key, What::Removal(revision), true));
    };
    let mut stamp = waiting.stamp.clone();
    author.clone_into(&mut stamp.author);
    let Some(held) = &state.held else {
        let base = state.base.record(here.as_ref());
        let is_there = base.is_some();
        let version = RemoteVersion {
            revision: replaced(state.revision.as_ref(), base, here.as_ref()),
            record: here,
            version: state.version.clone(),
            stamp,
            branches: Vec::new(),
        };
        return Some(Outgoing::new(key, What::Ours(version), is_there));
    };
    // The rest of the other change may be waiting for ours.
    let base = state.base.record(here.as_ref());
    let merged = merge_records(base, here.as_ref(), held.record.as_ref());
    if merged.is_conflict {
        return None;
    }
    let both = state.version.iter().chain(&held.version);
    let version = RemoteVersion {
        revision: replaced(
            held.revision.as_ref(),
            held.record.as_ref(),
            merged.record.as_ref(),
        ),
        record: merged.record,
        version: Some(Version::after(context.new_id(), 1, both)),
        stamp,
        branches: Vec::new(),
    };
    let is_there = held.record.is_some();
    let what = What::Merged {
        ours: here,
        version,
    };
    Some(Outgoing::new(key, what, is_there))
}

/// Returns the revision that a version replaces. Apache CouchDB takes a record in the place of a removed
/// one only without it.
fn replaced(
    revision: Option<&String>,
    there: Option<&Record>,
    record: Option<&Record>,
) -> Option<String> {
    let is_new = there.is_none() && record.is_some();
    revision.filter(|_| !is_new).cloned()
}

/// Returns the change that the outcomes of a batch make.
#[must_use]
pub fn acknowledge(context: &Context<'_>, batch: &[(Outgoing, Outcome)]) -> Vec<Change> {
    let mut update = SyncUpdate::default();
    for (outgoing, outcome) in batch {
        let known = context.state.get(outgoing.key);
        let mut state = known.cloned().unwrap_or_else(RecordSync::unknown);
        match (outcome, &outgoing.what) {
            (Outcome::Written(revision), What::Ours(version)) => {
                accept(context, outgoing.key, &mut state, version, revision);
            }
            (Outcome::Written(revision), What::Merged { ours, version }) => {
                let here = context.workspace.records().get(outgoing.key);
                state.base = Base::new(ours.as_ref(), here.as_ref());
                if *ours == here {
                    state.waiting = None;
                }
                let mut held = version.clone();
                held.revision = Some(revision.clone());
                state.held = Some(Box::new(held));
            }
            // A branch that has changed meanwhile is read again.
            (Outcome::Written(_) | Outcome::Conflict, What::Removal(branch)) => {
                state.obsolete.retain(|revision| revision != branch);
            }
            (Outcome::Rejected(reason), What::Ours(_) | What::Merged { .. }) => {
                reject(context, &mut state, reason);
            }
            (Outcome::Rejected(_), What::Removal(_)) => state.obsolete.clear(),
            (Outcome::Conflict, What::Ours(_) | What::Merged { .. }) | (Outcome::Failed, _) => {
                continue;
            }
        }
        update.records.push((outgoing.key, Some(state)));
    }
    if update.records.is_empty() {
        return Vec::new();
    }
    vec![context.silent(Vec::new(), update)]
}

/// The remote has stored a version of ours. The record may have been edited since.
fn accept(
    context: &Context<'_>,
    key: RecordKey,
    state: &mut RecordSync,
    sent: &RemoteVersion,
    revision: &str,
) {
    let here = context.workspace.records().get(key);
    state.base = Base::new(sent.record.as_ref(), here.as_ref());
    state.revision = Some(revision.to_owned());
    if state.version.is_none() {
        state.version.clone_from(&sent.version);
    }
    if state.version == sent.version {
        state.waiting = None;
    }
}

fn reject(context: &Context<'_>, state: &mut RecordSync, reason: &str) {
    state.rejected = Some(reason.to_owned());
    state.waiting.get_or_insert_with(|| Waiting {
        seq: context.state.seq(),
        stamp: context.silent_stamp(),
    });
}
