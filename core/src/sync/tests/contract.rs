//! Contract that the engine relies on from a server, tested with the model and with a real one alike.

use std::collections::BTreeSet;

use serde_json::json;

use super::bench::{Client, Network, Server, begin, finish, person, person_key};
use super::examples::{name, rename, sync_all};
use crate::model::{Instant, RecordKey, Uuid};
use crate::sync::couchdb::{
    Access, Authentication, CouchDb, DatabaseName, Outcome, Page, Received, RemoteError, write,
    write_removal, write_second_removal,
};
use crate::workspace::{RemoteVersion, Version};

mod removals;

use removals::{
    a_removed_document_is_told_and_can_be_written_again,
    branches_of_replication_are_told_read_and_removed,
};

type Remote = CouchDb<Network>;

fn client(server: &Server, database: &DatabaseName, authentication: Authentication) -> Remote {
    CouchDb::new(Network::to(server), database, authentication, || Instant(0))
}

fn remote(server: &Server) -> Remote {
    let remote = client(server, &server.database(), Authentication::None);
    finish(remote.ensure_database()).expect("a database");
    remote
}

/// The document of a person, with a first name and the revision that it replaces.
fn document(number: u32, first: &str, revision: Option<&str>) -> (RecordKey, String) {
    let mut person = person(number);
    first.clone_into(&mut person.first_name);
    let version = RemoteVersion {
        revision: revision.map(str::to_owned),
        record: Some(person.into()),
        ..RemoteVersion::default()
    };
    let key = person_key(number);
    (key, write(key, &version))
}

fn store(remote: &Remote, documents: &[(RecordKey, String)]) -> Vec<Outcome> {
    finish(remote.bulk_docs(documents)).expect("outcomes")
}

/// Stores a document that nothing stands against, and returns its revision.
fn written(remote: &Remote, document: (RecordKey, String)) -> String {
    match &store(remote, &[document])[..] {
        [Outcome::Written(revision)] => revision.clone(),
        outcomes => panic!("{outcomes:?}"),
    }
}

fn changes(remote: &Remote, since: Option<&str>) -> Page {
    finish(remote.changes(since)).expect("a page")
}

fn first_name(version: &RemoteVersion) -> Option<String> {
    let fields = serde_json::to_value(version.record.as_ref()?).expect("JSON");
    fields["firstName"].as_str().map(str::to_owned)
}

/// The names of people in a page, in the order of the feed; `None` for those who were removed.
fn names(page: &Page) -> Vec<Option<String>> {
    let versions = page.documents.iter().filter_map(|received| match received {
        Received::Version(_, version, _) => Some(first_name(version)),
        Received::Unreadable(_) | Received::Foreign => None,
    });
    versions.collect()
}

fn found(remote: &Remote, number: u32) -> Option<RemoteVersion> {
    match finish(remote.get(person_key(number))).expect("an answer")? {
        Received::Version(_, version, _) => Some(*version),
        received @ (Received::Unreadable(_) | Received::Foreign) => panic!("{received:?}"),
    }
}

fn a_database_that_is_there_is_used_as_it_is(server: &Server) {
    let remote = remote(server);
    finish(remote.ensure_database()).expect("the same database");
    assert!(changes(&remote, None).is_last);
    assert_eq!(finish(remote.access()), Ok(Access::ReadWrite));
    assert_eq!(found(&remote, 1), None);
}

fn a_write_over_another_revision_is_a_conflict_and_the_others_succeed(server: &Server) {
    let remote = remote(server);
    let first = written(&remote, document(1, "Ada", None));
    let second = written(&remote, document(1, "Adele", Some(&first)));
    assert_ne!(first, second);
    written(&remote, document(3, "Rosa", None));
    let outcomes = store(
        &remote,
        &[
            document(1, "Eda", Some(&first)),
            document(2, "Mary", None),
            document(3, "Anna", None),
        ],
    );
    assert!(
        matches!(
            &outcomes[..],
            [Outcome::Conflict, Outcome::Written(_), Outcome::Conflict]
        ),
        "{outcomes:?}"
    );
    let present = found(&remote, 1).expect("the person");
    assert_eq!(first_name(&present).as_deref(), Some("Adele"));
    assert_eq!(present.revision, Some(second));
}

fn the_feed_has_the_newest_version_of_each_document_after_a_sequence(server: &Server) {
    let remote = remote(server);
    let first = written(&remote, document(1, "Ada", None));
    let page = changes(&remote, None);
    assert_eq!(names(&page), [Some("Ada".to_owned())]);
    let unchanged = changes(&remote, Some(&page.since));
    assert!(unchanged.documents.is_empty() && unchanged.is_last);
    written(&remote, document(2, "Mary", None));
    written(&remote, document(1, "Adele", Some(&first)));
    let news: BTreeSet<_> = names(&changes(&remote, Some(&page.since)))
        .into_iter()
        .collect();
    assert_eq!(
        news,
        ["Adele", "Mary"].map(|name| Some(name.to_owned())).into()
    );
    // The wait for news ends at once where there are some.
    finish(remote.listen(Some(&page.since))).expect("news");
}

