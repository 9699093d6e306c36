//! Plan of what a page of the feed changes here. The page, and the sequence after it, are written in
//! one transaction; a page that is received again changes nothing.

use std::collections::BTreeMap;

use super::context::Context;
use super::couchdb::Received;
use super::groups::complete;
use super::merge_records::merge_records;
use super::reconcile::reconcile;
use super::state::is_shared;
use crate::model::{ChangeId, RecordKey};
use crate::workspace::{
    ActionKind, Change, ChangeOrigin, Connection, ConnectionUpdate, Edit, FirstPull, RecordSync,
    RemoteVersion, Stamp, SyncUpdate,
};

/// Largest number of unreadable documents that are listed.
const UNREADABLE: usize = 1000;

/// Choice of the received versions that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Those of complete changes.
    Complete,
    /// All, because the person does not want to wait for the rest.
    Everything,
}

/// Returns the changes that a page makes; `connection` is the one after the page.
#[must_use]
pub fn receive(
    context: &Context<'_>,
    page: &[Received],
    mut connection: Connection,
    show: Show,
) -> Vec<Change> {
    let mut arrived: Vec<(RecordKey, RemoteVersion)> = Vec::new();
    for received in page {
        match received {
            Received::Version(key, version, _) => {
                connection.unreadable.retain(|id| *id != key.to_string());
                let is_comparison = connection.first_pull == Some(FirstPull::Compare);
                let is_news = is_news(context, *key, version)
                    || (is_comparison && is_altered(context, *key, version));
                if is_shared(key.kind()) && is_news {
                    arrived.retain(|(other, _)| other != key);
                    arrived.push((*key, (**version).clone()));
                }
            }
            Received::Unreadable(id) => {
                let is_listed = connection.unreadable.contains(id);
                if !is_listed && connection.unreadable.len() < UNREADABLE {
                    connection.unreadable.push(id.clone());
                }
            }
            Received::Foreign => {}
        }
    }
    let is_news_of = |key| arrived.iter().any(|(other, _)| *other == key);
    // Of before, then of this page, in the order of the feed.
    let held = context.state.open().filter_map(|(key, state)| {
        let held = state.held.as_deref()?;
        (!is_news_of(key)).then(|| (key, held.clone()))
    });
    let all: Vec<(RecordKey, RemoteVersion)> = held.chain(arrived.iter().cloned()).collect();
    let mut plan = Plan::new(context, connection);
    let shown = if plan.connection.first_pull.is_some() || show == Show::Everything {
        all.iter().map(|(key, _)| *key).collect()
    } else {
        complete(
            context,
            &all.iter().map(|(key, version)| (*key, version)).collect(),
        )
    };
    for (key, version) in &all {
        if shown.contains(key) || needs_decision(context, *key, version) {
            plan.show(*key, version);
        } else {
            plan.hold(*key, version);
        }
    }
    plan.finish()
}

/// Returns `true` if the version conflicts with an edit here. The decision cannot wait for the rest
/// of the change, since that may wait for ours.
fn needs_decision(context: &Context<'_>, key: RecordKey, version: &RemoteVersion) -> bool {
    let Some(state) = context
        .state
        .get(key)
        .filter(|state| state.waiting.is_some())
    else {
        return false;
    };
    let here = context.workspace.records().get(key);
    let base = state.base.record(here.as_ref());
    state.conflict.is_some()
        || merge_records(base, here.as_ref(), version.record.as_ref()).is_conflict
}

/// Returns `true` unless the version is known.
fn is_news(context: &Context<'_>, key: RecordKey, version: &RemoteVersion) -> bool {
    let Some(state) = context.state.get(key) else {
        return true;
    };
    let is_known = version.revision.is_some() && version.revision == state.revision;
    let held = state.held.as_ref();
    let is_held = held.is_some_and(|held| held.revision == version.revision);
    let has_branches = version
        .branches
        .iter()
        .any(|branch| !state.obsolete.contains(&branch.revision));
    has_branches || !(is_known || is_held)
}

/// Returns `true` if the record here is not the one that was received in this version: what this
/// browser has lost without an edit, such as a record that cannot be read any more.
fn is_altered(context: &Context<'_>, key: RecordKey, version: &RemoteVersion) -> bool {
    let here = context.workspace.records().get(key);
    let base = context.state.get(key).map(|state| &state.base);
    base.is_some_and(|base| base.record(here.as_ref()) != version.record.as_ref())
}

