//! The same people again, in files that say less of them.

use super::{CODES, damaged};
use crate::exchange::testing::{ImportFixture, at, table};
use crate::exchange::{
    Answer, Answers, CodeDamage, DryRun, Format, FoundBy, Options, Outcome, Planner,
};
use crate::model::FixedOffset;

const NO_USERNAMES: &str = "LastName;FirstName;Email\n\
    O'Connor;Niamh;niamh@uni.example\n\
    O’Connor;Sean;sean@uni.example\n\
    D'Arcy;Will;will@uni.example\n";

fn found_by(run: &DryRun) -> Vec<Option<FoundBy>> {
    run.rows().iter().map(|row| row.found_by).collect()
}

/// Plans an import of people with answers to the questions of rows.
fn plan_with(fixture: &mut ImportFixture, text: &str, answers: Answers) -> DryRun {
    let table = table(text);
    let records = fixture.workspace.records();
    let mut planner = Planner::new(Format::People, &table, records, Options::default())
        .expect("all columns")
        .with_answers(answers);
    planner.step(usize::MAX, records, &mut fixture.ids, &FixedOffset(0));
    planner.finish(records)
}

#[test]
fn the_same_roster_without_usernames_creates_only_who_is_new() {
    let mut fixture = ImportFixture::with(&[NO_USERNAMES]);
    let later = format!("{NO_USERNAMES}New;Nora;nora@uni.example\n");
    let by_email = Some(FoundBy::Email);
    for swapped in [
        later.clone(),
        later.replace('\'', "\u{2019}"),
        later.replace('\u{2019}', "'"),
    ] {
        let run = fixture.plan(&swapped, Options::default());
        assert_eq!(
            (run.counts().create, run.counts().same),
            (1, 3),
            "{swapped}"
        );
        assert_eq!(found_by(&run), [by_email, by_email, by_email, None]);
    }
    fixture.import(&later);
    assert_eq!(fixture.people().len(), 4);
    let run = fixture.import(&later);
    assert_eq!(run.counts().same, 4);
}

#[test]
fn people_are_found_by_code_where_the_file_has_no_more() {
    let mut fixture = ImportFixture::with(&[CODES]);
    let run = fixture.plan(
        "LastName;FirstName;OfficialCode\nRoa;Ines;0012345\nBauer-Roa;Tom;20260117000001\n",
        Options::default(),
    );
    let by_code = Some(FoundBy::OfficialCode);
    assert_eq!(found_by(&run), [by_code, by_code]);
    assert_eq!((run.counts().same, run.counts().change), (1, 1));
}

#[test]
fn a_name_alone_is_a_question() {
    let mut fixture = ImportFixture::with(&[NO_USERNAMES]);
    let file = "LastName;FirstName\nO’Connor;Niamh\nNew;Nora\n";
    let run = fixture.plan(file, Options::default());
    assert_eq!((run.counts().undecided, run.counts().create), (1, 1));
    assert_eq!(run.rows()[0].outcome, Outcome::Undecided);
    let question = run.rows()[0].question.as_ref().expect("a question");
    assert_eq!(
        (question.by, question.candidates[0].name.as_str()),
        (FoundBy::Name, "Niamh O'Connor")
    );

    let same = Answer::SamePerson(question.candidates[0].person);
    let same = plan_with(&mut fixture, file, Answers::from([(2, same)]));
    assert_eq!((same.counts().same, same.counts().create), (1, 1));
    assert_eq!(found_by(&same), [Some(FoundBy::Name), None]);
    let new = plan_with(&mut fixture, file, Answers::from([(2, Answer::NewPerson)]));
    assert_eq!((new.counts().undecided, new.counts().create), (0, 2));
}

/// Returns the answer that the first row is about its only candidate.
fn same_person(fixture: &mut ImportFixture, file: &str) -> Answer {
    let run = fixture.plan(file, Options::default());
    let question = run.rows()[0].question.as_ref().expect("a question");
    assert_eq!((run.counts().undecided, question.candidates.len()), (1, 1));
    Answer::SamePerson(question.candidates[0].person)
}

