//! Three-way merge of one record by field. Pure; the same for two tabs, for undo under later edits,
//! and for a remote. No clock decides.

use crate::json::{self, Reader};
use crate::model::Record;
use crate::order::sort;

/// The one field whose value is a form of its own: a draft's. Two people may write different fields
/// of it. All other objects only make sense as a whole.
const DETAILS: &str = "details";

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The record with every field that could be merged; fields in conflict stand as `ours`.
    pub record: Record,
    /// The fields that both sides changed, each to something else, in the order of the alphabet.
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
    let (base_json, our_json, their_json) = (written(base), written(ours), written(theirs));
    let (json, mut conflicts) = merge_fields(
        &fields(&base_json)?,
        &fields(&our_json)?,
        &fields(&their_json)?,
    );
    sort::ascending(&mut conflicts);
    let record = base.key().kind().read(&json).ok()?;
    Some(Merged { record, conflicts })
}

fn written(record: &Record) -> Vec<u8> {
    let mut json = Vec::new();
    record.write(&mut json);
    json
}

/// The fields of an object and their values as written. A field at its default is absent.
type Fields<'j> = Vec<(String, &'j str)>;

/// None when it is no object.
fn fields(json: &[u8]) -> Option<Fields<'_>> {
    let mut fields = Fields::new();
    let read = Reader::new(json).and_then(|mut reader| {
        reader.object(&mut |name, reader| {
            fields.push((name.to_owned(), reader.raw()?));
            Ok(())
        })
    });
    read.ok().map(|()| fields)
}

fn merge_fields(
    base: &Fields<'_>,
    ours: &Fields<'_>,
    theirs: &Fields<'_>,
) -> (Vec<u8>, Vec<String>) {
    let mut merged = vec![b'{'];
    let mut conflicts = Vec::new();
    for (at, (name, _)) in ours.iter().chain(theirs).enumerate() {
        if at >= ours.len() && value(ours, name).is_some() {
            continue;
        }
        let (b, o, t) = (value(base, name), value(ours, name), value(theirs, name));
        let joined;
        let value = if o == t || t == b {
            o
        } else if o == b {
            t
        } else if let Some(merged) = merge_sets(b, o, t) {
            joined = merged;
            Some(joined.as_slice())
        } else if let (DETAILS, Some(b), Some(o), Some(t)) = (
            &**name,
            b.and_then(fields),
            o.and_then(fields),
            t.and_then(fields),
        ) {
            let (details, inner) = merge_fields(&b, &o, &t);
            conflicts.extend(inner);
            joined = details;
            Some(joined.as_slice())
        } else {
            conflicts.push(name.clone());
            o
        };
        if let Some(value) = value {
            json::comma(b'{', &mut merged);
            json::text(name, &mut merged);
            merged.push(b':');
            merged.extend_from_slice(value);
        }
    }
    merged.push(b'}');
    (merged, conflicts)
}

/// The value of a field; none when it is absent.
fn value<'j>(fields: &Fields<'j>, name: &str) -> Option<&'j [u8]> {
    let field = fields.iter().find(|field| field.0 == name);
    field.map(|field| field.1.as_bytes())
}

/// Sets are arrays of texts: what either side added is in, what either side removed is out.
fn merge_sets(base: Option<&[u8]>, ours: Option<&[u8]>, theirs: Option<&[u8]>) -> Option<Vec<u8>> {
    let (base, ours, theirs) = (set(base)?, set(ours)?, set(theirs)?);
    let mut merged = ours.clone();
    merged.extend(theirs.iter().filter(|item| !ours.contains(item)).cloned());
    merged.retain(|item| !base.contains(item) || (ours.contains(item) && theirs.contains(item)));
    sort::ascending(&mut merged);
    Some(json::to_bytes(&merged))
}

fn set(value: Option<&[u8]>) -> Option<Vec<String>> {
    value.map_or(Some(Vec::new()), |value| json::from_bytes(value).ok())
}

#[cfg(test)]
mod tests {
    use crate::order::SortedSet;
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

    fn coaches(record: &Record) -> SortedSet<PersonId> {
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
            for added in o.iter().chain(t.difference(&o)).filter(|id| !b.contains(id)) {
                prop_assert!(merged.contains(added));
            }
            for removed in b.iter().filter(|id| !o.contains(id) || !t.contains(id)) {
                prop_assert!(!merged.contains(removed));
            }
        }
    }
}
