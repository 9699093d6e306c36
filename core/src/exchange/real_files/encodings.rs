//! Code pages, wrong bytes and invisible characters.

use std::rc::Rc;

use crate::exchange::testing::{ImportFixture, cells, decode_detected, decode_with_tables};
use crate::exchange::{CsvReader, Encoding, Format, Notice, Options, Problem, decode, plan};

#[test]
fn names_in_a_code_page_wait_for_a_choice_of_encoding() {
    let file = b"LastName;FirstName;Email;UserName;OfficialCode;Status\n\
        \xcd\xcf\xc7\xcf;\xd3\xe3\xed\xd1;samir.haddad@uni.example;shaddad;A-1;user\n\
        \xe3\xe4\xd5\xe6\xd1;\xe1\xed\xe1\xec;layla.mansour@uni.example;lmansour;A-2;user\n";
    let detected = decode_detected(file.to_vec()).expect("text");
    assert_eq!(detected.encoding, Encoding::Windows1252);
    assert!(!detected.is_plausible);
    let chosen = decode(
        file.to_vec(),
        Some(Encoding::Windows1256),
        decode_with_tables,
    );
    let chosen = chosen.expect("text");
    assert!(chosen.is_plausible);
    assert!(chosen.text.contains("حداد;سمير"), "{}", chosen.text);
    assert!(chosen.text.contains("منصور;ليلى"), "{}", chosen.text);
}

#[test]
fn a_second_byte_that_is_a_backslash_tears_no_row() {
    for (encoding, bytes, names) in [
        // The second bytes of 表, ソ and 能, of 許, 功 and 蓋.
        (
            Encoding::ShiftJis,
            &b"\"\x95\x5c\";\x83\x5c\x94\x5c;hyo\n"[..],
            ["表", "ソ能", "hyo"],
        ),
        (
            Encoding::Big5,
            b"\"\xb3\x5c\";\xa5\x5c\xbb\x5c;hsu\n",
            ["許", "功蓋", "hsu"],
        ),
        (
            Encoding::Gb18030,
            b"\"\x9f\x5c\";\xcd\xf5;wang\n",
            ["焅", "王", "wang"],
        ),
    ] {
        let file = [b"LastName;FirstName;UserName\n", bytes, b"Last;One;last\n"].concat();
        let detected = decode_detected(file.clone()).expect("text");
        assert!(!detected.is_plausible, "{encoding:?}");
        let decoded = decode(file, Some(encoding), decode_with_tables).expect("text");
        let table = CsvReader::new("x", decoded, None).and_then(CsvReader::read);
        let table = table.expect("a table");
        let rows = cells(&table);
        assert_eq!(
            rows,
            [(2, names.to_vec()), (3, vec!["Last", "One", "last"])]
        );
    }
}

#[test]
fn a_wrong_byte_is_named_with_its_place_and_spoils_no_other_row() {
    let file = [
        "LastName;FirstName;Email;UserName;OfficialCode;Status\nMüller;Jörg;joerg@uni.example;jmueller;T-1;user\nŠimić;Željka;zeljka@uni.example;zsimic;T-2;user\nGroup A ".as_bytes(),
        b"\x96",
        " evening;Eve;eve@uni.example;eveg;T-3;user\nNguyễn;An;an@uni.example;annguyen;T-4;user\n".as_bytes(),
    ]
    .concat();
    let decoded = decode_detected(file).expect("text");
    assert_eq!(
        (decoded.encoding, decoded.is_plausible),
        (Encoding::Utf8, true)
    );
    let table = CsvReader::new("x", decoded, None).and_then(CsvReader::read);
    let table = Rc::new(table.expect("a table"));
    let mut fixture = ImportFixture::new();
    let records = fixture.workspace.records();
    let run = plan(
        Format::People,
        &table,
        records,
        Options::default(),
        &mut fixture.ids,
        &crate::model::FixedOffset(0),
    );
    let run = run.expect("all columns");
    assert_eq!(run.warned().collect::<Vec<_>>(), [2]);
    let row = &run.rows()[2];
    assert_eq!(row.line, 4);
    match row.warnings.as_slice() {
        [warning] => {
            assert_eq!(warning.column, Some(0));
            match &warning.problem {
                Problem::ForeignByte(byte) => assert_eq!((byte.byte, byte.character), (0x96, '–')),
                other => panic!("{other:?}"),
            }
        }
        other => panic!("{other:?}"),
    }
    fixture.accept(&run);
    assert_eq!(
        fixture.people(),
        [
            "annguyen:Nguyễn,An",
            "eveg:Group A – evening,Eve",
            "jmueller:Müller,Jörg",
            "zsimic:Šimić,Željka"
        ]
    );
}

#[test]
fn invisible_characters_are_removed_and_counted() {
    let mut fixture = ImportFixture::new();
    let header = "LastName;FirstName;Email;UserName\n";
    let run = fixture.import(&format!(
        "{header}Roa;Ines;ines.roa@uni.example\u{200b};iroa\n\
         Kovac;Iva;iva.kovac@uni.example;ikovac\u{200b}\n\
         \u{feff}Sosa;Leo;leo.sosa@uni.example;lsosa\n"
    ));
    assert_eq!(run.counts().create, 3);
    assert_eq!(run.notices(), [Notice::CharactersRemoved { characters: 3 }]);
    let clean = format!(
        "{header}Roa;Ines;ines.roa@uni.example;iroa\n\
         Kovac;Iva;iva.kovac@uni.example;ikovac\nSosa;Leo;leo.sosa@uni.example;lsosa\n"
    );
    assert!(fixture.import(&clean).import().is_none());
}
