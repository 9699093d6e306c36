use std::rc::Rc;

use super::*;
use crate::exchange::testing::{ImportFixture, cells, decode_with_tables};
use crate::exchange::{DryRun, Notice, Options, UnknownNames, decode, plan};
use crate::model::{FixedOffset, PersonRole};

/// A file with everything that Chamilo imports.
const SESSIONS: &str = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>
<Sessions>
 <Users>
  <User><Username>abel</Username><Lastname>A&amp;A</Lastname><Firstname>Abel</Firstname><Password>secret</Password><Status>teacher</Status></User>
  <User><Username>berta</Username><Lastname>B</Lastname><Firstname><![CDATA[<Berta>]]></Firstname></User>
 </Users>
 <Courses>
  <Course><CourseCode>BIO</CourseCode><CourseTitle>Biology</CourseTitle><CourseTeacher>abel</CourseTeacher></Course>
 </Courses>
 <!-- A comment. -->
 <Session>
  <SessionName>Spring &#x26; summer</SessionName>
  <Coach>abel</Coach><DateStart>2026/03/02</DateStart><DateEnd>2026/06/26</DateEnd>
  <VisibilityAfterExpiration>accessible</VisibilityAfterExpiration>
  <User>berta</User>
  <Course><CourseCode>BIO</CourseCode><Coach>abel</Coach><User>berta</User></Course>
  <Course><CourseCode>CHE</CourseCode><User>abel</User><User>berta</User></Course>
 </Session>
</Sessions>
";

fn read(text: &str) -> Result<Vec<(Format, CsvTable)>, XmlError> {
    read_bytes(text.as_bytes())
}

fn read_bytes(bytes: &[u8]) -> Result<Vec<(Format, CsvTable)>, XmlError> {
    let encoding = xml_encoding(bytes).unwrap_or_default();
    let decoded = decode(bytes.to_vec(), encoding.encoding, decode_with_tables).expect("text");
    let mut reader = XmlReader::new("test.xml", decoded, encoding);
    while !reader.step(3)? {}
    reader.finish()
}

fn dry_run(fixture: &mut ImportFixture, text: &str, format: Format, options: Options) -> DryRun {
    let tables = read(text).expect("XML");
    let (_, table) = tables
        .into_iter()
        .find(|(of, _)| *of == format)
        .expect("a part");
    let records = fixture.workspace.records();
    let (ids, zone) = (&mut fixture.ids, &FixedOffset(0));
    plan(format, &Rc::new(table), records, options, ids, zone).expect("all columns")
}

fn import(fixture: &mut ImportFixture, text: &str, format: Format) -> DryRun {
    let run = dry_run(fixture, text, format, Options::default());
    fixture.accept(&run);
    run
}

#[test]
fn people_courses_and_course_sessions_are_parts_of_one_file() {
    let mut fixture = ImportFixture::new();
    let people = import(&mut fixture, SESSIONS, Format::People);
    assert_eq!(people.counts().create, 2, "{:?}", people.rows());
    assert_eq!(fixture.people(), ["abel:A&A,Abel", "berta:B,<Berta>"]);
    assert_eq!(
        import(&mut fixture, SESSIONS, Format::Courses)
            .counts()
            .create,
        1
    );
    let options = Options {
        unknown_names: UnknownNames::Create,
        ..Options::default()
    };
    let run = dry_run(&mut fixture, SESSIONS, Format::CourseSessions, options);
    assert_eq!(run.rows()[0].line, 11);
    let others = vec![Format::People, Format::Courses];
    assert!(
        run.notices()
            .contains(&Notice::OtherParts { formats: others })
    );
    fixture.accept(&run);
    let records = fixture.records();
    let session = records.course_sessions.iter().next().expect("a session");
    assert_eq!(session.name, "Spring & summer");
    assert_eq!(records.courses_of(session.id).len(), 2);
    assert_eq!(records.enrolments_of(session.id).count(), 2);
    let again = dry_run(&mut fixture, SESSIONS, Format::CourseSessions, options);
    assert!(again.import().is_none(), "{:?}", again.rows());
}

