//! Reconciliation of one record with a version received from the remote.
//!
//! | here | at the remote | result |
//! |---|---|---|
//! | not edited | any | the version of the remote |
//! | edited | made from the version here | the version of the remote |
//! | edited | one from which the version here was made | the version here, still to be sent |
//! | edited | edited independently | merged by field; where both changed a field, a conflict |
//!
//! Versions are related by the ids of the changes that made them, so the version of an edit whose
//! acknowledgement was lost is recognised as our own. No clock decides.

use super::context::Context;
use super::merge_records::merge_records;
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::{
    ActionKind, Base, Conflict, EarlierVersion, FirstPull, RecordSync, RemoteVersion,
    UntouchedTables, Version, Waiting,
};

/// Record and state after a reconciliation.
#[derive(Clone, Debug, PartialEq)]
pub struct Reconciled {
    /// The record here; `None` if there is none.
    pub record: Option<Record>,
    /// Its state.
    pub state: RecordSync,
}

/// Relation of the version at the remote to the version here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    /// Made from the version here.
    Newer,
    /// The version here was made from it.
    Older,
    Unrelated,
}

fn relation(here: Option<&Version>, there: Option<&Version>) -> Relation {
    match (here, there) {
        (Some(here), Some(there)) if here.id == there.id => Relation::Same,
        (Some(here), Some(there)) if there.includes(here.id) => Relation::Newer,
        (Some(here), Some(there)) if here.includes(there.id) => Relation::Older,
        _ => Relation::Unrelated,
    }
}

/// Returns `true` if a version was not made from one that the remote has acknowledged, which means
/// that the remote was restored from a backup in between.
fn lacks(there: Option<&Version>, here: Option<&Version>) -> bool {
    match (here, there) {
        (Some(here), Some(there)) => !there.is_cut() && !there.includes(here.id),
        _ => false,
    }
}

/// Reconciles a record with the version of it that the remote has.
#[must_use]
pub fn reconcile(
    context: &Context<'_>,
    first_pull: Option<FirstPull>,
    key: RecordKey,
    received: &RemoteVersion,
) -> Reconciled {
    let here = context.workspace.records().get(key);
    let known = context.state.get(key);
    let state = known.cloned().unwrap_or_else(RecordSync::unknown);
    let is_clean = known.is_some_and(|known| known.waiting.is_none() && known.conflict.is_none());
    let was_lost = is_clean && lacks(received.version.as_ref(), state.version.as_ref());
    let mut done = Reconciliation {
        context,
        here: here.as_ref(),
        is_edited: match (known, first_pull) {
            (None, Some(FirstPull::ReplaceMine)) => false,
            (None, Some(FirstPull::ReplaceTheirs)) => true,
            (None, _) => here
                .as_ref()
                .is_some_and(|here| !is_untouched(context, here)),
            (Some(_), Some(FirstPull::Compare)) => true,
            (Some(_), _) => !is_clean || was_lost,
        },
        is_base_known: first_pull.is_none() && !was_lost,
        state: &state,
        received,
        first_pull,
    }
    .run();
    super::branches::merge_branches(context, here.as_ref(), &state, received, &mut done);
    done
}

/// Returns `true` for a record with which every workspace begins and that nobody has edited or used: what
/// others have done with it stands.
fn is_untouched(context: &Context<'_>, here: &Record) -> bool {
    let kinds = [Kind::SessionType, Kind::Vocabulary, Kind::Term];
    kinds.contains(&here.key().kind())
        && UntouchedTables::new(context.workspace.records()).contains(here)
}

struct Reconciliation<'a> {
    context: &'a Context<'a>,
    here: Option<&'a Record>,
    is_edited: bool,
    is_base_known: bool,
    state: &'a RecordSync,
    received: &'a RemoteVersion,
    first_pull: Option<FirstPull>,
}

