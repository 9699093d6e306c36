use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{CellChange, Counts, Existing, Options, UnknownPeople};
use crate::rules::fields;

const PEOPLE: &str = "UserName;LastName;FirstName\nabel;A;Abel\nberta;B;Berta\ncarl;C;Carl\n";

#[test]
fn classes_come_with_their_members_in_both_dialects() {
    for file in [
        "name;description;users;\n\"Class A4\";\"20 students\";abel,BERTA;\nEmpty;;;\n",
        "title,description,users\nClass A4,20 students,\"abel, berta\"\nEmpty,,\n",
    ] {
        let mut fixture = ImportFixture::with(&[PEOPLE]);
        let run = fixture.import(file);
        assert_eq!(
            run.counts(),
            Counts {
                create: 2,
                ..Counts::default()
            }
        );
        assert_eq!(fixture.members("Class A4"), ["abel", "berta"]);
        assert!(fixture.members("Empty").is_empty());
    }
}

#[test]
fn unknown_members_are_named_and_the_class_is_made_unless_told_otherwise() {
    let file = "name;description;users\nA;;abel,nobody\nB;;berta\n";
    let mut fixture = ImportFixture::with(&[PEOPLE]);
    let unknown = || at(2, Problem::UnknownPerson("nobody".into()));
    let run = fixture.plan(
        file,
        Options {
            unknown_people: UnknownPeople::Refuse,
            ..Options::default()
        },
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 1,
            refused: 1,
            ..Counts::default()
        }
    );
    assert_eq!(reasons(&run, 0), [unknown()]);
    let run = fixture.import(file);
    assert_eq!(
        run.counts(),
        Counts {
            create: 2,
            ..Counts::default()
        }
    );
    assert_eq!(
        (run.rows()[0].line, &run.rows()[0].warnings),
        (2, &vec![unknown()])
    );
    assert_eq!(fixture.members("A"), ["abel"]);
}

#[test]
fn existing_classes_gain_members_and_take_the_description() {
    let mut fixture = ImportFixture::with(&[PEOPLE, "name;description;users\nÉcole;old;abel\n"]);
    let file = "name;description;users\necole;new;berta,abel\n";
    let alone = fixture.plan(
        file,
        Options {
            existing: Existing::LeaveAlone,
            ..Options::default()
        },
    );
    assert!(alone.import().is_none());
    let run = fixture.import(file);
    let changed = |column, before: &str, after: &str| CellChange {
        column,
        before: before.into(),
        after: after.into(),
    };
    assert_eq!(
        run.rows()[0].outcome,
        Outcome::Change(vec![changed(1, "old", "new"), changed(2, "", "berta")])
    );
    assert_eq!(fixture.members("École"), ["abel", "berta"]);
    assert_eq!(
        fixture
            .import("name;description;users\nÉcole;;abel\n")
            .counts()
            .same,
        1
    );
}

#[test]
fn a_class_twice_or_without_a_title_is_refused() {
    let run = ImportFixture::new().import("name;description\nA;1\nB;2\nÀ;3\n;4\n");
    assert_eq!(
        run.counts(),
        Counts {
            create: 2,
            refused: 2,
            ..Counts::default()
        }
    );
    assert_eq!(reasons(&run, 2), [at(0, Problem::Duplicate { first: 2 })]);
    assert_eq!(
        reasons(&run, 3),
        [at(0, Problem::Field(fields::Problem::Missing))]
    );
}

#[test]
fn chamilos_own_misaligned_export_is_put_right() {
    let mut fixture = ImportFixture::with(&[PEOPLE]);
    let run = fixture.import(
        "id;name;description;users;courses;sessions\n\
         1;\"Class A4\";text;0;2;abel,berta;BIO101;\n",
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 1,
            ..Counts::default()
        }
    );
    assert!(run.rows()[0].warnings.is_empty());
    assert!(run.notices().contains(&Notice::ChamiloClassExport));
    assert_eq!(fixture.members("Class A4"), ["abel", "berta"]);
}
