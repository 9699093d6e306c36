//! Ids of Ilios: kept with the records, found again, written back.

use serde_json::{Value, json};

use super::*;
use crate::exchange::OutcomeKind;
use crate::model::{ExternalIdentifier, IdentifiedRecordId, SessionId};
use crate::workspace::{Command, SessionCommand, SessionCopy, SessionParts};

/// Returns the identifiers of a workspace.
pub(super) fn identifiers(records: &Records) -> BTreeSet<(String, String)> {
    let rows = records.external_identifiers.iter();
    rows.map(|row| (row.resource_type.clone(), row.external_id.clone()))
        .collect()
}

/// Returns the types and ids of the resources of a file, and those that are of the file alone.
pub(super) fn exported_ids(export: &Export) -> [BTreeSet<(String, String)>; 2] {
    let document: Value = serde_json::from_slice(&export.bytes).expect("JSON");
    let mut ids = [BTreeSet::new(), BTreeSet::new()];
    for list in ["data", "included"] {
        for resource in document[list].as_array().expect("resources") {
            let text = |name: &str| resource[name].as_str().expect("a text").to_owned();
            let is_local = usize::from(!resource["lid"].is_null());
            assert!(
                ids[is_local].insert((text("type"), text("id"))),
                "{resource}"
            );
        }
    }
    ids
}

fn session_titled(records: &Records, title: &str) -> SessionId {
    let mut sessions = records.sessions.iter();
    sessions
        .find(|row| row.title == title)
        .expect("a session")
        .id
}

#[test]
fn records_keep_their_ids_and_are_found_by_them_when_they_are_called_otherwise() {
    let mut fixture = ImportFixture::new();
    let run = import(&mut fixture, COURSE);
    assert_eq!(run.counts().identifiers, 13);
    let kept = identifiers(fixture.records());
    assert!(kept.contains(&("ilmSessions".to_owned(), "8".to_owned())));
    let before = fixture.records().len();
    let session = session_titled(fixture.records(), "Dissection");
    let renamed = [
        ("\"Anatomy\"", "\"Anatomy of the body\""),
        ("ANA101", "ANA102"),
        ("Dissection", "Dissecting"),
        ("Know the <em>heart</em>", "Know the <em>lungs</em>"),
        ("Name its valves", "Name its lobes"),
        ("Laboratory", "Lab"),
        ("\"Lab 1\"", "\"Lab A\""),
        ("\"Labs\"", "\"Groups\""),
        ("Class of 2030", "Class of 2031"),
        ("08:00:00", "07:00:00"),
        ("c-1", "c-9"),
        ("ana@x.example", "ana@y.example"),
        ("López", "Lopez"),
    ];
    let file = renamed
        .iter()
        .fold(COURSE.to_owned(), |file, (from, to)| file.replace(from, to));
    let run = import(&mut fixture, &file);
    let counts = run.counts();
    assert_eq!(
        (counts.create, counts.refused, counts.identifiers),
        (0, 0, 0)
    );
    let records = fixture.records();
    assert_eq!((records.len(), identifiers(records)), (before, kept));
    assert_eq!(session_titled(records, "Dissecting"), session);
    let course = records.courses.iter().next().expect("a course");
    assert_eq!(
        (course.code.as_str(), course.title.as_str()),
        ("ANA102", "Anatomy of the body")
    );
    let groups: BTreeSet<_> = records
        .learner_groups
        .iter()
        .map(|row| row.title.as_str())
        .collect();
    assert_eq!(groups, ["Groups", "Lab A"].into());
}

#[test]
fn an_import_that_only_adds_ids_changes_no_row() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let records = Kind::ALL
        .iter()
        .filter(|kind| **kind != Kind::ExternalIdentifier);
    let records = records
        .flat_map(|kind| fixture.records().of_kind(*kind))
        .collect();
    fixture.workspace = Workspace::opened(records, Vec::new());
    let run = import(&mut fixture, COURSE);
    let counts = run.counts();
    assert_eq!((counts.create, counts.change, counts.same), (0, 0, 13));
    assert_eq!(counts.identifiers, 13);
    assert!(dry_run(&mut fixture, COURSE, 7200).import().is_none());
    fixture.undo();
    assert!(fixture.records().external_identifiers.is_empty());
}

#[test]
fn two_browsers_give_a_record_the_same_identifier() {
    let record = IdentifiedRecordId::default();
    let one = ExternalIdentifier::of_ilios("sessions", "3", record);
    assert_eq!(one, ExternalIdentifier::of_ilios("sessions", "3", record));
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let session = session_titled(fixture.records(), "Dissection");
    let kept = fixture
        .records()
        .identifiers_of_record(IdentifiedRecordId(session.0));
    let kept: BTreeSet<_> = kept.map(|row| row.resource_type.as_str()).collect();
    assert_eq!(kept, ["ilmSessions", "sessions"].into());
}

#[test]
fn sessions_with_one_title_stay_apart() {
    let file = |first: &str| {
        format!(
            r#"{{"courses":[{{"id":7,"title":"Anatomy"}}],"sessions":[{{"id":3,"title":"{first}","course":7}},{{"id":4,"title":"Lecture","course":7}}]}}"#
        )
    };
    let mut fixture = ImportFixture::new();
    import(&mut fixture, &file("Lecture"));
    assert_eq!(fixture.records().sessions.len(), 2);
    assert!(
        dry_run(&mut fixture, &file("Lecture"), 0)
            .import()
            .is_none()
    );
    let run = import(&mut fixture, &file("Tutorial"));
    assert_eq!((run.counts().create, run.counts().change), (0, 1));
    // A new one does not take the place of the one that had its title.
    let run = import(
        &mut fixture,
        &file("Lecture").replace("\"id\":4", "\"id\":5"),
    );
    assert_eq!((run.counts().create, run.counts().change), (0, 1));
    assert_eq!(fixture.records().sessions.len(), 2);
}

