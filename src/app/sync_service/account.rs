//! Accounts at servers.

use crate::platform::clock;
use crate::platform::http::HttpTransport;
use lectern_core::sync::Credentials;
use lectern_core::sync::couchdb::{Authentication, CouchDb, DatabaseName};

/// Server, database and account that the person has entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// Address of the server, which ends with a slash.
    pub address: String,
    /// Name of the database.
    pub database: DatabaseName,
    /// Name of the database as typed.
    pub database_name: String,
    /// User name and password; both empty for a database that asks for none.
    pub credentials: Credentials,
}

/// Creates the client of a database. Servers of another origin get the credentials with each request,
/// since browsers do not send them the cookies of others.
pub(super) fn remote(account: &Account) -> CouchDb<HttpTransport> {
    let origin = gloo::utils::window()
        .location()
        .origin()
        .unwrap_or_default();
    let is_same_origin = account.address.starts_with(&[&origin, "/"].concat());
    let authentication = match &account.credentials {
        credentials if credentials.user.is_empty() => Authentication::None,
        credentials if is_same_origin => Authentication::Cookie(credentials.clone()),
        credentials => Authentication::Basic(credentials.clone()),
    };
    let transport = HttpTransport::new(&account.address);
    CouchDb::new(transport, &account.database, authentication, clock::now)
}
