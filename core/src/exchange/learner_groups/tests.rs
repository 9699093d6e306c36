use super::*;
use crate::exchange::testing::{ImportFixture, at};
use crate::exchange::{CellChange, Safety, export};

const PEOPLE: &str = "LastName;FirstName;UserName\nA;A;abel\nB;B;berta\nC;C;carl\nD;D;dora\n";
const GROUPS: &str = "LearnerGroup,Room,Link,Instructors,InstructorGroups,Members\n\
    Class of 2030,,,,,dora\n\
    Class of 2030 > Anatomy,Hall 1,https://example.org/a,abel,,carl\n\
    Class of 2030 > Anatomy > Group 1,,,,,abel\n\
    Class of 2030 > Anatomy > Group 2,,,,,berta\n";

fn fixture() -> ImportFixture {
    ImportFixture::with(&[PEOPLE])
}

fn exported(fixture: &ImportFixture) -> String {
    let records = fixture.records();
    let cohorts: Vec<_> = records.cohorts.iter().map(|cohort| cohort.id).collect();
    let export = export::learner_groups(records, &cohorts, Safety::Exact);
    assert_eq!(export.losses, []);
    String::from_utf8(export.bytes).expect("UTF-8")
}

#[test]
fn what_is_imported_is_exported_again_and_changes_nothing() {
    let mut fixture = fixture();
    assert_eq!(fixture.import(GROUPS).counts().create, 4);
    assert_eq!(exported(&fixture), GROUPS);
    let run = fixture.import(GROUPS);
    assert_eq!(run.counts().same, 4, "{:?}", run.rows());
    assert!(run.import().is_none());
}

#[test]
fn members_are_in_the_groups_above_theirs() {
    let mut fixture = fixture();
    fixture.import("LearnerGroup,Members\nX > Y > Z,abel\n");
    let records = fixture.records();
    assert_eq!(records.learner_groups.len(), 2);
    for group in records.learner_groups.iter() {
        assert_eq!(records.members_of_group(group.id).len(), 1);
    }
    let cohort = records.cohorts.iter().next().expect("a cohort").id;
    assert_eq!(records.members_of_cohort(cohort).count(), 1);
}

#[test]
fn rooms_and_instructor_groups_are_shown_as_they_are_and_will_be() {
    let mut fixture = fixture();
    fixture.import("InstructorGroup,Members\nAnatomists,abel\nTutors,berta\n");
    let header = "LearnerGroup,Room,InstructorGroups\n";
    fixture.import(&format!("{header}X > Y,Hall 1,Tutors\n"));
    let file = format!("{header}X > Y,Hall 2,Tutors|Anatomists\n");
    let run = fixture.plan(&file, crate::exchange::Options::default());
    let change = |column, before: &str, after: &str| CellChange {
        column,
        before: before.to_owned(),
        after: after.to_owned(),
    };
    let expected = vec![
        change(1, "Hall 1", "Hall 2"),
        change(2, "Tutors", "Anatomists|Tutors"),
    ];
    assert_eq!(run.rows()[0].outcome, Outcome::Change(expected));
}

#[test]
fn somebody_is_in_one_of_siblings() {
    let mut fixture = fixture();
    fixture.import(GROUPS);
    let run = fixture.import(
        "LearnerGroup,Members\nClass of 2030 > Anatomy > Group 2,abel\nClass of 2030 > Anatomy > Group 1,abel|carl\n",
    );
    let expected = [at(1, Problem::InSiblingGroup("abel".to_owned()))];
    assert_eq!(run.rows()[1].warnings, expected);
    let text = exported(&fixture);
    assert!(text.contains("Group 1,,,,,carl\n"), "{text}");
    assert!(text.contains("Group 2,,,,,abel|berta\n"), "{text}");
}

#[test]
fn a_path_with_an_empty_title_is_refused() {
    let mut fixture = fixture();
    let deep = "a > ".repeat(100_000);
    for path in ["", "X > ", " > Y", "X >> Y", &deep] {
        let file = format!("LearnerGroup,Members\n{path},abel\n");
        let run = fixture.plan(&file, crate::exchange::Options::default());
        assert_eq!(run.counts().refused, 1, "{path}");
    }
}
