use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{Answer, Answers, DryRun, Format, OutcomeKind, Planner, Safety, export};
use crate::model::{FixedOffset, Kind};

const PEOPLE: &str = "LastName;FirstName;UserName;OfficialCode\nA;Abel;abel;C-1\nB;Berta;berta;C-2\nC;Carl;carl;C-3\nD;Dora;dora;\n";
const GROUPS: &str =
    "LearnerGroup,Members\nClass > Labs,dora\nClass > Labs > Lab 1,abel\nClass > Labs > Lab 2,\n";
/// As Ilios has it, with a name that is spelled otherwise and one that is not there yet.
const ASSIGNED: &str = "First,Last,Campus ID,Sub Group Name\nAbel,A,C-1,lab 2\nBerta,B,C-2,Lab 3\nCarl,C,carl,Lab 3\nDora,D,,Lab One\n";

fn labs(fixture: &ImportFixture) -> Options {
    let mut groups = fixture.records().learner_groups.iter();
    let labs = groups.find(|group| group.title == "Labs");
    Options {
        target: labs.map(|group| ImportTarget::LearnerGroup(group.id)),
        ..Options::default()
    }
}

fn plan(fixture: &mut ImportFixture, options: Options, matches: &Matches) -> DryRun {
    let table = crate::exchange::testing::table(ASSIGNED);
    let format = Format::detect(table.header()).expect("a format");
    assert_eq!(format, Format::GroupAssignment);
    let records = fixture.workspace.records();
    let planner = Planner::new(format, &table, records, options).expect("all columns");
    let mut people = records.people.iter();
    let dora = people.find(|person| person.username == "dora");
    let answers = [(5, Answer::SamePerson(dora.expect("Dora").id))].into();
    let mut planner = planner.with_answers(answers).with_matches(matches);
    planner.step(usize::MAX, records, &mut fixture.ids, &FixedOffset(0));
    planner.finish(records)
}

fn exported(fixture: &ImportFixture) -> String {
    let records = fixture.records();
    let cohorts: Vec<_> = records.cohorts.iter().map(|cohort| cohort.id).collect();
    let export = export::learner_groups(records, &cohorts, Safety::Exact);
    String::from_utf8(export.bytes).expect("UTF-8")
}

#[test]
fn rows_wait_until_a_group_is_chosen() {
    let mut fixture = ImportFixture::with(&[PEOPLE, GROUPS]);
    let run = plan(&mut fixture, Options::default(), &Matches::new());
    assert_eq!(run.counts().undecided, 4);
    assert!(run.matches().is_empty());
}

#[test]
fn names_are_matched_and_missing_groups_are_made() {
    let mut fixture = ImportFixture::with(&[PEOPLE, GROUPS]);
    let options = labs(&fixture);
    let run = plan(&mut fixture, options, &Matches::new());
    let targets: Vec<_> = run
        .matches()
        .iter()
        .map(|name| name.name.as_str())
        .collect();
    assert_eq!(targets, ["lab 2", "Lab 3", "Lab One"]);
    assert!(matches!(
        run.matches()[0].target,
        Some(MatchTarget::Record(_))
    ));
    assert_eq!(run.matches()[1].target, Some(MatchTarget::New));
    let lab_1 = run.matches()[0].candidates[0].0;
    let matches = Matches::from([("Lab One".to_owned(), MatchTarget::Record(lab_1))]);
    let run = plan(&mut fixture, options, &matches);
    let outcomes: Vec<_> = run.rows().iter().map(|row| row.outcome.kind()).collect();
    use OutcomeKind::{Change, Create};
    assert_eq!(
        outcomes,
        [Change, Create, Create, Change],
        "{:?}",
        run.rows()
    );
    fixture.accept(&run);
    let text = exported(&fixture);
    for line in [
        "Lab 1,,,,,dora\n",
        "Lab 2,,,,,abel\n",
        "Lab 3,,,,,berta|carl\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    // Everybody is a member of the groups above as well.
    let records = fixture.records();
    let labs = records
        .learner_groups
        .iter()
        .find(|group| group.title == "Labs");
    assert_eq!(records.members_of_group(labs.expect("a group").id).len(), 4);
    let again = plan(&mut fixture, options, &matches);
    assert!(again.import().is_none(), "{:?}", again.rows());
}

#[test]
fn rows_of_names_that_stand_for_nothing_and_of_nobody_change_nothing() {
    let mut fixture = ImportFixture::with(&[PEOPLE, GROUPS]);
    let options = labs(&fixture);
    let none = ["lab 2", "Lab 3", "Lab One"].map(|name| (name.to_owned(), MatchTarget::Nothing));
    let run = plan(&mut fixture, options, &Matches::from(none));
    assert!(run.import().is_none(), "{:?}", run.rows());
    let run = fixture.plan(
        "First,Last,Campus ID,Sub Group Name\nZ,Z,C-99,Lab 1\nAbel,A,C-1,\nAbel,A,C-1,Lab 1\nAbel,A,abel,Lab 2\n",
        options,
    );
    let unknown = Problem::UnknownLearner("C-99".to_owned());
    assert_eq!(reasons(&run, 0), [at(2, unknown)]);
    let missing = Problem::Field(fields::Problem::Missing);
    assert_eq!(reasons(&run, 1), [at(3, missing)]);
    assert_eq!(reasons(&run, 3), [at(2, Problem::Duplicate { first: 4 })]);
}

#[test]
fn whoever_joins_a_group_joins_its_cohort_once() {
    let mut fixture = ImportFixture::with(&[PEOPLE, GROUPS]);
    let options = labs(&fixture);
    let cohort = fixture
        .records()
        .cohorts
        .iter()
        .next()
        .expect("a cohort")
        .id;
    let members = |fixture: &ImportFixture| {
        let members = fixture.records().cohort_members.iter();
        members.filter(|member| member.cohort == cohort).count()
    };
    assert_eq!(members(&fixture), 2);
    let run = plan(&mut fixture, options, &Matches::new());
    let import = run.import().expect("something to import");
    let joining = import
        .records
        .iter()
        .filter(|record| record.key().kind() == Kind::CohortMember);
    assert_eq!(joining.count(), 2, "the two who were in no group");
    fixture.accept(&run);
    assert_eq!(members(&fixture), 4);
}

#[test]
fn a_row_about_none_of_its_candidates_is_left_out() {
    let mut fixture = ImportFixture::with(&[PEOPLE, GROUPS]);
    let table = crate::exchange::testing::table(ASSIGNED);
    let options = labs(&fixture);
    let records = fixture.workspace.records();
    let mut run = |answers: Answers| {
        let planner = Planner::new(Format::GroupAssignment, &table, records, options);
        let mut planner = planner.expect("all columns").with_answers(answers);
        planner.step(usize::MAX, records, &mut fixture.ids, &FixedOffset(0));
        planner.finish(records)
    };
    let asked = run(Answers::new());
    let question = asked.rows()[3].question.as_ref().expect("a question");
    assert!(!question.can_create);
    let answered = run([(5, Answer::NewPerson)].into());
    let row = &answered.rows()[3];
    assert_eq!(row.outcome.kind(), OutcomeKind::Same);
    assert_eq!(row.warnings, [at(2, Problem::MatchedWithNothing)]);
}
