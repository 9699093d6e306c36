use chrono::NaiveDate;

use super::*;
use crate::exchange::testing::{ImportFixture, decode_detected};
use crate::exchange::{CsvReader, Decoded, Encoding};
use crate::model::{
    CategoryId, Class, CourseId, IdGenerator, Instant, OrderKey, Record, SeededIds, SessionClass,
};
use crate::workspace::Workspace;

const FILES: [&str; 3] = [
    "UserName;LastName;FirstName;Status\n\
     mlopez;López;María;teacher\njdoe;Doe;Jo;teacher\nabel;A;Abel;\nberta;B;Berta;\ncarl;C;Carl;\n",
    "name;description;users\nClass A4;;carl\n",
    "Code;Title\nBIO101;Biology\nCHE101;Chemistry\n",
];

fn noon(month: u32, day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, month, day)
        .and_then(|date| date.and_hms_opt(12, 0, 0))
        .expect("a day")
}

fn midnight(month: u32, day: u32) -> NaiveDateTime {
    noon(month, day).date().and_time(NaiveTime::MIN)
}

/// A workspace with one course session: two coaches, two courses of which the first has a coach, two
/// learners and a class.
struct Example {
    fixture: ImportFixture,
    session: CourseSession,
    rows: Vec<Record>,
}

impl Example {
    fn new() -> Self {
        let fixture = ImportFixture::with(&FILES);
        let mut session = CourseSession::new(CourseSessionId(SeededIds::new(99).next()));
        session.name = "Spring 2026".into();
        session.coaches = [person(&fixture, "mlopez")].into();
        session.limits = TimeLimits::Dates(AccessDates {
            access: Period::Between(midnight(3, 2), midnight(6, 27)),
            display: None,
            coach_days_before: 7,
            coach_days_after: 7,
        });
        session.after_end = AfterEnd::Accessible;
        let keys = OrderKey::sequence(None, 2);
        let mut biology = SessionCourse::new(session.id, course(&fixture, "BIO101"));
        biology.order = keys[0].clone();
        biology.coaches = [person(&fixture, "mlopez"), person(&fixture, "jdoe")].into();
        let mut chemistry = SessionCourse::new(session.id, course(&fixture, "CHE101"));
        chemistry.order = keys[1].clone();
        let mut rows: Vec<Record> = vec![biology.into(), chemistry.into()];
        let class = class(&fixture);
        for (name, individually) in [("abel", true), ("berta", true), ("carl", false)] {
            let mut row = Enrolment::new(session.id, person(&fixture, name));
            row.individually = individually;
            if !individually {
                row.classes.insert(class.id);
            }
            rows.push(row.into());
        }
        let mut follows = SessionClass::new(session.id, class.id);
        follows.follow = true;
        rows.push(follows.into());
        Self {
            fixture,
            session,
            rows,
        }
    }

    fn export(&self, dialect: Dialect) -> (Vec<String>, Vec<DroppedField>) {
        let mut records: Vec<Record> = vec![self.session.clone().into()];
        records.extend(self.rows.iter().cloned());
        for kind in crate::model::Kind::ALL {
            records.extend(self.fixture.records().of_kind(*kind));
        }
        let workspace = Workspace::opened(records, Vec::new());
        let export = course_sessions(
            workspace.records(),
            &[self.session.id],
            dialect,
            Safety::Exact,
        );
        let decoded = decode_detected(export.bytes).expect("text");
        let table = CsvReader::new("x", decoded, None)
            .and_then(CsvReader::read)
            .expect("a table");
        assert_eq!(table.header(), HEADER);
        let row = table.row(0).expect("a row");
        (
            (0..HEADER.len()).map(|at| row.get(at).to_owned()).collect(),
            export.losses.iter().map(|loss| loss.field).collect(),
        )
    }
}

fn person(fixture: &ImportFixture, username: &str) -> PersonId {
    fixture
        .records()
        .people
        .iter()
        .find(|person| person.username == username)
        .expect("a person")
        .id
}

fn course(fixture: &ImportFixture, code: &str) -> CourseId {
    fixture
        .records()
        .courses
        .iter()
        .find(|course| course.code == code)
        .expect("a course")
        .id
}

fn class(fixture: &ImportFixture) -> Class {
    fixture
        .records()
        .classes
        .iter()
        .next()
        .expect("a class")
        .as_ref()
        .clone()
}

#[test]
fn chamilo_1_gets_days_and_a_coach_in_every_course() {
    let (cells, losses) = Example::new().export(Dialect::Chamilo1);
    assert_eq!(
        cells,
        [
            "Spring 2026",
            "mlopez",
            "2026/03/02",
            "2026/06/26",
            "abel|berta",
            "BIO101[jdoe,mlopez][abel,berta]|CHE101[mlopez][abel,berta]",
            "accessible",
            "2026/03/02",
            "2026/06/26",
            "2026/02/23",
            "2026/07/03",
            "Class A4",
            "",
        ]
    );
    assert_eq!(
        losses,
        [DroppedField::CoursesWithoutCoach, DroppedField::Zone]
    );
}

