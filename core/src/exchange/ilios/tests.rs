mod exports;
mod identifier_round_trips;
mod identifiers;
mod rows;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::*;
use crate::exchange::testing::{ImportFixture, reasons};
use crate::exchange::{
    CsvTable, DryRun, Export, ExportLoss, Format, Notice, Options, Problem, plan,
};
use crate::model::{FixedOffset, Kind, MaterialContent, Period, Record, Session, ZoneRules};
use crate::workspace::{Records, Workspace, sample};

/// A course as the API answers, with what its sessions refer to.
const COURSE: &str = r##"{"data":[{"type":"courses","id":"7","attributes":{"title":"Anatomy","externalId":"ANA101","year":2026,"startDate":"2026-09-07T00:00:00+00:00","endDate":"2026-12-18T00:00:00+00:00","published":true,"publishedAsTbd":false},"relationships":{"cohorts":{"data":[{"type":"cohorts","id":"2"}]},"directors":{"data":[{"type":"users","id":"1"}]},"sessions":{"data":[{"type":"sessions","id":"3"}]}}}],
"included":[
{"type":"offerings","id":"5","attributes":{"room":"Hall 1","url":null,"startDate":"2026-09-14T08:00:00+00:00","endDate":"2026-09-14T10:00:00+00:00"},"relationships":{"session":{"data":{"type":"sessions","id":"3"}},"learnerGroups":{"data":[{"type":"learnerGroups","id":"12"}]},"instructors":{"data":[{"type":"users","id":"1"}]}}},
{"type":"sessions","id":"3","attributes":{"title":"Dissection","description":"<p>Bring <strong>gloves</strong> &amp; a coat.</p>","attireRequired":true,"published":false},"relationships":{"course":{"data":{"type":"courses","id":"7"}},"sessionType":{"data":{"type":"sessionTypes","id":"4"}},"postrequisite":{"data":{"type":"sessions","id":"6"}}}},
{"type":"sessions","id":"6","attributes":{"title":"Examination"},"relationships":{"course":{"data":{"type":"courses","id":"7"}},"postrequisite":{"data":{"type":"sessions","id":"3"}}}},
{"type":"ilmSessions","id":"8","attributes":{"hours":1.5,"dueDate":"2026-09-30T15:00:00+00:00"},"relationships":{"session":{"data":{"type":"sessions","id":"3"}}}},
{"type":"courseObjectives","id":"9","attributes":{"title":"<p>Know the <em>heart</em></p>","active":true},"relationships":{"course":{"data":{"type":"courses","id":"7"}}}},
{"type":"sessionObjectives","id":"10","attributes":{"title":"Name its valves"},"relationships":{"session":{"data":{"type":"sessions","id":"3"}},"courseObjectives":{"data":[{"type":"courseObjectives","id":"9"}]}}},
{"type":"sessionTypes","id":"4","attributes":{"title":"Laboratory","calendarColor":"#ffcc67","active":true}},
{"type":"learnerGroups","id":"12","attributes":{"title":"Lab 1"},"relationships":{"cohort":{"data":{"type":"cohorts","id":"2"}},"parent":{"data":{"type":"learnerGroups","id":"11"}},"users":{"data":[{"type":"users","id":"13"}]}}},
{"type":"learnerGroups","id":"11","attributes":{"title":"Labs"},"relationships":{"cohort":{"data":{"type":"cohorts","id":"2"}},"users":{"data":[{"type":"users","id":"13"}]}}},
{"type":"cohorts","id":"2","attributes":{"title":"Class of 2030"}},
{"type":"users","id":"1","attributes":{"firstName":"Ana","lastName":"López","email":"ana@x.example","campusId":"c-1"}},
{"type":"users","id":"13","attributes":{"firstName":"Bo","lastName":"Kim","campusId":"c 13"}},
{"type":"schools","id":"1","attributes":{"title":"Medicine"}}
]}"##;

fn read(text: &str) -> Result<CsvTable, IliosError> {
    let mut reader = IliosReader::new("course.json", text.as_bytes())?;
    while !reader.step(2)? {}
    reader.finish()
}

