//! What the rows of a dry run say beside their outcome.

use super::*;
use crate::exchange::{Existing, Outcome};

#[test]
fn line_breaks_between_the_tokens_of_resources_are_no_problem() {
    let value: serde_json::Value = serde_json::from_str(COURSE).expect("JSON");
    let indented = serde_json::to_string_pretty(&value).expect("JSON");
    let run = dry_run(&mut ImportFixture::new(), &indented, 7200);
    let problems = run.rows().iter().flat_map(|row| &row.warnings);
    let of_csv = problems.filter(|row| matches!(row.problem, Problem::LineBreak { .. }));
    assert_eq!(of_csv.count(), 0);
    assert_eq!(run.counts().create, 13);
}

/// Returns the names that the rows of resources of a kind say are not imported.
fn not_imported(run: &DryRun, title: &str) -> Vec<String> {
    let table = run.table();
    let named = (0..table.len()).filter(|at| table.row(*at).expect("a row").get(1) == title);
    let warnings = named.flat_map(|at| &run.rows()[at].warnings);
    let names = warnings.filter_map(|row| match &row.problem {
        Problem::Resource(ResourceProblem::NotImported { names }) => Some(names.join(", ")),
        _ => None,
    });
    names.collect()
}

#[test]
fn values_that_are_not_imported_are_named_once_a_row() {
    let file = r#"{"data":[{"type":"courses","id":"7","attributes":{"title":"Anatomy","level":3,"locked":false,"archived":true,"externalId":null,"year":"soon","startDate":"2026-09-07","endDate":"2026-09-01"},"relationships":{"terms":{"data":[{"type":"terms","id":"1"}]},"school":{"data":null},"meshDescriptors":{"data":[]},"sessions":{"data":[{"type":"sessions","id":"3"}]},"descendants":{"data":[{"type":"courses","id":"8"}]}},"links":{"self":"x"}}],
"included":[
{"type":"sessions","id":"3","attributes":{"title":"Dissection","updatedAt":"2026-09-14T08:00:00+00:00"},"relationships":{"course":{"data":{"type":"courses","id":"7"}},"offerings":{"data":[{"type":"offerings","id":"5"}]}}},
{"type":"ilmSessions","id":"8","attributes":{"hours":0,"dueDate":"2026-11-30T15:00:00+00:00"},"relationships":{"session":{"data":{"type":"sessions","id":"3"}}}},
{"type":"offerings","id":"5","attributes":{"room":"Hall 1","site":"North","startDate":"2026-09-14T08:00:00+00:00","endDate":"2026-09-14T10:00:00+00:00"},"relationships":{"session":{"data":{"type":"sessions","id":"3"}}}},
{"type":"users","id":"1","attributes":{"firstName":"Ana","lastName":"López","middleName":"Maria","campusId":"c-1","enabled":true},"relationships":{"roles":{"data":[{"type":"userRoles","id":"1"}]}}},
{"type":"users","id":"2","attributes":{"firstName":"Bo","lastName":"Kim","campusId":"c-2","enabled":false}}
]}"#;
    let run = dry_run(&mut ImportFixture::new(), file, 0);
    assert_eq!(run.counts().refused, 0);
    for (title, expected) in [
        (
            "Anatomy",
            vec!["archived, endDate, level, startDate, terms, year"],
        ),
        ("Dissection", vec![]),
        ("2026-11-30T15:00:00+00:00", vec![]),
        ("2026-09-14T08:00:00+00:00, Hall 1", vec!["site"]),
        ("Ana López", vec!["middleName, roles"]),
        ("Bo Kim", vec!["enabled"]),
    ] {
        assert_eq!(not_imported(&run, title), expected, "{title}");
    }
}

#[test]
fn the_plain_dialect_names_them_too() {
    let file = r#"{"courses":[{"id":7,"title":"Anatomy","year":2026,"level":1,"terms":[3],"sessions":[],"ancestor":null}]}"#;
    let run = dry_run(&mut ImportFixture::new(), file, 0);
    assert_eq!(not_imported(&run, "Anatomy"), ["level, terms"]);
}

#[test]
fn a_course_with_one_date_keeps_it() {
    let file = r#"{"courses":[{"id":7,"title":"Anatomy","endDate":"2026-12-18"}]}"#;
    let mut fixture = ImportFixture::new();
    let run = import(&mut fixture, file);
    assert_eq!(not_imported(&run, "Anatomy"), [""; 0]);
    let course = fixture.records().courses.iter().next().expect("a course");
    let end = course.end.map(|date| date.to_string());
    assert_eq!((course.start, end.as_deref()), (None, Some("2026-12-18")));
}

