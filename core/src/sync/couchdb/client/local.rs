//! `_local` documents, which are neither replicated nor part of the feed.

use serde::{Deserialize, Serialize};

use super::{CouchDb, TIMEOUT_MS};
use crate::model::{Uuid, to_json};
use crate::sync::connect::IDENTITY;
use crate::sync::couchdb::database_name::percent_encode;
use crate::sync::couchdb::error::RemoteError;
use crate::sync::couchdb::responses::parse;
use crate::sync::transport::{Method, Transport};

/// A `_local` document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LocalDocument {
    #[serde(rename = "_rev", default, skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
    value: String,
}

impl<T: Transport> CouchDb<T> {
    /// Returns the value of a `_local` document, or `None` if there is none.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn local(&self, name: &str) -> Result<Option<String>, RemoteError> {
        Ok(self
            .local_document(name)
            .await?
            .map(|document| document.value))
    }

    async fn local_document(&self, name: &str) -> Result<Option<LocalDocument>, RemoteError> {
        let path = format!("/_local/{}", percent_encode(name));
        match self.send(Method::Get, path, None, TIMEOUT_MS).await {
            Ok(body) => parse(&body).map(Some),
            Err(RemoteError::NotFound(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes the value of a `_local` document.
    ///
    /// # Errors
    /// [`RemoteError::Conflict`] if another browser wrote it at the same time.
    pub async fn set_local(&self, name: &str, value: &str) -> Result<(), RemoteError> {
        let present = self.local_document(name).await?;
        let document = LocalDocument {
            revision: present.and_then(|document| document.revision),
            value: value.to_owned(),
        };
        self.put_local(name, &document).await
    }

    async fn put_local(&self, name: &str, document: &LocalDocument) -> Result<(), RemoteError> {
        let path = format!("/_local/{}", percent_encode(name));
        let body = String::from_utf8_lossy(&to_json(document)).into_owned();
        self.send(Method::Put, path, Some(body), TIMEOUT_MS).await?;
        Ok(())
    }

    /// Returns the id of the database, giving it `new` if it has none. If two browsers do so at the same
    /// moment, Apache CouchDB keeps the later id, which the first round finds.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn identity(&self, new: Uuid) -> Result<Uuid, RemoteError> {
        if self.local(IDENTITY).await?.is_none() {
            let document = LocalDocument {
                revision: None,
                value: new.to_string(),
            };
            match self.put_local(IDENTITY, &document).await {
                Ok(()) | Err(RemoteError::Conflict) => {}
                Err(error) => return Err(error),
            }
        }
        let value = self.local(IDENTITY).await?;
        let identity = value.and_then(|value| value.parse().ok());
        identity.ok_or(RemoteError::NotTheProtocol)
    }
}
