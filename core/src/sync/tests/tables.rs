//! The tables with which every workspace begins, when workspaces that were begun apart meet.

use serde_json::json;

use super::bench::{Client, Network};
use super::examples::sync_all;
use crate::model::{RecordKey, RecordType, SessionTypeId, Settings, Term, TermId};
use crate::rules::vocabularies::SessionTypeForm;
use crate::storage::MemoryStore;
use crate::sync::model_server::ModelServer;
use crate::workspace::{Command, FirstPull, SharedValue, VocabularyCommand};

/// Opens a browser with a workspace of its own.
fn fresh(server: &ModelServer, seed: u64) -> Client {
    let mut client = Client::open(&MemoryStore::new(), &Network::to(server), seed);
    let settings = Settings::default();
    client.perform(Command::Begin { settings });
    client.save();
    client
}

fn session_type(client: &Client, title: &str) -> Option<SessionTypeId> {
    let workspace = client.workspace.borrow();
    let mut types = workspace.records().session_types.iter();
    types.find(|kind| kind.title == title).map(|kind| kind.id)
}

fn term(client: &Client, title: &str) -> Option<TermId> {
    let workspace = client.workspace.borrow();
    let mut terms = workspace.records().terms.iter();
    terms.find(|term| term.title == title).map(|term| term.id)
}

fn delete_lectures_and_surgery(client: &mut Client) {
    let lecture = session_type(client, "Lecture").expect("a type");
    let surgery = term(client, "Surgery").expect("a term");
    for command in [
        VocabularyCommand::DeleteSessionTypes {
            ids: [lecture].into(),
        },
        VocabularyCommand::DeleteTerms {
            ids: [surgery].into(),
        },
    ] {
        client
            .perform(Command::Vocabulary(command))
            .expect("a change");
    }
    client.save();
}

fn rename_lectures(client: &mut Client) {
    let id = session_type(client, "Lecture");
    let form = SessionTypeForm {
        title: "Grand lecture".to_owned(),
        colour: "2c68c4".to_owned(),
        ..SessionTypeForm::default()
    };
    let command = VocabularyCommand::SaveSessionType { id, form };
    client
        .perform(Command::Vocabulary(command))
        .expect("a change");
    client.save();
}

#[test]
fn what_others_have_deleted_of_the_first_tables_stays_deleted_when_a_fresh_workspace_joins() {
    // Deleted before connecting, so that the server has never had it, or after.
    for is_known in [false, true] {
        let server = ModelServer::default();
        let mut one = fresh(&server, 1);
        if !is_known {
            delete_lectures_and_surgery(&mut one);
        }
        one.connect(FirstPull::Merge);
        one.sync().expect("a round");
        if is_known {
            delete_lectures_and_surgery(&mut one);
            one.sync().expect("a round");
        }
        let mut other = fresh(&server, 2);
        other.connect(FirstPull::Merge);
        sync_all(&[&other, &one]);
        for client in [&one, &other] {
            assert_eq!(session_type(client, "Lecture"), None);
            assert_eq!(term(client, "Surgery"), None);
            assert!(client.conflicts().is_empty());
        }
        assert!(session_type(&other, "Seminar").is_some());
        assert_eq!(one.records(), other.records());
    }
}

#[test]
fn what_others_have_renamed_of_the_first_tables_is_renamed_in_a_fresh_workspace_that_joins() {
    let server = ModelServer::default();
    let mut one = fresh(&server, 1);
    one.connect(FirstPull::Merge);
    rename_lectures(&mut one);
    one.sync().expect("a round");
    let mut other = fresh(&server, 2);
    other.connect(FirstPull::Merge);
    sync_all(&[&other, &one]);
    assert_eq!(other.conflicts(), [] as [RecordKey; 0]);
    assert!(session_type(&other, "Grand lecture").is_some());
    assert_eq!(one.records(), other.records());
}

#[test]
fn what_somebody_has_edited_of_the_first_tables_joins_although_others_have_deleted_it() {
    let server = ModelServer::default();
    let mut one = fresh(&server, 1);
    delete_lectures_and_surgery(&mut one);
    one.connect(FirstPull::Merge);
    one.sync().expect("a round");
    let mut other = fresh(&server, 2);
    rename_lectures(&mut other);
    other.connect(FirstPull::Merge);
    sync_all(&[&other, &one]);
    assert!(session_type(&one, "Grand lecture").is_some());
    assert_eq!(one.records(), other.records());
}

#[test]
fn what_this_version_cannot_read_of_the_first_tables_stays_in_a_fresh_workspace_that_joins() {
    let server = ModelServer::default();
    let mut one = fresh(&server, 1);
    one.connect(FirstPull::Merge);
    one.sync().expect("a round");
    let mut other = fresh(&server, 2);
    let surgery = term(&other, "Surgery").expect("a term");
    let id = Term::record_key(surgery).to_string();
    let body = json!({ "_id": id, "record": { "kind": "of a newer version" } });
    server.database_mut().purge(&id);
    server.database_mut().plant(&id, "1-abc", body);
    other.connect(FirstPull::Merge);
    other.sync().expect("a round");
    assert_eq!(term(&other, "Surgery"), Some(surgery));
}

#[test]
fn two_workspaces_begun_apart_share_their_first_tables() {
    let server = ModelServer::default();
    let settings = Settings::default();
    let mut one = Client::connected(&server, 1);
    one.perform(Command::Begin {
        settings: settings.clone(),
    });
    one.sync().expect("a round");
    let mut other = Client::open(&MemoryStore::new(), &Network::to(&server), 2);
    other.perform(Command::Begin { settings });
    other.connect(FirstPull::Merge);
    sync_all(&[&other, &one]);
    assert_eq!(other.conflicts(), []);
    let workspace = other.engine.replica().workspace();
    assert_eq!(SharedValue::find(workspace.records()), []);
    drop(workspace);
    assert_eq!(one.records(), other.records());
}
