//! Three-way merge of one record by field. Pure; the same for two tabs, for undo under later edits,
//! and for a remote. No clock decides.

use std::collections::BTreeSet;

use crate::json::{self, Reader};
use crate::model::Record;

mod items;

/// The fields whose value is a form of its own: a draft's, and what it keeps by learner and by class.
/// Two people may write different fields of it. All other objects only make sense as a whole.
const FORMS: [&str; 5] = ["details", "chosen", "classes", "extensions", "blocked"];

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The record with every field that could be merged; fields in conflict stand as `ours`.
    pub record: Record,
    /// The fields that both sides changed, each to something else, in the order of the alphabet.
    pub conflicts: Vec<String>,
}

/// Merges two descendants of `base`, or two records that were made apart. A field changed on one side
/// takes that side; sets and the courses of a draft merge by element; a field changed on both sides to
/// different values is a conflict.
/// None when the merged object is no longer a record of its kind (it cannot be, unless a newer
/// version wrote it).
#[must_use]
pub fn merge(base: Option<&Record>, ours: &Record, theirs: &Record) -> Option<Merged> {
    if ours == theirs || base == Some(theirs) {
        return Some(Merged {
            record: ours.clone(),
            conflicts: Vec::new(),
        });
    }
    if base == Some(ours) {
        return Some(Merged {
            record: theirs.clone(),
            conflicts: Vec::new(),
        });
    }
    let base_json = base.map_or_else(|| b"{}".to_vec(), written);
    let (our_json, their_json) = (written(ours), written(theirs));
    let (json, mut conflicts) = merge_fields(
        &fields(&base_json)?,
        &fields(&our_json)?,
        &fields(&their_json)?,
    );
    conflicts.sort();
    let record = ours.key().kind().read(&json).ok()?;
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
        } else if let Some(merged) = merge_values(name, [b, o, t], &mut conflicts) {
            joined = merged;
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

/// What is in the value of a field of that name, merged, where it merges by what is in it: in the base,
/// in ours, in theirs.
fn merge_values(name: &str, all: Values<'_>, conflicts: &mut Vec<String>) -> Option<Vec<u8>> {
    if let Some(set) = merge_sets(all) {
        return Some(set);
    }
    if !FORMS.contains(&name) {
        return None;
    }
    if let Some(items) = items::merge(all, conflicts) {
        return Some(items);
    }
    let [base, ours, theirs] = all;
    let base = base.map_or(Some(Fields::new()), fields)?;
    let (merged, inner) = merge_fields(&base, &fields(ours?)?, &fields(theirs?)?);
    conflicts.extend(inner);
    Some(merged)
}

/// A value as the base, ours and theirs have it.
type Values<'j> = [Option<&'j [u8]>; 3];

/// The value of a field; none when it is absent.
fn value<'j>(fields: &Fields<'j>, name: &str) -> Option<&'j [u8]> {
    let field = fields.iter().find(|field| field.0 == name);
    field.map(|field| field.1.as_bytes())
}

/// Sets are arrays of texts: what either side added is in, what either side removed is out. The order is
/// that of ours, where it means something.
fn merge_sets([base, ours, theirs]: Values<'_>) -> Option<Vec<u8>> {
    let (base, ours, theirs) = (set(base)?, set(ours)?, set(theirs)?);
    let [in_base, in_ours, in_theirs] =
        [&base, &ours, &theirs].map(|all| all.iter().collect::<BTreeSet<&String>>());
    let added = theirs.iter().filter(|item| !in_ours.contains(item));
    let mut merged: Vec<String> = ours.iter().chain(added).cloned().collect();
    merged.retain(|item| {
        !in_base.contains(&item) || (in_ours.contains(&item) && in_theirs.contains(&item))
    });
    Some(json::to_bytes(&merged))
}

fn set(value: Option<&[u8]>) -> Option<Vec<String>> {
    value.map_or(Some(Vec::new()), |value| json::from_bytes(value).ok())
}

#[cfg(test)]
mod tests;
