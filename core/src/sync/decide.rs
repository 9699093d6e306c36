//! Decisions about conflicts. A decision is an ordinary edit on top of the version of the remote: it is
//! sent like any other, and undoing it leaves the version of the remote in the fields that were decided.
//! Where that version was taken whole, undoing it brings back the version here.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::context::Context;
use crate::model::{Kind, Record, RecordKey, to_json};
use crate::workspace::{
    ActionLabel, Base, Change, ChangeOrigin, Conflict, Edit, RecordSync, Stamp, SyncUpdate,
    Version, Waiting,
};

/// Returns the changes that settle the conflict `shown` with `record`; none if there is no such conflict
/// any more: another version has arrived, or it has been settled elsewhere.
#[must_use]
pub fn decide(
    context: &Context<'_>,
    key: RecordKey,
    shown: &Conflict,
    record: Option<&Record>,
    label: &ActionLabel,
) -> Vec<Change> {
    let Some(known) = context.state.get(key) else {
        return Vec::new();
    };
    if known.conflict.as_deref() != Some(shown) {
        return Vec::new();
    }
    let here = context.workspace.records().get(key);
    let undecided = theirs_in_conflict(here.as_ref(), shown);
    let is_theirs = undecided.as_ref() == record;
    let edit = |before: &Option<Record>, after: Option<&Record>| {
        (before.as_ref() != after).then(|| Edit {
            key,
            before: before.clone(),
            after: after.cloned(),
        })
    };
    // The step leads from the version that was not chosen, which is written before it.
    let mut changes = Vec::new();
    if !is_theirs && let Some(edit) = edit(&here, undecided.as_ref()) {
        changes.push(context.silent(vec![edit], SyncUpdate::default()));
    }
    let edit = edit(if is_theirs { &here } else { &undecided }, record);
    let stamp = Stamp {
        at: context.now,
        nature: ChangeOrigin::Edit,
        label: label.clone(),
        author: String::new(),
    };
    let id = context.new_id();
    let state = RecordSync {
        base: Base::new(known.base.record(here.as_ref()), record),
        version: Some(Version::after(id, 1, &known.version)),
        waiting: Some(Waiting {
            seq: context.state.seq(),
            stamp,
        }),
        conflict: None,
        rejected: None,
        ..known.clone()
    };
    changes.push(Change {
        id,
        at: context.now,
        // Both versions may have become the same.
        nature: if edit.is_some() {
            ChangeOrigin::Edit
        } else {
            ChangeOrigin::Silent
        },
        label: label.clone(),
        edits: edit.into_iter().collect(),
        sync: Some(Box::new(SyncUpdate {
            connection: None,
            records: vec![(key, Some(state))],
        })),
    });
    changes
}

/// Returns the record with the values of the remote in the fields of the conflict.
fn theirs_in_conflict(here: Option<&Record>, conflict: &Conflict) -> Option<Record> {
    let theirs = conflict.theirs.as_ref();
    let (Some(here), Some(record)) = (here, theirs) else {
        return theirs.cloned();
    };
    let mut values = fields_of(record);
    let fields = conflict.fields.iter();
    let fields: Vec<_> = fields
        .map(|name| (name.clone(), values.remove(name)))
        .collect();
    if fields.is_empty() {
        return theirs.cloned();
    }
    with_fields(here, &fields).or_else(|| theirs.cloned())
}

/// Returns fields in conflict, those together that only make sense together.
#[must_use]
pub fn linked_fields(kind: Kind, fields: &[String]) -> Vec<Vec<String>> {
    let group_of = |field: &str| {
        let known = kind.info().fields.iter().find(|(name, _)| *name == field);
        known
            .map(|(_, group)| *group)
            .filter(|group| !group.is_empty())
    };
    let mut linked: Vec<Vec<String>> = Vec::new();
    for field in fields {
        let group = group_of(field);
        let together = linked
            .iter_mut()
            .find(|others| group.is_some() && group_of(&others[0]) == group);
        match together {
            Some(others) => others.push(field.clone()),
            None => linked.push(vec![field.clone()]),
        }
    }
    linked
}

/// Side that changed a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedSide {
    /// Only this browser.
    Ours,
    /// Only the remote.
    Theirs,
    /// Both, to values that could be merged.
    Both,
}

