//! The state of the exchange with a remote as the journal has it, and documents as they are sent.

use super::fixtures::{defaults, full, uuid};
use super::{check, lines};
use crate::model::{ChangeId, Instant, Record, to_json};
use crate::sync::couchdb::{Received, read, write, write_removal};
use crate::workspace::{
    ActionKind, ActionLabel, Base, Branch, Change, ChangeOrigin, Conflict, Connection,
    ConnectionUpdate, EarlierVersion, FirstPull, RecordSync, RemoteVersion, Replacement, Rewind,
    Stamp, SyncUpdate, Version, Waiting,
};

fn stamp() -> Stamp {
    Stamp {
        at: Instant(1_790_000_000_000),
        nature: ChangeOrigin::Edit,
        label: ActionLabel::many(ActionKind::Imported, 38, "Zoë"),
        author: "mlefevre".to_owned(),
    }
}

fn version() -> Version {
    Version {
        id: ChangeId(uuid(60)),
        count: 38,
        follows: vec![EarlierVersion(ChangeId(uuid(61)), 1)],
    }
}

fn remote_version(record: Option<Record>) -> RemoteVersion {
    RemoteVersion {
        revision: Some("3-abc".to_owned()),
        record,
        version: Some(version()),
        stamp: stamp(),
        branches: Vec::new(),
    }
}

fn states(record: &Record) -> [RecordSync; 3] {
    let branch = Branch {
        revision: "2-def".to_owned(),
        record: Some(record.clone()),
        version: None,
    };
    [
        RecordSync::default(),
        RecordSync {
            revision: Some("1-abc".to_owned()),
            base: Base::Record(record.clone()),
            version: Some(version()),
            waiting: Some(Waiting {
                seq: 7,
                stamp: stamp(),
            }),
            rejected: Some("The name is taken.".to_owned()),
            held: Some(Box::new(RemoteVersion {
                branches: vec![branch],
                ..remote_version(Some(record.clone()))
            })),
            obsolete: vec!["2-def".to_owned()],
            ..RecordSync::default()
        },
        RecordSync {
            base: Base::Removed,
            conflict: Some(Box::new(Conflict {
                base: Some(record.clone()),
                ours: None,
                theirs: Some(record.clone()),
                fields: vec!["title".to_owned()],
                stamp: stamp(),
            })),
            ..RecordSync::default()
        },
    ]
}

fn changes() -> Vec<Change> {
    let fresh = Connection::new("https://db.example/", "medicine", uuid(1), uuid(2));
    let used = Connection {
        user: "mlefevre".to_owned(),
        since: Some("12-g1AAAA".to_owned()),
        checkpoint: Some("one".to_owned()),
        next_checkpoint: Some("two".to_owned()),
        first_pull: None,
        unreadable: vec!["invoice:1".to_owned()],
        rewind: Some(Rewind {
            at: Instant(1_790_000_000_000),
            waiting_before: 1,
            sent_again: Some(12),
        }),
        ..fresh.clone()
    };
    let comparing = Connection {
        first_pull: Some(FirstPull::Compare),
        rewind: Some(Rewind {
            at: Instant(0),
            waiting_before: 0,
            sent_again: None,
        }),
        ..fresh.clone()
    };
    let replaced = Connection {
        replacement: Some(Replacement {
            at: Instant(1_790_000_000_000),
            author: "mlefevre".to_owned(),
            removed: 38,
            changed: 2,
        }),
        ..fresh.clone()
    };
    let record = defaults().remove(0);
    let states = states(&record).map(|state| (record.key(), Some(state)));
    let forgotten = (record.key(), None);
    let updates = [
        (Some(ConnectionUpdate::Connect(fresh)), Vec::new()),
        (Some(ConnectionUpdate::Advance(used)), states.to_vec()),
        (Some(ConnectionUpdate::Advance(comparing)), vec![forgotten]),
        (Some(ConnectionUpdate::Disconnect), Vec::new()),
        (None, Vec::new()),
        (Some(ConnectionUpdate::Advance(replaced)), Vec::new()),
    ];
    let changes = (0..)
        .zip(updates)
        .map(|(seed, (connection, records))| Change {
            id: ChangeId(uuid(70 + seed)),
            at: Instant(0),
            nature: ChangeOrigin::Silent,
            label: ActionLabel::default(),
            edits: Vec::new(),
            sync: Some(Box::new(SyncUpdate {
                connection,
                records,
            })),
        });
    changes.collect()
}

#[test]
fn the_state_of_the_exchange_in_the_journal() {
    let mut bytes = Vec::new();
    for change in changes() {
        bytes.extend(to_json(&change));
        bytes.push(b'\n');
    }
    let golden = lines(&check("sync.jsonl", &bytes));
    let read = golden
        .iter()
        .map(|line| serde_json::from_str::<Change>(line).expect("a change"));
    assert_eq!(read.collect::<Vec<_>>(), changes());
}

#[test]
fn documents_of_every_kind_of_record() {
    let mut bytes = Vec::new();
    let records: Vec<Record> = full();
    for record in &records {
        bytes.extend(write(record.key(), &remote_version(Some(record.clone()))).bytes());
        bytes.push(b'\n');
    }
    let key = records[0].key();
    bytes.extend(write(key, &remote_version(None)).bytes());
    bytes.push(b'\n');
    bytes.extend(write_removal(key, "2-def").bytes());
    bytes.push(b'\n');
    let golden = lines(&check("documents.jsonl", &bytes));
    for (line, record) in golden.iter().zip(&records) {
        let received = read(&record.key().to_string(), line);
        let expected = Box::new(remote_version(Some(record.clone())));
        assert_eq!(
            received,
            Received::Version(record.key(), expected, Vec::new())
        );
    }
}
