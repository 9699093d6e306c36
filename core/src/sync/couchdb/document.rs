//! Documents: the form in which records lie in the database.
//!
//! ```text
//! {"_id":"room:…","_rev":"2-…","record":{"id":"room:…","kind":"room","schema":1,…},
//!  "change":{"id":"…","at":1790000000000,"nature":"edit","label":{…},"count":38,"follows":[["…",1]]}}
//! ```
//!
//! A removed record stays as a deleted document with its `change`, so that everybody can see who
//! removed what.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use crate::model::{ChangeId, Record, RecordKey, is_default};
use crate::workspace::{EarlierVersion, RemoteVersion, Stamp, Version};

/// Document as it is sent and received.
#[derive(Serialize, Deserialize)]
struct Document<'a> {
    #[serde(rename = "_id")]
    id: String,
    #[serde(rename = "_rev", default, skip_serializing_if = "is_default")]
    revision: Option<String>,
    #[serde(rename = "_deleted", default, skip_serializing_if = "is_default")]
    deleted: bool,
    #[serde(rename = "_conflicts", default, skip_serializing_if = "is_default")]
    branches: Vec<String>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    record: Option<&'a RawValue>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    change: Option<&'a RawValue>,
}

/// Field `change` of a document.
#[derive(Serialize, Deserialize)]
struct ChangeField {
    id: ChangeId,
    count: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    follows: Vec<EarlierVersion>,
    #[serde(flatten)]
    stamp: Stamp,
}

/// Document as received.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// Version of a record, without its branches, and the revisions of these.
    Version(RecordKey, Box<RemoteVersion>, Vec<String>),
    /// Document that this version of the app cannot read; holds its id.
    Unreadable(String),
    /// Document that holds no record.
    Foreign,
}

/// Reads a document.
#[must_use]
pub fn read(id: &str, json: &str) -> Received {
    // Design documents hold functions of the server.
    if id.starts_with('_') {
        return Received::Foreign;
    }
    let unreadable = || Received::Unreadable(id.to_owned());
    let Ok(document) = serde_json::from_str::<Document<'_>>(json) else {
        return unreadable();
    };
    let key = id.parse::<RecordKey>().ok();
    let Some(key) = key.filter(|key| document.id == id && key.to_string() == id) else {
        return if document.deleted {
            Received::Foreign
        } else {
            unreadable()
        };
    };
    let record = match document.record {
        _ if document.deleted => None,
        None => return unreadable(),
        Some(json) => match key.kind().read(json.get().as_bytes()) {
            Ok(record) if record.key() == key => Some(record),
            Ok(_) | Err(_) => return unreadable(),
        },
    };
    let change = document.change.map(RawValue::get);
    let change = change.and_then(|json| serde_json::from_str::<ChangeField>(json).ok());
    let (version, stamp) = change.map_or((None, Stamp::default()), |change| {
        let ChangeField {
            id,
            count,
            follows,
            stamp,
        } = change;
        (Some(Version { id, count, follows }), stamp)
    });
    let received = RemoteVersion {
        revision: document.revision,
        record,
        version,
        stamp,
        branches: Vec::new(),
    };
    Received::Version(key, Box::new(received), document.branches)
}

/// Returns the JSON of a document. `version.revision` is the one that it replaces, if any.
#[must_use]
pub fn write(key: RecordKey, version: &RemoteVersion) -> String {
    let raw = |json: serde_json::Result<Box<RawValue>>| {
        // Values of ours always have a JSON form.
        json.expect("a value that has a JSON form")
    };
    let record = version
        .record
        .as_ref()
        .map(|record| raw(serde_json::value::to_raw_value(record)));
    let change = version.version.as_ref().map(|known| {
        let change = ChangeField {
            id: known.id,
            count: known.count,
            follows: known.follows.clone(),
            stamp: version.stamp.clone(),
        };
        raw(serde_json::value::to_raw_value(&change))
    });
    let document = Document {
        id: key.to_string(),
        revision: version.revision.clone(),
        deleted: record.is_none(),
        branches: Vec::new(),
        record: record.as_deref(),
        change: change.as_deref(),
    };
    // As above.
    serde_json::to_string(&document).expect("a value that has a JSON form")
}

/// Returns the JSON of a document that removes one branch of a record.
#[must_use]
pub fn write_removal(key: RecordKey, revision: &str) -> String {
    let document = Document {
        id: key.to_string(),
        revision: Some(revision.to_owned()),
        deleted: true,
        branches: Vec::new(),
        record: None,
        change: None,
    };
    // As above.
    serde_json::to_string(&document).expect("a value that has a JSON form")
}

/// Returns the revision and the JSON of a document that removes once more what is removed at
/// `version.revision`; `None` if `version` has no revision or no version.
///
/// Apache CouchDB takes such a document only with a revision that it does not choose. The revision follows
/// from the version, so that a document that is sent again is the same one.
#[must_use]
pub fn write_second_removal(key: RecordKey, version: &RemoteVersion) -> Option<(String, String)> {
    let (number, parent) = version.revision.as_ref()?.split_once('-')?;
    let number = number.parse::<u64>().ok()?.checked_add(1)?;
    let hash = version.version.as_ref()?.id.0.simple().to_string();
    let revision = format!("{number}-{hash}");
    let at_revision = RemoteVersion {
        revision: Some(revision.clone()),
        ..version.clone()
    };
    let mut document: Map<String, Value> = serde_json::from_str(&write(key, &at_revision)).ok()?;
    let revisions = json!({ "start": number, "ids": [hash, parent] });
    document.insert("_revisions".to_owned(), revisions);
    Some((revision, Value::Object(document).to_string()))
}

/// Returns the record of a document, if it can be read.
#[must_use]
pub fn record_of(received: &Received) -> Option<&Record> {
    match received {
        Received::Version(_, version, _) => version.record.as_ref(),
        Received::Unreadable(_) | Received::Foreign => None,
    }
}