#[test]
fn all_people_with_the_name_are_candidates() {
    let mut fixture = ImportFixture::with(&[
        "LastName;FirstName;UserName\nRoa;Ines;iroa2\nRoa;Ines;iroa1\nRoa;Inés;iroa3\n",
    ]);
    let file = "LastName;FirstName;OfficialCode\nRoa;Ines;C-7\n";
    let run = fixture.plan(file, Options::default());
    let question = run.rows()[0].question.as_ref().expect("a question");
    let candidates = &question.candidates;
    let usernames: Vec<&str> = candidates.iter().map(|one| one.username.as_str()).collect();
    assert_eq!(usernames, ["iroa1", "iroa2", "iroa3"]);
    assert!(question.can_create);
    let third = candidates[2].person;
    let run = plan_with(
        &mut fixture,
        file,
        Answers::from([(2, Answer::SamePerson(third))]),
    );
    fixture.accept(&run);
    let person = fixture.records().people.get(third).expect("a person");
    assert_eq!(person.official_code, "C-7");
    assert_eq!(fixture.people().len(), 3);
}

#[test]
fn an_address_with_another_name_or_username_is_a_question() {
    let mut fixture = ImportFixture::with(&[CODES]);
    let asked = |run: DryRun| run.rows()[0].question.as_ref().map(|question| question.by);
    let family = "LastName;FirstName;Email\nRoa;Pablo;ines@uni.example\n";
    assert_eq!(
        asked(fixture.plan(family, Options::default())),
        Some(FoundBy::Email)
    );
    let renamed = "LastName;FirstName;Email;UserName\nRoa;Ines;ines@uni.example;ines.roa\n";
    assert_eq!(
        asked(fixture.plan(renamed, Options::default())),
        Some(FoundBy::Email)
    );
    let same = same_person(&mut fixture, renamed);
    let run = plan_with(&mut fixture, renamed, Answers::from([(2, same)]));
    fixture.accept(&run);
    assert!(fixture.people().contains(&"ines.roa:Roa,Ines".to_owned()));
    assert_eq!(fixture.people().len(), 5);
}

#[test]
fn people_with_one_name_and_usernames_of_their_own_are_no_question() {
    let file: String = (1..=5)
        .map(|n| format!("Nguyễn;Văn An;an{n}@uni.example;an00{n};V-{n};user\n"))
        .collect();
    let header = "LastName;FirstName;Email;UserName;OfficialCode;Status\n";
    let mut fixture = ImportFixture::with(&[&format!("{header}{file}")]);
    assert_eq!(fixture.people().len(), 5);
    let run = fixture.import(&format!(
        "{header}{file}Nguyễn;Văn An;an6@uni.example;an006;V-6;user\n"
    ));
    assert_eq!(
        (
            run.counts().same,
            run.counts().create,
            run.counts().undecided
        ),
        (5, 1, 0)
    );
}

#[test]
fn a_username_without_its_zeros_is_a_question() {
    let mut fixture = ImportFixture::with(&["UserName;LastName;FirstName\n0012345;Roa;Ines\n"]);
    let file = "UserName;LastName;FirstName\n12345;Roa;Ines\n";
    let same = same_person(&mut fixture, file);
    let run = plan_with(&mut fixture, file, Answers::from([(2, same)]));
    let stored = "0012345".to_owned();
    assert_eq!(
        run.rows()[0].warnings,
        [at(0, damaged(CodeDamage::LostZeros { stored }))]
    );
    assert!(run.import().is_none());
}

#[test]
fn one_person_twice_in_a_file_without_usernames_is_imported_once() {
    let mut fixture = ImportFixture::new();
    let run =
        fixture.import("LastName;FirstName;Email\nRoa;Ines;i@x\nroa;INES;I@x\nRoa;Ines;j@x\n");
    assert_eq!((run.counts().create, run.counts().refused), (2, 1));
}
