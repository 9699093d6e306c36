use proptest::prelude::*;

use super::*;
use crate::exchange::testing::{ImportFixture, decode_detected, reasons, table};
use crate::exchange::{CsvReader, Notice, OutcomeKind, RowProblem, UnclosedQuote};
use crate::model::{FixedOffset, SeededIds};
use crate::rules::fields;

fn whole(problem: Problem) -> RowProblem {
    RowProblem {
        column: None,
        problem,
    }
}

#[test]
fn rows_that_are_no_rows_are_refused_and_hide_no_other() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import(
        "name;description;users\nA;1;\nNAME;Description;users\nB;2;x;\nC;3;;spilt\nD\nE;\"5\nF;6;\n",
    );
    assert_eq!(reasons(&run, 1), [whole(Problem::RepeatedHeader)]);
    assert_eq!(
        reasons(&run, 3),
        [whole(Problem::TooManyCells {
            cells: 4,
            columns: 3
        })]
    );
    assert_eq!(
        run.rows()[4].warnings,
        [whole(Problem::FewerCells {
            cells: 1,
            columns: 3
        })]
    );
    assert_eq!(
        reasons(&run, 5),
        [whole(Problem::UnclosedQuote {
            quote: UnclosedQuote::Never,
            to: 8
        })]
    );
    let titles: Vec<String> = fixture
        .records()
        .classes
        .iter()
        .map(|class| class.title.clone())
        .collect();
    assert_eq!(titles.len(), 4, "A, B, D and F: {titles:?}");
    assert_eq!(
        run.places(OutcomeKind::Refused).collect::<Vec<_>>(),
        [1, 3, 5]
    );
    assert_eq!(run.places(OutcomeKind::Create).count(), 4);
}

#[test]
fn line_breaks_outside_of_descriptions_are_pointed_at() {
    let run = ImportFixture::new().import("name;description\n\"A\nB;x\nC\";\"one\ntwo\"\nD;\n");
    let broken = RowProblem {
        column: Some(0),
        problem: Problem::LineBreak { from: 2, to: 5 },
    };
    assert_eq!(run.rows()[0].warnings, [broken]);
    assert_eq!(run.warned().count(), 1);
}

#[test]
fn columns_that_are_not_read_are_named_when_they_say_something() {
    let run = ImportFixture::new().import(
        "UserName;LastName;FirstName;Sessions;Hobby;Active;username;Pet\nabel;A;Abel;17;chess;;zzz;\n",
    );
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        run.notices(),
        [
            Notice::NotCarried {
                columns: names(&["Sessions"])
            },
            Notice::UnknownColumns {
                columns: names(&["Hobby"])
            },
            Notice::RepeatedColumns {
                columns: names(&["username"])
            },
        ]
    );
}

#[test]
fn columns_that_have_to_be_there_are_named() {
    for (format, header, columns) in [
        (Format::People, "x", vec!["LastName", "FirstName"]),
        (Format::Classes, "x", vec!["name"]),
        (Format::ClassMembers, "username", vec!["ClassName"]),
        (Format::Courses, "", vec!["Code", "Title"]),
    ] {
        let missing = ImportFixture::new()
            .plan_as(format, header, Options::default())
            .err();
        assert_eq!(missing, Some(MissingColumns { format, columns }));
    }
}

#[test]
fn a_plan_in_steps_is_the_plan_in_one_go() {
    let text = "UserName;LastName;FirstName\na;A;\nb;B;Berta\n;C;Carl\nb;B;B\n";
    let (table, records) = (table(text), Records::default());
    let mut planner =
        Planner::new(Format::People, &table, &records, Options::default()).expect("columns");
    let mut ids = SeededIds::new(7);
    let mut steps = 0;
    while !planner.step(1, &records, &mut ids, &FixedOffset(0)) {
        steps += 1;
        assert_eq!(planner.rows(), steps);
    }
    let stepped = planner.finish(&records);
    let whole = ImportFixture::new().plan(text, Options::default());
    assert_eq!(stepped.rows(), whole.rows());
    assert_eq!(
        stepped.import().map(|import| import.records),
        whole.import().map(|import| import.records)
    );
}

#[test]
fn a_plan_is_stale_when_what_it_was_made_on_has_changed() {
    let mut fixture = ImportFixture::new();
    let run = fixture.plan("name;description\nA;\n", Options::default());
    assert!(run.is_current(fixture.records()));
    fixture.import("UserName;LastName;FirstName\nx;X;Xi\n");
    assert!(!run.is_current(fixture.records()));
}

#[test]
fn an_import_is_one_step_and_can_be_undone() {
    let mut fixture = ImportFixture::with(&["UserName;LastName;FirstName\nabel;A;Abel\n"]);
    fixture.import("name;description;users\nA;x;abel\nB;y;\n");
    assert_eq!(
        (fixture.records().classes.len(), fixture.members("A")),
        (2, vec!["abel"])
    );
    let mut context = crate::workspace::CommandContext {
        now: crate::model::Instant(0),
        ids: &mut fixture.ids,
        zone: &crate::model::FixedOffset(0),
    };
    fixture.workspace.undo(&mut context).expect("a step");
    assert_eq!(
        (
            fixture.records().classes.len(),
            fixture.records().class_members.len()
        ),
        (0, 0)
    );
}

#[test]
fn forms_and_files_agree_on_what_is_missing() {
    let run = ImportFixture::new().import("Code;Title\n ;x\n");
    let missing = RowProblem {
        column: Some(0),
        problem: Problem::Field(fields::Problem::Missing),
    };
    assert_eq!(reasons(&run, 0), [missing]);
}

proptest! {
    #[test]
    fn any_bytes_are_planned_or_refused(bytes: Vec<u8>, head in 0..4usize) {
        let header = [
            &b"UserName;LastName;FirstName;Email;ClassId\n"[..],
            b"name,description,users\n",
            b"UserName\tClassName\n",
            b"Code;Title;Teacher\n",
        ][head];
        let Ok(decoded) = decode_detected([header, bytes.as_slice()].concat()) else { return Ok(()) };
        let Ok(table) = CsvReader::new("x", decoded, None).and_then(CsvReader::read) else { return Ok(()) };
        let table = Rc::new(table);
        for format in Format::ALL {
            if let Ok(run) = plan(format, &table, &Records::default(), Options::default(), &mut SeededIds::new(1), &FixedOffset(0)) {
                let Counts { create, change, same, undecided, refused, .. } = run.counts();
                prop_assert_eq!(create + change + same + undecided + refused, table.len());
            }
        }
    }
}