fn dry_run(fixture: &mut ImportFixture, text: &str, zone: i32) -> DryRun {
    let table = Rc::new(read(text).expect("resources"));
    let records = fixture.workspace.records();
    let (ids, zone) = (&mut fixture.ids, &FixedOffset(zone));
    plan(
        Format::Ilios,
        &table,
        records,
        Options::default(),
        ids,
        zone,
    )
    .expect("all columns")
}

fn import(fixture: &mut ImportFixture, text: &str) -> DryRun {
    let run = dry_run(fixture, text, 7200);
    fixture.accept(&run);
    run
}

fn exported(records: &Records) -> Export {
    let courses: Vec<_> = records.courses.iter().map(|course| course.id).collect();
    let zones = |_: &str| Some(Box::new(FixedOffset(7200)) as Box<dyn ZoneRules>);
    ilios_courses(records, &courses, &zones)
}

#[test]
fn a_course_comes_in_with_all_that_belongs_to_it() {
    assert!(looks_like_ilios(COURSE.as_bytes()));
    let mut fixture = ImportFixture::new();
    let run = import(&mut fixture, COURSE);
    assert_eq!(run.counts().create, 13, "{:?}", run.rows());
    let schools = vec!["schools (1)".to_owned()];
    assert!(
        run.notices()
            .contains(&Notice::ResourcesNotRead { kinds: schools })
    );
    let lines: Vec<u32> = run.rows().iter().take(3).map(|row| row.line).collect();
    assert_eq!(lines, [13, 14, 12]);
    let records = fixture.records();
    let course = records.courses.iter().next().expect("a course");
    assert_eq!(
        (course.code.as_str(), course.academic_year),
        ("ANA101", 2026)
    );
    assert_eq!(
        course.start.map(|date| date.to_string()).as_deref(),
        Some("2026-09-07")
    );
    let session = records
        .sessions
        .iter()
        .find(|row| row.title == "Dissection")
        .expect("a session");
    assert_eq!(session.description, "Bring **gloves** & a coat.");
    assert!(session.special_attire && session.session_type.is_some());
    // The examination, which would lead back here, has no post-requisite of its own.
    assert!(session.postrequisite.is_some());
    let offering = records.offerings.iter().next().expect("an offering");
    let slot = offering.slot.as_ref().expect("a slot");
    assert_eq!(slot.start.to_string(), "2026-09-14 10:00:00");
    let learning = records
        .independent_learning
        .get(session.id)
        .expect("independent learning");
    assert_eq!(learning.hours.hundredths(), 150);
    let objective = records
        .session_objectives
        .iter()
        .next()
        .expect("an objective");
    assert_eq!(objective.course_objectives.len(), 1);
    let of_course = records.course_objectives.iter().next();
    let of_course = of_course.expect("an objective of the course");
    assert_eq!(of_course.title, "Know the *heart*");
    let group = offering.groups.first().copied().expect("a group");
    assert_eq!(records.members_of_group(group).len(), 1);
    assert_eq!(fixture.people(), ["bkim:Kim,Bo", "c-1:López,Ana"]);
    let again = dry_run(&mut fixture, COURSE, 7200);
    assert!(again.import().is_none(), "{:?}", again.rows());
}

#[test]
fn the_plain_dialect_has_numbers_for_relations() {
    let file = r#"{"courses":[{"id":7,"title":"Anatomy","year":"2026","externalId":null,"directors":[1]}],
        "users":[{"id":1,"firstName":"Ana","lastName":"López","campusId":"c-1"}],
        "sessions":[{"id":3,"title":"Dissection","course":7}],
        "offerings":[{"id":5,"session":3,"startDate":"2026-09-14T08:00:00+00:00","endDate":"2026-09-14T10:00:00+00:00"}]}"#;
    let mut fixture = ImportFixture::new();
    let run = import(&mut fixture, file);
    assert_eq!(run.counts().create, 4, "{:?}", run.rows());
    let course = fixture.records().courses.iter().next().expect("a course");
    assert_eq!(
        (course.code.as_str(), course.directors.len()),
        ("ilios-7", 1)
    );
}

