//! Previews: the conflicts of offerings as they would be, and those that come and go.

use std::collections::{BTreeMap, BTreeSet};

use super::WorkspaceConflicts;
use super::claims::OwnedClaim;
use super::conflict::{ConflictKey, OfferingConflict};
use super::listing::Subject;
use super::tentative::TentativeOffering;
use crate::model::{CourseId, OfferingId};
use crate::planning::{Claim, ConflictKinds, OfferingIndex};
use crate::workspace::records::Records;

/// The conflicts of offerings as they would be.
#[derive(Clone, Debug)]
pub struct ConflictPreview {
    /// The kinds of conflict of each offering, in order, without those that were accepted.
    pub kinds: Vec<ConflictKinds>,
    /// By offering: its position among the claims, if it occupies anything.
    claims_of: Vec<Option<usize>>,
    claims: Vec<OwnedClaim>,
    /// By claim: its offering.
    ids: Vec<OfferingId>,
    /// By claim: the course of its offering.
    courses: Vec<Option<CourseId>>,
    /// The stored offerings that others stand for.
    replaced: BTreeSet<OfferingIndex>,
}

/// The conflicts that a change of offerings makes and those that it resolves, by time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConflictChanges {
    /// The new conflicts.
    pub come: Vec<OfferingConflict>,
    /// The conflicts that are no more.
    pub go: Vec<OfferingConflict>,
}

impl WorkspaceConflicts {
    /// Returns the conflicts of offerings as they would be, with the stored offerings and among
    /// themselves. Stored offerings with the same ids do not count.
    #[must_use]
    pub fn preview(
        &mut self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
    ) -> ConflictPreview {
        let mut preview = ConflictPreview {
            kinds: vec![ConflictKinds::NONE; offerings.len()],
            claims_of: Vec::with_capacity(offerings.len()),
            claims: Vec::with_capacity(offerings.len()),
            ids: Vec::with_capacity(offerings.len()),
            courses: Vec::with_capacity(offerings.len()),
            replaced: BTreeSet::new(),
        };
        for offering in offerings {
            let replaced = self.offerings.index_of(&offering.id);
            preview.replaced.extend(replaced);
            let claim = self.claim(records, offering);
            let is_claim = claim.is_some();
            let position = is_claim.then_some(preview.claims.len());
            preview.claims_of.push(position);
            if let Some(claim) = claim {
                preview.claims.push(claim);
                preview.ids.push(offering.id);
                preview.courses.push(offering.course);
            }
        }
        let kinds = {
            let claims = preview.as_claims();
            self.engine.preview_replacing(&preview.replaced, &claims)
        };
        for (at, position) in preview.claims_of.clone().into_iter().enumerate() {
            let Some(position) = position else { continue };
            preview.kinds[at] = kinds[position];
            let may_be_dismissed = records.has_dismissals(preview.ids[position]);
            if may_be_dismissed && !kinds[position].is_empty() {
                let conflicts = self
                    .previewed_conflicts(records, &preview, [at])
                    .into_iter();
                let counted = conflicts
                    .flatten()
                    .filter(|conflict| !conflict.is_dismissed);
                preview.kinds[at] = counted.map(|conflict| conflict.kind()).collect();
            }
        }
        preview
    }

    /// Returns the conflicts of some offerings of a preview, by their positions in it.
    #[must_use]
    pub fn previewed_conflicts(
        &self,
        records: &Records,
        preview: &ConflictPreview,
        positions: impl IntoIterator<Item = usize>,
    ) -> Vec<Vec<OfferingConflict>> {
        let claims = preview.as_claims();
        let conflicts = |at: usize| {
            let Some(position) = preview.claims_of.get(at).copied().flatten() else {
                return Vec::new();
            };
            let subject = Subject {
                offering: preview.ids[position],
                course: preview.courses[position],
                previewed: &preview.ids,
            };
            let conflicts =
                self.engine
                    .preview_conflicts_replacing(&preview.replaced, &claims, position);
            let conflicts = conflicts.into_iter();
            conflicts
                .filter_map(|conflict| self.translate(records, subject, conflict))
                .collect()
        };
        positions.into_iter().map(conflicts).collect()
    }

    /// Returns the conflicts that come and go if offerings become as given: new ones, and existing ones
    /// with other values. Accepted conflicts are not among them.
    #[must_use]
    pub fn changes(
        &mut self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
    ) -> ConflictChanges {
        let preview = self.preview(records, offerings);
        let mut by_time: Vec<usize> = (0..offerings.len()).collect();
        by_time.sort_by_key(|at| offerings[*at].time.map(|time| time.slot.start()));
        let after = self.previewed_conflicts(records, &preview, by_time);
        let start = |id: &OfferingId| {
            let offering = records.offerings.get(*id)?;
            offering.slot.as_ref().map(|slot| slot.start)
        };
        let mut ids: Vec<OfferingId> = offerings.iter().map(|offering| offering.id).collect();
        ids.sort_by_cached_key(start);
        let before = ids.into_iter().map(|id| self.conflicts_of(records, id));
        let before = counted_by_key(before);
        let after = counted_by_key(after.into_iter());
        ConflictChanges {
            come: difference(&after, &before),
            go: difference(&before, &after),
        }
    }
}

impl ConflictPreview {
    fn as_claims(&self) -> Vec<Claim<'_>> {
        self.claims.iter().map(OwnedClaim::as_claim).collect()
    }
}

/// Conflicts by what identifies them, with their place in the list in which each came first.
type ByKey = BTreeMap<ConflictKey, (usize, OfferingConflict)>;

fn counted_by_key(conflicts: impl Iterator<Item = Vec<OfferingConflict>>) -> ByKey {
    let mut by_key = ByKey::new();
    let counted = conflicts
        .flatten()
        .filter(|conflict| !conflict.is_dismissed);
    for (place, conflict) in counted.enumerate() {
        by_key.entry(conflict.key()).or_insert((place, conflict));
    }
    by_key
}

/// Returns the conflicts that are in one list only, in its order.
fn difference(one: &ByKey, other: &ByKey) -> Vec<OfferingConflict> {
    let only = one.iter().filter(|(key, _)| !other.contains_key(key));
    let mut only: Vec<(usize, OfferingConflict)> = only.map(|(_, found)| *found).collect();
    only.sort_unstable_by_key(|(place, _)| *place);
    only.into_iter().map(|(_, conflict)| conflict).collect()
}
