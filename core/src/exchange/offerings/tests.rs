use proptest::prelude::*;

use super::*;
use crate::exchange::round_trips::planning;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{
    DateOrder, DroppedField, Existing, Options, Outcome, Safety, UnknownNames, export,
};
use crate::model::testing::{ZURICH, at as local};
use crate::model::{IdGenerator, Kind, SeededIds, SessionId, TimeSlot};
use crate::rules::fields;
use crate::workspace::Workspace;

const PEOPLE: &str = "LastName;FirstName;UserName\nA;A;abel\nB;B;berta\nC;C;carl\nD;D;dora\n";
const GROUPS: &str =
    "LearnerGroup,Members\nClass > Labs > Lab 1,abel\nClass > Labs > Lab 2,berta\n";
const ROOMS: &str = "Room,Building\nHall 1,Main\n";
const TEACHERS: &str = "InstructorGroup,Members\nAnatomists,carl|dora\n";
/// Header and rows as people write them, without ids.
const OFFERINGS: &str = "Course;Session;Date;Start;End;Room;LearnerGroups;Instructors;InstructorGroups\n\
    ANA;Introduction;2026-09-14;8;10:00;hall 1;Class > Labs;carl;\n\
    ANA;Dissection;14.09.2026;10:00;12:00;Cellar;Class > Labs > Lab 1;;Anatomists\n\
    ANA;Dissection;14.09.2026;10:00;12:00;Cellar 2;Class > Labs > Lab 2;;Anatomists\n\
    ANA;Night watch;2026-09-14;22:00;02:00;;;;\n";

fn fixture() -> ImportFixture {
    ImportFixture::with(&[PEOPLE, GROUPS, ROOMS, TEACHERS])
}

fn creating() -> Options {
    Options {
        unknown_names: UnknownNames::Create,
        ..Options::default()
    }
}

fn import(fixture: &mut ImportFixture, file: &str, options: Options) -> crate::exchange::DryRun {
    let run = fixture.plan(file, options);
    fixture.accept(&run);
    run
}

fn exported(workspace: &Workspace, safety: Safety) -> crate::exchange::Export {
    let records = workspace.records();
    let ids: Vec<_> = records.offerings.iter().map(|row| row.id).collect();
    export::offerings(records, &ids, safety)
}

fn text(workspace: &Workspace) -> String {
    String::from_utf8(exported(workspace, Safety::Exact).bytes).expect("UTF-8")
}

#[test]
fn sessions_that_do_not_exist_are_named_or_created_by_choice() {
    let mut fixture = fixture();
    let run = fixture.plan(OFFERINGS, Options::default());
    assert_eq!(run.counts().refused, 4);
    assert_eq!(
        reasons(&run, 0),
        [at(0, Problem::UnknownCourse("ANA".to_owned()))]
    );
    let run = import(&mut fixture, OFFERINGS, creating());
    assert_eq!(run.counts().create, 4, "{:?}", run.rows());
    let records = fixture.records();
    let numbers = [
        records.courses.len(),
        records.sessions.len(),
        records.offerings.len(),
    ];
    assert_eq!(numbers, [1, 3, 4]);
    let room = records.rooms.iter().next().expect("a room").id;
    assert_eq!(records.offerings_in(room).count(), 1);
    let night = records.offerings.iter().filter_map(|row| row.slot.as_ref());
    let night = night.map(TimeSlot::end).max().expect("a slot");
    assert_eq!(night.to_string(), "2026-09-15 02:00:00");
}

