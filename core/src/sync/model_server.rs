//! Model of a CouchDB server in memory, for tests and examples. Like a server that has been
//! compacted, it has only the newest body of each branch.

use std::cell::{Ref, RefCell, RefMut};
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Value, json};

use super::transport::{Method, NoResponse, Request, Response, Transport};
use document::{Document, Revision, is_deleted};
use http::{decode, ok, refuse};

mod bulk_docs;
mod document;
mod http;

/// Server with one database; clones share it.
#[derive(Clone, Debug, Default)]
pub struct ModelServer(Rc<RefCell<Database>>);

/// Contents of the database.
#[derive(Clone, Debug, Default)]
pub struct Database {
    exists: bool,
    sequence: u64,
    documents: BTreeMap<String, Document>,
    local: BTreeMap<String, Value>,
    /// Number of times that the contents were replaced, part of each sequence.
    incarnation: u64,
    /// Ids of documents that the server refuses to write, with the reason.
    pub rejected: BTreeMap<String, String>,
    /// Password that the server asks for; everybody may write without one.
    pub password: Option<String>,
    /// `true` if only administrators may create the database.
    pub is_guarded: bool,
    /// Roles of everybody. Who has the role `reader` may not write.
    pub roles: Vec<String>,
    /// `true` if something in between lets only reading requests pass.
    pub is_behind_filter: bool,
}

impl ModelServer {
    /// Returns the contents.
    #[must_use]
    pub fn database(&self) -> Ref<'_, Database> {
        self.0.borrow()
    }

    /// Returns the contents, to change them without a request.
    #[must_use]
    pub fn database_mut(&self) -> RefMut<'_, Database> {
        self.0.borrow_mut()
    }

    /// Replaces the contents by earlier ones, as when a backup is restored.
    pub fn restore(&self, backup: &Database) {
        let incarnation = self.database().incarnation + 1;
        self.0.replace(Database {
            incarnation,
            ..backup.clone()
        });
    }

    /// Answers a request.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Response {
        self.database_mut().answer(request)
    }
}

impl Transport for ModelServer {
    async fn send(&self, request: Request) -> Result<Response, NoResponse> {
        Ok(self.answer(&request))
    }
}

impl Database {
    /// Returns the records of all documents that are not deleted, by id.
    #[must_use]
    pub fn records(&self) -> BTreeMap<String, Value> {
        let winners = self.documents.iter().filter_map(|(id, document)| {
            let (_, body) = document.winner()?;
            (!is_deleted(body)).then(|| (id.clone(), body["record"].clone()))
        });
        winners.collect()
    }

    /// Returns `true` if a document has more than one branch that is not deleted.
    #[must_use]
    pub fn has_branches(&self) -> bool {
        self.documents
            .values()
            .any(|document| !document.losers().is_empty())
    }

    /// Removes a document without a trace.
    pub fn purge(&mut self, id: &str) {
        self.documents.remove(id);
    }

    /// Adds a branch to a document, as replication between servers does.
    pub fn plant(&mut self, id: &str, revision: &str, body: Value) {
        self.exists = true;
        let Some(revision) = Revision::parse(revision) else {
            return;
        };
        self.sequence += 1;
        let document = self.documents.entry(id.to_owned()).or_default();
        document.sequence = self.sequence;
        document.branches.insert(revision, body);
    }

