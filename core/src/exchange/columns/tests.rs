use super::*;
use crate::exchange::testing::{ImportFixture, table};
use crate::exchange::{ImportTarget, Options, OutcomeKind, UnknownNames};

/// Returns a fixture with the records that the rows of the templates refer to.
fn fixture() -> ImportFixture {
    let people = "LastName;FirstName;UserName;OfficialCode\n\
        Müller;Jan;jmueller;\nLópez;Maria;mlopez;\nDoe;Jo;jdoe;\nKim;Bo;bkim;\n";
    let mut fixture = ImportFixture::new();
    for text in [
        people,
        "name;description\nYear 1;\n",
        "Code,Title\nANA101,Anatomy\nPHY102,Physics\n",
        "Room,Building\nHall 1,Main\n",
        "InstructorGroup,Members\nAnatomists,mlopez\n",
        "title,calendar_color\nLecture,2c68c4\n",
        "vocabulary_id,title\n1,Topics\n",
    ] {
        fixture.import(text);
    }
    let options = Options {
        unknown_names: UnknownNames::Create,
        ..Options::default()
    };
    let run = fixture.plan("Course,Session,Date\nANA101,Introduction,\n", options);
    fixture.accept(&run);
    fixture
}

fn text_of(format: Format) -> Option<String> {
    let template = String::from_utf8(format.template()?).expect("UTF-8");
    Some(template.trim_start_matches('\u{feff}').to_owned())
}

#[test]
fn every_template_is_read_as_its_format_and_imported_without_a_word() {
    let mut fixture = fixture();
    for format in Format::ALL {
        let Some(text) = text_of(format) else {
            assert_eq!(format, Format::Ilios);
            continue;
        };
        let header = table(&text);
        assert_eq!(Format::detect(header.header()), Some(format), "{text}");
        let group = fixture.records().learner_groups.iter().next();
        let room = fixture.records().rooms.iter().next().map(|room| room.id);
        let options = Options {
            target: match format {
                Format::GroupAssignment => group.map(|row| {
                    let above = row.parent.unwrap_or(row.id);
                    ImportTarget::LearnerGroup(above)
                }),
                Format::BusyTimes => room.map(ImportTarget::Room),
                _ => None,
            },
            ..Options::default()
        };
        let run = fixture.plan(&text, options);
        assert_eq!(run.rows().len(), 1, "{text}");
        let row = &run.rows()[0];
        assert_ne!(
            row.outcome.kind(),
            OutcomeKind::Refused,
            "{format:?}: {row:?}"
        );
        assert!(row.warnings.is_empty(), "{format:?}: {row:?}");
        assert!(run.notices().is_empty(), "{format:?}: {:?}", run.notices());
        fixture.accept(&run);
    }
}

#[test]
fn no_two_columns_of_a_format_have_one_name() {
    for format in Format::ALL {
        let columns = format.columns().iter();
        let names = columns.flat_map(|column| column.names.iter());
        let mut names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{format:?}: {names:?}");
        for column in format.columns() {
            if let Requirement::RequiredUnless(other) = column.requirement {
                assert!(
                    format.column_names().any(|names| names == other),
                    "{format:?}: {other:?}"
                );
            }
        }
    }
}