#[test]
fn a_new_offering_does_not_take_the_place_of_one_that_moves() {
    let file = |offerings: &[(u8, &str)]| {
        let offerings = offerings.iter().map(|(id, hour)| {
            json!({ "id": id, "session": 3, "startDate": format!("2026-09-14T{hour}:00:00+00:00"),
                "endDate": "2026-09-14T18:00:00+00:00" })
        });
        json!({ "courses": [{ "id": 7, "title": "Anatomy" }],
            "sessions": [{ "id": 3, "title": "Lecture", "course": 7 }],
            "offerings": offerings.collect::<Vec<_>>() })
        .to_string()
    };
    let mut fixture = ImportFixture::new();
    import(&mut fixture, &file(&[(5, "08")]));
    let first = fixture
        .records()
        .offerings
        .iter()
        .next()
        .expect("an offering")
        .id;
    let run = import(&mut fixture, &file(&[(6, "08"), (5, "10")]));
    assert_eq!((run.counts().create, run.counts().change), (1, 1));
    let moved = fixture
        .records()
        .offerings
        .get(first)
        .expect("the offering");
    let hour = moved.slot.as_ref().expect("a time").start.to_string();
    assert_eq!(hour, "2026-09-14 12:00:00");
}

#[test]
fn what_a_file_refers_to_is_found_by_its_id() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let file = r#"{"sessions":[{"id":30,"title":"Revision","course":7,"sessionType":4,"postrequisite":6}],
        "offerings":[{"id":50,"session":3,"startDate":"2026-09-21T08:00:00+00:00","endDate":"2026-09-21T10:00:00+00:00","instructors":[1,99]}]}"#;
    let run = import(&mut fixture, file);
    assert_eq!(run.counts().create, 2, "{:?}", run.rows());
    let missing = Problem::Resource(ResourceProblem::Missing {
        name: "instructors".to_owned(),
        count: 1,
    });
    assert_eq!(run.rows()[1].warnings[0].problem, missing);
    let records = fixture.records();
    let revision = records
        .sessions
        .get(session_titled(records, "Revision"))
        .expect("it");
    let next = session_titled(records, "Examination");
    assert_eq!(
        (revision.postrequisite, revision.session_type.is_some()),
        (Some(next), true)
    );
}

#[test]
fn an_export_has_the_ids_of_ilios_and_others_for_what_is_new() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let kept = identifiers(fixture.records());
    let [known, local] = exported_ids(&exported(fixture.records()));
    assert_eq!((known, local), (kept.clone(), BTreeSet::new()));
    let session = session_titled(fixture.records(), "Dissection");
    let copy = SessionCopy {
        session,
        course: fixture
            .records()
            .courses
            .iter()
            .next()
            .expect("a course")
            .id,
        title: "Dissection - 2".to_owned(),
        parts: SessionParts::ALL,
        days: 7,
    };
    fixture.run(Command::Session(SessionCommand::Copy(copy)));
    let export = exported(fixture.records());
    let [known, local] = exported_ids(&export);
    assert_eq!(known, kept);
    assert!(
        local.iter().any(|(kind, _)| kind == "sessions"),
        "{local:?}"
    );
    assert!(local.is_disjoint(&kept));
    let text = String::from_utf8(export.bytes).expect("UTF-8");
    let run = dry_run(&mut fixture, &text, 7200);
    assert!(run.import().is_none(), "{:?}", run.rows());
    // Elsewhere the ids of the file alone are not kept.
    let mut elsewhere = ImportFixture::new();
    import(&mut elsewhere, &text);
    assert_eq!(identifiers(elsewhere.records()), kept);
}

#[test]
fn ids_go_with_their_records_and_come_back_with_them() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let kept = identifiers(fixture.records());
    let session = session_titled(fixture.records(), "Dissection");
    let ids = [session].into();
    fixture.run(Command::Session(SessionCommand::Delete { ids }));
    let gone: BTreeSet<_> = kept
        .difference(&identifiers(fixture.records()))
        .cloned()
        .collect();
    let gone: Vec<_> = gone
        .iter()
        .map(|(kind, id)| (kind.as_str(), id.as_str()))
        .collect();
    let expected = [
        ("ilmSessions", "8"),
        ("offerings", "5"),
        ("sessionObjectives", "10"),
        ("sessions", "3"),
    ];
    assert_eq!(gone, expected);
    fixture.undo();
    assert_eq!(identifiers(fixture.records()), kept);
}

#[test]
fn a_name_that_another_record_has_is_not_taken() {
    let mut fixture = ImportFixture::new();
    let cohort =
        |id: u8, title: &str| format!(r#"{{"cohorts":[{{"id":{id},"title":"{title}"}}]}}"#);
    import(&mut fixture, &cohort(1, "Class of 2030"));
    import(&mut fixture, &cohort(2, "Class of 2031"));
    let run = import(&mut fixture, &cohort(1, "Class of 2031"));
    let names = vec!["title".to_owned()];
    let left = Problem::Resource(ResourceProblem::NotImported { names });
    assert_eq!(run.rows()[0].warnings[0].problem, left);
    assert_eq!(run.rows()[0].outcome.kind(), OutcomeKind::Same);
    // Names that change places do so at once.
    let both = r#"{"cohorts":[{"id":1,"title":"Class of 2031"},{"id":2,"title":"Class of 2030"}]}"#;
    let run = import(&mut fixture, both);
    assert_eq!(run.counts().change, 2, "{:?}", run.rows());
}
