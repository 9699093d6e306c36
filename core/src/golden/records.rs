//! Every kind of record.

use super::fixtures::{defaults, full};
use super::{check, lines};
use crate::model::{Kind, Record};

fn golden(name: &str, records: &[Record]) {
    let mut bytes = Vec::new();
    for record in records {
        record.write(&mut bytes);
        bytes.push(b'\n');
    }
    let lines = lines(&check(name, &bytes));
    assert_eq!(lines.len(), records.len());
    for (line, record) in lines.iter().zip(records) {
        let read = record.key().kind().read(line.as_bytes());
        assert_eq!(read.as_ref().ok(), Some(record), "{line}");
    }
    for kind in Kind::ALL {
        assert!(
            records.iter().any(|record| record.key().kind() == *kind),
            "{kind:?}"
        );
    }
}

#[test]
fn records_with_every_field_set() {
    golden("records-full.jsonl", &full());
}

#[test]
fn records_at_their_defaults() {
    golden("records-default.jsonl", &defaults());
}

#[test]
fn a_chunk_reads_as_its_records() {
    for kind in Kind::ALL {
        let records: Vec<Record> = full()
            .into_iter()
            .filter(|record| record.key().kind() == *kind)
            .collect();
        let mut chunk = vec![b'['];
        for record in &records {
            if chunk.len() > 1 {
                chunk.push(b',');
            }
            record.write(&mut chunk);
        }
        chunk.push(b']');
        assert_eq!(kind.read_all(&chunk).ok(), Some(records));
    }
}
