//! The server of a test: the model, or a real one.

use std::collections::BTreeMap;

use serde_json::Value;

#[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
use super::http_server::HttpServer;
use crate::sync::couchdb::DatabaseName;
use crate::sync::model_server::ModelServer;
use crate::sync::{Credentials, NoResponse, Request, Response};

/// Server with one database; clones share it.
#[derive(Clone)]
pub enum Server {
    Model(ModelServer),
    #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
    Http(HttpServer),
}

impl From<&ModelServer> for Server {
    fn from(server: &ModelServer) -> Self {
        Self::Model(server.clone())
    }
}

impl From<&Self> for Server {
    fn from(server: &Self) -> Self {
        server.clone()
    }
}

impl Server {
    /// Returns the name of the database.
    pub fn database(&self) -> DatabaseName {
        let name = match self {
            Self::Model(_) => "model",
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.database(),
        };
        DatabaseName::parse(name).expect("a name")
    }

    /// Makes an account without a role, which may not create databases; `None` from a server that cannot
    /// be asked to do so.
    pub fn add_account(&self) -> Option<Credentials> {
        match self {
            Self::Model(server) => {
                server.database_mut().is_guarded = true;
                Some(Credentials {
                    user: "ada".to_owned(),
                    password: "secret".to_owned(),
                })
            }
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.add_account(),
        }
    }

    /// Answers a request.
    pub fn answer(&self, request: &Request) -> Result<Response, NoResponse> {
        match self {
            Self::Model(server) => Ok(server.answer(request)),
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.answer(request),
        }
    }

    /// Returns the records of all documents that are not deleted, by id.
    pub fn records(&self) -> BTreeMap<String, Value> {
        match self {
            Self::Model(server) => server.database().records(),
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.records(),
        }
    }

    /// Returns `true` if a document has more than one branch that is not deleted.
    pub fn has_branches(&self) -> bool {
        match self {
            Self::Model(server) => server.database().has_branches(),
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.has_branches(),
        }
    }

    /// Deletes what newer versions of documents have replaced, which the model never keeps.
    pub fn compact(&self) {
        match self {
            Self::Model(_) => {}
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.compact(),
        }
    }

    /// Adds a branch to a document, as replication between servers does.
    pub fn plant(&self, id: &str, revision: &str, body: Value) {
        match self {
            Self::Model(server) => server.database_mut().plant(id, revision, body),
            #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
            Self::Http(server) => server.plant(id, revision, body),
        }
    }
}