#[test]
fn what_is_created_for_course_sessions_has_the_names_of_the_file() {
    let mut fixture = ImportFixture::new();
    let options = Options {
        unknown_names: UnknownNames::Create,
        ..Options::default()
    };
    let run = dry_run(&mut fixture, SESSIONS, Format::CourseSessions, options);
    fixture.accept(&run);
    assert_eq!(fixture.people(), ["abel:A&A,Abel", "berta:B,<Berta>"]);
    let courses = fixture.records().courses.iter();
    let mut courses: Vec<_> = courses
        .map(|course| [course.code.as_str(), course.title.as_str()])
        .collect();
    courses.sort_unstable();
    assert_eq!(courses, [["BIO", "Biology"], ["CHE", "CHE"]]);
}

#[test]
fn names_that_are_too_long_for_a_record_are_not_taken() {
    let long = "Biology".repeat(60);
    let mut fixture = ImportFixture::new();
    let options = Options {
        unknown_names: UnknownNames::Create,
        ..Options::default()
    };
    let file = SESSIONS.replace("Biology", &long);
    assert!(file.contains(&long));
    let run = dry_run(&mut fixture, &file, Format::CourseSessions, options);
    fixture.accept(&run);
    let courses = fixture.records().courses.iter();
    let mut titles: Vec<_> = courses.map(|course| course.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["BIO", "CHE"]);
}

#[test]
fn a_course_without_coach_keeps_its_learners() {
    let tables = read(SESSIONS).expect("XML");
    let rows = cells(&tables[0].1);
    assert_eq!(rows[0].1[5], "BIO[abel][berta]|CHE[][abel,berta]");
}

#[test]
fn students_are_learners_and_so_are_people_with_another_status_which_is_said() {
    let user = |name: &str, status: &str| {
        format!(
            "<User><Username>{name}</Username><Lastname>L</Lastname><Firstname>{name}</Firstname>\
             <Status>{status}</Status></User>"
        )
    };
    let users = [
        user("abel", "student"),
        user("berta", "Teacher"),
        user("carla", "wizard"),
        user("dora", ""),
    ];
    let file = format!("<Sessions><Users>{}</Users></Sessions>", users.concat());
    let mut fixture = ImportFixture::new();
    let run = import(&mut fixture, &file, Format::People);
    assert_eq!(run.counts().create, 4, "{:?}", run.rows());
    let warnings: Vec<_> = run.rows().iter().map(|row| row.warnings.len()).collect();
    assert_eq!(warnings, [0, 0, 1, 0]);
    assert_eq!(
        run.rows()[2].warnings[0].problem,
        Problem::StatusOfLearner("wizard".to_owned())
    );
    let people = fixture.records().people.iter();
    let roles: Vec<_> = people
        .map(|person| (person.username.as_str(), person.role.clone()))
        .collect();
    let role_of = |name| {
        roles
            .iter()
            .find(|(of, _)| *of == name)
            .map(|(_, role)| role)
    };
    assert_eq!(role_of("abel"), Some(&PersonRole::Learner));
    assert_eq!(role_of("berta"), Some(&PersonRole::Teacher));
    assert_eq!(role_of("carla"), Some(&PersonRole::Learner));
    assert_eq!(role_of("dora"), Some(&PersonRole::Learner));
}

/// The import of people has other words, and refuses all others.
#[test]
fn contacts_have_the_status_of_the_csv_format() {
    let file = "<Contacts><Contact><LastName>A</LastName><FirstName>A</FirstName><UserName>abel</UserName>\
        <Status>student</Status></Contact><Contact><LastName>B</LastName><FirstName>B</FirstName>\
        <UserName>berta</UserName><Status>user</Status></Contact></Contacts>";
    let run = import(&mut ImportFixture::new(), file, Format::People);
    assert_eq!((run.counts().create, run.counts().refused), (1, 1));
}

#[test]
fn passwords_are_not_read() {
    let tables = read(SESSIONS).expect("XML");
    let text = format!("{tables:?}");
    assert!(!text.contains("secret"));
}