/// Changes that are being planned, one for each change of somebody else.
struct Plan<'a> {
    context: &'a Context<'a>,
    connection: Connection,
    groups: Vec<(Option<ChangeId>, Change)>,
    held: BTreeMap<RecordKey, RecordSync>,
    ends_history: bool,
}

impl<'a> Plan<'a> {
    const fn new(context: &'a Context<'a>, connection: Connection) -> Self {
        Self {
            context,
            connection,
            groups: Vec::new(),
            held: BTreeMap::new(),
            ends_history: false,
        }
    }

    fn hold(&mut self, key: RecordKey, version: &RemoteVersion) {
        let known = self.context.state.get(key).cloned();
        let state = RecordSync {
            held: Some(Box::new(version.clone())),
            ..known.unwrap_or_else(RecordSync::unknown)
        };
        self.held.insert(key, state);
    }

    fn show(&mut self, key: RecordKey, version: &RemoteVersion) {
        let before = self.context.workspace.records().get(key);
        let reconciled = reconcile(self.context, self.connection.first_pull, key, version);
        let is_changed = before != reconciled.record;
        if let Some(absence) = &mut self.connection.absence_under_way
            && is_changed
        {
            let (is_there, remains) = (before.is_some(), reconciled.record.is_some());
            absence.count(&version.stamp.author, key, is_there, remains);
        }
        if is_changed {
            self.count_replaced(&version.stamp, reconciled.record.is_some());
        }
        let edit = is_changed.then_some(Edit {
            key,
            before,
            after: reconciled.record,
        });
        let change = self.change_of(version, edit.is_some());
        change.edits.extend(edit);
        let update = change.sync.get_or_insert_default();
        update.records.push((key, Some(reconciled.state)));
    }

    /// Counts a record that somebody has replaced together with the whole workspace. Steps of before are
    /// about records that are gone.
    fn count_replaced(&mut self, stamp: &Stamp, remains: bool) {
        let replaces = stamp.label.action.ends_history();
        if !replaces || self.connection.first_pull.is_some() {
            return;
        }
        self.ends_history = true;
        let replacement = self.connection.replacement.get_or_insert_default();
        replacement.at = stamp.at;
        replacement.author.clone_from(&stamp.author);
        replacement.count(remains);
    }

    /// Returns the change into which a version goes: the step that others made, or a silent one.
    fn change_of(&mut self, version: &RemoteVersion, is_edited: bool) -> &mut Change {
        let is_step = is_edited
            && self.connection.first_pull.is_none()
            && version.stamp.nature != ChangeOrigin::Silent;
        let id = version.version.as_ref().map(|version| version.id);
        let id = id.filter(|_| is_step);
        let place = self.groups.iter().position(|(group, _)| *group == id);
        let place = place.unwrap_or_else(|| {
            let mut change = self.context.silent(Vec::new(), SyncUpdate::default());
            if let Some(id) = id {
                change.at = version.stamp.at;
                change.nature = version.stamp.nature;
                change.label = version.stamp.label.clone();
                // A part that comes later is a step of its own.
                if !self.is_in_history(id) {
                    change.id = id;
                }
            }
            self.groups.push((id, change));
            self.groups.len() - 1
        });
        &mut self.groups[place].1
    }

    fn is_in_history(&self, id: ChangeId) -> bool {
        let history = self.context.workspace.history();
        let mut steps = history.steps().chain(history.undone());
        steps.any(|step| step.id == id)
    }

    fn finish(self) -> Vec<Change> {
        let update = SyncUpdate {
            connection: Some(ConnectionUpdate::Advance(self.connection)),
            records: self
                .held
                .into_iter()
                .map(|(key, state)| (key, Some(state)))
                .collect(),
        };
        let mut last = self.context.silent(Vec::new(), update);
        if self.ends_history {
            last.label.action = ActionKind::ReplacedWorkspace;
        }
        let mut changes: Vec<Change> = self.groups.into_iter().map(|(_, change)| change).collect();
        changes.push(last);
        changes
    }
}
