use super::*;
use crate::exchange::testing::{ImportFixture, at, reasons};
use crate::exchange::{DryRun, Format, Options, OutcomeKind, Planner};
use crate::model::FixedOffset;

const VOCABULARIES: &str =
    "`vocabulary_id`,`title`,`school_id`,`active`\n1,Organs,1,1\n2,Methods,1,1\n3,Organs,2,1\n";
/// A narrower term can come before the broader one.
const TERMS: &str = "`term_id`,`title`,`parent_term_id`,`description`,`vocabulary_id`,`active`\n\
    7,Left ventricle,8,,1,1\n\
    8,Heart,,\"A muscle,\n\"\"with\"\" valves\",1,1\n\
    9,Simulation,,,2,0\n\
    10,Heart,8,,1,1\n";

fn plan(fixture: &mut ImportFixture, file: &str, matches: &Matches) -> DryRun {
    let table = crate::exchange::testing::table(file);
    let format = Format::detect(table.header()).expect("a format");
    let records = fixture.workspace.records();
    let planner = Planner::new(format, &table, records, Options::default());
    let mut planner = planner.expect("all columns").with_matches(matches);
    planner.step(usize::MAX, records, &mut fixture.ids, &FixedOffset(0));
    planner.finish(records)
}

fn paths(fixture: &ImportFixture) -> Vec<String> {
    let records = fixture.records();
    let title = |id: Option<TermId>| {
        id.and_then(|id| records.terms.get(id))
            .map(|row| row.title.clone())
    };
    let terms = records.terms.iter();
    let mut paths: Vec<String> = terms
        .map(|row| {
            let vocabulary = records
                .vocabularies
                .get(row.vocabulary)
                .expect("a vocabulary");
            let parent = title(row.parent).unwrap_or_default();
            format!(
                "{}/{parent}/{} {}",
                vocabulary.title, row.title, !row.inactive
            )
        })
        .collect();
    paths.sort();
    paths
}

#[test]
fn terms_wait_until_their_vocabularies_are_chosen() {
    let mut fixture = ImportFixture::new();
    let run = fixture.import(VOCABULARIES);
    assert_eq!((run.counts().create, run.counts().same), (2, 1));
    let open = plan(&mut fixture, TERMS, &Matches::new());
    assert_eq!(open.counts().undecided, 4);
    let names: Vec<_> = open
        .matches()
        .iter()
        .map(|name| (name.name.as_str(), name.rows))
        .collect();
    assert_eq!(names, [("1", 3), ("2", 1)]);
    let candidates = &open.matches()[0].candidates;
    let titles: Vec<&str> = candidates.iter().map(|(_, title)| title.as_str()).collect();
    assert_eq!(titles, ["Methods", "Organs"]);
    let organs = MatchTarget::Record(candidates[1].0);
    let matches = Matches::from([("1".to_owned(), organs), ("2".to_owned(), MatchTarget::New)]);
    let run = plan(&mut fixture, TERMS, &matches);
    assert_eq!(run.counts().create, 4, "{:?}", run.rows());
    fixture.accept(&run);
    let expected = [
        "Organs//Heart true",
        "Organs/Heart/Heart true",
        "Organs/Heart/Left ventricle true",
        "Vocabulary 2//Simulation false",
    ];
    assert_eq!(paths(&fixture), expected);
    let same = Matches::from([
        ("1".to_owned(), organs),
        ("2".to_owned(), MatchTarget::Nothing),
    ]);
    let again = plan(&mut fixture, TERMS, &same);
    assert!(again.import().is_none(), "{:?}", again.rows());
}

#[test]
fn a_vocabulary_that_is_named_needs_no_choice() {
    let mut fixture = ImportFixture::with(&[VOCABULARIES]);
    let file = "term_id,title,parent_term_id,vocabulary\n1,Liver,,organs\n2,Lobe,1,Organs\n";
    let run = fixture.import(file);
    assert_eq!(run.counts().create, 2, "{:?}", run.rows());
    assert_eq!(
        paths(&fixture),
        ["Organs//Liver true", "Organs/Liver/Lobe true"]
    );
}

#[test]
fn broader_terms_that_do_not_exist_or_turn_in_a_circle_are_refused() {
    let mut fixture = ImportFixture::with(&[VOCABULARIES]);
    let file = "term_id,title,parent_term_id,vocabulary\n1,A,2,Organs\n2,B,1,Organs\n3,C,3,Organs\n4,D,99,Organs\n5,E,6,Organs\n6,F,,Methods\n7,,,Organs\n8,G,7,Organs\n";
    let run = fixture.import(file);
    let circle = || Problem::Field(fields::Problem::NotABroaderTerm);
    for row in [0, 1, 2, 4] {
        assert_eq!(reasons(&run, row), [at(2, circle())], "row {row}");
    }
    assert_eq!(
        reasons(&run, 3),
        [at(2, Problem::UnknownTerm("99".to_owned()))]
    );
    assert_eq!(
        reasons(&run, 7),
        [at(2, Problem::UnknownTerm("7".to_owned()))]
    );
    assert_eq!(run.rows()[5].outcome.kind(), OutcomeKind::Create);
    assert_eq!(run.counts().create, 1);
}

#[test]
fn a_long_chain_of_terms_is_read_in_either_order() {
    let mut rows: Vec<String> = (1..5000)
        .map(|number| format!("{},T{number},{number},Organs\n", number + 1))
        .collect();
    rows.push("1,Root,,Organs\n".to_owned());
    for file in [rows.concat(), rows.iter().rev().cloned().collect()] {
        let mut fixture = ImportFixture::with(&[VOCABULARIES]);
        let head = "term_id,title,parent_term_id,vocabulary\n";
        assert_eq!(
            fixture.import(&[head, &file].concat()).counts().create,
            5000
        );
    }
}

#[test]
fn what_is_exported_changes_nothing_and_comes_back() {
    use crate::exchange::{Safety, export};
    let mut fixture = ImportFixture::with(&[VOCABULARIES]);
    fixture.import("term_id,title,parent_term_id,vocabulary,active\n1,Liver,,Organs,1\n2,Lobe,1,Organs,0\n3,Liver,,Methods,1\n");
    let records = fixture.records();
    let ids: Vec<_> = records.vocabularies.iter().map(|row| row.id).collect();
    let files = [
        export::vocabularies(records, &ids, Safety::Exact),
        export::terms(records, &ids, Safety::Exact),
    ];
    let mut empty = ImportFixture::new();
    for export in files {
        assert_eq!(export.losses, []);
        let file = String::from_utf8(export.bytes).expect("UTF-8");
        empty.import(&file);
        assert!(empty.import(&file).import().is_none(), "{file}");
    }
    assert_eq!(paths(&empty), paths(&fixture));
}
