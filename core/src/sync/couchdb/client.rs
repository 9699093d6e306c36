//! Requests to one database.

use std::cell::Cell;

use serde::Deserialize;

use super::database_name::DatabaseName;
use super::error::{RemoteError, check};
use super::responses::{BulkRow, Outcome, outcome_at_revision, outcomes, parse};
use crate::model::{Instant, RecordKey};
use crate::sync::authorization::Authorization;
use crate::sync::transport::{Method, Request, Transport};

mod feed;
mod local;
mod session;

pub use feed::Page;
pub use session::{Access, Authentication};

/// Milliseconds after which a request is given up.
const TIMEOUT_MS: u32 = 30_000;
/// Client of one database.
#[derive(Debug)]
pub struct CouchDb<T> {
    transport: T,
    database: String,
    authentication: Authentication,
    now: fn() -> Instant,
    signed_in: Cell<Option<Instant>>,
}

impl<T: Transport> CouchDb<T> {
    /// Creates a client. Nothing is sent yet. `now` decides only when a cookie is renewed.
    pub fn new(
        transport: T,
        database: &DatabaseName,
        authentication: Authentication,
        now: fn() -> Instant,
    ) -> Self {
        Self {
            transport,
            database: database.to_path(),
            authentication,
            now,
            signed_in: Cell::new(None),
        }
    }

    /// Returns the user name, or an empty text without one.
    #[must_use]
    pub fn user(&self) -> &str {
        match &self.authentication {
            Authentication::None => "",
            Authentication::Cookie(credentials) | Authentication::Basic(credentials) => {
                &credentials.user
            }
            Authentication::Bearer { user, .. } => user,
        }
    }

    /// Makes sure that the database exists, creating it if the account may.
    ///
    /// # Errors
    /// [`RemoteError::NotFound`] if there is none and the account may not create one.
    pub async fn ensure_database(&self) -> Result<(), RemoteError> {
        match self
            .send(Method::Get, String::new(), None, TIMEOUT_MS)
            .await
        {
            Ok(body) => {
                #[derive(Deserialize)]
                struct Info {
                    #[serde(rename = "db_name")]
                    _name: String,
                }
                parse::<Info>(&body).map(drop)
            }
            Err(RemoteError::NotFound(reason)) => {
                match self
                    .send(Method::Put, String::new(), None, TIMEOUT_MS)
                    .await
                {
                    // Another browser has created it meanwhile.
                    Ok(_) | Err(RemoteError::Refused { status: 412, .. }) => Ok(()),
                    // CouchDB answers 401 to everybody who is no administrator. It has accepted the
                    // account for the request before.
                    Err(RemoteError::SignIn) if !self.user().is_empty() => {
                        Err(RemoteError::NotFound(reason))
                    }
                    Err(error) => Err(error),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Writes documents of different records, each of which succeeds or fails by itself. Returns one
    /// outcome for each, in the order of the documents.
    ///
    /// # Errors
    /// Returns [`RemoteError`] if it is not known which of them were written.
    pub async fn bulk_docs(
        &self,
        documents: &[(RecordKey, String)],
    ) -> Result<Vec<Outcome>, RemoteError> {
        let texts: Vec<&str> = documents.iter().map(|(_, text)| text.as_str()).collect();
        let body = format!("{{\"docs\":[{}]}}", texts.join(","));
        let rows = self.post_bulk_docs(body).await?;
        let ids: Vec<String> = documents.iter().map(|(key, _)| key.to_string()).collect();
        outcomes(&rows, &ids)
    }

    /// Writes a document whose revision the server does not choose, beside what is there.
    ///
    /// # Errors
    /// Returns [`RemoteError`] if it is not known whether it was written.
    pub async fn write_at_revision(
        &self,
        revision: &str,
        document: &str,
    ) -> Result<Outcome, RemoteError> {
        let body = format!("{{\"new_edits\":false,\"docs\":[{document}]}}");
        let rows = self.post_bulk_docs(body).await?;
        Ok(outcome_at_revision(&rows, revision))
    }

    async fn post_bulk_docs(&self, body: String) -> Result<Vec<BulkRow>, RemoteError> {
        let path = "/_bulk_docs".to_owned();
        let body = self
            .send(Method::Post, path, Some(body), TIMEOUT_MS)
            .await?;
        parse(&body)
    }

    /// Sends a request about the database.
    async fn send(
        &self,
        method: Method,
        path: String,
        body: Option<String>,
        timeout_ms: u32,
    ) -> Result<String, RemoteError> {
        let path = format!("{}{path}", self.database);
        self.send_to(method, path, body, timeout_ms).await
    }

    /// Sends a request to the server. Renews the cookie before it ends, and once more if the server
    /// does not accept it.
    async fn send_to(
        &self,
        method: Method,
        path: String,
        body: Option<String>,
        timeout_ms: u32,
    ) -> Result<String, RemoteError> {
        let by_cookie = matches!(self.authentication, Authentication::Cookie(_));
        if by_cookie && !self.is_cookie_fresh() {
            self.sign_in().await?;
        }
        let request = Request {
            method,
            path,
            body,
            authorization: match &self.authentication {
                Authentication::Basic(credentials) => {
                    Some(Authorization::Basic(credentials.clone()))
                }
                Authentication::Bearer { token, .. } => Some(Authorization::Bearer(token.clone())),
                Authentication::None | Authentication::Cookie(_) => None,
            },
            timeout_ms,
        };
        match check(self.transport.send(request.clone()).await?) {
            Err(RemoteError::SignIn) if by_cookie => {
                self.sign_in().await?;
                check(self.transport.send(request).await?)
            }
            checked => checked,
        }
    }
}
