//! Offerings.

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::offerings::OfferingKey;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{InstructorGroupId, LearnerGroupId, Offering, OfferingId, PersonId, SessionId};
use crate::planning::Slot;
use crate::rules::{fields, limits, places};

impl IliosImporter {
    pub(super) fn offering(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let session = self.required(row, resource, "session", ResourceKind::Session)?;
        let times = (resource.instant("startDate"), resource.instant("endDate"));
        let (Some(start), Some(end)) = times else {
            let problem = Problem::UnreadableDate(resource.text("startDate"));
            row.issues.refuse(None, problem);
            return Err(Outcome::Same);
        };
        let local = [start, end].map(|at| row.zone.local_at(at));
        let slot = Slot::from_start_end(local[0], local[1]).map_err(|_| {
            // Ilios stores offerings that end before they start.
            let problem = Problem::Field(fields::Problem::EndNotAfter(local[0]));
            row.issues.refuse(None, problem);
            Outcome::Same
        })?;
        let slot = slot.in_zone(&row.records.settings().zone);
        let place = fields::optional(&resource.text("room"), limits::PLACE);
        let place = self.checked(row, place)?;
        let place = self.place(&place);
        let link = self.checked(row, places::link(&resource.text("url")))?;
        let kind = ResourceKind::LearnerGroup;
        let groups = self.related(row, resource, "learnerGroups", kind, LearnerGroupId);
        let kind = ResourceKind::InstructorGroup;
        let teams = self.related(row, resource, "instructorGroups", kind, InstructorGroupId);
        let learners = self.related(row, resource, "learners", ResourceKind::User, PersonId);
        let people = self.related(row, resource, "instructors", ResourceKind::User, PersonId);
        let key = OfferingKey {
            session: SessionId(session),
            start: Some(slot.start),
            groups: groups.clone(),
        };
        // Ilios can have two offerings that differ by nothing.
        let by_id = self.by_id(row.records, ResourceKind::Offering, resource);
        let existing = by_id.map(OfferingId).or_else(|| {
            let found = self.offerings.take(row.records, &key, place.as_ref());
            found.ok().flatten()
        });
        let existing = existing.and_then(|id| row.records.offerings.get(id));
        let mut offering = match existing {
            Some(offering) => Offering::clone(offering),
            None => Offering::new(OfferingId(row.ids.next())),
        };
        offering.session = SessionId(session);
        offering.slot = match offering.slot {
            // The same time, perhaps in another time zone or at the second of two times.
            Some(present) if present.start == slot.start && present.end() == slot.end() => {
                Some(present)
            }
            _ => Some(slot),
        };
        offering.place = place.or(offering.place);
        offering.link = link;
        offering.groups = groups;
        offering.learners = learners;
        offering.instructors = people;
        offering.instructor_groups = teams;
        Ok(Planned::new(existing, offering))
    }
}
