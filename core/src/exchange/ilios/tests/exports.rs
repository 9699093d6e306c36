//! What is exported, in which order, and what the format cannot hold.

use std::collections::HashSet;

use super::identifiers::exported_ids;
use super::*;
use crate::exchange::DroppedField;
use crate::model::{PersonRole, Place, Room, RoomId, Uuid};

#[test]
fn groups_are_exported_after_those_above_them() {
    let day = "2026-09-10".parse().expect("a day");
    let workspace = Workspace::opened(sample::sample(day, "Europe/Zurich"), Vec::new());
    let export = exported(workspace.records());
    let document: serde_json::Value = serde_json::from_slice(&export.bytes).expect("JSON");
    let included = document["included"].as_array().expect("resources");
    let mut before = BTreeSet::new();
    for group in included.iter().filter(|row| row["type"] == "learnerGroups") {
        let parent = &group["relationships"]["parent"]["data"]["id"];
        assert!(
            parent.is_null() || before.contains(&parent.as_str()),
            "{group}"
        );
        let id: usize = group["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .expect("an id");
        assert_eq!(id, before.len() + 1);
        before.insert(group["id"].as_str());
    }
    assert!(before.len() > 100);
}

/// Returns the losses, without the notice that ids are not those of Ilios.
fn lost(export: &Export) -> Vec<(DroppedField, usize)> {
    let losses = export.losses.iter().filter(|loss| loss.is_lost());
    losses.map(|loss| (loss.field, loss.count)).collect()
}

/// Returns the records of a workspace with a change to each.
fn changed(fixture: &ImportFixture, mut change: impl FnMut(&mut Record)) -> Workspace {
    let records = Kind::ALL
        .iter()
        .flat_map(|kind| fixture.records().of_kind(*kind));
    let mut records: Vec<Record> = records.collect();
    records.iter_mut().for_each(&mut change);
    Workspace::opened(records, Vec::new())
}

#[test]
fn a_course_of_ilios_loses_nothing_but_what_ilios_lacks() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    assert_eq!(lost(&exported(fixture.records())), []);
    let hall = Room {
        name: "Hall 1".to_owned(),
        ..Room::new(RoomId(Uuid::from_u128(1)))
    };
    let mut has_hall = false;
    let group = fixture.records().learner_groups.iter().next();
    let group = group.expect("a group").id;
    let workspace = changed(&fixture, |record| match record {
        Record::Course(course) => {
            let course = Rc::make_mut(course);
            course.teachers = course.directors.clone();
            course.language = "fr".to_owned();
            course.catalogue_code = "MED".to_owned();
            course.description = "About bodies".to_owned();
        }
        Record::Offering(offering) => {
            let offering = Rc::make_mut(offering);
            offering.place = Some(Place::Room(hall.id));
            offering.generated_from = Some(group);
            if let Some(slot) = &mut offering.slot {
                slot.zone = "Asia/Tokyo".to_owned();
            }
        }
        Record::LearnerGroup(group) => {
            Rc::make_mut(group).place = Some(Place::Room(hall.id));
        }
        Record::IndependentLearning(learning) => Rc::make_mut(learning).enabled = false,
        Record::Cohort(cohort) => Rc::make_mut(cohort).inactive = true,
        Record::Person(person) if person.first_name == "Ana" => {
            Rc::make_mut(person).role = PersonRole::Teacher;
        }
        Record::SessionType(_) if !has_hall => {
            has_hall = true;
            *record = hall.clone().into();
        }
        _ => {}
    });
    assert!(has_hall);
    let export = exported(workspace.records());
    let losses: HashSet<(DroppedField, usize)> = lost(&export).into_iter().collect();
    let expected = [
        DroppedField::CourseTeachers,
        DroppedField::CourseLanguages,
        DroppedField::CourseCategories,
        DroppedField::CourseDescriptions,
        DroppedField::LearningSwitchedOff,
        DroppedField::Rooms,
        DroppedField::GeneratedOfferings,
        DroppedField::OfferingZones,
        DroppedField::PersonDetails,
        DroppedField::InactiveCohorts,
    ];
    assert_eq!(losses, expected.map(|field| (field, 1)).into());
}

#[test]
fn times_in_unknown_zones_are_losses() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let courses: Vec<_> = fixture.records().courses.iter().map(|row| row.id).collect();
    let export = ilios_courses(fixture.records(), &courses, &|_| None);
    assert_eq!(lost(&export), [(DroppedField::TimesInUnknownZones, 2)]);
}

#[test]
fn a_course_of_another_year_gets_its_external_id_back() {
    let long = "ANATOMY-OF-THE-HUMAN-BODY-FIRST-YEAR-A";
    let course = |id: u8, code: &str, year: u16| {
        format!(r#"{{"id":{id},"title":"Anatomy","externalId":"{code}","year":{year}}}"#)
    };
    let courses = [
        course(1, "ANA101", 2026),
        course(2, "ANA101", 2027),
        course(3, long, 2026),
        course(4, long, 2027),
        course(5, "BIO-2027", 2027),
    ];
    let file = format!(r#"{{"courses":[{}]}}"#, courses.join(","));
    let mut fixture = ImportFixture::new();
    import(&mut fixture, &file);
    let export = exported(fixture.records());
    assert_eq!(lost(&export), [(DroppedField::YearsOfCodes, 2)]);
    let document: serde_json::Value = serde_json::from_slice(&export.bytes).expect("JSON");
    let data = document["data"].as_array().expect("courses");
    let mut codes: Vec<_> = data
        .iter()
        .map(|course| course["attributes"]["externalId"].as_str().expect("a code"))
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, ["ANA101", "ANA101", long, long, "BIO-2027"]);
    let text = String::from_utf8(export.bytes).expect("UTF-8");
    let run = dry_run(&mut fixture, &text, 7200);
    assert_eq!(run.counts().same, 5, "{:?}", run.rows());
    let mut elsewhere = ImportFixture::new();
    import(&mut elsewhere, &text);
    let codes = |fixture: &ImportFixture| -> BTreeSet<(String, u16)> {
        let courses = fixture.records().courses.iter();
        courses
            .map(|course| (course.code.clone(), course.academic_year))
            .collect()
    };
    assert_eq!(codes(&elsewhere), codes(&fixture));
}

#[test]
fn a_material_that_sessions_share_is_written_once() {
    let shared = MATERIALS.replace(
        "\n]}",
        r#",
{"type":"sessions","id":"4","attributes":{"title":"Lecture"},"relationships":{"course":{"data":{"type":"courses","id":"7"}}}},
{"type":"sessionLearningMaterials","id":"9","attributes":{},"relationships":{"session":{"data":{"type":"sessions","id":"4"}},"learningMaterial":{"data":{"type":"learningMaterials","id":"20"}}}}
]}"#,
    );
    let mut fixture = ImportFixture::new();
    import(&mut fixture, &shared);
    assert_eq!(fixture.records().learning_materials.len(), 3);
    let [known, local] = exported_ids(&exported(fixture.records()));
    let materials = |id: &str| ("learningMaterials".to_owned(), id.to_owned());
    assert!(known.contains(&materials("20")) && known.contains(&materials("21")));
    assert_eq!(local, BTreeSet::new());
}
