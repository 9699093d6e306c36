//! Offerings by what tells them apart where a file has no ids.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDateTime;

use crate::model::{LearnerGroupId, OfferingId, Place, SessionId};
use crate::workspace::Records;

/// Key by which the offerings of a session differ, apart from their place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::exchange) struct OfferingKey {
    pub session: SessionId,
    pub start: Option<NaiveDateTime>,
    pub groups: BTreeSet<LearnerGroupId>,
}

/// An offering that no row is about yet.
#[derive(Clone, Debug)]
struct Candidate {
    id: OfferingId,
    place: Option<Place>,
}

/// Offerings of the workspace by session, start and learner groups, and the rows of the file.
#[derive(Debug, Default)]
pub(in crate::exchange) struct ExistingOfferings {
    candidates: HashMap<OfferingKey, Vec<Candidate>>,
    /// Sessions whose offerings are among the candidates.
    sessions: BTreeSet<SessionId>,
    /// Places and lines of rows without ids.
    rows: HashMap<OfferingKey, Vec<(Option<Place>, u32)>>,
    /// Offerings that rows name by their ids.
    named: BTreeSet<OfferingId>,
}

impl ExistingOfferings {
    /// Takes the offering with a key, so that no other row finds it. Where no learner group takes part,
    /// the place has to be the same.
    ///
    /// # Errors
    /// The line of an earlier row with the same key and place.
    pub fn take(
        &mut self,
        records: &Records,
        key: &OfferingKey,
        place: Option<&Place>,
    ) -> Result<Option<OfferingId>, u32> {
        let mut rows = self.rows.get(key).into_iter().flatten();
        if let Some((_, first)) = rows.find(|(other, _)| other.as_ref() == place) {
            return Err(*first);
        }
        self.add_session(records, key.session);
        let Some(candidates) = self.candidates.get_mut(key) else {
            return Ok(None);
        };
        let same = candidates
            .iter()
            .position(|one| one.place.as_ref() == place);
        let at = same.or_else(|| (!key.groups.is_empty() && !candidates.is_empty()).then_some(0));
        Ok(at.map(|at| candidates.swap_remove(at).id))
    }

    /// Notes an offering that a row names by its id, so that none finds it by its key.
    pub fn name(&mut self, id: OfferingId) {
        self.named.insert(id);
    }

    /// Notes the row at `line`.
    pub fn register(&mut self, key: OfferingKey, place: Option<Place>, line: u32) {
        self.rows.entry(key).or_default().push((place, line));
    }

    fn add_session(&mut self, records: &Records, session: SessionId) {
        if !self.sessions.insert(session) {
            return;
        }
        let offerings = records.offerings_of(session);
        for offering in offerings.filter(|row| !self.named.contains(&row.id)) {
            let key = OfferingKey {
                session,
                start: offering.slot.as_ref().map(|slot| slot.start),
                groups: offering.groups.clone(),
            };
            self.candidates.entry(key).or_default().push(Candidate {
                id: offering.id,
                place: offering.place.clone(),
            });
        }
    }
}
