//! Connecting the workspace with a database, signing in, and disconnecting.

use std::cell::RefCell;
use std::rc::Rc;

use super::account::remote;
use super::{Account, SignIn, SyncService, kept_sign_in};
use crate::app::sync_status::SyncPhase;
use crate::platform::{clock, ids::RandomIds};
use lectern_core::model::{Record, Uuid};
use lectern_core::storage::StoreError;
use lectern_core::sync::couchdb::RemoteError;
use lectern_core::sync::{Found, change_user, connect, disconnect, look};
use lectern_core::workspace::{Connection, FirstPull};

impl SyncService {
    /// Looks at a database without connecting it.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn look(&self, account: &Account) -> Result<Found, RemoteError> {
        look(&remote(account), Uuid::new_v4()).await
    }

    /// Returns all records of a database.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn download(&self, account: &Account) -> Result<Vec<Record>, RemoteError> {
        remote(account).records().await
    }

    /// Connects the workspace with a database and begins the exchange.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the connection cannot be stored.
    pub async fn connect(
        self: &Rc<Self>,
        account: Account,
        found: Found,
        first_pull: FirstPull,
    ) -> Result<(), StoreError> {
        let Some(replica) = self.replica() else {
            return Err(StoreError::Unreachable(String::new()));
        };
        self.stop();
        let connection = Connection {
            user: account.sign_in.user().to_owned(),
            first_pull: Some(first_pull),
            ..Connection::new(
                &account.address,
                &account.database_name,
                Uuid::new_v4(),
                found.identity,
            )
        };
        // Before the connection is stored, since the exchange begins as soon as that is seen.
        self.remember(&account.address, account.sign_in, account.is_kept);
        self.show(SyncPhase::Starting);
        let ids = RefCell::new(RandomIds);
        let connected = connect(&replica, connection, clock::now(), &ids).await;
        // Without a connection, this shows that there is none.
        self.start();
        connected
    }

    /// Signs in to the connected database, with the account of before or another one. `is_kept`: the person
    /// wants to stay signed in in this browser.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the account cannot be stored.
    pub async fn sign_in(
        self: &Rc<Self>,
        sign_in: SignIn,
        is_kept: bool,
    ) -> Result<(), StoreError> {
        let (Some(replica), Some(connection)) = (self.replica(), self.connection()) else {
            return Ok(());
        };
        if sign_in.user() != connection.user {
            let ids = RefCell::new(RandomIds);
            change_user(&replica, sign_in.user(), clock::now(), &ids).await?;
        }
        self.remember(&connection.address, sign_in, is_kept);
        self.start();
        Ok(())
    }

    /// Remembers how the person signs in: until the page is closed, or in this browser.
    fn remember(&self, address: &str, sign_in: SignIn, is_kept: bool) {
        if is_kept {
            kept_sign_in::keep(address, &sign_in);
        } else {
            kept_sign_in::forget();
        }
        self.sign_in.replace(Some(sign_in));
    }

    /// Disconnects the workspace; all its records stay.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn disconnect(self: &Rc<Self>) -> Result<(), StoreError> {
        self.stop();
        if let Some(replica) = self.replica() {
            let disconnected = disconnect(&replica, clock::now(), &RefCell::new(RandomIds)).await;
            if disconnected.is_err() {
                // Still connected.
                self.start();
                return disconnected;
            }
        }
        kept_sign_in::forget();
        self.sign_in.replace(None);
        self.show(SyncPhase::Off);
        Ok(())
    }
}
