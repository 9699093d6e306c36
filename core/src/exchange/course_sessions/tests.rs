mod notes;

use std::collections::BTreeSet;

use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{
    AbsentMembers, CellChange, DateOrder, Dialect, ListedLearners, Options, OutcomeKind, Safety,
    UnknownNames, export,
};
use crate::model::{CourseId, PersonId, TimeLimits};
use crate::workspace::chosen_courses;

const PEOPLE: &str = "LastName;FirstName;UserName\nL;M;mlopez\nD;J;jdoe\nA;A;abel\nB;B;berta\n";
const COURSES: &str = "Code;Title;CourseCategory\nBIO;Biology;X\nCHE;Chemistry;X\n";
const CLASSES: &str = "name;description;users\nClass A4;;berta\n";

fn fixture() -> ImportFixture {
    ImportFixture::with(&[PEOPLE, COURSES, CLASSES])
}

fn create() -> Options {
    Options {
        unknown_names: UnknownNames::Create,
        ..Options::default()
    }
}

/// Everything of the only course session with a name: coaches, courses with coaches, learners with the
/// courses that they do not follow, classes.
fn outline(fixture: &ImportFixture, name: &str) -> String {
    let records = fixture.records();
    let session = records.sessions_named(name).next().expect("a session");
    let usernames = |people: &BTreeSet<PersonId>| join_usernames(records, people, "+");
    let code = |course: &CourseId| records.courses.get(*course).map_or("", |row| &row.code);
    let courses = chosen_courses(records, session.id);
    let courses = courses
        .iter()
        .map(|one| format!("{}({})", code(&one.course), usernames(&one.coaches)));
    let mut learners: Vec<String> = records
        .enrolments_of(session.id)
        .map(|row| {
            let blocked: Vec<&str> = row.blocked_courses.iter().map(code).collect();
            let name = join_usernames(records, [&row.person], "");
            let how = if row.individually { "" } else { "*" };
            format!("{name}{how}({})", blocked.join("+"))
        })
        .collect();
    learners.sort();
    format!(
        "{} | {} | {}",
        usernames(&session.coaches),
        courses.collect::<Vec<_>>().join(" "),
        learners.join(" ")
    )
}

fn access(fixture: &ImportFixture, name: &str) -> [String; 2] {
    let session = fixture.records().sessions_named(name).next();
    let TimeLimits::Dates(dates) = &session.expect("a session").limits else {
        return Default::default();
    };
    let text = |at: Option<chrono::NaiveDateTime>| at.map(|at| at.to_string()).unwrap_or_default();
    [text(dates.access.start()), text(dates.access.end())]
}

#[test]
fn a_file_of_chamilo_1_is_read() {
    let mut fixture = fixture();
    let run = fixture.import(
        "SessionName;Coach;DateStart;DateEnd;Users;Courses;VisibilityAfterExpiration;Classes\n\
         Spring 2026;mlopez;2026/03/02;2026/06/26;abel;BIO[mlopez][abel]|CHE[jdoe][abel];accessible;Class A4\n",
    );
    assert_eq!(run.counts().create, 1);
    assert_eq!(
        outline(&fixture, "spring 2026"),
        "mlopez | BIO(mlopez) CHE(jdoe) | abel() berta*()"
    );
    assert_eq!(
        access(&fixture, "spring 2026"),
        ["2026-03-02 00:00:00", "2026-06-26 23:59:00"]
    );
    let again = "SessionName;Coach;DateStart;DateEnd;Users;Courses;VisibilityAfterExpiration;Classes\n\
         Spring 2026;mlopez;2026/03/02;2026/06/26;abel;BIO[mlopez][abel]|CHE[jdoe][abel];accessible;Class A4\n";
    assert_eq!(fixture.plan(again, Options::default()).counts().same, 1);
}