#[test]
fn chamilo_2_gets_times_and_no_empty_bracket() {
    let mut example = Example::new();
    example.session.limits = TimeLimits::Dates(AccessDates {
        access: Period::Until(noon(6, 26)),
        display: Some(Period::Between(noon(3, 1), noon(6, 1))),
        coach_days_before: 7,
        coach_days_after: 1,
    });
    let (cells, losses) = example.export(Dialect::Chamilo2);
    assert_eq!(cells[2..4], ["", "2026-06-26 12:00:00"]);
    assert_eq!(cells[5], "BIO101[jdoe,mlopez][abel,berta]|CHE101");
    assert_eq!(
        cells[7..11],
        [
            "2026-03-01 12:00:00",
            "2026-06-01 12:00:00",
            "",
            "2026-06-27 12:00:00"
        ]
    );
    assert_eq!(losses, [DroppedField::Zone]);
    let (cells, losses) = example.export(Dialect::Chamilo1);
    assert_eq!(cells[2..4], ["", "2026/06/26"]);
    assert!(losses.contains(&DroppedField::TimesOfDay));
}

#[test]
fn what_cannot_be_carried_is_told() {
    let mut example = Example::new();
    let session = &mut example.session;
    session.coaches.insert(person(&example.fixture, "jdoe"));
    session.category = Some(CategoryId::default());
    session.show_description = true;
    session.limits = TimeLimits::Duration { days: 30 };
    for row in &mut example.rows {
        match row {
            Record::Enrolment(enrolment) => {
                let mut changed = enrolment.as_ref().clone();
                changed.extension_days = 3;
                changed.first_access = Some(Instant(1));
                changed.blocked_courses = [course(&example.fixture, "CHE101")].into();
                changed.classes.clear();
                *row = changed.into();
            }
            Record::SessionClass(class) => {
                let mut changed = class.as_ref().clone();
                changed.follow = false;
                *row = changed.into();
            }
            _ => {}
        }
    }
    let (cells, losses) = example.export(Dialect::Chamilo2);
    assert_eq!(cells[1], "jdoe");
    assert_eq!(cells[2..5], ["", "", "abel|berta|carl"]);
    assert_eq!(
        losses,
        [
            DroppedField::OtherCoaches,
            DroppedField::Categories,
            DroppedField::ShownDescriptions,
            DroppedField::NotFollowing,
            DroppedField::Provenance,
            DroppedField::Extensions,
            DroppedField::FirstAccess,
            DroppedField::BlockedCourses,
            DroppedField::Durations,
        ]
    );
    // Chamilo 1 reads the learners of each course from its brackets, so it can leave some out.
    let (cells, losses) = example.export(Dialect::Chamilo1);
    assert_eq!(cells[5], "BIO101[jdoe,mlopez][abel,berta,carl]|CHE101");
    assert!(!losses.contains(&DroppedField::BlockedCourses));
}

#[test]
fn chamilo_1_gets_no_quotes() {
    let mut example = Example::new();
    example.session.name = "\"Best\"; of 2026".into();
    example.session.description = "One\r\ntwo; \"three\" and \\".into();
    let (cells, losses) = example.export(Dialect::Chamilo1);
    assert_eq!(
        (cells[0].as_str(), cells[12].as_str()),
        ("'Best', of 2026", "One two, \"three\" and \\")
    );
    assert!(losses.contains(&DroppedField::Punctuation));
    let (cells, losses) = example.export(Dialect::Chamilo2);
    assert_eq!(cells[0], example.session.name);
    assert_eq!(cells[12], "One\ntwo; \"three\" and \\");
    assert!(!losses.contains(&DroppedField::Punctuation));
}

#[test]
fn names_that_would_break_a_list_are_left_out() {
    let mut example = Example::new();
    example.fixture.import("Code;Title\n\"C[1]\";Odd\n");
    let odd = SessionCourse::new(example.session.id, course(&example.fixture, "C[1]"));
    example.rows.push(odd.into());
    let (cells, losses) = example.export(Dialect::Chamilo2);
    assert!(!cells[5].contains("C[1]"));
    assert!(losses.contains(&DroppedField::UnlistableNames));
}

#[test]
fn the_dialects_differ_in_their_bytes() {
    let example = Example::new();
    let workspace = Workspace::opened(vec![example.session.clone().into()], Vec::new());
    let bytes = |dialect| {
        course_sessions(
            workspace.records(),
            &[example.session.id],
            dialect,
            Safety::Exact,
        )
        .bytes
    };
    let text = |dialect| String::from_utf8(bytes(dialect)).expect("UTF-8");
    assert!(text(Dialect::Chamilo1).starts_with("\u{feff}SessionName;Coach;DateStart;"));
    assert!(text(Dialect::Chamilo2).starts_with("SessionName,Coach,DateStart,"));
    let decoded = Decoded::new(text(Dialect::Chamilo1), Encoding::Utf8);
    assert!(decoded.text.ends_with(";\n"));
}

#[test]
fn the_one_coach_of_the_file_is_the_first_chosen() {
    let mut example = Example::new();
    let people = ["jdoe", "mlopez"].map(|name| person(&example.fixture, name));
    let [jdoe, mlopez] = people;
    example.session.coaches = people.into();
    let coach = |example: &Example| example.export(Dialect::Chamilo2).0[1].clone();
    assert_eq!(coach(&example), "jdoe", "by username where it is not known");
    example.session.first_coach = Some(mlopez);
    assert_eq!(coach(&example), "mlopez");
    example.session.coaches = [jdoe].into();
    assert_eq!(
        coach(&example),
        "jdoe",
        "somebody who coaches no more is not named"
    );
}
