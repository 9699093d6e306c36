//! Every reader of files against bytes that nobody wrote on purpose: no panic, nothing half taken, and no
//! more time than the size of the file asks for.

#[cfg(not(target_arch = "wasm32"))]
mod grammar;
#[cfg(not(target_arch = "wasm32"))]
mod mutations;
mod readers;

use std::time::{Duration, Instant as Clock};

use proptest::prelude::*;
use proptest::sample::select;

use super::chamilo_xml::{XmlError, XmlReader, xml_encoding};
use super::icalendar::with_whole_characters;
use readers::{read_anything, read_calendar};

/// Small files of each format, as people and programs write them.
const CORPUS: [&[u8]; 13] = [
    include_bytes!("../../tests/hostile/people.csv"),
    include_bytes!("../../tests/hostile/sessions.csv"),
    include_bytes!("../../tests/hostile/groups.csv"),
    include_bytes!("../../tests/hostile/offerings.csv"),
    include_bytes!("../../tests/hostile/rooms.csv"),
    include_bytes!("../../tests/hostile/instructors.csv"),
    include_bytes!("../../tests/hostile/session_type.csv"),
    include_bytes!("../../tests/hostile/term.csv"),
    include_bytes!("../../tests/hostile/assigned.tsv"),
    include_bytes!("../../tests/hostile/sessions.xml"),
    include_bytes!("../../tests/hostile/busy.ics"),
    include_bytes!("../../tests/hostile/backup.json"),
    include_bytes!("../../tests/hostile/ilios.json"),
];

/// Pieces that readers give a meaning to.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b"\\",
    b";",
    b",",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n ",
    b"<",
    b">",
    b"&",
    b"&#x0;",
    b"<![CDATA[",
    b"<!DOCTYPE a>",
    b"</Session>",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"RRULE:FREQ=YEARLY\r\n",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xc3",
    b"\x00",
    b"9999999999",
    b"{\"kind\":",
];

/// A file of the corpus with pieces removed, doubled and put in.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let edit = (
        any::<prop::sample::Index>(),
        0..40_usize,
        select(PIECES.to_vec()),
        0..3_u8,
    );
    (select(CORPUS.to_vec()), prop::collection::vec(edit, 0..8)).prop_map(|(file, edits)| {
        let mut bytes = file.to_vec();
        for (at, length, piece, kind) in edits {
            let at = at.index(bytes.len() + 1);
            let end = (at + length).min(bytes.len());
            match kind {
                0 => drop(bytes.drain(at..end)),
                1 => {
                    let doubled = bytes[at..end].to_vec();
                    bytes.splice(at..at, doubled);
                }
                _ => drop(bytes.splice(at..at, piece.iter().copied())),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_damaged_file_makes_a_reader_panic(bytes in damaged()) {
        read_anything(&bytes);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(
        pieces in prop::collection::vec(select(PIECES.to_vec()), 0..60),
        start in select(vec![&b""[..], b"<Sessions>", b"BEGIN:VCALENDAR\r\n", b"{", b"Course,Session,Date\n"]),
    ) {
        read_anything(&[start, &pieces.concat()].concat());
    }
}

#[test]
fn every_file_of_the_corpus_is_read() {
    for file in CORPUS {
        read_anything(file);
    }
}

#[test]
fn no_part_of_a_file_that_is_cut_off_is_taken() {
    let xml = CORPUS[9].trim_ascii_end();
    let text = String::from_utf8(xml.to_vec()).expect("UTF-8");
    for (end, _) in text.char_indices() {
        let encoding = xml_encoding(text.as_bytes()).expect("XML");
        let decoded = super::Decoded::new(text[..end].to_owned(), super::Encoding::Utf8);
        let mut reader = XmlReader::new("x.xml", decoded, encoding);
        let error = loop {
            match reader.step(1) {
                Ok(true) => break None,
                Ok(false) => {}
                Err(error) => break Some(error),
            }
        };
        // Before the first tag there is nothing that could be taken.
        let error = error.or_else(|| reader.finish().err());
        let is_refused = matches!(
            error,
            Some(XmlError::Truncated(_) | XmlError::IllFormed(_) | XmlError::NothingKnown)
        );
        assert!(is_refused, "{end}: {error:?}");
    }
    let calendar = with_whole_characters(CORPUS[10].trim_ascii_end().to_vec());
    let calendar = String::from_utf8(calendar).expect("UTF-8");
    for (end, _) in calendar.char_indices() {
        let decoded = super::Decoded::new(calendar[..end].to_owned(), super::Encoding::Utf8);
        assert!(read_calendar(decoded).is_err(), "{end}");
    }
}

/// Files that make careless readers look at the same bytes again and again. They take a moment if
/// each byte is looked at once, and very long if all others are looked at for each.
#[test]
fn the_time_is_in_proportion_to_the_size() {
    const SIZE: usize = 100_000;
    let repeated = |piece: &str| piece.repeat(SIZE / piece.len());
    let files = [
        repeated("\""),
        repeated("\"a\n"),
        repeated("a;"),
        ["Course,Session,Date\n", &repeated("A,B,2026-09-14\n")].concat(),
        ["LearnerGroup\n", &repeated("a > ")].concat(),
        [
            "term_id,title,parent_term_id,vocabulary\n1,A,1,V\n",
            &repeated("2,B,1,V\n"),
        ]
        .concat(),
        repeated("<a"),
        repeated("<!--"),
        ["<Sessions>", &repeated("&amp;")].concat(),
        ["<Sessions><Session>", &repeated("<User>a</User>")].concat(),
        ["BEGIN:VCALENDAR\r\n", &repeated("X:\r\n \r\n ")].concat(),
        [
            "BEGIN:VCALENDAR\r\n",
            &repeated("BEGIN:VEVENT\r\nEND:VEVENT\r\n"),
        ]
        .concat(),
        [
            "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:x\r\n",
            &repeated("BEGIN:STANDARD\r\nEND:STANDARD\r\n"),
        ]
        .concat(),
        [
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260914T080000Z\r\nDURATION:PT1H\r\n",
            &repeated("EXDATE:20260914T080000Z\r\n"),
            "END:VEVENT\r\nEND:VCALENDAR\r\n",
        ]
        .concat(),
    ];
    for file in files {
        let clock = Clock::now();
        read_anything(file.as_bytes());
        let took = clock.elapsed();
        let start: String = file.chars().take(40).collect();
        assert!(took < Duration::from_secs(60), "{start}: {took:?}");
    }
}
