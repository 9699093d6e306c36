//! Instructors who take several groups of a session at a time on purpose.

use std::collections::{BTreeMap, BTreeSet};

use super::conflicts::accept;
use crate::model::{ConflictKind, Offering, OfferingId, PersonId, SessionId, ZoneRules};
use crate::planning::{Slot, TeachingLoads, TimeSpan};
use crate::workspace::edits::Edits;
use crate::workspace::planning::ConflictKey;
use crate::workspace::records::Records;

/// A time at which somebody teaches a group.
struct Teaching {
    span: TimeSpan,
    offering: OfferingId,
    is_new: bool,
}

/// Accepts that people teach up to `limit` of some new offerings and the stored ones of their session at
/// a time: these are no conflicts then. Who has more of them has all of them in conflict.
pub fn accept_shared_teaching(
    edits: &mut Edits<'_>,
    new: &[Offering],
    limit: usize,
    zone: &dyn ZoneRules,
) {
    if limit < 2 {
        return;
    }
    let records = edits.base;
    let sessions: BTreeSet<SessionId> = new.iter().map(|offering| offering.session).collect();
    let stored = sessions
        .iter()
        .flat_map(|session| records.offerings_of(*session));
    let stored = stored.map(|offering| (&**offering, false));
    let all = new.iter().map(|offering| (offering, true)).chain(stored);

    let mut loads: TeachingLoads<PersonId, SessionId> = TeachingLoads::new(limit);
    let mut times: BTreeMap<(SessionId, PersonId), Vec<Teaching>> = BTreeMap::new();
    let mut teachers: BTreeMap<OfferingId, (TimeSpan, BTreeSet<PersonId>)> = BTreeMap::new();
    for (offering, is_new) in all {
        let Some(span) = span(records, offering, zone) else {
            continue;
        };
        let people = teachers_of(records, offering);
        for person in &people {
            loads.insert(*person, offering.session, span);
            let times = times.entry((offering.session, *person)).or_default();
            times.push(Teaching {
                span,
                offering: offering.id,
                is_new,
            });
        }
        teachers.insert(offering.id, (span, people));
    }
    let mut accepted: BTreeSet<ConflictKey> = BTreeSet::new();
    for ((session, person), mut times) in times {
        times.retain(|time| !loads.is_over(person, session, time.span));
        times.sort_by_key(|time| (time.span, time.offering));
        for [one, other] in overlapping(&times) {
            let [first, second] = [one.offering, other.offering].map(|id| &teachers[&id]);
            let mut shared = first.1.intersection(&second.1);
            let are_all_within = shared.all(|person| {
                let mut spans = [first.0, second.0].into_iter();
                spans.all(|span| !loads.is_over(*person, session, span))
            });
            if (one.is_new || other.is_new) && are_all_within {
                accepted.insert(ConflictKey {
                    kind: ConflictKind::Instructor,
                    offering: one.offering.min(other.offering),
                    party: one.offering.max(other.offering).into(),
                });
            }
        }
    }
    for key in accepted {
        accept(edits, &key);
    }
}

/// Returns the pairs of times that overlap, of some in the order of their start. Of those at a time there
/// are no more than the limit.
fn overlapping(times: &[Teaching]) -> impl Iterator<Item = [&Teaching; 2]> {
    let later = |at: usize| times.get(at + 1..).unwrap_or_default().iter();
    times.iter().enumerate().flat_map(move |(at, one)| {
        later(at)
            .take_while(move |other| other.span.start < one.span.end)
            .map(move |other| [one, other])
    })
}

/// Returns the instants of an offering in the time zone of the workspace; `None` for others, and for one
/// that does not take place.
fn span(records: &Records, offering: &Offering, zone: &dyn ZoneRules) -> Option<TimeSpan> {
    let stored = offering.slot.as_ref().filter(|_| !offering.cancelled)?;
    let is_local = stored.zone.is_empty() || stored.zone == records.settings().zone;
    let slot = Slot::try_from(stored).ok().filter(|_| is_local)?;
    Some(slot.resolve(zone, stored.ambiguous).span)
}

/// Returns everybody who teaches an offering, by name or in a group.
fn teachers_of(records: &Records, offering: &Offering) -> BTreeSet<PersonId> {
    let groups = offering.instructor_groups.iter();
    let groups = groups.filter_map(|group| records.instructor_groups.get(*group));
    let members = groups.flat_map(|group| group.members.iter().copied());
    members
        .chain(offering.instructors.iter().copied())
        .collect()
}

#[cfg(test)]
mod tests;
