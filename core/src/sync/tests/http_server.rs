//! A database of a real server, at the address in the environment variable `LECTERN_COUCHDB_URL`. It
//! names an account that may create databases and users: `http://admin:password@127.0.0.1:5984/`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use ureq::Agent;
use ureq::http::Request as HttpRequest;

use crate::sync::{Authorization, Credentials, NoResponse, Request, Response};

/// Name of the variable with the address.
const URL: &str = "LECTERN_COUCHDB_URL";
/// Number of characters of a response that a failing test prints.
const PRINTED: usize = 4000;
/// Largest response that is read, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Database of its own on the server, removed with the last clone.
#[derive(Clone)]
pub struct HttpServer(Rc<Inner>);

struct Inner {
    agent: Agent,
    /// Scheme, with the slashes.
    scheme: String,
    /// User name and password, as in an address.
    account: String,
    /// Host, port and path, with a slash at the end.
    place: String,
    database: String,
    /// Last request and response, for the report of a test that fails.
    last: RefCell<String>,
}

impl HttpServer {
    /// Creates a database with a new name.
    pub fn create() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let url = std::env::var(URL).expect("the environment names a server");
        let (scheme, rest) = url.split_once("://").expect("an address");
        let (account, place) = rest.split_once('@').unwrap_or(("", rest));
        let slash = if place.ends_with('/') { "" } else { "/" };
        let since = SystemTime::UNIX_EPOCH.elapsed().expect("a clock");
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let server = Self(Rc::new(Inner {
            agent: Agent::config_builder()
                .http_status_as_error(false)
                .timeout_global(Some(Duration::from_secs(60)))
                .build()
                .into(),
            scheme: [scheme, "://"].concat(),
            account: account.to_owned(),
            place: [place, slash].concat(),
            database: format!("lectern-test-{:x}-{number}", since.as_nanos()),
            last: RefCell::default(),
        }));
        let created = server.ask("PUT", &server.0.database, None);
        assert!(created.status < 300, "{}", created.body);
        server
    }

    /// Returns the name of the database.
    pub fn database(&self) -> &str {
        &self.0.database
    }

    /// Makes an account without a role, removed with the last clone. It is called as the database. Returns
    /// `None` from PouchDB Server, which ends when such an account creates a database.
    pub fn add_account(&self) -> Option<Credentials> {
        if self.ask("GET", "", None).body.contains("express-pouchdb") {
            return None;
        }
        let account = Credentials {
            user: self.0.database.clone(),
            password: "secret".to_owned(),
        };
        let document = json!({
            "name": account.user, "password": account.password, "type": "user", "roles": [],
        });
        let added = self.ask("PUT", &self.0.account_path(), Some(document));
        assert!(added.status < 300, "{}", added.body);
        Some(account)
    }

    /// Compacts the database, and waits for the end of that.
    pub fn compact(&self) {
        let path = format!("{}/_compact", self.0.database);
        let begun = self.ask("POST", &path, Some(json!({})));
        assert!(begun.status < 300, "{}", begun.body);
        let is_running = || {
            let database = self.ask("GET", &self.0.database, None).body;
            let database: Value = serde_json::from_str(&database).expect("JSON");
            database["compact_running"] == true
        };
        while is_running() {}
    }

    /// Sends a request of the administrator.
    pub fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Response {
        let body = body.map(|body| body.to_string());
        let response = self.0.send(method, &self.0.account, path, body);
        response.expect("the server answers")
    }

    /// Sends a request as the app does.
    pub fn answer(&self, request: &Request) -> Result<Response, NoResponse> {
        let account = match &request.authorization {
            Some(Authorization::Basic(Credentials { user, password })) => {
                format!("{user}:{password}")
            }
            // Tests without a browser use no tokens.
            Some(Authorization::Bearer(_)) | None => self.0.account.clone(),
        };
        let body = request.body.clone();
        self.0
            .send(request.method.name(), &account, &request.path, body)
    }

    fn documents(&self) -> Vec<Value> {
        let path = format!(
            "{}/_changes?include_docs=true&conflicts=true",
            self.0.database
        );
        let feed: Value = serde_json::from_str(&self.ask("GET", &path, None).body).expect("JSON");
        let rows = feed["results"].as_array().expect("rows");
        rows.iter().map(|row| row["doc"].clone()).collect()
    }

    /// Returns the records of all documents that are not deleted, by id.
    pub fn records(&self) -> BTreeMap<String, Value> {
        let living = self.documents().into_iter().filter(|document| {
            document["_deleted"] != json!(true) && document["record"].is_object()
        });
        living
            .map(|document| {
                let id = document["_id"].as_str().expect("an id").to_owned();
                (id, document["record"].clone())
            })
            .collect()
    }

    /// Returns `true` if a document has more than one branch that is not deleted.
    pub fn has_branches(&self) -> bool {
        let has = |document: &Value| document["_conflicts"].is_array();
        self.documents().iter().any(has)
    }

    /// Adds a branch to a document, as replication between servers does.
    pub fn plant(&self, id: &str, revision: &str, mut body: Value) {
        body["_id"] = id.into();
        body["_rev"] = revision.into();
        let path = format!("{}/_bulk_docs", self.0.database);
        let planted = json!({ "new_edits": false, "docs": [body] });
        let response = self.ask("POST", &path, Some(planted));
        assert!(response.status < 300, "{}", response.body);
    }
}

impl Inner {
    /// Path of the document of the account that a test has made.
    fn account_path(&self) -> String {
        format!("_users/org.couchdb.user:{}", self.database)
    }

    /// Removes the account that a test has made, if any.
    fn remove_account(&self) -> Option<Response> {
        let path = self.account_path();
        let account = self.send("GET", &self.account, &path, None).ok()?;
        let account: Value = serde_json::from_str(&account.body).ok()?;
        let path = format!("{path}?rev={}", account["_rev"].as_str()?);
        self.send("DELETE", &self.account, &path, None).ok()
    }

    fn send(
        &self,
        method: &str,
        account: &str,
        path: &str,
        body: Option<String>,
    ) -> Result<Response, NoResponse> {
        let at = if account.is_empty() { "" } else { "@" };
        let url = [&self.scheme, account, at, &self.place, path].concat();
        let request = HttpRequest::builder()
            .method(method)
            .uri(url)
            .header("Accept", "application/json");
        let sent = match body {
            Some(body) => {
                let request = request.header("Content-Type", "application/json");
                self.agent.run(request.body(body).expect("a request"))
            }
            None => self.agent.run(request.body(()).expect("a request")),
        };
        let mut response = sent.map_err(|_| NoResponse)?;
        let retry_after = response.headers().get("Retry-After");
        let retry_after = retry_after.and_then(|value| value.to_str().ok()?.parse().ok());
        let status = response.status().as_u16();
        let body = response.body_mut().with_config().limit(LARGEST);
        let body = body.read_to_string().map_err(|_| NoResponse)?;
        let printed: String = body.chars().take(PRINTED).collect();
        self.last
            .replace(format!("{method} {path}: {status} {printed}"));
        Ok(Response {
            status,
            retry_after,
            body,
        })
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("the last response: {}", self.last.borrow());
        }
        // What is left behind is only a database that nobody reads, and an account without rights.
        drop(self.send("DELETE", &self.account, &self.database, None));
        drop(self.remove_account());
    }
}