#[test]
fn dates_and_access_after_the_end_are_shown_as_they_are_and_will_be() {
    let mut fixture = fixture();
    let header = "SessionName;Coach;DateStart;DateEnd;VisibilityAfterExpiration\n";
    fixture.import(&format!(
        "{header}Spring 2026;mlopez;2026/03/02;2026/06/26;read_only\n"
    ));
    let file = format!("{header}Spring 2026;mlopez;2026/03/09;2026/06/26;accessible\n");
    let run = fixture.plan(&file, Options::default());
    let change = |column, before: &str, after: &str| CellChange {
        column,
        before: before.to_owned(),
        after: after.to_owned(),
    };
    let expected = vec![
        change(2, "2026-03-02 00:00", "2026-03-09 00:00"),
        change(4, "read_only", "accessible"),
    ];
    assert_eq!(run.rows()[0].outcome, Outcome::Change(expected));
}

#[test]
fn an_export_of_chamilo_has_times_in_utc_and_coaches_where_they_belong() {
    let mut fixture = fixture();
    let run = fixture.import(
        "\u{feff}SessionId;SessionName;Coach;DateStart;DateEnd;Visibility;SessionCategory;Users;Courses\n\
         12;\"Spring 2026\";mlopez;\"2026-03-02 07:00:00\";\"2026-06-26 21:59:59\";2;3;abel|berta;BIO[mlopez][abel,berta]|CHE[][abel]\n",
    );
    assert!(run.notices().contains(&Notice::TimesInUtc));
    assert_eq!(
        outline(&fixture, "Spring 2026"),
        "mlopez | BIO(mlopez) CHE() | abel() berta()"
    );
    assert_eq!(
        access(&fixture, "Spring 2026"),
        ["2026-03-02 07:00:00", "2026-06-26 21:59:00"]
    );
}

#[test]
fn learners_follow_the_courses_that_name_them_by_choice() {
    let file = "SessionName;Coach;Users;Courses\nS;mlopez;abel;BIO[jdoe][abel]|CHE[jdoe][berta]\n";
    let mut fixture = fixture();
    fixture.import(file);
    assert_eq!(
        outline(&fixture, "S"),
        "mlopez | BIO(jdoe) CHE(jdoe) | abel() berta(BIO)"
    );
    let options = Options {
        listed_learners: ListedLearners::FollowNamedCourses,
        ..Options::default()
    };
    let run = fixture.plan(file, options);
    fixture.accept(&run);
    assert_eq!(
        outline(&fixture, "S"),
        "mlopez | BIO(jdoe) CHE(jdoe) | abel(CHE) berta(BIO)"
    );
}

#[test]
fn unknown_names_are_reported_or_become_placeholders() {
    let file =
        "SessionName;Coach;Users;Courses;Classes\nS;new.coach;nobody;PHY[stranger]|BIO;Class Z\n";
    let mut fixture = fixture();
    let run = fixture.plan(file, Options::default());
    assert_eq!(reasons(&run, 0), [at(1, Problem::NoCoach)]);
    let known = file.replace("new.coach", "mlopez");
    let run = fixture.plan(&known, Options::default());
    let warnings = &run.rows()[0].warnings;
    for (column, problem) in [
        (2, Problem::UnknownPerson("nobody".to_owned())),
        (3, Problem::UnknownCourse("PHY".to_owned())),
        (4, Problem::UnknownClass("Class Z".to_owned())),
    ] {
        assert!(warnings.contains(&at(column, problem)), "{warnings:?}");
    }
    let run = fixture.plan(file, create());
    fixture.accept(&run);
    assert_eq!(
        outline(&fixture, "S"),
        "new.coach | PHY(stranger) BIO() | nobody()"
    );
}

#[test]
fn a_name_in_use_is_left_updated_or_numbered() {
    let mut fixture = fixture();
    fixture.import("SessionName;Coach;Users\nS;mlopez;abel\n");
    let file = "SessionName;Coach;Users\nS;jdoe;berta\n";
    let with = |existing| Options {
        existing,
        ..Options::default()
    };
    let run = fixture.plan(file, with(Existing::LeaveAlone));
    assert!(run.import().is_none());
    assert_eq!(run.skipped(), 1);
    let run = fixture.plan(file, with(Existing::CreateNumbered));
    assert_eq!(run.skipped(), 0);
    fixture.accept(&run);
    assert_eq!(outline(&fixture, "S - 2"), "jdoe |  | berta()");
    fixture.import(file);
    assert_eq!(outline(&fixture, "S"), "jdoe |  | abel() berta()");
    let replace = Options {
        absent_members: AbsentMembers::Leave,
        ..Options::default()
    };
    let run = fixture.plan(file, replace);
    fixture.accept(&run);
    assert_eq!(outline(&fixture, "S"), "jdoe |  | berta()");
}

