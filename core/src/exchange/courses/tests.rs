use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{Counts, Existing, Notice, Options, UnknownPeople};
use crate::rules::fields;

const PEOPLE: &str = "UserName;LastName;FirstName\nmlopez;L;Maria\njdoe;D;Jo\n";

fn course(fixture: &ImportFixture, code: &str) -> Course {
    fixture
        .records()
        .courses
        .iter()
        .find(|course| course.code == code)
        .expect("a course")
        .as_ref()
        .clone()
}

fn teachers(fixture: &ImportFixture, code: &str) -> String {
    let mut names: Vec<String> =
        join_usernames(fixture.records(), &course(fixture, code).teachers, "|")
            .split('|')
            .map(String::from)
            .collect();
    names.sort();
    names.join("|")
}

#[test]
fn courses_come_with_their_teachers() {
    let mut fixture = ImportFixture::with(&[PEOPLE]);
    let run = fixture.import(
        "Code;Title;CourseCategory;CourseCategoryName;Teacher;Language;Visibility;CourseTemplate;CloneHomepageTools\n\
         BIO101;Biology;SCI;Sciences;mlopez|JDOE;english;2;;\n\
         CHE101;\"Chemistry; organic\";SCI;Sciences;;;;;\n",
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 2,
            ..Counts::default()
        }
    );
    assert_eq!(
        run.notices(),
        [Notice::NotCarried {
            columns: vec!["Visibility".into()]
        }]
    );
    let biology = course(&fixture, "BIO101");
    assert_eq!(
        (
            biology.catalogue_code.as_str(),
            biology.catalogue_name.as_str()
        ),
        ("SCI", "Sciences")
    );
    assert_eq!(biology.language, "english");
    assert_eq!(teachers(&fixture, "BIO101"), "jdoe|mlopez");
    assert_eq!(course(&fixture, "CHE101").title, "Chemistry; organic");
}

#[test]
fn wrong_rows_are_refused_with_all_reasons() {
    let mut fixture = ImportFixture::with(&[PEOPLE]);
    let long = "x".repeat(41);
    let file = format!("Code,Title,Teacher\n,,nobody\nA,One,\n{long},Two,\na,Three,\n");
    let run = fixture.plan(
        &file,
        Options {
            unknown_people: UnknownPeople::Refuse,
            ..Options::default()
        },
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 1,
            refused: 3,
            ..Counts::default()
        }
    );
    let missing = || Problem::Field(fields::Problem::Missing);
    let nobody = at(2, Problem::UnknownPerson("nobody".into()));
    assert_eq!(
        reasons(&run, 0),
        [at(0, missing()), at(1, missing()), nobody]
    );
    let too_long = Problem::Field(fields::Problem::TooLong { max: 40, now: 41 });
    assert_eq!(reasons(&run, 2), [at(0, too_long)]);
    assert_eq!(reasons(&run, 3), [at(0, Problem::Duplicate { first: 3 })]);
}

#[test]
fn existing_courses_change_and_lose_no_teacher_for_want_of_another() {
    let mut fixture = ImportFixture::with(&[
        PEOPLE,
        "Code;Title;Teacher;Language\nBIO;Biology;mlopez;fr\n",
    ]);
    let file = "Code;Title;Teacher;Language\nbio;Biology 2;jdoe|nobody;\n";
    let alone = fixture.plan(
        file,
        Options {
            existing: Existing::LeaveAlone,
            ..Options::default()
        },
    );
    assert!(alone.import().is_none());
    let run = fixture.import(file);
    let Outcome::Change(changes) = &run.rows()[0].outcome else {
        panic!("a change")
    };
    assert_eq!(
        changes
            .iter()
            .map(|change| change.column)
            .collect::<Vec<_>>(),
        [1, 2]
    );
    assert_eq!(
        run.rows()[0].warnings,
        [at(2, Problem::UnknownPerson("nobody".into()))]
    );
    assert_eq!(teachers(&fixture, "BIO"), "jdoe|mlopez");
    assert_eq!(course(&fixture, "BIO").language, "fr");
    fixture.import("Code;Title;Teacher\nBIO;Biology 2;jdoe\n");
    assert_eq!(teachers(&fixture, "BIO"), "jdoe");
    assert_eq!(
        fixture
            .import("Code;Title;OtherTeachers\nBIO;Biology 2;\n")
            .counts()
            .same,
        1
    );
}
