//! Accounts at servers.

use serde::{Deserialize, Serialize};

use crate::platform::clock;
use crate::platform::http::HttpTransport;
use lectern_core::sync::couchdb::{Authentication, CouchDb, DatabaseName};
use lectern_core::sync::{AccessToken, Credentials};

/// Method by which a person signs in, with the credentials or the token.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignIn {
    /// With user name and password; both empty for a database that asks for none.
    Password(Credentials),
    /// With an access token.
    Token {
        /// User name, which the server shows with what is sent.
        user: String,
        /// Token.
        token: AccessToken,
    },
}

impl SignIn {
    /// Returns the user name.
    #[must_use]
    pub fn user(&self) -> &str {
        match self {
            Self::Password(credentials) => &credentials.user,
            Self::Token { user, .. } => user,
        }
    }
}

impl Default for SignIn {
    /// Without a name and a password.
    fn default() -> Self {
        Self::Password(Credentials {
            user: String::new(),
            password: String::new(),
        })
    }
}

/// Server, database and account that the person has entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// Address of the server, which ends with a slash.
    pub address: String,
    /// Name of the database.
    pub database: DatabaseName,
    /// Name of the database as typed.
    pub database_name: String,
    /// Method by which the person signs in.
    pub sign_in: SignIn,
    /// The person wants to stay signed in in this browser.
    pub is_kept: bool,
}

/// Creates the client of a database. Servers of another origin get the credentials with each request,
/// since browsers do not send them the cookies of others.
pub(super) fn remote(account: &Account) -> CouchDb<HttpTransport> {
    let origin = gloo::utils::window()
        .location()
        .origin()
        .unwrap_or_default();
    let is_same_origin = account.address.starts_with(&[&origin, "/"].concat());
    let authentication = match account.sign_in.clone() {
        SignIn::Password(credentials) if credentials.user.is_empty() => Authentication::None,
        SignIn::Password(credentials) if is_same_origin => Authentication::Cookie(credentials),
        SignIn::Password(credentials) => Authentication::Basic(credentials),
        SignIn::Token { user, token } => Authentication::Bearer { user, token },
    };
    let transport = HttpTransport::new(&account.address);
    CouchDb::new(transport, &account.database, authentication, clock::now)
}