#[test]
fn a_file_without_ids_finds_its_offerings_again() {
    let mut fixture = fixture();
    import(&mut fixture, OFFERINGS, creating());
    let run = import(&mut fixture, OFFERINGS, creating());
    assert_eq!(run.counts().same, 4, "{:?}", run.rows());
    // A group has one place at a time, so another room is a change; without a group it is another offering.
    let moved = OFFERINGS
        .replace("Cellar 2", "Attic")
        .replace("02:00;;", "02:00;Ward;");
    let run = import(&mut fixture, &moved, creating());
    let outcomes: Vec<_> = run.rows().iter().map(|row| row.outcome.kind()).collect();
    use crate::exchange::OutcomeKind::{Change, Create, Same};
    assert_eq!(outcomes, [Same, Same, Change, Create]);
    let twice = [OFFERINGS, OFFERINGS.split_once('\n').expect("a header").1].concat();
    let run = fixture.plan(&twice, creating());
    assert_eq!(reasons(&run, 4)[0].problem, Problem::Duplicate { first: 2 });
}

#[test]
fn an_id_finds_an_offering_whatever_else_changes() {
    let mut fixture = fixture();
    import(&mut fixture, OFFERINGS, creating());
    let before = text(&fixture.workspace);
    let run = fixture.plan(&before, Options::default());
    assert!(run.import().is_none(), "{:?}", run.rows());
    let moved = before.replace("2026-09-14,10:00,12:00", "2026-09-21,11:00,13:30");
    let run = import(&mut fixture, &moved, Options::default());
    assert_eq!((run.counts().change, run.counts().create), (2, 0));
    assert_eq!(text(&fixture.workspace), moved);
    let skipped = fixture.plan(
        &before,
        Options {
            existing: Existing::LeaveAlone,
            ..Options::default()
        },
    );
    assert!(skipped.import().is_none());
}

#[test]
fn sessions_with_one_title_are_told_apart_by_the_offering_alone() {
    let mut fixture = fixture();
    import(&mut fixture, OFFERINGS, creating());
    let records = fixture.records();
    let twin = records
        .sessions
        .iter()
        .find(|row| row.title == "Dissection");
    let mut twin = crate::model::Session::clone(twin.expect("a session"));
    twin.id = SessionId(fixture.ids.next());
    let records: Vec<Record> = all(&fixture.workspace).chain([twin.into()]).collect();
    fixture.workspace = Workspace::opened(records, Vec::new());
    let export = exported(&fixture.workspace, Safety::Exact);
    let losses: Vec<_> = export
        .losses
        .iter()
        .map(|loss| (loss.field, loss.count))
        .collect();
    assert_eq!(losses, [(DroppedField::SameTitles, 2)]);
    let run = fixture.plan(&text(&fixture.workspace), Options::default());
    assert!(run.import().is_none(), "{:?}", run.rows());
    let run = fixture.plan(OFFERINGS, Options::default());
    let problem = Problem::SeveralSessions("Dissection".to_owned());
    assert_eq!(reasons(&run, 1), [at(1, problem)]);
}

#[test]
fn cells_that_cannot_be_read_refuse_their_row_alone() {
    let mut fixture = fixture();
    import(&mut fixture, OFFERINGS, creating());
    let run = fixture.plan(
        "Course,Session,Date,Start,End,Link,LearnerGroups,Cancelled,TimeZone,OfferingId\n\
         ANA,Introduction,2026-09-15,26:00,10:00,ftp://x,Class > Nobody,perhaps,Mars/\"Base\",7\n\
         ANA,Introduction,0026-09-15,8:00,10:00,,,,,\n\
         ANA,Introduction,2026-09-15,8:00,,,,,,\n\
         ANA,Introduction,2026-09-15,8:00,2026-09-14 10:00,,,,,\n\
         ANA,Introduction,,,,,,,,\n",
        Options::default(),
    );
    let problems = |row| -> Vec<Problem> {
        reasons(&run, row)
            .iter()
            .map(|reason| reason.problem.clone())
            .collect()
    };
    assert_eq!(
        problems(0),
        [
            Problem::Field(fields::Problem::NotATime),
            Problem::Field(fields::Problem::NotALink),
            Problem::NeitherYesNorNo("perhaps".to_owned()),
            Problem::UnknownZone("Mars/\"Base\"".to_owned()),
            Problem::NotAnId("7".to_owned()),
        ]
    );
    let unknown = Problem::UnknownLearnerGroup("Class > Nobody".to_owned());
    assert_eq!(run.rows()[0].warnings, [at(6, unknown)]);
    assert_eq!(
        problems(1),
        [Problem::Field(fields::Problem::UnusualYear(26))]
    );
    assert_eq!(problems(2), [Problem::Field(fields::Problem::Missing)]);
    assert_eq!(
        problems(3),
        [Problem::Field(fields::Problem::DurationOutOfRange)]
    );
    assert_eq!(run.rows()[4].outcome, Outcome::Create);
}

