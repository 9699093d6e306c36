//! Resources with times: independent learning and offerings.

use serde_json::{Value, json};

use super::Document;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::lossy::DroppedField;
use crate::exchange::offerings::place_name;
use crate::model::{IndependentLearning, Instant, Offering, Session};
use crate::planning::Slot;

impl Document<'_> {
    pub(super) fn independent_learning(
        &mut self,
        session: &Session,
        learning: &IndependentLearning,
    ) -> Value {
        let number = self.number(ResourceKind::IlmSession, learning.session.0);
        let zone = (self.zones)(&self.records.settings().zone);
        let is_lost = zone.is_none() && learning.due.is_some();
        self.losses
            .add_if(DroppedField::TimesInUnknownZones, is_lost, &session.title);
        let due = learning.due.zip(zone);
        let due = due.map(|(due, zone)| written(zone.resolve(due).instant()));
        let attributes = json!({
            "hours": f64::from(learning.hours.hundredths()) / 100.0,
            "dueDate": due,
        });
        let teams = learning.instructor_groups.iter().map(|id| id.0);
        let relationships = json!({
            "session": self.one(ResourceKind::Session, Some(learning.session.0)),
            "learnerGroups": self.groups(&learning.groups),
            "learners": self.people(&learning.learners),
            "instructors": self.people(&learning.instructors),
            "instructorGroups": self.many(ResourceKind::InstructorGroup, teams),
        });
        self.resource(ResourceKind::IlmSession, &number, attributes, relationships)
    }

    /// Describes an offering. Ilios has none without a time, and none that is cancelled.
    pub(super) fn offering(&mut self, session: &Session, offering: &Offering) -> Option<Value> {
        let slot = offering.slot.as_ref();
        let slot = slot.and_then(|slot| Some((slot, Slot::try_from(slot).ok()?)));
        let lost = if offering.cancelled {
            Some(DroppedField::CancelledOfferings)
        } else if slot.is_none() {
            Some(DroppedField::UnscheduledOfferings)
        } else {
            None
        };
        if let Some(lost) = lost {
            self.losses.add(lost, 1, &session.title);
            return None;
        }
        let (stored, slot) = slot?;
        let Some(zone) = (self.zones)(&stored.zone) else {
            let field = DroppedField::TimesInUnknownZones;
            self.losses.add(field, 1, &session.title);
            return None;
        };
        let span = slot.resolve(&*zone, stored.ambiguous).span;
        let number = self.number(ResourceKind::Offering, offering.id.0);
        self.lose_of_offering(session, offering);
        self.lose_room(offering.place.as_ref());
        let room = place_name(self.records, offering.place.as_ref());
        let attributes = json!({
            "startDate": written(span.start),
            "endDate": written(span.end),
            "room": (!room.is_empty()).then_some(room),
            "url": (!offering.link.is_empty()).then_some(&offering.link),
        });
        let teams = offering.instructor_groups.iter().map(|id| id.0);
        let relationships = json!({
            "session": self.one(ResourceKind::Session, Some(session.id.0)),
            "learnerGroups": self.groups(&offering.groups),
            "learners": self.people(&offering.learners),
            "instructors": self.people(&offering.instructors),
            "instructorGroups": self.many(ResourceKind::InstructorGroup, teams),
        });
        Some(self.resource(ResourceKind::Offering, &number, attributes, relationships))
    }
}

/// Returns a time as Ilios writes it: `2016-09-08T15:00:00+00:00`.
pub(super) fn written(at: Instant) -> String {
    at.utc().format("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}