fn pages_of_the_feed_leave_nothing_out_and_repeat_nothing(server: &Server) {
    let remote = remote(server);
    for first in (0..1_100).step_by(100) {
        let documents: Vec<_> = (first..first + 100)
            .map(|number| document(number, &format!("P{number}"), None))
            .collect();
        let outcomes = store(&remote, &documents);
        assert!(
            outcomes
                .iter()
                .all(|outcome| matches!(outcome, Outcome::Written(_)))
        );
    }
    let (mut since, mut seen, mut pages) = (None, Vec::new(), 0);
    loop {
        let page = changes(&remote, since.as_deref());
        seen.extend(names(&page).into_iter().flatten());
        pages += 1;
        since = Some(page.since);
        if page.is_last {
            break;
        }
    }
    assert_eq!((seen.len(), pages), (1_100, 3));
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 1_100);
}

fn local_documents_are_kept_and_are_not_in_the_feed(server: &Server) {
    let remote = remote(server);
    assert_eq!(finish(remote.local("a checkpoint")), Ok(None));
    for value in ["one", "another", "“„ü\u{1f600}"] {
        finish(remote.set_local("a checkpoint", value)).expect("written");
        let read = finish(remote.local("a checkpoint")).expect("an answer");
        assert_eq!(read.as_deref(), Some(value));
    }
    let identity = finish(remote.identity(Uuid::from_u128(1))).expect("an id");
    let again = finish(remote.identity(Uuid::from_u128(2))).expect("an id");
    assert_eq!(identity, again);
    assert!(changes(&remote, None).documents.is_empty());
}

fn texts_arrive_as_they_were_sent(server: &Server) {
    let remote = remote(server);
    let texts = [
        "O'Brien \"Straße\" \\ %41 ?&#",
        "سلام عليكم",
        "👩‍👩‍👧\u{2028}\u{feff}",
        "e\u{301}\u{0}\t\n",
    ];
    for (number, text) in (1..).zip(texts) {
        written(&remote, document(number, text, None));
        let present = found(&remote, number).expect("the person");
        assert_eq!(first_name(&present).as_deref(), Some(text));
    }
}

fn a_database_that_is_gone_and_may_not_be_created_is_said(server: &Server) {
    // The model has one database, which is not created yet.
    let name = DatabaseName::parse("lectern-test-nowhere").expect("a name");
    let account = server.add_account();
    let authentication = account
        .clone()
        .map_or(Authentication::None, Authentication::Basic);
    let remote = client(server, &name, authentication);
    let gone = finish(remote.changes(None));
    assert!(matches!(gone, Err(RemoteError::NotFound(_))));
    if account.is_some() {
        let created = finish(remote.ensure_database());
        assert!(matches!(created, Err(RemoteError::NotFound(_))));
    }
}

fn two_browsers_agree_and_an_audit_says_so(server: &Server) {
    let mut one = Client::connected(server, 1);
    one.perform(begin(130));
    one.sync().expect("a round");
    let mut other = Client::connected(server, 2);
    other.sync().expect("a round");
    one.perform(rename(1, "Ada", "Last"));
    other.perform(rename(1, "First", "Lovelace"));
    other.perform(super::examples::delete(2));
    sync_all(&[&one, &other]);
    assert_eq!(name(&one, 1), ("Ada".to_owned(), "Lovelace".to_owned()));
    assert_eq!(one.records(), other.records());
    assert!(one.person(2).is_none());
    let audit = finish(one.engine.audit()).expect("an audit");
    assert!(audit.values().all(|kind| kind.agrees()), "{audit:?}");
}

/// A server that compacts a database keeps the newest version of each document only.
fn a_browser_that_was_away_while_the_server_was_compacted_catches_up(server: &Server) {
    let mut one = Client::connected(server, 1);
    one.perform(begin(20));
    one.sync().expect("a round");
    let mut other = Client::connected(server, 2);
    other.sync().expect("a round");
    other.perform(rename(1, "First", "Lovelace"));
    for first in ["A.", "Ad", "Ada"] {
        one.perform(rename(1, first, "Last"));
        one.sync().expect("a round");
    }
    one.perform(super::examples::delete(2));
    one.sync().expect("a round");
    server.compact();
    sync_all(&[&other, &one]);
    assert_eq!(name(&one, 1), ("Ada".to_owned(), "Lovelace".to_owned()));
    assert!(other.person(2).is_none());
    assert_eq!(one.records(), other.records());
}

macro_rules! contract {
    ($($name:ident),+ $(,)?) => {
        mod model {
            use crate::sync::model_server::ModelServer;
            use crate::sync::tests::server::Server;
            $(#[test] fn $name() { super::$name(&Server::Model(ModelServer::default())); })+
        }

        /// All of them, each with a name.
        #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
        const CONTRACT: &[(&str, fn(&Server))] = &[$((stringify!($name), $name)),+];
    };
}

contract! {
    a_database_that_is_there_is_used_as_it_is,
    a_write_over_another_revision_is_a_conflict_and_the_others_succeed,
    the_feed_has_the_newest_version_of_each_document_after_a_sequence,
    pages_of_the_feed_leave_nothing_out_and_repeat_nothing,
    a_removed_document_is_told_and_can_be_written_again,
    branches_of_replication_are_told_read_and_removed,
    local_documents_are_kept_and_are_not_in_the_feed,
    texts_arrive_as_they_were_sent,
    a_database_that_is_gone_and_may_not_be_created_is_said,
    two_browsers_agree_and_an_audit_says_so,
    a_browser_that_was_away_while_the_server_was_compacted_catches_up,
}

/// The same of a real server.
#[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
#[test]
fn a_real_server_keeps_the_contract() {
    use super::http_server::HttpServer;
    for (name, keep) in CONTRACT {
        println!("{name}");
        keep(&Server::Http(HttpServer::create()));
    }
}
