//! Bodies of responses.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::error::RemoteError;

/// Position in the feed of changes, as the server writes it. Positions are sent back unchanged, and
/// never compared or taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence(pub String);

impl<'de> Deserialize<'de> for Sequence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Number(u64),
            Text(String),
        }
        Ok(Self(match Form::deserialize(deserializer)? {
            Form::Number(number) => number.to_string(),
            Form::Text(text) => text,
        }))
    }
}

/// Page of the feed of changes.
#[derive(Debug, Deserialize)]
pub struct ChangesPage<'a> {
    /// Documents in the order of the feed.
    #[serde(borrow)]
    pub results: Vec<ChangesRow<'a>>,
    /// Position after the page.
    pub last_seq: Sequence,
}

/// Document in the feed of changes.
#[derive(Debug, Deserialize)]
pub struct ChangesRow<'a> {
    /// Id of the document.
    pub id: String,
    /// The document.
    #[serde(borrow)]
    pub doc: Option<&'a RawValue>,
}

/// Outcome of one document of a bulk write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Written; holds the new revision.
    Written(String),
    /// Not written, since the document has another revision.
    Conflict,
    /// Not written, for the reason that the server gives.
    Rejected(String),
    /// Not written, since the server failed.
    Failed,
}

/// Row of the response to a bulk write. Servers differ in the fields of errors, and in the order of
/// the rows: PouchDB Server tells of documents as it is done with them, of refused ones first.
#[derive(Debug, Deserialize)]
pub struct BulkRow {
    id: String,
    rev: Option<String>,
    #[serde(flatten)]
    error: ErrorFields,
}

impl BulkRow {
    fn outcome(&self) -> Outcome {
        match (self.error.name(), &self.rev) {
            (None, Some(revision)) => Outcome::Written(revision.clone()),
            (None, None) => Outcome::Failed,
            (Some("conflict"), _) => Outcome::Conflict,
            (Some("forbidden" | "unauthorized" | "bad_request" | "doc_validation"), _) => {
                Outcome::Rejected(self.error.reason().unwrap_or_default())
            }
            (Some(_), _) => Outcome::Failed,
        }
    }
}

/// Returns the outcomes of documents, each of which has one row, by their ids.
///
/// # Errors
/// Returns [`RemoteError::NotTheProtocol`] if the rows are not about these documents.
pub fn outcomes(rows: &[BulkRow], ids: &[String]) -> Result<Vec<Outcome>, RemoteError> {
    let by_id: BTreeMap<&str, &BulkRow> = rows.iter().map(|row| (&*row.id, row)).collect();
    if rows.len() != ids.len() || by_id.len() != ids.len() {
        return Err(RemoteError::NotTheProtocol);
    }
    let outcome = |id: &String| by_id.get(&**id).map(|row| row.outcome());
    let outcomes: Option<Vec<Outcome>> = ids.iter().map(outcome).collect();
    outcomes.ok_or(RemoteError::NotTheProtocol)
}

/// Returns the outcome of a document whose revision the server did not choose. Only what is refused has a
/// row.
pub fn outcome_at_revision(rows: &[BulkRow], revision: &str) -> Outcome {
    let refused = rows.iter().find(|row| row.error.name().is_some());
    refused.map_or_else(|| Outcome::Written(revision.to_owned()), BulkRow::outcome)
}

/// Fields that describe an error. Apache CouchDB writes its name as `error` and its message as
/// `reason`; PouchDB writes some with `"error": true`, `name` and `message`. Functions of a database
/// can refuse a document with a reason that is no text.
#[derive(Debug, Deserialize)]
pub struct ErrorFields {
    #[serde(default)]
    error: Value,
    #[serde(default)]
    name: Value,
    #[serde(default)]
    reason: Value,
    #[serde(default)]
    message: Value,
}