#[test]
fn what_is_missing_or_ends_too_early_is_refused_alone() {
    let file = r#"{"data":[
        {"type":"sessions","id":"3","attributes":{"title":"Lost"},"relationships":{"course":{"data":{"type":"courses","id":"99"}}}},
        {"type":"courses","id":"7","attributes":{"title":"Anatomy"}},
        {"type":"sessions","id":"4","attributes":{"title":"Found"},"relationships":{"course":{"data":{"type":"courses","id":"7"}}}},
        {"type":"offerings","id":"5","attributes":{"startDate":"2026-09-14T08:00:00+00:00","endDate":"2026-09-13T08:00:00+00:00"},"relationships":{"session":{"data":{"type":"sessions","id":"4"}}}}]}"#;
    let mut fixture = ImportFixture::new();
    let run = dry_run(&mut fixture, file, 0);
    let missing = Problem::Resource(ResourceProblem::NeedsMissing {
        name: "course".to_owned(),
    });
    assert_eq!(run.rows()[1].line, 2);
    assert_eq!(reasons(&run, 1)[0].problem, missing);
    assert_eq!(reasons(&run, 3).len(), 1);
    assert_eq!(run.counts().create, 2);
}

#[test]
fn a_file_that_is_cut_off_or_something_else_is_refused() {
    let position = |line, column| crate::exchange::chamilo_xml::Position { line, column };
    for (file, error) in [
        (
            "{\"data\":[{\"type\":\"courses\",",
            IliosError::Damaged(position(1, 27)),
        ),
        ("{\"data\":\n[7]}", IliosError::Damaged(position(2, 1))),
        ("{\"meta\":{}}", IliosError::NothingKnown),
        ("{\"data\":[]}", IliosError::NothingKnown),
    ] {
        assert_eq!(read(file).expect_err(file), error, "{file}");
    }
    for (end, _) in COURSE.char_indices().step_by(7) {
        assert!(read(&COURSE[..end]).is_err(), "{end}");
    }
    assert!(!looks_like_ilios(br#"{"lectern":"backup"}"#));
}

#[test]
fn what_is_exported_comes_back() {
    let day = "2026-09-10".parse().expect("a day");
    let workspace = Workspace::opened(sample::sample(day, "Europe/Zurich"), Vec::new());
    let export = exported(workspace.records());
    let text = String::from_utf8(export.bytes).expect("UTF-8");
    let mut fixture = ImportFixture::new();
    let settings = workspace.records().settings.iter().cloned();
    fixture.workspace = Workspace::opened(settings.map(Record::Settings).collect(), Vec::new());
    let run = import(&mut fixture, &text);
    assert_eq!(run.counts().refused, 0);
    let titles = |records: &Records| -> BTreeSet<(String, String)> {
        let sessions = records.sessions.iter().map(|session| {
            let course = records.courses.get(session.course).expect("a course");
            (course.code.clone(), session.title.clone())
        });
        sessions.collect()
    };
    assert_eq!(titles(fixture.records()), titles(workspace.records()));
    let offerings = |records: &Records| {
        let offerings = records.offerings.iter();
        offerings
            .filter(|row| row.slot.is_some() && !row.cancelled)
            .count()
    };
    assert_eq!(offerings(fixture.records()), offerings(workspace.records()));
    let again = dry_run(&mut fixture, &text, 7200);
    assert_eq!((again.counts().create, again.counts().refused), (0, 0));
}

/// Two sessions use learning materials: a link, a citation and a file.
const MATERIALS: &str = r#"{"data":[{"type":"courses","id":"7","attributes":{"title":"Anatomy"}}],"included":[
{"type":"sessions","id":"3","attributes":{"title":"Dissection"},"relationships":{"course":{"data":{"type":"courses","id":"7"}}}},
{"type":"sessionLearningMaterials","id":"1","attributes":{"notes":"<p>Chapter 2</p>","required":true,"position":1,"startDate":"2026-09-14T08:00:00+00:00","endDate":null},"relationships":{"session":{"data":{"type":"sessions","id":"3"}},"learningMaterial":{"data":{"type":"learningMaterials","id":"20"}}}},
{"type":"sessionLearningMaterials","id":"2","attributes":{"required":false,"position":0,"startDate":"2026-09-15T08:00:00+00:00","endDate":"2026-09-14T08:00:00+00:00"},"relationships":{"session":{"data":{"type":"sessions","id":"3"}},"learningMaterial":{"data":{"type":"learningMaterials","id":"21"}}}},
{"type":"sessionLearningMaterials","id":"3","attributes":{"position":2},"relationships":{"session":{"data":{"type":"sessions","id":"3"}},"learningMaterial":{"data":{"type":"learningMaterials","id":"22"}}}},
{"type":"sessionLearningMaterials","id":"4","attributes":{},"relationships":{"session":{"data":{"type":"sessions","id":"3"}},"learningMaterial":{"data":{"type":"learningMaterials","id":"99"}}}},
{"type":"learningMaterials","id":"20","attributes":{"title":"Atlas","link":"https://example.org/atlas","citation":null}},
{"type":"learningMaterials","id":"21","attributes":{"title":"Textbook","citation":"Gray & others, 2026"}},
{"type":"learningMaterials","id":"22","attributes":{"title":"Slides","filename":"slides.pdf","mimetype":"application/pdf"}}
]}"#;

