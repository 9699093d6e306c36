//! What is exported with ids of Ilios comes back as it was.

use proptest::prelude::*;
use serde_json::json;

use super::identifiers::{exported_ids, identifiers};
use super::*;

/// A file with sessions and offerings of one course. Titles, and times, are often the same.
fn files() -> impl Strategy<Value = String> {
    let offerings = prop::collection::vec((0..3_u8, 8..11_u8), 0..5);
    let sessions = prop::collection::vec("[ab]", 1..4);
    (sessions, offerings, "[AB]", any::<bool>()).prop_map(|(titles, offerings, title, has_code)| {
        let sessions = titles.iter().enumerate();
        let sessions =
            sessions.map(|(at, title)| json!({ "id": 40 - at, "title": format!("Lecture {title}"), "course": 7 }));
        let count = titles.len();
        let offerings = offerings.iter().enumerate().map(|(at, (session, hour))| {
            json!({ "id": at + 1, "session": 40 - usize::from(*session) % count,
                "startDate": format!("2026-09-14T{hour:02}:00:00+00:00"),
                "endDate": format!("2026-09-14T{:02}:00:00+00:00", hour + 1) })
        });
        let code = has_code.then_some("ANA101");
        json!({ "courses": [{ "id": 7, "title": format!("Course {title}"), "externalId": code, "year": 2026 }],
            "sessions": sessions.collect::<Vec<_>>(), "offerings": offerings.collect::<Vec<_>>() })
        .to_string()
    })
}

proptest! {
    #[test]
    fn an_import_of_an_export_of_an_import_changes_nothing(first in files(), second in files()) {
        let mut fixture = ImportFixture::new();
        for file in [first, second] {
            let run = import(&mut fixture, &file);
            prop_assert_eq!(run.counts().refused, 0);
            prop_assert!(dry_run(&mut fixture, &file, 7200).import().is_none());
            let kept = identifiers(fixture.records());
            let export = exported(fixture.records());
            let [known, local] = exported_ids(&export);
            prop_assert_eq!(known, kept.clone());
            prop_assert_eq!(local, BTreeSet::new());
            let text = String::from_utf8(export.bytes).expect("UTF-8");
            let again = dry_run(&mut fixture, &text, 7200);
            prop_assert!(again.import().is_none(), "{:?}", again.rows());
            let mut elsewhere = ImportFixture::new();
            import(&mut elsewhere, &text);
            prop_assert_eq!(identifiers(elsewhere.records()), kept);
        }
    }
}
