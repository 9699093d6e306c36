//! Mutations of well-formed files that keep most of their structure: parts are cut out, doubled, put in
//! the place of others or of parts of another file; then bytes flip and files end early.
//!
//! `PROPTEST_CASES` is the number of cases of each test; docs/reliability.md says how to let them run for
//! long. An input that fails is kept as a file in `core/tests/hostile`.

use std::path::PathBuf;
use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;

use super::grammar::{Grammar, Source};
use super::readers::{plan_calendar, plan_csv, plan_ilios, plan_xml, read_backup};
use crate::exchange::Format;

/// Returns the files of the repository with one of these endings: those that are exported, and those that
/// were made for these tests.
fn corpus(grammar: Grammar, is_of: fn(&str) -> bool) -> Rc<[Source]> {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut names: Vec<PathBuf> = ["golden/exports", "hostile"]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(tests.join(folder)).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| is_of(&name.to_string_lossy()))
        })
        .collect();
    names.sort();
    let read = |path: PathBuf| Source::new(std::fs::read(path).expect("a file"), grammar);
    let sources: Rc<[Source]> = names.into_iter().map(read).collect();
    assert!(!sources.is_empty(), "no files");
    sources
}

/// One change to a file.
#[derive(Clone, Debug)]
enum Mutation {
    /// A part is cut out.
    Remove(Index),
    /// A part is there so many times more.
    Repeat(Index, usize),
    /// A part takes the place of another; it can be of another file.
    Splice { at: Index, from: Index, part: Index },
    /// A value that programs find hard takes the place of a part.
    Replace(Index, &'static str),
    /// A bit flips.
    Flip(Index, u32),
    /// The file ends.
    Truncate(Index),
}

/// Values at the limits of types, formats and calendars.
const VALUES: [&str; 18] = [
    "",
    "\"",
    "0",
    "-1",
    "99999999999999999999",
    "1e999",
    "0000-00-00",
    "9999-12-31T23:59:59Z",
    "99991231T235959Z",
    "24:00",
    "RRULE:FREQ=SECONDLY;INTERVAL=0",
    "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2",
    "P999999999999W",
    "a > a > a",
    "]][[",
    "&#xfffe;",
    "\u{feff}\u{202e}",
    "{\"type\":\"x\",\"id\":[]}",
];

fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    let index = any::<Index>;
    let mutation = prop_oneof![
        2 => index().prop_map(Mutation::Remove),
        2 => (index(), 1..4_usize).prop_map(|(at, times)| Mutation::Repeat(at, times)),
        4 => (index(), index(), index())
            .prop_map(|(at, from, part)| Mutation::Splice { at, from, part }),
        2 => (index(), prop::sample::select(&VALUES[..]))
            .prop_map(|(at, value)| Mutation::Replace(at, value)),
        1 => (index(), 0..8_u32).prop_map(|(at, bit)| Mutation::Flip(at, bit)),
        1 => index().prop_map(Mutation::Truncate),
    ];
    prop::collection::vec(mutation, 1..8)
}

/// Returns a file of the corpus after mutations. Parts are found anew after each.
fn mutated(corpus: &[Source], grammar: Grammar, first: Index, mutations: &[Mutation]) -> Vec<u8> {
    let mut file = corpus[first.index(corpus.len())].clone();
    for mutation in mutations {
        let mut bytes = std::mem::take(&mut file.bytes);
        let part = |at: &Index| file.parts[at.index(file.parts.len())].clone();
        match mutation {
            Mutation::Remove(at) => drop(bytes.drain(part(at))),
            Mutation::Repeat(at, times) => {
                let part = part(at);
                let comma: &[u8] = if grammar == Grammar::Json { b"," } else { b"" };
                let again = [comma, &bytes[part.clone()]].concat().repeat(*times);
                bytes.splice(part.end..part.end, again);
            }
            Mutation::Splice { at, from, part: of } => {
                let source = &corpus[from.index(corpus.len())];
                let piece = source.bytes[source.part(*of)].to_vec();
                bytes.splice(part(at), piece);
            }
            Mutation::Replace(at, value) => drop(bytes.splice(part(at), value.bytes())),
            Mutation::Flip(at, bit) => {
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] ^= 1 << bit;
                }
            }
            Mutation::Truncate(at) => bytes.truncate(at.index(bytes.len() + 1)),
        }
        file = Source::new(bytes, grammar);
    }
    file.bytes
}

/// Lets a reader have mutated files of a corpus.
fn fuzz(grammar: Grammar, is_of: fn(&str) -> bool, read: impl Fn(&[u8])) {
    let corpus = corpus(grammar, is_of);
    for file in corpus.iter() {
        read(&file.bytes);
    }
    // The number of cases is that of the environment, and few where it says nothing.
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 48;
    }
    proptest!(config, |(first in any::<Index>(), mutations in mutations())| {
        read(&mutated(&corpus, grammar, first, &mutations));
    });
}

const CHAMILO: [Format; 5] = [
    Format::People,
    Format::Classes,
    Format::ClassMembers,
    Format::Courses,
    Format::CourseSessions,
];
const PLANNING: [Format; 9] = [
    Format::LearnerGroups,
    Format::Offerings,
    Format::BusyTimes,
    Format::Rooms,
    Format::InstructorGroups,
    Format::SessionTypes,
    Format::Vocabularies,
    Format::Terms,
    Format::GroupAssignment,
];

fn is_csv(name: &str) -> bool {
    name.ends_with(".csv") || name.ends_with(".tsv")
}

fn is_backup(name: &str) -> bool {
    name.starts_with("backup") && name.ends_with(".json")
}

#[test]
fn mutated_csv_of_chamilo_is_read_without_a_panic() {
    fuzz(Grammar::Csv, is_csv, |bytes| plan_csv(bytes, &CHAMILO));
}

#[test]
fn mutated_csv_of_planning_is_read_without_a_panic() {
    fuzz(Grammar::Csv, is_csv, |bytes| plan_csv(bytes, &PLANNING));
}

#[test]
fn mutated_xml_is_read_without_a_panic() {
    fuzz(Grammar::Xml, |name| name.ends_with(".xml"), plan_xml);
}

#[test]
fn mutated_calendars_are_read_without_a_panic() {
    fuzz(
        Grammar::Calendar,
        |name| name.ends_with(".ics"),
        plan_calendar,
    );
}

#[test]
fn mutated_json_of_ilios_is_read_without_a_panic() {
    fuzz(Grammar::Json, |name| name.contains("ilios"), plan_ilios);
}

#[test]
fn mutated_backups_are_read_without_a_panic() {
    fuzz(Grammar::Json, is_backup, read_backup);
}
