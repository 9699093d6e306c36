use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{
    CellChange, Counts, Dialect, Existing, Format, MissingColumns, Options, RowProblem, Safety,
    export,
};
use crate::model::PersonRole;

fn field(problem: fields::Problem) -> Problem {
    Problem::Field(problem)
}

/// The shape of the file that Chamilo's makers test their imports with.
fn students(count: usize) -> String {
    let mut file = String::from(
        "LastName;FirstName;Email;UserName;Password;AuthSource;OfficialCode;PhoneNumber;Status;Courses\n",
    );
    for n in 1..=count {
        let code = if n == 1 {
            "12345678;001-123-456-789"
        } else {
            ";"
        };
        file +=
            &format!("s{n};s{n};s{n}@example.com;s{n};opensesame{n};platform;{code};user;TEMP\n");
    }
    file
}

#[test]
fn two_hundred_learners_come_in_without_a_hitch_and_without_passwords() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import(&students(200));
    assert_eq!(
        run.counts(),
        Counts {
            create: 200,
            ..Counts::default()
        }
    );
    assert!(run.warned().next().is_none());
    let left = vec!["AuthSource".to_owned(), "Courses".to_owned()];
    assert_eq!(
        run.notices(),
        [
            Notice::PasswordsNotRead,
            Notice::NotCarried { columns: left }
        ]
    );
    let first = fixture
        .records()
        .people
        .iter()
        .find(|person| person.username == "s1")
        .expect("s1");
    assert_eq!(
        (first.official_code.as_str(), first.phone.as_str()),
        ("12345678", "001-123-456-789")
    );
    assert!(
        fixture
            .records()
            .people
            .iter()
            .all(|person| person.role == PersonRole::Learner)
    );
    assert!(!format!("{run:?}{:?}", fixture.records()).contains("opensesame"));
    let everybody: Vec<_> = fixture
        .records()
        .people
        .iter()
        .map(|person| person.id)
        .collect();
    for dialect in [Dialect::Chamilo1, Dialect::Chamilo2] {
        let file = export::people(fixture.records(), &everybody, dialect, Safety::Exact);
        let file = String::from_utf8_lossy(&file.bytes).to_lowercase();
        assert!(file.contains("s200@example.com"));
        assert!(!file.contains("opensesame") && !file.contains("password"));
    }
    assert_eq!(
        fixture.import(&students(200)).counts(),
        Counts {
            same: 200,
            ..Counts::default()
        }
    );
}

#[test]
fn every_reason_is_given_with_its_line_and_column_and_no_row_hides_another() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import(
        "UserName;LastName;FirstName;Email;Status\n\
         a b;Berg;;nobody;wizard\n\
         anna;Berg;Anna;anna@x;teacher\n\
         \n\
         ANNA;Other;Anna;;\n\
         ok;Kay;Olga;;\n",
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 2,
            refused: 2,
            ..Counts::default()
        }
    );
    assert_eq!(
        reasons(&run, 0),
        [
            at(0, field(fields::Problem::BadCharacter(' '))),
            at(2, field(fields::Problem::Missing)),
            at(3, field(fields::Problem::NotAnEmail)),
            at(4, Problem::UnknownStatus("wizard".into())),
        ]
    );
    assert_eq!(reasons(&run, 2), [at(0, Problem::Duplicate { first: 3 })]);
    assert_eq!(
        run.rows().iter().map(|row| row.line).collect::<Vec<_>>(),
        [2, 3, 5, 6]
    );
    assert_eq!(fixture.people(), ["anna:Berg,Anna", "ok:Kay,Olga"]);
}

#[test]
fn a_student_boss_comes_in_as_a_learner_and_keeps_another_role() {
    let mut fixture = ImportFixture::new();
    fixture.import("UserName;LastName;FirstName;Status\nanna;Berg;Anna;teacher\n");
    let run =
        fixture.import("UserName;LastName;FirstName;Status\nanna;Berg;Anna;17\nolga;Kay;Olga;17\n");
    assert_eq!((run.counts().create, run.counts().same), (1, 1));
    let learner = at(3, Problem::StatusOfLearner("17".into()));
    for row in run.rows() {
        assert_eq!(row.warnings, std::slice::from_ref(&learner));
    }
    let roles = fixture.records().people.iter();
    let mut roles: Vec<_> = roles
        .map(|row| (&*row.username, row.role.clone()))
        .collect();
    roles.sort_unstable_by_key(|(username, _)| *username);
    let expected = [("anna", PersonRole::Teacher), ("olga", PersonRole::Learner)];
    assert_eq!(roles, expected);
}

