//! Removed documents, and removed branches.

use super::*;

pub fn a_removed_document_is_told_and_can_be_written_again(server: &Server) {
    let remote = remote(server);
    let first = written(&remote, document(1, "Ada", None));
    let page = changes(&remote, None);
    let key = person_key(1);
    written(&remote, (key, write_removal(key, &first)));
    assert_eq!(names(&changes(&remote, Some(&page.since))), [None]);
    let removed = found(&remote, 1).expect("what is left of it");
    assert_eq!(removed.record, None);
    // Its revision is told, so that another removal can tell who made it. Sent again, it is the same.
    let again = RemoteVersion {
        version: Some(Version::first(Uuid::from_u128(7))),
        ..removed
    };
    let (revision, json) = write_second_removal(key, &again).expect("a revision");
    for _ in 0..2 {
        let outcome = finish(remote.write_at_revision(&revision, &json));
        assert_eq!(outcome, Ok(Outcome::Written(revision.clone())));
        let found = found(&remote, 1).expect("what is left of it");
        assert_eq!(found.record, None);
        assert_eq!(found.revision.as_ref(), Some(&revision));
        assert_eq!(found.version, again.version);
    }
    written(&remote, document(1, "Adele", None));
    let present = found(&remote, 1).expect("the person");
    assert_eq!(first_name(&present).as_deref(), Some("Adele"));
}

pub fn branches_of_replication_are_told_read_and_removed(server: &Server) {
    let remote = remote(server);
    written(&remote, document(1, "Ada", None));
    let mut branch = person(1);
    "Eda".clone_into(&mut branch.first_name);
    let (key, id) = (person_key(1), person_key(1).to_string());
    let record = serde_json::to_value(&branch).expect("JSON");
    server.plant(&id, "1-0000", json!({ "_id": id, "record": record }));
    let present = found(&remote, 1).expect("the person");
    let [loser] = &present.branches[..] else {
        panic!("{:?}", present.branches)
    };
    assert_eq!(loser.revision, "1-0000");
    let page = changes(&remote, None);
    assert!(
        page.documents.iter().any(|received| matches!(
            received,
            Received::Version(_, version, _) if version.branches.len() == 1
        )),
        "{page:?}"
    );
    written(&remote, (key, write_removal(key, &loser.revision)));
    assert!(!server.has_branches());
    let left = found(&remote, 1).expect("the person");
    assert_eq!(first_name(&left).as_deref(), Some("Ada"));
}