#[test]
fn the_order_of_days_and_months_is_asked_where_the_file_does_not_show_it() {
    let mut fixture = fixture();
    import(&mut fixture, OFFERINGS, creating());
    let file = "Course,Session,Date,Start,Minutes\nANA,Introduction,01/02/2027,8:00,90\n";
    let run = fixture.plan(file, Options::default());
    let problem = Problem::UnknownDateOrder("01/02/2027".to_owned());
    assert_eq!(reasons(&run, 0), [at(2, problem)]);
    let options = Options {
        date_order: Some(DateOrder::DayFirst),
        ..Options::default()
    };
    import(&mut fixture, file, options);
    assert!(text(&fixture.workspace).contains("2027-02-01,08:00,09:30"));
}

fn all(workspace: &Workspace) -> impl Iterator<Item = Record> + '_ {
    Kind::ALL
        .iter()
        .flat_map(|kind| workspace.records().of_kind(*kind))
}

/// The offerings of a workspace, and a workspace that lacks them.
fn without_offerings(workspace: &Workspace) -> (Vec<Offering>, Workspace) {
    let mut offerings = Vec::new();
    let mut others = Vec::new();
    for record in all(workspace) {
        match record {
            Record::Offering(offering) => offerings.push(offering.as_ref().clone()),
            other => others.push(other),
        }
    }
    (offerings, Workspace::opened(others, Vec::new()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_exported_comes_back(workspace in planning::workspaces()) {
        for safety in [Safety::Exact, Safety::ForSpreadsheets] {
            let export = exported(&workspace, safety);
            let is_kept = |field| matches!(field, DroppedField::MarkedCells | DroppedField::FormulaCells);
            let lost = |field| !is_kept(field);
            prop_assume!(!export.losses.iter().any(|loss| lost(loss.field)));
            let (offerings, workspace) = without_offerings(&workspace);
            let mut fixture = ImportFixture { workspace, ids: SeededIds::new(9) };
            let file = String::from_utf8(export.bytes).expect("UTF-8");
            let run = fixture.import(&file);
            prop_assert_eq!(run.counts().create, offerings.len(), "{:?}", run.rows());
            let (back, _) = without_offerings(&fixture.workspace);
            prop_assert_eq!(back, offerings);
            let again = fixture.plan(&file, Options::default());
            prop_assert!(again.import().is_none(), "{:?}", again.rows());
        }
    }
}

#[test]
fn times_that_clocks_skip_and_a_day_of_24_hours_are_said() {
    let mut fixture = fixture();
    import(&mut fixture, OFFERINGS, creating());
    let file = "Course,Session,Date,Start,End\n\
        ANA,Introduction,2026-03-29,02:30,03:30\n\
        ANA,Introduction,2026-03-30,09:00,09:00\n\
        ANA,Introduction,2026-03-30,09:00,2026-03-31 09:00\n";
    let run = fixture.plan_in(file, &ZURICH);
    let [time, becomes] = [(2, 30), (3, 0)].map(|(hour, minute)| local(3, 29, hour, minute));
    assert_eq!(
        run.rows()[0].warnings,
        [at(3, Problem::SkippedTime { time, becomes })]
    );
    assert_eq!(run.rows()[1].warnings, [at(4, Problem::LastsOneDay)]);
    assert_eq!(run.rows()[2].warnings, []);
}
