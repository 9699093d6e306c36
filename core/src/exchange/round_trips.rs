//! Tests of round trips: an export that is imported again gives the records that there were, in both
//! dialects.

mod arbitrary;
pub mod planning;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use self::arbitrary::records;
use super::testing::{ImportFixture, decode_detected};
use super::{Dialect, DroppedField, Export, Problem, Safety, export};
use crate::model::{
    Course, CourseId, IdGenerator, Person, PersonId, PersonRole, Record, SeededIds,
};
use crate::workspace::{Records, Workspace};

const DIALECTS: [Dialect; 2] = [Dialect::Chamilo1, Dialect::Chamilo2];

/// All that the files carry, by names instead of identities.
#[derive(Debug, PartialEq)]
struct Content {
    people: BTreeMap<String, Person>,
    classes: BTreeMap<String, (String, BTreeSet<String>)>,
    courses: BTreeMap<String, (Course, BTreeSet<String>)>,
}

fn content(records: &Records) -> Content {
    let username = |id: PersonId| records.people.get(id).map(|person| person.username.clone());
    let nobody = PersonId::default();
    Content {
        people: records
            .people
            .iter()
            .map(|person| {
                (
                    person.username.clone(),
                    Person {
                        id: nobody,
                        ..person.as_ref().clone()
                    },
                )
            })
            .collect(),
        classes: records
            .classes
            .iter()
            .map(|class| {
                let members = records.members_of(class.id).filter_map(username).collect();
                (class.title.clone(), (class.description.clone(), members))
            })
            .collect(),
        courses: records
            .courses
            .iter()
            .map(|course| {
                let teachers = course
                    .teachers
                    .iter()
                    .copied()
                    .filter_map(username)
                    .collect();
                let bare = Course {
                    id: CourseId::default(),
                    teachers: BTreeSet::new(),
                    ..course.as_ref().clone()
                };
                (course.code.clone(), (bare, teachers))
            })
            .collect(),
    }
}

/// Everything there is, in the order in which it can be imported.
fn exports(records: &Records, dialect: Dialect, safety: Safety) -> Vec<Export> {
    let people: Vec<_> = records.people.iter().map(|person| person.id).collect();
    let classes: Vec<_> = records.classes.iter().map(|class| class.id).collect();
    let courses: Vec<_> = records.courses.iter().map(|course| course.id).collect();
    vec![
        export::people(records, &people, dialect, safety),
        export::classes(records, &classes, dialect, safety),
        export::class_members(records, &classes, dialect, safety),
        export::courses(records, &courses, dialect, safety),
    ]
}

