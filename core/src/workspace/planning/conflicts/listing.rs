//! The conflicts of stored offerings, by the ids of what is in conflict.

use super::WorkspaceConflicts;
use super::conflict::{ConflictDetail, OfferingConflict};
use crate::model::{CourseId, OfferingId};
use crate::planning::{
    Conflict, ConflictEngine, ConflictKinds, Counterpart, OfferingIndex, TimeSpan,
};
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// Returns the kinds of conflict of an offering, without those that were accepted.
    #[must_use]
    pub fn kinds_of(&self, records: &Records, offering: OfferingId) -> ConflictKinds {
        let Some(index) = self.offerings.index_of(&offering) else {
            return ConflictKinds::NONE;
        };
        let kinds = self.engine.counts(index).kinds();
        if kinds.is_empty() || !records.has_dismissals(offering) {
            return kinds;
        }
        let conflicts = self.conflicts_of(records, offering);
        let counted = conflicts.iter().filter(|conflict| !conflict.is_dismissed);
        counted.map(OfferingConflict::kind).collect()
    }

    /// Returns the conflicts of an offering, those that involve no other offering first.
    #[must_use]
    pub fn conflicts_of(&self, records: &Records, offering: OfferingId) -> Vec<OfferingConflict> {
        self.list(records, offering, ConflictEngine::conflicts_of)
    }

    /// Returns the time of an offering that is scheduled and not cancelled.
    pub(in crate::workspace::planning) fn span_of(&self, offering: OfferingId) -> Option<TimeSpan> {
        self.engine.span(self.offerings.index_of(&offering)?)
    }

    /// Returns the conflicts of an offering also if they were not counted, as after
    /// [`occupy`](Self::occupy).
    pub(super) fn uncounted_conflicts_of(
        &self,
        records: &Records,
        offering: OfferingId,
    ) -> Vec<OfferingConflict> {
        self.list(records, offering, ConflictEngine::uncounted_conflicts_of)
    }

    fn list(
        &self,
        records: &Records,
        offering: OfferingId,
        list: fn(&ConflictEngine, OfferingIndex) -> Vec<Conflict>,
    ) -> Vec<OfferingConflict> {
        let Some(index) = self.offerings.index_of(&offering) else {
            return Vec::new();
        };
        let subject = Subject::stored(records, offering);
        let conflicts = list(&self.engine, index).into_iter();
        let conflicts = conflicts.filter_map(|conflict| self.translate(records, subject, conflict));
        conflicts.collect()
    }

    /// Returns the conflicts of all offerings by start, at most `limit`, including those that were
    /// accepted. A conflict between two offerings is listed once, for the earlier one.
    #[must_use]
    pub fn all(&self, records: &Records, limit: usize) -> Vec<OfferingConflict> {
        let all = self.engine.all_conflicts(limit).into_iter();
        let all = all.filter_map(|(index, conflict)| {
            let subject = Subject::stored(records, *self.offerings.get(index)?);
            self.translate(records, subject, conflict)
        });
        all.collect()
    }

    /// Iterates over the offerings with a conflict that was not accepted, by start.
    pub fn conflicting<'a>(&'a self, records: &'a Records) -> impl Iterator<Item = OfferingId> {
        let offerings = self.engine.conflicting();
        let offerings = offerings.filter_map(|index| self.offerings.get(index).copied());
        offerings.filter(|offering| !self.kinds_of(records, *offering).is_empty())
    }

    /// Translates a conflict of an offering.
    pub(super) fn translate(
        &self,
        records: &Records,
        subject: Subject<'_>,
        conflict: Conflict,
    ) -> Option<OfferingConflict> {
        let other = |counterpart| match counterpart {
            Counterpart::Offering(index) => self.offerings.get(index).copied(),
            Counterpart::PreviewClaim(at) => subject.previewed.get(at as usize).copied(),
        };
        let detail = match conflict {
            Conflict::Room { room, counterpart } => ConflictDetail::Room {
                room: *self.rooms.get(room)?,
                other: other(counterpart)?,
            },
            Conflict::Instructor {
                person,
                count,
                counterpart,
            } => ConflictDetail::Instructor {
                person: *self.people.get(person)?,
                count,
                other: other(counterpart)?,
            },
            Conflict::Learner {
                person,
                count,
                counterpart,
            } => ConflictDetail::Learner {
                person: *self.people.get(person)?,
                count,
                other: other(counterpart)?,
            },
            Conflict::RoomTooSmall {
                room,
                capacity,
                learners,
            } => ConflictDetail::RoomTooSmall {
                room: *self.rooms.get(room)?,
                capacity,
                learners,
            },
            Conflict::RoomClosed { room, reason } => ConflictDetail::RoomClosed {
                room: *self.rooms.get(room)?,
                reason,
            },
            Conflict::InstructorUnavailable { person, reason } => {
                ConflictDetail::InstructorUnavailable {
                    person: *self.people.get(person)?,
                    reason,
                }
            }
            Conflict::OutsideCourse => ConflictDetail::OutsideCourse {
                course: subject.course?,
            },
            Conflict::Holiday(date) => {
                let mut holidays = records.holidays.iter();
                let holiday = holidays.find(|holiday| holiday.days.contains(date))?;
                ConflictDetail::Holiday {
                    holiday: holiday.id,
                    date,
                }
            }
        };
        let mut conflict = OfferingConflict {
            offering: subject.offering,
            detail,
            is_dismissed: false,
        };
        conflict.is_dismissed = is_dismissed(records, &conflict);
        Some(conflict)
    }
}

/// The offering whose conflicts are translated.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub offering: OfferingId,
    pub course: Option<CourseId>,
    /// The offerings of the preview that it is part of, by position.
    pub previewed: &'a [OfferingId],
}

impl Subject<'_> {
    fn stored(records: &Records, offering: OfferingId) -> Self {
        let record = records.offerings.get(offering);
        let session = record.and_then(|record| records.sessions.get(record.session));
        Self {
            offering,
            course: session.map(|session| session.course),
            previewed: &[],
        }
    }
}

fn is_dismissed(records: &Records, conflict: &OfferingConflict) -> bool {
    let key = conflict.key();
    let row = records.dismissed_conflicts.get((key.offering, key.party));
    row.is_some_and(|row| row.kinds.contains(&key.kind))
}