#[test]
fn learners_who_leave_a_course_for_another_do_not_stop_the_import() {
    let mut fixture = fixture();
    fixture.import("SessionName;Coach;Users;Courses\nS;mlopez;;BIO[jdoe]\n");
    let options = Options {
        absent_members: AbsentMembers::Leave,
        listed_learners: ListedLearners::FollowNamedCourses,
        ..Options::default()
    };
    let run = fixture.plan(
        "SessionName;Coach;Users;Courses\nS;mlopez;abel;CHE[jdoe][abel]|BIO[jdoe][berta]\n",
        options,
    );
    fixture.accept(&run);
    assert_eq!(
        outline(&fixture, "S"),
        "mlopez | CHE(jdoe) BIO(jdoe) | abel(BIO) berta(CHE)"
    );
}

#[test]
fn what_dates_do_not_show_is_asked_and_day_numbers_are_refused() {
    let mut fixture = fixture();
    let file = "SessionName;Coach;DateStart;DateEnd\nA;mlopez;01/02/2026;03/04/2026\nB;mlopez;46083;\nC;mlopez;2026/06/26;2026/03/02\n";
    let run = fixture.plan(file, Options::default());
    assert!(run.notices().contains(&Notice::DateOrderUnknown));
    let unknown = |text: &str| Problem::UnknownDateOrder(text.to_owned());
    assert_eq!(
        reasons(&run, 0),
        [at(2, unknown("01/02/2026")), at(3, unknown("03/04/2026"))]
    );
    assert_eq!(
        reasons(&run, 1),
        [at(2, Problem::DayNumber("46083".to_owned()))]
    );
    assert_eq!(run.rows()[2].outcome.kind(), OutcomeKind::Refused);
    let options = Options {
        date_order: Some(DateOrder::MonthFirst),
        ..Options::default()
    };
    let run = fixture.plan(file, options);
    assert!(
        run.notices()
            .contains(&Notice::DateOrder(DateOrder::MonthFirst))
    );
    fixture.accept(&run);
    assert_eq!(
        access(&fixture, "A"),
        ["2026-01-02 00:00:00", "2026-03-04 23:59:00"]
    );
}

#[test]
fn an_exported_course_session_changes_nothing() {
    let mut fixture = fixture();
    fixture.import(
        "SessionName,Coach,DateStart,DateEnd,Users,Courses,VisibilityAfterExpiration,DisplayStartDate,DisplayEndDate,CoachStartDate,CoachEndDate,Classes\n\
         Spring 2026,mlopez,2026-03-02 08:00:00,2026-06-26 23:59:59,abel|berta,\"BIO[mlopez,jdoe][abel,berta]|CHE[jdoe]\",not_accessible,2026-03-02,2026-06-30,2026-02-23,2026-07-03,Class A4\n\
         Open,jdoe,,,,,,,,,,\n\
         Days,jdoe,2026/09/14,2026/12/18,abel,\"CHE[jdoe][abel]|BIO[jdoe]\",,,,,,\n",
    );
    let ids: Vec<_> = fixture
        .records()
        .course_sessions
        .iter()
        .map(|row| row.id)
        .collect();
    for (dialect, listed_learners) in [
        (Dialect::Chamilo1, ListedLearners::FollowNamedCourses),
        (Dialect::Chamilo2, ListedLearners::FollowEveryCourse),
    ] {
        let file = export::course_sessions(fixture.records(), &ids, dialect, Safety::Exact);
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        let options = Options {
            listed_learners,
            absent_members: AbsentMembers::Leave,
            ..Options::default()
        };
        let run = fixture.plan(&text, options);
        assert_eq!(
            (run.counts().same, run.counts().refused),
            (3, 0),
            "{text}\n{:?}",
            run.rows()
        );
    }
}