#[test]
fn links_and_citations_come_in_and_files_are_named() {
    let mut fixture = ImportFixture::new();
    let run = import(&mut fixture, MATERIALS);
    let refused: Vec<_> = (0..run.rows().len())
        .filter(|row| !reasons(&run, *row).is_empty())
        .map(|row| (run.rows()[row].line, reasons(&run, row)[0].problem.clone()))
        .collect();
    let missing = Problem::Resource(ResourceProblem::NeedsMissing {
        name: "learningMaterial".to_owned(),
    });
    assert_eq!(
        refused,
        [
            (5, Problem::Resource(ResourceProblem::FileMaterial)),
            (6, missing)
        ]
    );
    let records = fixture.records();
    let session = records.sessions.iter().next().expect("a session");
    let materials = records.materials_of(session.id);
    let [textbook, atlas] = &materials[..] else {
        panic!("two materials: {materials:?}");
    };
    let citation = MaterialContent::Citation("Gray & others, 2026".to_owned());
    assert_eq!(textbook.content, citation);
    assert_eq!((textbook.required, textbook.visibility), (false, None));
    let link = MaterialContent::Link("https://example.org/atlas".to_owned());
    assert_eq!(atlas.content, link);
    assert_eq!((atlas.required, atlas.notes.as_str()), (true, "Chapter 2"));
    let from = "2026-09-14T10:00:00".parse().expect("a local time");
    assert_eq!(atlas.visibility, Some(Period::From(from)));
    let again = dry_run(&mut fixture, MATERIALS, 7200);
    assert!(again.import().is_none(), "{:?}", again.rows());
}

#[test]
fn formatting_and_materials_come_back() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, MATERIALS);
    let records = Kind::ALL
        .iter()
        .flat_map(|kind| fixture.records().of_kind(*kind));
    let mut records: Vec<Record> = records.collect();
    let description = "Bring **gloves** and\na coat:\n\n- [blue](https://uni.example)\n- white";
    for record in records.iter_mut() {
        if let Record::Session(session) = record {
            let session: &mut Rc<Session> = session;
            Rc::make_mut(session).description = description.to_owned();
        }
    }
    let workspace = Workspace::opened(records, Vec::new());
    let export = exported(workspace.records());
    assert!(
        !export.losses.iter().any(ExportLoss::is_lost),
        "{:?}",
        export.losses
    );
    let text = String::from_utf8(export.bytes).expect("UTF-8");
    let mut elsewhere = ImportFixture::new();
    let run = import(&mut elsewhere, &text);
    assert_eq!(run.counts().refused, 0);
    let contents = |records: &Records| {
        let session = records.sessions.iter().next().expect("a session").clone();
        let materials = records.materials_of(session.id);
        let materials: Vec<_> = materials
            .iter()
            .map(|row| {
                let text = (row.title.clone(), row.content.clone(), row.notes.clone());
                (text, row.required, row.visibility)
            })
            .collect();
        (session.description.clone(), materials)
    };
    assert_eq!(contents(elsewhere.records()), contents(workspace.records()));
}
