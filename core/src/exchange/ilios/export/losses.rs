//! Values of the exported records that Ilios has no place for.

use super::Document;
use crate::exchange::lossy::DroppedField;
use crate::model::{Cohort, Course, InstructorGroup, Offering, Person, PersonRole, Place, Session};

impl Document<'_> {
    pub(super) fn lose_of_course(&mut self, course: &Course) {
        let has_category = !(course.catalogue_code.is_empty() && course.catalogue_name.is_empty());
        let has_other_id = self.external_ids.contains_key(&course.id);
        self.losses
            .add_if(DroppedField::YearsOfCodes, has_other_id, &course.code);
        for (field, is_lost) in [
            (DroppedField::CourseTeachers, !course.teachers.is_empty()),
            (DroppedField::CourseLanguages, !course.language.is_empty()),
            (DroppedField::CourseCategories, has_category),
            (
                DroppedField::CourseDescriptions,
                !course.description.is_empty(),
            ),
        ] {
            self.losses.add_if(field, is_lost, &course.title);
        }
    }

    /// Counts independent learning that is switched off, which keeps its values only here.
    pub(super) fn lose_learning(&mut self, session: &Session) {
        let field = DroppedField::LearningSwitchedOff;
        self.losses.add(field, 1, &session.title);
    }

    /// Counts what an offering has beside its time, place and people.
    pub(super) fn lose_of_offering(&mut self, session: &Session, offering: &Offering) {
        let is_generated = offering.generated_from.is_some() || offering.generated_for.is_some();
        let field = DroppedField::GeneratedOfferings;
        self.losses.add_if(field, is_generated, &session.title);
        let zone = &self.records.settings().zone;
        let is_elsewhere = offering
            .slot
            .as_ref()
            .is_some_and(|slot| slot.zone != *zone);
        let field = DroppedField::OfferingZones;
        self.losses.add_if(field, is_elsewhere, &session.title);
    }

    /// Counts a room, of which the file has the name.
    pub(super) fn lose_room(&mut self, place: Option<&Place>) {
        let room = place.and_then(Place::room);
        let room = room.and_then(|id| self.records.rooms.get(id));
        if let Some(room) = room.filter(|room| self.rooms.insert(room.id)) {
            self.losses.add(DroppedField::Rooms, 1, &room.name);
        }
    }

    pub(super) fn lose_of_person(&mut self, person: &Person) {
        let hours = self.records.person_availabilities.get(person.id);
        let is_lost = person.role != PersonRole::default()
            || !person.phone.is_empty()
            || !person.language.is_empty()
            || hours.is_some_and(|hours| hours.availability != Default::default());
        let field = DroppedField::PersonDetails;
        self.losses.add_if(field, is_lost, &person.full_name());
    }

    pub(super) fn lose_of_cohort(&mut self, cohort: &Cohort) {
        let field = DroppedField::InactiveCohorts;
        self.losses.add_if(field, cohort.inactive, &cohort.title);
    }

    pub(super) fn lose_of_instructor_group(&mut self, group: &InstructorGroup) {
        let field = DroppedField::InactiveInstructorGroups;
        self.losses.add_if(field, group.inactive, &group.title);
    }
}
