//! Codes and phone numbers that a spreadsheet has changed or marked.

use super::{CODES, damaged};
use crate::exchange::testing::{ImportFixture, at, decode_detected};
use crate::exchange::{
    CodeDamage, DamagedCodes, Dialect, Notice, Options, Problem, Safety, export,
};

const CODES_AFTER_SPREADSHEET: &str = "LastName;FirstName;Email;UserName;OfficialCode;Status\n\
    Roa;Ines;ines@uni.example;iroa;12345;user\n\
    Bauer;Tom;tom@uni.example;tbauer;2,0260117E+13;user\n\
    Petit;Lea;lea@uni.example;lpetit;2,0260117E+13;user\n\
    Kovac;Iva;iva@uni.example;ikovac;01. Feb;user\n\
    Sosa;Leo;leo@uni.example;lsosa;8,91E+05;user\n";

const CODE: usize = 4;

fn codes(fixture: &ImportFixture) -> Vec<&str> {
    let people = fixture.records().people.iter();
    let mut codes: Vec<&str> = people.map(|person| person.official_code.as_str()).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn codes_that_a_spreadsheet_changed_are_named_and_not_imported() {
    let mut fixture = ImportFixture::with(&[CODES]);
    let before = codes(&fixture).join(" ");
    let run = fixture.import(CODES_AFTER_SPREADSHEET);
    let stored = "0012345".to_owned();
    let warnings: Vec<_> = run.rows().iter().map(|row| row.warnings.clone()).collect();
    let scientific = at(CODE, damaged(CodeDamage::ScientificNotation));
    assert_eq!(
        warnings,
        [
            vec![at(CODE, damaged(CodeDamage::LostZeros { stored }))],
            vec![
                scientific.clone(),
                at(CODE, Problem::SharedCode { line: 4 })
            ],
            vec![
                scientific.clone(),
                at(CODE, Problem::SharedCode { line: 3 })
            ],
            vec![at(CODE, damaged(CodeDamage::Date))],
            vec![scientific],
        ]
    );
    assert!(run.import().is_none());
    assert_eq!(codes(&fixture).join(" "), before);
}

#[test]
fn new_people_get_no_damaged_code_unless_it_is_asked_for() {
    let mut fixture = ImportFixture::new();
    let options = Options {
        damaged_codes: DamagedCodes::Import,
        ..Options::default()
    };
    let as_written = fixture.plan(CODES_AFTER_SPREADSHEET, options);
    fixture.import(CODES_AFTER_SPREADSHEET);
    assert_eq!(codes(&fixture), ["", "", "", "", "12345"]);
    fixture.workspace = Default::default();
    fixture.accept(&as_written);
    assert_eq!(
        codes(&fixture),
        [
            "01. Feb",
            "12345",
            "2,0260117E+13",
            "2,0260117E+13",
            "8,91E+05"
        ]
    );
}

#[test]
fn a_code_of_somebody_else_is_named() {
    let mut fixture = ImportFixture::with(&[CODES]);
    let run = fixture.import("UserName;LastName;OfficialCode\ntbauer;Bauer;0012345\n");
    let by = "Ines Roa".to_owned();
    assert_eq!(run.rows()[0].warnings, [at(2, Problem::CodeInUse { by })]);
}

#[test]
fn marks_of_spreadsheets_come_off_codes() {
    let mut fixture = ImportFixture::with(&[CODES]);
    let run = fixture.import(
        "LastName;FirstName;Email;UserName;OfficialCode;Status\n\
         Roa;Ines;ines@uni.example;iroa;\"=\"\"0012345\"\"\";user\n\
         Bauer;Tom;tom@uni.example;tbauer;'20260117000001;user\n",
    );
    assert_eq!((run.counts().same, run.import().is_none()), (2, true));
    assert_eq!(run.notices(), [Notice::GuardsRemoved { cells: 2 }]);
}

#[test]
fn a_phone_number_survives_the_export_for_spreadsheets() {
    let mut fixture = ImportFixture::with(&[
        "UserName;LastName;FirstName;PhoneNumber\nzoe;Z;Zoë;+41 44 668 18 00\nmax;M;Max;-5\n",
    ]);
    let ids: Vec<_> = fixture
        .records()
        .people
        .iter()
        .map(|person| person.id)
        .collect();
    for dialect in [Dialect::Chamilo1, Dialect::Chamilo2] {
        let file = export::people(fixture.records(), &ids, dialect, Safety::ForSpreadsheets);
        let text = decode_detected(file.bytes).expect("text").text;
        assert!(text.contains("'+41 44 668 18 00"), "{text}");
        assert_eq!(fixture.plan(&text, Options::default()).counts().same, 2);
    }
}

#[test]
fn codes_of_courses_are_imported_with_a_warning() {
    let mut fixture = ImportFixture::with(&["Code;Title\n00123;Anatomy\n"]);
    let run = fixture.import("Code;Title\n123;Anatomy\n2,03E+13;Biology\n1-2;Chemistry\n");
    let imported = |damage| {
        let is_imported = true;
        vec![at(
            0,
            Problem::DamagedCode {
                damage,
                is_imported,
            },
        )]
    };
    let stored = "00123".to_owned();
    let warnings: Vec<_> = run.rows().iter().map(|row| row.warnings.clone()).collect();
    assert_eq!(
        warnings,
        [
            imported(CodeDamage::LostZeros { stored }),
            imported(CodeDamage::ScientificNotation),
            vec![]
        ]
    );
}