#[test]
fn a_refused_row_takes_no_username() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import("UserName;LastName;FirstName;Email\nzoe;Z;Zoe;bad\nzoe;Z;Zoe;zoe@x\n");
    assert_eq!(
        run.counts(),
        Counts {
            create: 1,
            refused: 1,
            ..Counts::default()
        }
    );
}

#[test]
fn missing_usernames_are_made_and_taken_by_nobody() {
    let mut fixture = ImportFixture::with(&["UserName;LastName;FirstName\nalopez;López;Ana\n"]);
    let run = fixture.import(
        "LastName;FirstName;UserName\nLopez;Ada;\nLöpez;Åsa;\nSøby;Per;\nLopez;;\nX;Y;alopez3\n",
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 4,
            refused: 1,
            ..Counts::default()
        }
    );
    assert_eq!(
        run.rows()[0].warnings,
        [at(2, Problem::UsernameGenerated("alopez2".into()))]
    );
    assert_eq!(reasons(&run, 3), [at(1, field(fields::Problem::Missing))]);
    assert_eq!(run.notices(), [Notice::UsernamesGenerated { people: 3 }]);
    assert_eq!(
        fixture.people(),
        [
            "alopez2:Lopez,Ada",
            "alopez3:X,Y",
            "alopez4:Löpez,Åsa",
            "alopez:López,Ana",
            "psoby:Søby,Per"
        ]
    );
}

#[test]
fn existing_people_change_by_what_the_file_says_and_keep_the_rest() {
    let mut fixture = ImportFixture::with(&[
        "UserName;LastName;FirstName;Email;PhoneNumber;language;Status\nzoe;Z;Zoe;zoe@x;1;de;teacher\n",
    ]);
    let file = "UserName;LastName;FirstName;Email;PhoneNumber;Status\nZOE;Zed;Zoe;;2;3\n";
    let run = fixture.plan(
        file,
        Options {
            existing: Existing::LeaveAlone,
            ..Options::default()
        },
    );
    assert_eq!(run.rows()[0].outcome, Outcome::Same);
    assert_eq!(
        run.rows()[0].warnings,
        [RowProblem {
            column: None,
            problem: Problem::LeftAlone
        }]
    );
    assert!(run.import().is_none());

    let run = fixture.import(file);
    let changed = |column, before: &str, after: &str| CellChange {
        column,
        before: before.into(),
        after: after.into(),
    };
    let changes = vec![
        changed(1, "Z", "Zed"),
        changed(4, "1", "2"),
        changed(5, "teacher", "session_admin"),
    ];
    assert_eq!(run.rows()[0].outcome, Outcome::Change(changes));
    let zoe = fixture.records().people.iter().next().expect("Zoe");
    assert_eq!(
        (
            zoe.username.as_str(),
            zoe.email.as_str(),
            zoe.language.as_str()
        ),
        ("zoe", "zoe@x", "de")
    );
    assert_eq!(zoe.role, PersonRole::SessionAdministrator);
}

#[test]
fn a_file_may_say_only_what_changes() {
    let mut fixture = ImportFixture::with(&["UserName;LastName;FirstName\nzoe;Z;Zoe\n"]);
    let run = fixture.import("username;email\nzoe;zoe@x\nnew;new@x\n");
    assert_eq!(
        run.counts(),
        Counts {
            change: 1,
            refused: 1,
            ..Counts::default()
        }
    );
    let missing = || RowProblem {
        column: None,
        problem: field(fields::Problem::Missing),
    };
    assert_eq!(reasons(&run, 1), [missing(), missing()]);
}

#[test]
fn people_join_classes_that_are_called_by_title() {
    let mut fixture = ImportFixture::with(&["name;description\nClass A4;\n"]);
    let run = fixture.import("LastName;FirstName;UserName;ClassId\nA;Abel;abel;class a4|17\n");
    assert_eq!(run.rows()[0].outcome, Outcome::Create);
    assert_eq!(
        run.rows()[0].warnings,
        [at(3, Problem::UnknownClass("17".into()))]
    );
    assert_eq!(fixture.members("Class A4"), ["abel"]);
    let again = fixture.plan(
        "LastName;FirstName;UserName;ClassId\nA;Abel;abel;Class A4\n",
        Options::default(),
    );
    assert_eq!(again.counts().same, 1);
}

#[test]
fn a_file_without_names_of_people_is_no_file_of_people() {
    let missing =
        ImportFixture::new().plan_as(Format::People, "FirstName;Email\nx;y\n", Options::default());
    assert_eq!(
        missing.err(),
        Some(MissingColumns {
            format: Format::People,
            columns: vec!["LastName"]
        })
    );
}
