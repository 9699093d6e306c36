//! Documents with their branches.

use std::collections::BTreeMap;

use serde_json::Value;

#[derive(Clone, Debug, Default)]
pub struct Document {
    pub sequence: u64,
    pub branches: BTreeMap<Revision, Value>,
}

/// Revision: the number of edits before it, and a digest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(pub u64, pub String);

impl Revision {
    pub fn parse(text: &str) -> Option<Self> {
        let (number, digest) = text.split_once('-')?;
        Some(Self(number.parse().ok()?, digest.to_owned()))
    }

    pub fn to_text(&self) -> String {
        format!("{}-{}", self.0, self.1)
    }
}

pub fn is_deleted(body: &Value) -> bool {
    body["_deleted"] == Value::Bool(true)
}

impl Document {
    /// Returns the winning branch: one that is not deleted, with the greatest revision.
    pub fn winner(&self) -> Option<(&Revision, &Value)> {
        let rank =
            |(revision, body): &(&Revision, &Value)| (!is_deleted(body), (*revision).clone());
        self.branches.iter().max_by_key(rank)
    }

    /// Returns `true` if a body with the revision of a branch may take its place. Like Apache CouchDB,
    /// which takes nothing of this kind in the place of a document that is removed.
    pub fn takes(&self, branch: &Revision) -> bool {
        let is_removed = self.winner().is_none_or(|(_, body)| is_deleted(body));
        self.branches.contains_key(branch) && !is_removed
    }

    pub fn losers(&self) -> Vec<String> {
        let winner = self.winner().map(|(revision, _)| revision.clone());
        let living = self.branches.iter().filter(|(_, body)| !is_deleted(body));
        let losing = living.filter(|(revision, _)| Some(*revision) != winner.as_ref());
        losing.map(|(revision, _)| revision.to_text()).collect()
    }

    pub fn to_json(&self, with_conflicts: bool) -> Option<Value> {
        let (revision, body) = self.winner()?;
        let mut body = body.clone();
        body["_rev"] = revision.to_text().into();
        let losers = self.losers();
        if with_conflicts && !losers.is_empty() {
            body["_conflicts"] = losers.into();
        }
        Some(body)
    }
}

/// Returns the digest of a revision.
pub fn digest(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