impl Reconciliation<'_> {
    fn run(&self) -> Reconciled {
        let theirs = self.received.record.as_ref();
        let relation = relation(self.state.version.as_ref(), self.received.version.as_ref());
        if self.here == theirs {
            return self.agree(relation);
        }
        match relation {
            Relation::Newer if self.state.conflict.is_none() => self.take_theirs(),
            Relation::Older => self.keep_ours(),
            Relation::Same | Relation::Newer | Relation::Unrelated => {
                if !self.is_edited {
                    self.follow_theirs()
                } else if self.first_pull == Some(FirstPull::ReplaceTheirs) {
                    self.keep_ours()
                } else {
                    self.merge()
                }
            }
        }
    }

    /// Both sides have the same record.
    fn agree(&self, relation: Relation) -> Reconciled {
        if relation == Relation::Older || (self.is_edited && self.is_awaited()) {
            self.waiting_on_theirs(self.here.cloned())
        } else {
            self.follow_theirs()
        }
    }

    /// Takes their version over one that was not edited here. If another program wrote it, it does
    /// not tell of the changes that it replaced; others may wait for one of them.
    fn follow_theirs(&self) -> Reconciled {
        if self.received.version.is_none() && self.is_awaited() {
            self.waiting_on_theirs(self.received.record.clone())
        } else {
            self.take_theirs()
        }
    }

    /// Returns `true` if others wait for the version here, since it belongs to a change of several
    /// records of which the remote does not know.
    fn is_awaited(&self) -> bool {
        let theirs = self.received.version.as_ref();
        let is_unknown = |id| !theirs.is_some_and(|theirs| theirs.includes(id));
        let mut ours = self.state.version.iter().flat_map(Version::chain);
        ours.any(|EarlierVersion(id, count)| count > 1 && is_unknown(id))
    }

    fn take_theirs(&self) -> Reconciled {
        Reconciled {
            record: self.received.record.clone(),
            state: RecordSync {
                revision: self.received.revision.clone(),
                version: self.received.version.clone(),
                obsolete: self.state.obsolete.clone(),
                ..RecordSync::default()
            },
        }
    }

    fn keep_ours(&self) -> Reconciled {
        let mut reconciled = self.waiting_on_theirs(self.here.cloned());
        reconciled.state.conflict.clone_from(&self.state.conflict);
        reconciled.state.rejected.clone_from(&self.state.rejected);
        reconciled
    }

    /// Creates the state of a record that is to be sent in place of the one received.
    fn waiting_on_theirs(&self, record: Option<Record>) -> Reconciled {
        let both = self.state.version.iter().chain(&self.received.version);
        let base = Base::new(self.received.record.as_ref(), record.as_ref());
        Reconciled {
            state: RecordSync {
                revision: self.received.revision.clone(),
                base,
                version: Some(Version::after(self.context.new_id(), 1, both)),
                waiting: Some(self.waiting()),
                obsolete: self.state.obsolete.clone(),
                ..RecordSync::default()
            },
            record,
        }
    }

    fn waiting(&self) -> Waiting {
        self.state.waiting.clone().unwrap_or_else(|| {
            let mut stamp = self.context.silent_stamp();
            if self.first_pull == Some(FirstPull::ReplaceTheirs) {
                // By this, the other browsers know why their records are gone.
                stamp.label.action = ActionKind::ReplacedWorkspace;
            }
            Waiting {
                seq: self.context.state.seq(),
                stamp,
            }
        })
    }

    fn merge(&self) -> Reconciled {
        let theirs = self.received.record.as_ref();
        let base = self.state.base.record(self.here);
        let base = base.filter(|_| self.is_base_known);
        let merged = merge_records(base, self.here, theirs);
        let mut fields = merged.conflicts;
        let mut is_conflict = merged.is_conflict;
        let mut earlier = None;
        if let Some(conflict) = &self.state.conflict {
            // Those of before that the new version has not settled.
            let again = merge_records(conflict.base.as_ref(), self.here, theirs);
            let still = |field: &&String| again.conflicts.contains(field);
            fields.extend(conflict.fields.iter().filter(still).cloned());
            fields.sort_unstable();
            fields.dedup();
            is_conflict |= again.is_conflict && (conflict.fields.is_empty() || !fields.is_empty());
            earlier = Some(conflict);
        }
        let is_theirs = !is_conflict && merged.record.as_ref() == theirs;
        if is_theirs && earlier.is_none() && !self.is_awaited() {
            return self.take_theirs();
        }
        let mut reconciled = self.waiting_on_theirs(merged.record);
        if is_conflict {
            reconciled.state.conflict = Some(Box::new(Conflict {
                base: earlier.map_or_else(|| base.cloned(), |conflict| conflict.base.clone()),
                ours: self.here.cloned(),
                theirs: theirs.cloned(),
                fields,
                stamp: self.received.stamp.clone(),
            }));
        }
        reconciled
    }
}