/// Chamilo writes its export without escaping anything, and with times in UTC.
#[test]
fn what_chamilo_exports_and_cannot_read_is_read() {
    let file = "<Sessions>\n\t<Session>\n\t\t<SessionId>3</SessionId>\n\t\t<SessionName>Ethics & law; R&amp;D</SessionName>\n\
        \t\t<Coach>abel</Coach>\n\t\t<DateStart>2026-03-02 07:00:00</DateStart>\n\t\t<Visibility>2</Visibility>\n\
        \t\t<SessionCategory>1</SessionCategory>\n\t</Session>\n</Sessions>";
    let mut fixture = ImportFixture::with(&["LastName;FirstName;UserName\nA;A;abel\n"]);
    let run = import(&mut fixture, file, Format::CourseSessions);
    assert!(run.notices().contains(&Notice::TimesInUtc));
    let at = Position {
        line: 4,
        column: 23,
    };
    let warnings: Vec<_> = run.rows()[0]
        .warnings
        .iter()
        .map(|row| row.problem.clone())
        .collect();
    assert_eq!(warnings, [Problem::BareAmpersand(at)]);
    let session = fixture
        .records()
        .course_sessions
        .iter()
        .next()
        .expect("a session");
    assert_eq!(session.name, "Ethics & law; R&D");
}

#[test]
fn bytes_count_before_the_declared_encoding() {
    let declared = SESSIONS.replace("Biology", "Été");
    let tables = read(&declared).expect("XML");
    let (_, courses) = &tables[2];
    assert_eq!(cells(courses)[0].1[1], "Été");
    assert!(courses.notices.contains(&Notice::DeclaredEncoding));
    let western: Vec<u8> = declared.chars().map(|c| c as u8).collect();
    let tables = read_bytes(&western).expect("XML");
    assert_eq!(cells(&tables[2].1)[0].1[1], "Été");
    assert!(tables[2].1.notices.is_empty());
}

#[test]
fn what_is_wrong_has_a_line_and_a_column() {
    let position = |line, column| Position { line, column };
    let end = |expected: &str, found: &str, at| XmlError::WrongEnd {
        expected: expected.to_owned(),
        found: found.to_owned(),
        at,
    };
    for (file, error) in [
        (
            "<Sessions>\n<Session>é</Sess></Sessions>",
            end("Session", "Sess", position(2, 11)),
        ),
        ("<Sessions></Sessions>\n </x>", end("", "x", position(2, 2))),
        (
            "<Sessions>\n <Session><SessionName>A",
            XmlError::Truncated(position(2, 25)),
        ),
        (
            "<Sessions>\n <Session><Coach",
            XmlError::Truncated(position(2, 11)),
        ),
        ("<Sessions><!-- ", XmlError::Truncated(position(1, 11))),
        (
            "<Sessions>\n<!x></Sessions>",
            XmlError::IllFormed(position(2, 1)),
        ),
        ("<Sessions></Sessions>", XmlError::NothingKnown),
        ("<feed><entry/></feed>", XmlError::NothingKnown),
    ] {
        assert_eq!(read(file).expect_err(file), error, "{file}");
    }
}

#[test]
fn nothing_is_expanded_and_no_other_file_is_read() {
    let bomb = "<?xml version='1.0'?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>\n<Sessions>&lol2;</Sessions>";
    let at = |line, column| Position { line, column };
    assert_eq!(read(bomb).err(), Some(XmlError::Doctype(at(2, 1))));
    let external = "<!DOCTYPE s SYSTEM \"file:///etc/passwd\"><Sessions/>";
    assert_eq!(read(external).err(), Some(XmlError::Doctype(at(1, 1))));
    let unknown = "<Sessions><Session><SessionName>&xxe;</SessionName></Session></Sessions>";
    let error = XmlError::UnknownEntity {
        name: "xxe".to_owned(),
        at: at(1, 33),
    };
    assert_eq!(read(unknown).err(), Some(error));
    let deep = "<a>".repeat(100_000);
    assert!(matches!(read(&deep), Err(XmlError::TooDeep(_))));
}
