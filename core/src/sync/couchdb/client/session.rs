//! Signing in, and what the account may do.

use serde::Deserialize;
use serde_json::json;

use super::{CouchDb, TIMEOUT_MS};
use crate::model::Instant;
use crate::sync::authorization::{AccessToken, Credentials};
use crate::sync::couchdb::error::{RemoteError, check};
use crate::sync::couchdb::responses::parse;
use crate::sync::transport::{Method, Request, Transport};

/// Milliseconds after which the cookie is renewed. By default it lasts ten minutes.
const COOKIE_MS: i64 = 8 * 60 * 1000;
/// Role of accounts that may read the database and not write to it. The validation function in
/// `docs/couchdb` refuses what they send.
const READER: &str = "reader";
/// Role of administrators, who may do everything.
const ADMIN: &str = "_admin";

/// Method by which the person authenticates to the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// Everybody may use the database, or the browser has a cookie.
    None,
    /// By a cookie, which the server gives in exchange for the credentials.
    Cookie(Credentials),
    /// By the credentials in each request, for servers of another origin.
    Basic(Credentials),
    /// By an access token in each request.
    Bearer {
        /// User name; empty if it is not known.
        user: String,
        /// Token.
        token: AccessToken,
    },
}

/// Access rights of an account to the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and write.
    ReadWrite,
    /// Read only.
    ReadOnly,
}

/// Body of `_session`.
#[derive(Deserialize)]
struct Session {
    #[serde(rename = "userCtx")]
    account: AccountInfo,
}

#[derive(Deserialize)]
struct AccountInfo {
    #[serde(default)]
    roles: Vec<String>,
}

impl<T: Transport> CouchDb<T> {
    /// Signs in, if that is by a cookie.
    ///
    /// # Errors
    /// [`RemoteError::SignIn`] if user name or password are wrong.
    pub async fn sign_in(&self) -> Result<(), RemoteError> {
        let Authentication::Cookie(credentials) = &self.authentication else {
            return Ok(());
        };
        let body = json!({ "name": credentials.user, "password": credentials.password });
        let response = self.transport.send(Request {
            method: Method::Post,
            path: "_session".to_owned(),
            body: Some(body.to_string()),
            authorization: None,
            timeout_ms: TIMEOUT_MS,
        });
        let body = check(response.await?)?;
        #[derive(Deserialize)]
        struct SignedIn {
            ok: bool,
        }
        if !parse::<SignedIn>(&body)?.ok {
            return Err(RemoteError::SignIn);
        }
        self.signed_in.set(Some((self.now)()));
        Ok(())
    }

    /// Returns the access rights of the account by its roles. A server that does not tell the roles refuses
    /// what the account may not do when it is tried.
    ///
    /// # Errors
    /// Returns [`RemoteError`] if the server cannot be used at present.
    pub async fn access(&self) -> Result<Access, RemoteError> {
        let path = "_session".to_owned();
        let body = match self.send_to(Method::Get, path, None, TIMEOUT_MS).await {
            Ok(body) => body,
            Err(
                error @ (RemoteError::NoResponse
                | RemoteError::SignIn
                | RemoteError::Busy { .. }
                | RemoteError::Failed(_)),
            ) => return Err(error),
            // The address may lead to the database alone.
            Err(
                RemoteError::Forbidden(_)
                | RemoteError::NotFound(_)
                | RemoteError::Conflict
                | RemoteError::TooLarge
                | RemoteError::NotTheProtocol
                | RemoteError::Refused { .. },
            ) => return Ok(Access::ReadWrite),
        };
        let roles = parse::<Session>(&body).map(|session| session.account.roles);
        let roles = roles.unwrap_or_default();
        let has = |role: &str| roles.iter().any(|own| own == role);
        Ok(if has(READER) && !has(ADMIN) {
            Access::ReadOnly
        } else {
            Access::ReadWrite
        })
    }

    /// Returns `true` if the cookie need not be renewed yet.
    pub(super) fn is_cookie_fresh(&self) -> bool {
        let now = (self.now)();
        let is_fresh = |at: Instant| (0..COOKIE_MS).contains(&(now.0 - at.0));
        self.signed_in.get().is_some_and(is_fresh)
    }
}