/// Returns the fields of a conflict that were merged without a decision, with the side that changed
/// them; none if there is no common ancestor to tell.
#[must_use]
pub fn merged_fields(conflict: &Conflict) -> Vec<(String, ChangedSide)> {
    let (Some(base), Some(ours), Some(theirs)) = (&conflict.base, &conflict.ours, &conflict.theirs)
    else {
        return Vec::new();
    };
    let kind = base.key().kind();
    let [base, ours, theirs] = [base, ours, theirs].map(fields_of);
    let undecided: BTreeSet<&str> = conflict.fields.iter().map(String::as_str).collect();
    let names = kind.info().fields.iter().map(|(name, _)| *name);
    let merged = names
        .filter(|name| !undecided.contains(name))
        .filter_map(|name| {
            let text = |fields: &Fields| fields.get(name).map(|value| value.get().to_owned());
            let (base, ours, theirs) = (text(&base), text(&ours), text(&theirs));
            let side = match (ours != base, theirs != base) {
                (false, false) => return None,
                (true, false) => ChangedSide::Ours,
                (false, true) => ChangedSide::Theirs,
                (true, true) => ChangedSide::Both,
            };
            Some((name.to_owned(), side))
        });
    merged.collect()
}

/// Returns the names of the fields in which two records of one kind differ, in the order of the kind.
#[must_use]
pub fn changed_fields(before: &Record, after: &Record) -> Vec<String> {
    let [one, other] = [before, after].map(fields_of);
    let names = before.key().kind().info().fields.iter();
    let text = |fields: &Fields, name: &str| fields.get(name).map(|value| value.get().to_owned());
    let changed = names.filter(|(name, _)| text(&one, name) != text(&other, name));
    changed.map(|(name, _)| (*name).to_owned()).collect()
}

/// Fields of a record by name, as JSON.
pub type Fields = BTreeMap<String, Box<RawValue>>;

/// Returns the fields of a record. Fields at their default are left out.
#[must_use]
pub fn fields_of(record: &Record) -> Fields {
    // A record is a JSON object.
    serde_json::from_slice(&to_json(record)).unwrap_or_default()
}

/// Returns a record with other values for some fields; `None` for the default. Returns `None` if a
/// value is none of the field.
#[must_use]
pub fn with_fields(record: &Record, values: &[(String, Option<Box<RawValue>>)]) -> Option<Record> {
    let mut fields = fields_of(record);
    for (name, value) in values {
        match value {
            Some(value) => drop(fields.insert(name.clone(), value.clone())),
            None => drop(fields.remove(name)),
        }
    }
    record.key().kind().read(&to_json(&fields)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_need_no_decision_tell_who_changed_them() {
        use crate::model::{Person, PersonId, Uuid};
        let person = |change: fn(&mut Person)| {
            let mut person = Person::new(PersonId(Uuid::from_u128(7)));
            change(&mut person);
            Some(Record::from(person))
        };
        let conflict = Conflict {
            base: person(|_| {}),
            ours: person(|person| {
                "Ada".clone_into(&mut person.first_name);
                "1".clone_into(&mut person.phone);
                "a@one.example".clone_into(&mut person.email);
            }),
            theirs: person(|person| {
                "Eda".clone_into(&mut person.first_name);
                "a@one.example".clone_into(&mut person.email);
                "A-1".clone_into(&mut person.official_code);
            }),
            fields: vec!["firstName".to_owned()],
            stamp: Stamp::default(),
        };
        let merged: BTreeMap<_, _> = merged_fields(&conflict).into_iter().collect();
        let expected = [
            ("phone", ChangedSide::Ours),
            ("email", ChangedSide::Both),
            ("officialCode", ChangedSide::Theirs),
        ];
        let expected = expected.map(|(name, side)| (name.to_owned(), side));
        assert_eq!(merged, expected.into());
        let without_ancestor = Conflict {
            base: None,
            ..conflict
        };
        assert_eq!(merged_fields(&without_ancestor), []);
    }

    #[test]
    fn the_dates_of_a_course_are_decided_together() {
        let fields = ["code", "end", "start"].map(str::to_owned);
        let linked = linked_fields(Kind::Course, &fields);
        assert_eq!(
            linked,
            [
                vec!["code".to_owned()],
                vec!["end".to_owned(), "start".to_owned()]
            ]
        );
    }
}