impl ErrorFields {
    /// Returns the name of the error, which may be empty, or `None` if there is no error.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.error {
            Value::String(name) => Some(name),
            Value::Bool(true) => Some(self.name.as_str().unwrap_or_default()),
            Value::Null | Value::Bool(false) => None,
            Value::Number(_) | Value::Array(_) | Value::Object(_) => Some(""),
        }
    }

    /// Returns the reason of the error, if the server gives one.
    #[must_use]
    pub fn reason(&self) -> Option<String> {
        let reasons = [&self.reason, &self.message];
        let reason = reasons.into_iter().find(|reason| !reason.is_null())?;
        let text = reason.as_str().map(str::to_owned);
        Some(text.unwrap_or_else(|| reason.to_string()))
    }
}

/// Parses the body of a response.
///
/// # Errors
/// Returns [`RemoteError::NotTheProtocol`] if it has another form.
pub fn parse<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, RemoteError> {
    serde_json::from_str(body).map_err(|_| RemoteError::NotTheProtocol)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Returns the outcomes of the documents `a`, `b` and `c`.
    fn of_three(rows: &Value) -> Result<Vec<Outcome>, RemoteError> {
        let rows: Vec<BulkRow> = parse(&rows.to_string())?;
        outcomes(&rows, &["a", "b", "c"].map(str::to_owned))
    }

    fn written(revision: &str) -> Outcome {
        Outcome::Written(revision.to_owned())
    }

    fn rejected(reason: &str) -> Outcome {
        Outcome::Rejected(reason.to_owned())
    }

    #[test]
    fn rows_are_matched_by_id_whatever_their_order() {
        // As PouchDB Server writes them, of which documents that are refused come first.
        let rows = json!([
            { "id": "c", "error": "forbidden", "reason": "read only" },
            { "ok": true, "id": "b", "rev": "2-b" },
            { "ok": true, "id": "a", "rev": "1-a" },
        ]);
        let expected = vec![written("1-a"), written("2-b"), rejected("read only")];
        assert_eq!(of_three(&rows), Ok(expected));
    }

    #[test]
    fn errors_are_read_in_all_their_forms() {
        let rows = json!([
            { "id": "a", "error": true, "status": 403, "name": "forbidden", "message": "no" },
            { "id": "b", "error": "forbidden", "reason": { "field": "code" } },
            { "id": "c", "error": "unauthorized" },
        ]);
        let expected = vec![
            rejected("no"),
            rejected(r#"{"field":"code"}"#),
            rejected(""),
        ];
        assert_eq!(of_three(&rows), Ok(expected));
        let rows = json!([
            { "id": "a", "rev": "1-a", "error": "conflict", "reason": "Document update conflict." },
            { "id": "b", "error": "OpenError", "reason": null },
            { "id": "c", "error": 500 },
        ]);
        let expected = vec![Outcome::Conflict, Outcome::Failed, Outcome::Failed];
        assert_eq!(of_three(&rows), Ok(expected));
        let rows = json!([
            { "id": "a", "error": false, "rev": "1-a" },
            { "id": "b", "ok": true, "rev": "1-b", "accepted": true },
            { "id": "c" },
        ]);
        let expected = vec![written("1-a"), written("1-b"), Outcome::Failed];
        assert_eq!(of_three(&rows), Ok(expected));
    }

    #[test]
    fn rows_of_other_documents_are_no_outcomes() {
        let row = |id: &str| json!({ "ok": true, "id": id, "rev": "1-a" });
        for ids in [
            &["a", "b"][..],
            &["a", "b", "b"],
            &["a", "b", "d"],
            &["a", "b", "c", "c"],
        ] {
            let rows = ids.iter().map(|id| row(id)).collect();
            assert_eq!(of_three(&rows), Err(RemoteError::NotTheProtocol), "{ids:?}");
        }
        let without_id = json!([row("a"), row("b"), { "error": "conflict" }]);
        for rows in [without_id, json!({ "ok": true }), json!([1, 2, 3])] {
            assert_eq!(of_three(&rows), Err(RemoteError::NotTheProtocol));
        }
    }
}