fn text_of(export: &Export) -> String {
    decode_detected(export.bytes.clone()).expect("text").text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_exported_comes_back_in_both_dialects(workspace in records()) {
        for dialect in DIALECTS {
            let mut fixture = ImportFixture::new();
            let records = workspace.records();
            for export in exports(records, dialect, Safety::Exact) {
                prop_assume!(!export.losses.iter().any(|loss| loss.field == DroppedField::MisreadMarks));
                let run = fixture.import(&text_of(&export));
                prop_assert_eq!(run.counts().refused, 0, "{:?}", run.rows());
                let warnings = run.rows().iter().flat_map(|row| &row.warnings);
                let warned = |problem: &Problem| !matches!(problem, Problem::LineBreak { .. } | Problem::SharedCode { .. });
                prop_assert!(!warnings.map(|warning| &warning.problem).any(warned));
                let carried = |lost: DroppedField| matches!(lost, DroppedField::NeedsCategory | DroppedField::FormulaCells);
                prop_assert!(export.losses.iter().all(|loss| carried(loss.field)), "{:?}", export.losses);
            }
            prop_assert_eq!(content(fixture.records()), content(records));
        }
    }

    #[test]
    fn importing_what_is_there_changes_nothing(workspace in records()) {
        for dialect in DIALECTS {
            let mut fixture = ImportFixture { workspace: workspace.clone(), ids: SeededIds::new(9) };
            for export in exports(workspace.records(), dialect, Safety::Exact) {
                prop_assume!(!export.losses.iter().any(|loss| loss.field == DroppedField::MisreadMarks));
                let run = fixture.plan(&text_of(&export), super::Options::default());
                prop_assert!(run.import().is_none(), "{:?}", run.rows());
            }
        }
    }

    #[test]
    fn what_is_safe_for_spreadsheets_comes_back_too(workspace in records()) {
        for dialect in DIALECTS {
            let mut fixture = ImportFixture::new();
            for export in exports(workspace.records(), dialect, Safety::ForSpreadsheets) {
                fixture.import(&text_of(&export));
            }
            prop_assert_eq!(content(fixture.records()), content(workspace.records()));
        }
    }

    #[test]
    fn importing_what_is_there_and_safe_changes_nothing(workspace in records()) {
        let mut fixture = ImportFixture { workspace: workspace.clone(), ids: SeededIds::new(9) };
        for export in exports(workspace.records(), Dialect::Chamilo2, Safety::ForSpreadsheets) {
            let run = fixture.plan(&text_of(&export), super::Options::default());
            prop_assert!(run.import().is_none(), "{:?}", run.rows());
        }
    }

    #[test]
    fn no_safe_cell_can_be_calculated(workspace in records()) {
        for export in exports(workspace.records(), Dialect::Chamilo2, Safety::ForSpreadsheets) {
            let text = text_of(&export);
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            for cell in reader.records().flatten().flat_map(|row| row.iter().map(String::from).collect::<Vec<_>>()) {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
    }
}

#[test]
fn losses_are_told() {
    let mut fixture = ImportFixture::with(&["Code;Title\nBIO;Biology\n"]);
    let mut records: Vec<Record> = Vec::new();
    let mut librarian = Person::new(PersonId(fixture.ids.next()));
    librarian.username = "lib".into();
    librarian.role = PersonRole::Other("librarian".into());
    let mut course = Course::new(CourseId(fixture.ids.next()));
    course.code = "CHE".into();
    course.catalogue_code = "SCI".into();
    course.academic_year = 2026;
    course.start = chrono::NaiveDate::from_ymd_opt(2026, 9, 14);
    records.extend([librarian.into(), course.into()]);
    records.extend(
        fixture
            .records()
            .courses
            .iter()
            .cloned()
            .map(Record::Course),
    );
    let workspace = Workspace::opened(records, Vec::new());
    let exports = exports(workspace.records(), Dialect::Chamilo1, Safety::Exact);
    let told = |at: usize| -> Vec<(DroppedField, &str)> {
        exports[at]
            .losses
            .iter()
            .map(|loss| (loss.field, loss.first.as_str()))
            .collect()
    };
    assert_eq!(told(0), [(DroppedField::Roles, "lib")]);
    let mut courses = told(3);
    courses.sort_by_key(|(_, first)| *first);
    assert_eq!(
        courses,
        [
            (DroppedField::NeedsCategory, "BIO"),
            (DroppedField::AcademicYears, "CHE"),
            (DroppedField::CourseDates, "CHE")
        ]
    );
}

#[test]
fn formulas_are_counted_where_they_are_not_marked() {
    let fixture = ImportFixture::with(&[
        "UserName;LastName;FirstName;PhoneNumber\nabel;A;=1+1;+41 1\nberta;B;Berta;\ncarla;C;@;\n",
    ]);
    let people: Vec<_> = fixture.records().people.iter().map(|row| row.id).collect();
    let losses = |safety| {
        let export = export::people(fixture.records(), &people, Dialect::Chamilo1, safety);
        let losses = export.losses.iter();
        losses
            .map(|loss| (loss.field, loss.count, loss.is_lost()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        losses(Safety::Exact),
        [(DroppedField::FormulaCells, 3, false)]
    );
    assert_eq!(
        losses(Safety::ForSpreadsheets),
        [(DroppedField::MarkedCells, 3, true)]
    );
}

#[test]
fn files_are_written_to_the_byte() {
    let fixture = ImportFixture::with(&[
        "UserName;LastName;FirstName;Email;PhoneNumber;Status\nmlopez;López Díaz;María;m@x;+41;teacher\n",
        "name;description;users\nClass A4;20 students;mlopez\n",
        "Code;Title;CourseCategory;CourseCategoryName;Teacher;Language\nBIO101;Biology;SCI;Life, etc;mlopez;en\n",
    ]);
    let written = |dialect| -> Vec<String> {
        let exports = exports(fixture.records(), dialect, Safety::Exact);
        exports
            .into_iter()
            .map(|export| String::from_utf8(export.bytes).expect("UTF-8"))
            .collect()
    };
    assert_eq!(
        written(Dialect::Chamilo1),
        [
            "\u{feff}LastName;FirstName;Email;UserName;OfficialCode;language;PhoneNumber;Status\n\
             \"López Díaz\";María;m@x;mlopez;;;+41;teacher\n",
            "\u{feff}name;description;users\n\"Class A4\";\"20 students\";mlopez\n",
            "\u{feff}UserName;ClassName\nmlopez;\"Class A4\"\n",
            "\u{feff}Code;Title;CourseCategory;CourseCategoryName;Teacher;Language\n\
             BIO101;Biology;SCI;\"Life, etc\";mlopez;en\n",
        ]
    );
    assert_eq!(
        written(Dialect::Chamilo2),
        [
            "LastName,FirstName,Email,UserName,OfficialCode,language,PhoneNumber,Status\n\
             López Díaz,María,m@x,mlopez,,,+41,teacher\n",
            "title,description,users\nClass A4,20 students,mlopez\n",
            "UserName,ClassName\nmlopez,Class A4\n",
            "Code,Title,CourseCategory,CourseCategoryName,Teacher,Language\n\
             BIO101,Biology,SCI,\"Life, etc\",mlopez,en\n",
        ]
    );
}
