//! Accounts that may only read, and records that the remote refuses.

use super::bench::{Client, Fault, finish, person_key};
use super::examples::{name, pair, rename, sync_all};
use crate::sync::model_server::ModelServer;
use crate::sync::{RoundReport, waiting_count};
use crate::workspace::RecordSync;

fn round(client: &Client) -> RoundReport {
    finish(client.engine.round()).expect("a round")
}

fn waiting(client: &Client) -> usize {
    waiting_count(&client.engine.replica().state())
}

fn rejected(client: &Client) -> usize {
    let state = client.engine.replica().state();
    let rejected = |(_, record): &(_, &RecordSync)| record.rejected.is_some();
    state.open().filter(rejected).count()
}

/// Returns `true` if the account is known to be refused when it writes.
fn is_known_to_read(client: &Client) -> bool {
    let state = client.engine.replica().state();
    let connection = state.connection();
    connection.is_some_and(|connection| connection.is_read_only)
}

/// Has one client write while another may only read, in the way that `bar` sets up.
fn reading(bar: impl Fn(&ModelServer, bool)) {
    let (server, mut writer, mut reader) = pair(3);
    writer.perform(rename(1, "Ada", "Last"));
    writer.sync().expect("a round");
    bar(&server, true);
    reader.reopen();
    reader.perform(rename(2, "Eda", "Last"));
    for _ in 0..2 {
        assert!(round(&reader).is_read_only);
        assert!(is_known_to_read(&reader));
        assert_eq!(name(&reader, 1).0, "Ada", "what others write arrives");
        assert_eq!(name(&reader, 2).0, "Eda", "what is edited here stays");
        assert_eq!(waiting(&reader), 1);
        assert_eq!(rejected(&reader), 0);
    }
    // Known as soon as the app is opened again, without the server.
    reader.reopen();
    reader.network.fail([Some(Fault::LostRequest)]);
    assert!(reader.sync().is_err());
    assert!(is_known_to_read(&reader));
    assert!(round(&reader).is_read_only, "nobody has tried to write");
    // The right to write is given while the browser is open.
    bar(&server, false);
    assert_eq!(round(&reader), RoundReport::default());
    assert!(!is_known_to_read(&reader));
    sync_all(&[&writer, &reader]);
    assert_eq!(waiting(&reader), 0);
    assert_eq!(name(&writer, 2).0, "Eda");
}

#[test]
fn an_account_with_the_role_of_a_reader_receives_and_sends_nothing() {
    reading(|server, is_barred| {
        let roles = if is_barred { &["reader"][..] } else { &[] };
        server.database_mut().roles = roles.iter().map(|role| (*role).to_owned()).collect();
    });
}

#[test]
fn an_account_that_becomes_a_reader_while_it_is_connected_keeps_its_edits() {
    let (server, mut writer, mut other) = pair(3);
    for client in [&mut writer, &mut other] {
        client.perform(rename(1, "Ada", "Last"));
        client.sync().expect("a round");
    }
    server.database_mut().roles = vec!["reader".to_owned()];
    other.perform(rename(2, "Eda", "Last"));
    assert!(round(&other).is_read_only);
    assert_eq!(waiting(&other), 1);
    assert_eq!(rejected(&other), 0);
    server.database_mut().roles.clear();
    assert!(!round(&other).is_read_only);
    sync_all(&[&writer, &other]);
    assert_eq!(name(&writer, 2).0, "Eda");
}

#[test]
fn an_account_that_becomes_a_reader_while_the_network_is_away_is_noticed() {
    let (server, _, mut other) = pair(3);
    assert!(!round(&other).is_read_only);
    other.network.fail([Some(Fault::LostRequest)]);
    assert!(other.sync().is_err());
    server.database_mut().roles = vec!["reader".to_owned()];
    // Before there is anything to be sent.
    assert!(round(&other).is_read_only);
    other.perform(rename(2, "Eda", "Last"));
    other.save();
    assert!(round(&other).is_read_only);
    assert_eq!(waiting(&other), 1);
}

#[test]
fn behind_a_filter_that_lets_only_reading_pass_edits_wait() {
    reading(|server, is_barred| server.database_mut().is_behind_filter = is_barred);
}

#[test]
fn an_administrator_may_write_whatever_other_roles_there_are() {
    let (server, mut one, other) = pair(2);
    server.database_mut().roles = vec!["reader".to_owned(), "_admin".to_owned()];
    one.reopen();
    one.perform(rename(1, "Ada", "Last"));
    assert!(!round(&one).is_read_only);
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 1).0, "Ada");
}

#[test]
fn roles_that_are_not_told_forbid_nothing() {
    let (_, mut one, other) = pair(2);
    one.reopen();
    one.perform(rename(1, "Ada", "Last"));
    // Identity and checkpoint, then the roles.
    one.network.fail([None, None, Some(Fault::Portal)]);
    assert_eq!(round(&one), RoundReport::default());
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 1).0, "Ada");
}

#[test]
fn a_refused_record_is_sent_again_when_the_person_asks_for_it() {
    let (server, mut one, other) = pair(3);
    let refuse = |is_refused: bool| {
        let mut database = server.database_mut();
        database.rejected.clear();
        if is_refused {
            let reason = "The name is taken.".to_owned();
            database.rejected.insert(person_key(1).to_string(), reason);
        }
    };
    refuse(true);
    one.perform(rename(1, "Ada", "Last"));
    sync_all(&[&one, &other]);
    refuse(false);
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 1).0, "First", "not by itself");
    assert!(!one.retry(&[person_key(2)]), "it was not refused");
    assert!(one.retry(&[person_key(1)]));
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 1).0, "Ada");
    assert!(one.engine.replica().state().open().next().is_none());
}
