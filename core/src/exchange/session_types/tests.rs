use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{Notice, Options};
use crate::rules::fields;

/// As Ilios ships them: names in back-ticks, colours without `#`, one school after the other.
const TYPES: &str = "`session_type_id`,`title`,`school_id`,`calendar_color`,`assessment`,`assessment_option_id`,`active`\n\
    1,Ward round,1,fff,0,1,0\n\
    2,\"Seminar, large group (>12)\",1,00cc65,0,1,1\n\
    3,Oral examination,1,fe7a78,1,2,1\n\
    70,Ward round,2,00cc65,0,1,1\n\
    71,Night shift,2,ddd,0,1,1\n";

fn titles(fixture: &ImportFixture) -> Vec<String> {
    let types = fixture.records().session_types.iter();
    let mut titles: Vec<String> = types
        .map(|row| {
            format!(
                "{} {} {} {}",
                row.title, row.colour, row.assessment, !row.inactive
            )
        })
        .collect();
    titles.sort();
    titles
}

#[test]
fn types_of_several_schools_come_in_once() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import(TYPES);
    assert_eq!((run.counts().create, run.counts().same), (4, 1));
    assert_eq!(
        run.rows()[3].warnings,
        [at(1, Problem::SameTitle { first: 2 })]
    );
    let expected = [
        "Night shift dddddd false true",
        "Oral examination fe7a78 true true",
        "Seminar, large group (>12) 00cc65 false true",
        "Ward round ffffff false false",
    ];
    assert_eq!(titles(&fixture), expected);
    let columns = ["session_type_id", "assessment_option_id"].map(|name| format!("`{name}`"));
    assert_eq!(
        run.notices(),
        [Notice::NotCarried {
            columns: columns.into()
        }]
    );
    assert!(fixture.import(TYPES).import().is_none());
}

#[test]
fn the_types_of_one_school_can_be_chosen() {
    let mut fixture = ImportFixture::new();
    let table = crate::exchange::testing::table(TYPES);
    assert_eq!(crate::exchange::schools(&table), [1, 2]);
    let options = Options {
        school: Some(2),
        ..Options::default()
    };
    let run = fixture.plan(TYPES, options);
    assert_eq!((run.counts().create, run.counts().same), (2, 3));
    assert_eq!(run.rows()[0].warnings, [at(2, Problem::OtherSchool)]);
}

#[test]
fn a_type_without_title_or_with_another_colour_is_refused() {
    let mut fixture = ImportFixture::new();
    let run = fixture.plan(
        "title,calendar_color\n,fff\nA,red\nB,\n",
        Options::default(),
    );
    assert_eq!(
        reasons(&run, 0),
        [at(0, Problem::Field(fields::Problem::Missing))]
    );
    assert_eq!(
        reasons(&run, 1),
        [at(1, Problem::Field(fields::Problem::NotAColour))]
    );
    assert_eq!(run.counts().create, 1);
}

#[test]
fn what_is_exported_changes_nothing_and_comes_back() {
    let fixture = ImportFixture::with(&[TYPES]);
    let records = fixture.records();
    let ids: Vec<_> = records.session_types.iter().map(|row| row.id).collect();
    let export =
        crate::exchange::export::session_types(records, &ids, crate::exchange::Safety::Exact);
    assert_eq!(export.losses, []);
    let file = String::from_utf8(export.bytes).expect("UTF-8");
    let mut empty = ImportFixture::with(&[&file]);
    assert_eq!(titles(&empty), titles(&fixture));
    assert!(empty.import(&file).import().is_none());
}