#[test]
fn who_is_in_two_groups_beside_each_other_is_named() {
    let second = r#"{"type":"learnerGroups","id":"14","attributes":{"title":"Lab 2"},"relationships":{"cohort":{"data":{"type":"cohorts","id":"2"}},"parent":{"data":{"type":"learnerGroups","id":"11"}},"users":{"data":[{"type":"users","id":"13"}]}}},
{"type":"schools""#;
    let file = COURSE.replacen("{\"type\":\"schools\"", second, 1);
    let run = dry_run(&mut ImportFixture::new(), &file, 7200);
    let problems = run.rows().iter().flat_map(|row| &row.warnings);
    let named = problems.filter(|row| row.problem == Problem::InSiblingGroup("Bo Kim".to_owned()));
    assert_eq!(named.count(), 1);
}

#[test]
fn objectives_are_in_the_order_of_their_positions() {
    let file = r#"{"courses":[{"id":7,"title":"Anatomy"}],"courseObjectives":[
        {"id":1,"title":"Second","position":1,"course":7},{"id":2,"title":"First","position":0,"course":7}]}"#;
    let mut fixture = ImportFixture::new();
    import(&mut fixture, file);
    let course = fixture
        .records()
        .courses
        .iter()
        .next()
        .expect("a course")
        .id;
    let objectives = fixture.records().objectives_of_course(course);
    let titles: Vec<&str> = objectives.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["First", "Second"]);
}

#[test]
fn a_course_of_another_year_is_another_course() {
    let file = |number: u8, year: u16| {
        format!(
            r#"{{"courses":[{{"id":{number},"title":"Anatomy","externalId":"ANA101","year":{year}}}]}}"#
        )
    };
    let mut fixture = ImportFixture::new();
    import(&mut fixture, &file(10, 2026));
    let run = import(&mut fixture, &file(20, 2027));
    assert_eq!(run.counts().create, 1);
    let (code, used) = ("ANA101".to_owned(), "ANA101-2027".to_owned());
    assert_eq!(
        run.rows()[0].warnings[0].problem,
        Problem::Resource(ResourceProblem::CodeOfOtherYear { code, used })
    );
    let courses = fixture.records().courses.iter();
    let mut courses: Vec<_> = courses
        .map(|course| (course.code.clone(), course.academic_year))
        .collect();
    courses.sort_unstable();
    let [first, second] = [("ANA101", 2026), ("ANA101-2027", 2027)];
    assert_eq!(
        courses,
        [first, second].map(|(code, year)| (code.to_owned(), year))
    );
    // Both are found again, and both at once in one file are two.
    for (number, year) in [(10, 2026), (20, 2027)] {
        assert_eq!(
            dry_run(&mut fixture, &file(number, year), 0).counts().same,
            1
        );
    }
    let both = file(10, 2026).replace(
        "]}",
        r#",{"id":20,"title":"Anatomy","externalId":"ANA101","year":2027}]}"#,
    );
    let run = dry_run(&mut ImportFixture::new(), &both, 0);
    assert_eq!(run.counts().create, 2);
    assert_eq!(run.rows()[1].warnings.len(), 1);
}

#[test]
fn a_code_that_is_too_long_with_its_year_is_shortened() {
    let long = "ANATOMY-OF-THE-HUMAN-BODY-FIRST-YEAR-A";
    let file = |code: &str, year: u16| {
        let id = code.len() * 10_000 + usize::from(year);
        format!(
            r#"{{"courses":[{{"id":{id},"title":"Anatomy","externalId":"{code}","year":{year}}}]}}"#
        )
    };
    let mut fixture = ImportFixture::new();
    import(&mut fixture, &file(long, 2026));
    let run = import(&mut fixture, &file(long, 2027));
    assert_eq!(run.counts().create, 1, "{:?}", run.rows());
    assert_eq!(run.rows()[0].warnings.len(), 2);
    assert_eq!(dry_run(&mut fixture, &file(long, 2027), 0).counts().same, 1);
    // It is not the code that begins alike.
    let other = format!("{long}B");
    import(&mut fixture, &file(&other, 2026));
    let run = dry_run(&mut fixture, &file(&other, 2027), 0);
    assert_eq!(run.counts().create, 1);
    let longer = "A".repeat(41);
    let run = import(&mut fixture, &file(&longer, 2026));
    assert_eq!(run.counts().create, 1);
    let shortened = |problem: &Problem| matches!(problem, Problem::Resource(ResourceProblem::CodeShortened { code, .. }) if *code == longer);
    assert!(shortened(&run.rows()[0].warnings[0].problem));
}

