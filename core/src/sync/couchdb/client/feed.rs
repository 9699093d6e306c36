//! The feed of changes, and single documents.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{CouchDb, TIMEOUT_MS};
use crate::model::{Record, RecordKey};
use crate::sync::couchdb::database_name::percent_encode;
use crate::sync::couchdb::document::{self, Received, record_of};
use crate::sync::couchdb::error::RemoteError;
use crate::sync::couchdb::responses::{ChangesPage, ChangesRow, parse};
use crate::sync::transport::{Method, Transport};
use crate::workspace::Branch;

/// Documents in a page of the feed of changes.
const PAGE: u32 = 500;
/// Milliseconds for which the server may leave a request for changes open.
const LISTEN_MS: u32 = 50_000;

/// Leaf of a document, which may be deleted.
#[derive(Deserialize)]
struct Leaf<'a> {
    #[serde(rename = "ok", borrow)]
    document: Option<&'a RawValue>,
}

/// Page of the feed of changes, its documents read.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Documents in the order of the feed.
    pub documents: Vec<Received>,
    /// Sequence after the page.
    pub since: String,
    /// `true` if the feed has no more documents.
    pub is_last: bool,
}

impl<T: Transport> CouchDb<T> {
    /// Returns a page of the documents that have changed after a sequence, or from the beginning.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn changes(&self, since: Option<&str>) -> Result<Page, RemoteError> {
        let mut path =
            format!("/_changes?include_docs=true&conflicts=true&style=all_docs&limit={PAGE}");
        if let Some(since) = since {
            path.push_str("&since=");
            path.push_str(&percent_encode(since));
        }
        let body = self.send(Method::Get, path, None, TIMEOUT_MS).await?;
        let page: ChangesPage<'_> = parse(&body)?;
        let read = |row: &ChangesRow<'_>| {
            let doc = row.doc.map_or("null", RawValue::get);
            document::read(&row.id, doc)
        };
        let documents = page.results.iter().map(read).collect();
        self.with_branches(
            documents,
            page.last_seq.0,
            page.results.len() < PAGE as usize,
        )
        .await
    }

    /// Returns all records, without their branches.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn records(&self) -> Result<Vec<Record>, RemoteError> {
        let mut records = BTreeMap::new();
        let mut since = None;
        loop {
            let page = self.changes(since.as_deref()).await?;
            for received in page.documents {
                if let Received::Version(key, version, _) = received {
                    // A record that was written meanwhile comes twice.
                    drop(records.insert(key, version.record));
                }
            }
            if page.is_last {
                return Ok(records.into_values().flatten().collect());
            }
            since = Some(page.since);
        }
    }

    async fn with_branches(
        &self,
        mut documents: Vec<Received>,
        since: String,
        is_last: bool,
    ) -> Result<Page, RemoteError> {
        for received in &mut documents {
            self.read_branches(received).await?;
        }
        Ok(Page {
            documents,
            since,
            is_last,
        })
    }

    /// Reads the branches of a document.
    async fn read_branches(&self, received: &mut Received) -> Result<(), RemoteError> {
        let Received::Version(key, version, branches) = received else {
            return Ok(());
        };
        for revision in std::mem::take(branches) {
            let path = format!(
                "/{}?rev={}",
                percent_encode(&key.to_string()),
                percent_encode(&revision)
            );
            let read = match self.send(Method::Get, path, None, TIMEOUT_MS).await {
                Ok(body) => document::read(&key.to_string(), &body),
                // Removed meanwhile.
                Err(RemoteError::NotFound(_)) => continue,
                Err(error) => return Err(error),
            };
            // A branch that cannot be read stays as it is.
            if let (Some(record), Received::Version(_, branch, _)) = (record_of(&read), &read) {
                version.branches.push(Branch {
                    revision,
                    record: Some(record.clone()),
                    version: branch.version.clone(),
                });
            }
        }
        Ok(())
    }

    /// Waits until there is a change after a sequence, or for most of a minute.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn listen(&self, since: Option<&str>) -> Result<(), RemoteError> {
        let since = percent_encode(since.unwrap_or("0"));
        let path = format!("/_changes?feed=longpoll&limit=1&timeout={LISTEN_MS}&since={since}");
        let body = self
            .send(Method::Get, path, None, LISTEN_MS + TIMEOUT_MS)
            .await?;
        parse::<ChangesPage<'_>>(&body).map(drop)
    }

    /// Returns the document of a record, which may be deleted; `None` if the database has never had it.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn get(&self, key: RecordKey) -> Result<Option<Received>, RemoteError> {
        let id = key.to_string();
        let path = format!("/{}?conflicts=true", percent_encode(&id));
        match self.send(Method::Get, path, None, TIMEOUT_MS).await {
            Ok(body) => {
                let mut received = document::read(&id, &body);
                self.read_branches(&mut received).await?;
                Ok(Some(received))
            }
            // Deleted, or never there: servers give the same reason for both.
            Err(RemoteError::NotFound(_)) => self.deleted(&id).await,
            Err(error) => Err(error),
        }
    }

    /// Returns the newest leaf of a document of which all are deleted, or `None` if the database has
    /// never had it.
    async fn deleted(&self, id: &str) -> Result<Option<Received>, RemoteError> {
        let path = format!("/{}?open_revs=all", percent_encode(id));
        let body = match self.send(Method::Get, path, None, TIMEOUT_MS).await {
            Ok(body) => body,
            Err(RemoteError::NotFound(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let leaves: Vec<Leaf<'_>> = parse(&body)?;
        let leaves = leaves.iter().filter_map(|leaf| leaf.document);
        let versions = leaves.filter_map(|leaf| match document::read(id, leaf.get()) {
            Received::Version(key, version, _) if version.record.is_none() => Some((key, version)),
            // Written again meanwhile, which the next pull receives.
            Received::Version(..) | Received::Unreadable(_) | Received::Foreign => None,
        });
        let newest = versions.max_by_key(|(_, version)| rank(version.revision.as_deref()));
        Ok(newest.map(|(key, version)| Received::Version(key, version, Vec::new())))
    }
}

/// Returns the key that sorts the leaves of a document as servers do: the number of edits, then the digest.
fn rank(revision: Option<&str>) -> (u64, String) {
    let parts = revision.and_then(|revision| revision.split_once('-'));
    let (edits, digest) = parts.unwrap_or_default();
    (edits.parse().unwrap_or_default(), digest.to_owned())
}
