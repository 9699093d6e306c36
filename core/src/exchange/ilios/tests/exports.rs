//! What is exported, in which order, and what the format cannot hold.

use super::*;

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
