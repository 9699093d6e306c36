//! Occupancy by offerings, as claims of the engine.

use std::rc::Rc;

use super::WorkspaceConflicts;
use super::tentative::{TentativeOffering, TentativeTime};
use crate::model::{CourseId, Offering, ZoneRules};
use crate::planning::{
    Claim, CourseDates, OfferingIndex, PersonSet, ResolvedSlot, RoomIndex, Slot, TimeSpan,
};
use crate::workspace::records::Records;

/// A claim with its lists of people.
#[derive(Clone, Debug)]
pub(in crate::workspace::planning) struct OwnedClaim {
    pub span: TimeSpan,
    pub slot: Slot,
    course: Option<CourseDates>,
    pub room: RoomIndex,
    learners: Vec<PersonSet>,
    instructors: Vec<PersonSet>,
    instructor_groups: Vec<PersonSet>,
}

impl OwnedClaim {
    pub fn as_claim(&self) -> Claim<'_> {
        Claim {
            span: self.span,
            slot: self.slot,
            course: self.course,
            room: self.room,
            learners: &self.learners,
            instructors: &self.instructors,
            instructor_groups: &self.instructor_groups,
        }
    }
}

impl WorkspaceConflicts {
    /// Inserts offerings; those that occupy nothing are removed.
    pub(super) fn insert_offerings<'a>(
        &mut self,
        records: &Records,
        offerings: impl Iterator<Item = &'a Rc<Offering>>,
    ) {
        let mut claims: Vec<(OfferingIndex, OwnedClaim)> = Vec::new();
        for offering in offerings {
            let index = self.offerings.insert(offering.id);
            let tentative = TentativeOffering::new(records, offering);
            match self.claim(records, &tentative) {
                Some(claim) => claims.push((index, claim)),
                None => self.engine.remove(index),
            }
        }
        let claims = claims.iter();
        let claims = claims.map(|(offering, claim)| (*offering, claim.as_claim()));
        self.engine.insert_all(claims);
    }

    /// Returns the occupancy by an offering as a claim, or `None` if it is cancelled or not scheduled.
    pub(in crate::workspace::planning) fn claim(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
    ) -> Option<OwnedClaim> {
        let (span, slot) = self.resolve_time(offering.time?);
        let room = offering.room.map(|room| self.room(records, room));
        let learners = offering.learners.iter();
        let mut learners: Vec<PersonSet> = learners
            .map(|person| self.person_set(records, *person))
            .collect();
        let groups = offering.groups.iter();
        learners.extend(groups.map(|group| self.group_set(*group)));
        let instructors = offering.instructors.iter();
        let instructors = instructors.map(|person| self.person_set(records, *person));
        let instructors = instructors.collect();
        let groups = offering.instructor_groups.iter();
        let groups = groups.map(|group| self.instructor_group_set(*group));
        let instructor_groups = groups.collect();
        Some(OwnedClaim {
            span,
            slot,
            course: offering.course_dates,
            room: room.unwrap_or(RoomIndex::NONE),
            learners,
            instructors,
            instructor_groups,
        })
    }

    /// Returns the instants of a time, and the same time on the wall clock of the workspace.
    pub(in crate::workspace::planning) fn resolve_time(
        &mut self,
        time: TentativeTime<'_>,
    ) -> (TimeSpan, Slot) {
        let TentativeTime {
            slot,
            zone,
            ambiguous,
        } = time;
        let ResolvedSlot { span, .. } = slot.resolve(&*self.zone_rules(zone), ambiguous);
        if zone.is_empty() || *zone == self.zone {
            return (span, slot);
        }
        let workspace = self.zone_rules("");
        let (start, end) = (workspace.local_at(span.start), workspace.local_at(span.end));
        // Where clocks go back, the end may show an earlier time than the start.
        let local = Slot::from_start_end(start, end);
        let local = local.or_else(|_| Slot::new(start, slot.duration()));
        (span, local.unwrap_or(slot))
    }

    /// Returns the rules of a time zone, of that of the workspace if the name is empty.
    pub(in crate::workspace::planning) fn zone_rules(&mut self, name: &str) -> Rc<dyn ZoneRules> {
        let own = self.zone.clone();
        let name = if name.is_empty() { &own } else { name };
        if let Some(zone) = self.zones_by_name.get(name) {
            return zone.clone();
        }
        let zone = (self.zones)(name);
        self.zones_by_name.insert(name.to_owned(), zone.clone());
        zone
    }
}

impl Records {
    /// Returns the dates of a course, if it has both.
    #[must_use]
    pub fn course_dates(&self, course: CourseId) -> Option<CourseDates> {
        let course = self.courses.get(course)?;
        Some(CourseDates {
            first: course.start?,
            last: course.end?,
        })
    }
}