    fn answer(&mut self, request: &Request) -> Response {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let path = decode(path);
        let body = request.body.as_deref().unwrap_or("null");
        let body: Value = serde_json::from_str(body).unwrap_or_default();
        let is_reading = request.method == Method::Get;
        if self.is_behind_filter && !is_reading && path != "_session" {
            return refuse(403, "forbidden");
        }
        if path == "_session" && is_reading {
            return ok(json!({ "ok": true, "userCtx": { "name": null, "roles": self.roles } }));
        }
        if path == "_session" {
            let is_right = self.password.as_deref() == body["password"].as_str();
            return if is_right {
                ok(json!({ "ok": true }))
            } else {
                refuse(401, "unauthorized")
            };
        }
        let name = path.split_once('/').map_or("", |(_, name)| name);
        let query: BTreeMap<String, String> = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), decode(value)))
            .collect();
        match (request.method, name) {
            (Method::Put, "") if self.is_guarded => refuse(401, "unauthorized"),
            (Method::Put, "") => {
                self.exists = true;
                ok(json!({ "ok": true }))
            }
            _ if !self.exists => refuse(404, "no_db_file"),
            (Method::Get, "") => ok(json!({ "db_name": "model" })),
            (Method::Get, "_changes") => self.changes(&query),
            (Method::Post, "_bulk_docs") => self.bulk_docs(body),
            (method, name) => match name.strip_prefix("_local/") {
                Some(name) => self.local(method, name, body),
                None => self.document(name, &query),
            },
        }
    }

    fn sequence_text(&self, sequence: u64) -> String {
        format!(
            "{sequence}-{:x}",
            self.incarnation
                .wrapping_mul(0x9e37_79b9)
                .wrapping_add(sequence * 31)
        )
    }

    fn changes(&self, query: &BTreeMap<String, String>) -> Response {
        let since = query
            .get("since")
            .and_then(|since| since.split('-').next()?.parse().ok());
        let since: u64 = since.unwrap_or_default();
        let limit = query
            .get("limit")
            .and_then(|limit| limit.parse().ok())
            .unwrap_or(usize::MAX);
        let mut rows: Vec<(&String, &Document)> = self
            .documents
            .iter()
            .filter(|(_, document)| document.sequence > since)
            .collect();
        rows.sort_by_key(|(_, document)| document.sequence);
        rows.truncate(limit);
        let last = rows
            .last()
            .map_or(since.max(self.sequence), |(_, document)| document.sequence);
        let results = rows.iter().map(|(id, document)| {
            let doc = document.to_json(true);
            json!({ "id": id, "seq": self.sequence_text(document.sequence), "doc": doc })
        });
        ok(json!({ "results": results.collect::<Vec<_>>(), "last_seq": self.sequence_text(last) }))
    }

    fn document(&self, id: &str, query: &BTreeMap<String, String>) -> Response {
        let Some(document) = self.documents.get(id) else {
            return refuse(404, "missing");
        };
        if query.contains_key("open_revs") {
            let leaves = document.branches.iter();
            let leaf = |(revision, body): (&Revision, &Value)| {
                let mut body = body.clone();
                body["_rev"] = revision.to_text().into();
                json!({ "ok": body })
            };
            return ok(leaves.map(leaf).collect());
        }
        if let Some(revision) = query.get("rev") {
            let branch = Revision::parse(revision).and_then(|held| document.branches.get(&held));
            return branch.map_or_else(|| refuse(404, "missing"), |body| ok(body.clone()));
        }
        match document.to_json(true) {
            Some(body) if is_deleted(&body) => refuse(404, "deleted"),
            Some(body) => ok(body),
            None => refuse(404, "missing"),
        }
    }

    /// Writes a `_local` document as another browser does whose request is not checked.
    pub fn overwrite_local(&mut self, name: &str, value: &str) {
        let document = json!({ "_rev": "0-1", "value": value });
        self.local.insert(name.to_owned(), document);
    }

    fn local(&mut self, method: Method, name: &str, mut body: Value) -> Response {
        let present = self.local.get(name);
        match (method, present) {
            (Method::Get, Some(document)) => ok(document.clone()),
            (Method::Get, None) => refuse(404, "missing"),
            (Method::Put | Method::Post, present) => {
                let revision = present.map_or(&Value::Null, |document| &document["_rev"]);
                if body["_rev"] != *revision {
                    return refuse(409, "conflict");
                }
                let number = revision
                    .as_str()
                    .and_then(|text| text.split_once('-')?.1.parse().ok());
                body["_rev"] = format!("0-{}", number.map_or(1, |number: u64| number + 1)).into();
                self.local.insert(name.to_owned(), body);
                ok(json!({ "ok": true }))
            }
        }
    }
}
