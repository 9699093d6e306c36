//! Writing of documents.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Database;
use super::document::{Document, Revision, digest, is_deleted};
use super::http::{ok, refuse};
use crate::sync::transport::Response;

#[derive(Deserialize)]
struct BulkDocs {
    docs: Vec<Value>,
    /// `false`: the documents have their revisions, and are kept beside what is there.
    #[serde(default = "yes")]
    new_edits: bool,
}

const fn yes() -> bool {
    true
}

impl Database {
    pub(super) fn bulk_docs(&mut self, body: Value) -> Response {
        let Ok(BulkDocs { docs, new_edits }) = serde_json::from_value(body) else {
            return refuse(400, "bad_request");
        };
        let write = |body: Value| match self.refusal(&body) {
            Some(row) => Some(row),
            None if new_edits => Some(self.write(body)),
            None => self.write_at_revision(body),
        };
        let mut rows: Vec<Value> = docs.into_iter().filter_map(write).collect();
        // Servers need not keep the order of the documents.
        rows.reverse();
        rows.sort_by_key(|row| row["error"] != "forbidden");
        ok(rows.into())
    }

    /// Returns the row of a document that may not be written.
    fn refusal(&self, body: &Value) -> Option<Value> {
        let id = body["_id"].as_str().unwrap_or_default();
        let has = |role: &str| self.roles.iter().any(|own| own == role);
        let is_reader = has("reader") && !has("_admin");
        let reason = self.rejected.get(id).cloned();
        let reason = reason.or_else(|| is_reader.then(|| "read only".to_owned()))?;
        Some(json!({ "id": id, "error": "forbidden", "reason": reason }))
    }

    fn write(&mut self, mut body: Value) -> Value {
        let id = body["_id"].as_str().unwrap_or_default().to_owned();
        let conflict =
            json!({ "id": id, "error": "conflict", "reason": "Document update conflict." });
        let parent = body["_rev"].as_str().and_then(Revision::parse);
        let known = self.documents.get(&id);
        let replaced = match (&parent, known) {
            (Some(parent), Some(document)) if document.takes(parent) => Some(parent.clone()),
            (Some(_), _) => return conflict,
            (None, Some(_)) if is_deleted(&body) => return conflict,
            (None, Some(document)) => match document.winner() {
                Some((_, body)) if !is_deleted(body) => return conflict,
                Some((revision, _)) => Some(revision.clone()),
                None => None,
            },
            (None, None) => None,
        };
        if let Some(fields) = body.as_object_mut() {
            fields.remove("_rev");
        }
        let number = replaced.as_ref().map_or(1, |revision| revision.0 + 1);
        let revision = Revision(number, digest(&format!("{number}{body}{replaced:?}")));
        let text = revision.to_text();
        let document = self.changed(&id);
        if let Some(replaced) = replaced {
            document.branches.remove(&replaced);
        }
        document.branches.insert(revision, body);
        json!({ "ok": true, "id": id, "rev": text })
    }

    /// Keeps a document with the revision that it has; only a fault has a row.
    fn write_at_revision(&mut self, mut body: Value) -> Option<Value> {
        let id = body["_id"].as_str().unwrap_or_default().to_owned();
        let Some(revision) = body["_rev"].as_str().and_then(Revision::parse) else {
            return Some(json!({ "id": id, "error": "bad_request", "reason": "no revision" }));
        };
        let parent = body["_revisions"]["ids"][1].as_str().map(str::to_owned);
        if let Some(fields) = body.as_object_mut() {
            fields.remove("_rev");
            fields.remove("_revisions");
        }
        let document = self.changed(&id);
        if let Some(parent) = parent {
            document.branches.remove(&Revision(revision.0 - 1, parent));
        }
        document.branches.insert(revision, body);
        None
    }

    /// Returns a document that is written now.
    fn changed(&mut self, id: &str) -> &mut Document {
        self.sequence += 1;
        let document = self.documents.entry(id.to_owned()).or_default();
        document.sequence = self.sequence;
        document
    }
}