#[test]
fn groups_that_lead_back_to_themselves_are_refused_for_that() {
    let group = |id: u8, parent: u8| {
        format!(r#"{{"id":{id},"title":"Lab {id}","cohort":2,"parent":{parent}}}"#)
    };
    let groups = [group(1, 2), group(2, 1), group(3, 9), group(4, 4)].join(",");
    let file =
        format!(r#"{{"cohorts":[{{"id":2,"title":"Class of 2030"}}],"learnerGroups":[{groups}]}}"#);
    let run = dry_run(&mut ImportFixture::new(), &file, 0);
    let mut problems: Vec<_> = (1..5)
        .map(|row| reasons(&run, row)[0].problem.clone())
        .collect();
    let name = || "parent".to_owned();
    let missing = Problem::Resource(ResourceProblem::NeedsMissing { name: name() });
    let back = Problem::Resource(ResourceProblem::LeadsBack { name: name() });
    let found = problems.iter().position(|problem| *problem == missing);
    problems.remove(found.expect("the group without its parent"));
    // The row of the first of two is read before that of the second, which is refused for it.
    let refused = Problem::Resource(ResourceProblem::NeedsRefused { name: name() });
    assert_eq!(problems.iter().filter(|one| **one == back).count(), 2);
    assert_eq!(problems.iter().filter(|one| **one == refused).count(), 1);
}

#[test]
fn one_resource_under_its_name_is_read() {
    let file = r#"{"course":{"id":7,"title":"Anatomy"},"session":{"id":3,"title":"Dissection","course":7},"vocabulary":{"id":1,"title":"Topics"}}"#;
    assert!(looks_like_ilios(file.as_bytes()));
    let run = dry_run(&mut ImportFixture::new(), file, 0);
    assert_eq!(run.counts().create, 3, "{:?}", run.rows());
    let alone = r#"{"sessions":[{"id":3,"title":"Dissection","course":7}]}"#;
    let run = dry_run(&mut ImportFixture::new(), alone, 0);
    let name = "course".to_owned();
    assert_eq!(
        reasons(&run, 0)[0].problem,
        Problem::Resource(ResourceProblem::NeedsMissing { name })
    );
}

#[test]
fn post_requisites_that_lead_back_or_nowhere_are_named() {
    let file = r#"{"courses":[{"id":7,"title":"Anatomy"}],"sessions":[
{"id":1,"title":"First","course":7,"postrequisite":2},
{"id":2,"title":"Second","course":7,"postrequisite":1},
{"id":3,"title":"Third","course":7,"postrequisite":9}]}"#;
    let run = import(&mut ImportFixture::new(), file);
    assert_eq!(run.counts().create, 4);
    let sessions = vec!["Second".to_owned(), "Third".to_owned()];
    let left_out = Notice::PostrequisitesLeftOut { sessions };
    assert!(run.notices().contains(&left_out), "{:?}", run.notices());
}

#[test]
fn changed_rows_have_both_records_and_who_joins() {
    let mut fixture = ImportFixture::new();
    import(&mut fixture, COURSE);
    let in_both = r#""users":{"data":[{"type":"users","id":"13"}]}"#;
    let joined = r#""users":{"data":[{"type":"users","id":"13"},{"type":"users","id":"20"}]}"#;
    let person = r#"{"type":"users","id":"20","attributes":{"firstName":"Cy","lastName":"Roe","campusId":"c-20"}},
{"type":"schools""#;
    let file = COURSE
        .replace("\"Hall 1\"", "\"Hall 2\"")
        .replace(in_both, joined)
        .replace("{\"type\":\"schools\"", person);
    let run = import(&mut fixture, &file);
    let changes = run.rows().iter().filter_map(|row| match &row.outcome {
        Outcome::ChangeRecord(change) => Some(change),
        _ => None,
    });
    let changes: Vec<_> = changes.collect();
    assert_eq!((run.counts().create, run.counts().change), (1, 3));
    let records = fixture.records();
    let joined = changes.iter().flat_map(|change| &change.joined);
    let names = joined.map(|id| {
        records
            .people
            .get(*id)
            .expect("a person")
            .first_name
            .as_str()
    });
    let names: Vec<&str> = names.collect();
    assert_eq!(names, ["Cy", "Cy"]);
    for change in changes {
        assert_eq!(change.before.key(), change.after.key());
        assert_eq!(
            records.get(change.after.key()).as_ref(),
            Some(&change.after)
        );
        assert!(change.before != change.after || !change.joined.is_empty());
    }
}

#[test]
fn records_that_are_left_alone_get_no_members() {
    let mut fixture = ImportFixture::new();
    let cohort = |users: &str| {
        format!(
            r#"{{"cohorts":[{{"id":2,"title":"Class of 2030","users":[{users}]}}],"users":[{{"id":1,"firstName":"Bo","lastName":"Kim","campusId":"c-1"}}]}}"#
        )
    };
    import(&mut fixture, &cohort(""));
    let table = Rc::new(read(&cohort("1")).expect("resources"));
    let options = Options {
        existing: Existing::LeaveAlone,
        ..Options::default()
    };
    let (records, ids) = (fixture.workspace.records(), &mut fixture.ids);
    let run = plan(
        Format::Ilios,
        &table,
        records,
        options,
        ids,
        &FixedOffset(0),
    );
    let run = run.expect("all columns");
    assert_eq!((run.import().is_none(), run.skipped()), (true, 1));
}
