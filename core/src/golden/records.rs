//! Every kind of record.

use super::fixtures::{defaults, full};
use super::{check, lines};
use crate::model::{GeneratedRound, Kind, Offering, Record};

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

/// The offerings with the start for which they were generated, a field that earlier versions keep
/// without knowing it.
#[test]
fn offerings_with_the_start_for_which_they_were_generated() {
    check_offerings("offerings-generated-for.jsonl", |offering| {
        offering.generated_for = "2026-09-15T08:00:00".parse().ok();
    });
}

/// The offerings with the round for which they were generated, likewise.
#[test]
fn offerings_with_the_round_for_which_they_were_generated() {
    check_offerings("offerings-generated-in.jsonl", |offering| {
        let first = "2026-09-14".parse().expect("a date");
        offering.generated_in = Some(GeneratedRound { first, round: 2 });
    });
}

/// The offerings with what is known of the defaults that they inherit, likewise.
#[test]
fn offerings_that_inherit_defaults() {
    check_offerings("offerings-inherits-defaults.jsonl", |offering| {
        offering.inherits_defaults = Some(offering.id.to_bits() % 2 == 0);
    });
}

/// Checks how the offerings are stored with another field.
fn check_offerings(name: &str, set: impl Fn(&mut Offering)) {
    let mut bytes = Vec::new();
    let mut offerings = Vec::new();
    for record in full() {
        let Record::Offering(offering) = record else {
            continue;
        };
        let mut offering = Offering::clone(&offering);
        set(&mut offering);
        let record = Record::from(offering);
        record.write(&mut bytes);
        bytes.push(b'\n');
        offerings.push(record);
    }
    let lines = lines(&check(name, &bytes));
    let read = lines
        .iter()
        .map(|line| Kind::Offering.read(line.as_bytes()));
    let read: Vec<Record> = read.filter_map(Result::ok).collect();
    assert_eq!((lines.len(), read), (2, offerings));
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
