use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{Counts, Options, RowProblem};
use crate::model::{CourseSession, CourseSessionId, Enrolment, Kind, Record, SessionClass, Uuid};
use crate::workspace::{EnrolmentEffects, Workspace};

const PEOPLE: &str = "UserName;LastName;FirstName\nabel;A;Abel\nberta;B;Berta\ncarl;C;Carl\n";
const CLASSES: &str = "name;description;users\nA;;abel,carl\nB;;carl\n";

#[test]
fn members_join_and_wrong_rows_are_refused_alone() {
    let mut fixture = ImportFixture::with(&[PEOPLE, CLASSES]);
    let run = fixture.import(
        "username;class name\nberta;A\nABEL;a\nnobody;A\nberta;C\n;A\nberta;A\nberta;\nnobody;C\n",
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 1,
            same: 2,
            refused: 5,
            ..Counts::default()
        }
    );
    let person = || at(0, Problem::UnknownPerson("nobody".into()));
    let class = || at(1, Problem::UnknownClass("C".into()));
    let missing = || Problem::Field(fields::Problem::Missing);
    assert_eq!(reasons(&run, 2), [person()]);
    assert_eq!(reasons(&run, 3), [class()]);
    assert_eq!(reasons(&run, 4), [at(0, missing())]);
    assert_eq!(
        run.rows()[5].warnings,
        [RowProblem {
            column: None,
            problem: Problem::Duplicate { first: 2 }
        }]
    );
    assert_eq!(reasons(&run, 6), [at(1, missing())]);
    assert_eq!(reasons(&run, 7), [person(), class()]);
    assert_eq!(fixture.members("A"), ["abel", "berta", "carl"]);
}

#[test]
fn members_whom_the_file_does_not_name_leave_when_that_is_chosen() {
    let mut fixture = ImportFixture::with(&[PEOPLE, CLASSES]);
    let file = "UserName,ClassName\nabel,A\nberta,A\n";
    assert_eq!(fixture.plan(file, Options::default()).counts().leave, 0);
    let run = fixture.plan(
        file,
        Options {
            absent_members: AbsentMembers::Leave,
            ..Options::default()
        },
    );
    assert_eq!(
        run.counts(),
        Counts {
            create: 1,
            same: 1,
            leave: 1,
            ..Counts::default()
        }
    );
    fixture.accept(&run);
    assert_eq!(fixture.members("A"), ["abel", "berta"]);
    assert_eq!(fixture.members("B"), ["carl"]);
}

#[test]
fn enrolments_that_follow_a_class_are_counted_before_they_change() {
    let mut fixture = ImportFixture::with(&[PEOPLE, CLASSES]);
    let class = |title: &str| {
        let mut classes = fixture.records().classes.iter();
        classes
            .find(|class| class.title == title)
            .expect("a class")
            .id
    };
    let (followed, session) = (class("A"), CourseSessionId(Uuid::from_u128(1)));
    let mut records: Vec<Record> = vec![CourseSession::new(session).into()];
    records.push(
        SessionClass {
            follow: true,
            ..SessionClass::new(session, followed)
        }
        .into(),
    );
    for person in fixture.records().members_of(followed) {
        let mut enrolment = Enrolment::new(session, person);
        enrolment.classes.insert(followed);
        records.push(enrolment.into());
    }
    for kind in Kind::ALL {
        records.extend(fixture.records().of_kind(*kind));
    }
    fixture.workspace = Workspace::opened(records, Vec::new());
    let options = Options {
        absent_members: AbsentMembers::Leave,
        ..Options::default()
    };
    let run = fixture.plan("UserName,ClassName\nberta,A\n", options);
    let effects = EnrolmentEffects { added: 1, ended: 2 };
    assert_eq!((run.counts().enrolments, run.counts().leave), (effects, 2));
    fixture.accept(&run);
    assert_eq!(fixture.records().enrolments_of(session).count(), 1);
}
