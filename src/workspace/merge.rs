//! Three-way merge of one record by field. Pure; the same for two tabs, for undo under later edits,
//! and for a remote. No clock decides.

use serde_json::{Map, Value};

use crate::model::{Kind, Record, to_object};

/// The one field whose value is a form of its own: a draft's. Two people may write different fields
/// of it. All other objects only make sense as a whole.
const DETAILS: &str = "details";

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The record with every field that could be merged; fields in conflict stand as `ours`.
    pub record: Record,
    /// The fields that both sides changed, each to something else.
    pub conflicts: Vec<String>,
}

/// Merges two descendants of `base`. A field changed on one side takes that side; sets merge by
/// element; a field changed on both sides to different values is a conflict.
/// None when the merged object is no longer a record of its kind (it cannot be, unless a newer
/// version wrote it).
#[must_use]
pub fn merge(base: &Record, ours: &Record, theirs: &Record) -> Option<Merged> {
    if ours == theirs || theirs == base {
        return Some(Merged {
            record: ours.clone(),
            conflicts: Vec::new(),
        });
    }
    if ours == base {
        return Some(Merged {
            record: theirs.clone(),
            conflicts: Vec::new(),
        });
    }
    let (object, conflicts) = merge_objects(&to_object(base), &to_object(ours), &to_object(theirs));
    let json = Value::Object(object).to_string();
    let kind: Kind = base.key().kind();
    let record = kind.read(json.as_bytes()).ok()?;
    Some(Merged { record, conflicts })
}

fn merge_objects(
    base: &Map<String, Value>,
    ours: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> (Map<String, Value>, Vec<String>) {
    let mut merged = Map::new();
    let mut conflicts = Vec::new();
    let mut names: Vec<&String> = ours.keys().chain(theirs.keys()).collect();
    names.sort();
    names.dedup();
    for name in names {
        let field = |object: &Map<String, Value>| object.get(name).cloned().unwrap_or(Value::Null);
        let (b, o, t) = (field(base), field(ours), field(theirs));
        let value = if o == t || t == b {
            o
        } else if o == b {
            t
        } else if let Some(set) = merge_sets(&b, &o, &t) {
            set
        } else if let (DETAILS, Some(b), Some(o), Some(t)) =
            (name.as_str(), b.as_object(), o.as_object(), t.as_object())
        {
            let (details, inner) = merge_objects(b, o, t);
            conflicts.extend(inner);
            Value::Object(details)
        } else {
            conflicts.push(name.clone());
            o
        };
        if !value.is_null() {
            merged.insert(name.clone(), value);
        }
    }
    (merged, conflicts)
}

/// Sets are arrays of texts: what either side added is in, what either side removed is out.
fn merge_sets(base: &Value, ours: &Value, theirs: &Value) -> Option<Value> {
    let (base, ours, theirs) = (set(base)?, set(ours)?, set(theirs)?);
    let mut merged: Vec<&str> = ours
        .iter()
        .chain(theirs.iter().filter(|item| !ours.contains(item)))
        .filter(|item| !base.contains(item) || (ours.contains(item) && theirs.contains(item)))
        .copied()
        .collect();
    merged.sort_unstable();
    Some(Value::Array(merged.into_iter().map(Value::from).collect()))
}

fn set(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::Null => Some(Vec::new()),
        Value::Array(items) => items.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::model::{CourseSession, CourseSessionId, DetailsForm, Draft, PersonId, Uuid};

    fn sessions() -> impl Strategy<Value = Record> {
        (
            0..4u8,
            prop::collection::btree_set(0..6u128, 0..5),
            "[ab]{0,1}",
        )
            .prop_map(|(name, coaches, description)| {
                let mut session = CourseSession::new(CourseSessionId(Uuid(1)));
                session.name = name.to_string();
                session.coaches = coaches.into_iter().map(|id| PersonId(Uuid(id))).collect();
                session.description = description;
                Record::CourseSession(Rc::new(session))
            })
    }

    fn coaches(record: &Record) -> BTreeSet<PersonId> {
        let Record::CourseSession(session) = record else {
            panic!("a course session")
        };
        session.coaches.clone()
    }

    #[test]
    fn two_who_write_different_fields_of_a_draft_lose_neither() {
        let draft = |name: &str, description: &str| {
            let mut draft = Draft::new(CourseSessionId(Uuid(1)));
            draft.details = Some(DetailsForm {
                name: name.into(),
                description: description.into(),
                ..DetailsForm::default()
            });
            Record::Draft(Rc::new(draft))
        };
        let merged = merge(&draft("", ""), &draft("a", ""), &draft("", "b")).expect("a record");
        assert_eq!(merged.record, draft("a", "b"));
        assert!(merged.conflicts.is_empty());
    }

    proptest! {
        #[test]
        fn one_side_unchanged_gives_the_other(b in sessions(), x in sessions()) {
            for merged in [merge(&b, &x, &b), merge(&b, &b, &x), merge(&b, &x, &x)] {
                let merged = merged.expect("a record");
                prop_assert_eq!(&merged.record, &x);
                prop_assert!(merged.conflicts.is_empty());
            }
        }

        #[test]
        fn swapping_the_sides_finds_the_same_conflicts(b in sessions(), o in sessions(), t in sessions()) {
            let one = merge(&b, &o, &t).expect("a record");
            let two = merge(&b, &t, &o).expect("a record");
            prop_assert_eq!(&one.conflicts, &two.conflicts);
            prop_assert_eq!(coaches(&one.record), coaches(&two.record));
        }

        #[test]
        fn sets_lose_no_addition_and_keep_every_removal(b in sessions(), o in sessions(), t in sessions()) {
            let merged = coaches(&merge(&b, &o, &t).expect("a record").record);
            let (b, o, t) = (coaches(&b), coaches(&o), coaches(&t));
            for added in o.union(&t).filter(|id| !b.contains(id)) {
                prop_assert!(merged.contains(added));
            }
            for removed in b.iter().filter(|id| !o.contains(id) || !t.contains(id)) {
                prop_assert!(!merged.contains(removed));
            }
        }
    }
}
