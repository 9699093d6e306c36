//! Changes of what offerings depend on: people of groups, rooms, availability, courses, holidays.

use std::rc::Rc;

use super::{Claim, ConflictEngine, CourseDates, PersonSet, RoomLimits};
use crate::model::Availability;
use crate::planning::{DateSet, OfferingIndex, PersonIndex, RoomIndex};

impl ConflictEngine {
    /// Replaces the people of a set.
    pub fn set_people(&mut self, set: PersonSet, people: Rc<[PersonIndex]>) {
        if *self.sets.people(set) == people {
            return;
        }
        let uses_set =
            |claim: &Claim<'_>| claim.learners.contains(&set) || claim.instructors.contains(&set);
        let users = self.offerings_where(uses_set);
        if !users.is_empty() && !self.is_few(users.len()) {
            self.sets.replace(set, people);
            self.rebuild();
            return;
        }
        let users = users.into_iter().filter_map(|offering| {
            let stored = self.claims[offering.as_usize()].clone()?;
            self.remove(offering);
            Some((offering, stored))
        });
        let users: Vec<_> = users.collect();
        self.sets.replace(set, people);
        for (offering, stored) in users {
            self.insert(offering, &stored.claim());
        }
    }

    /// Sets the limits of a room.
    pub fn set_room(&mut self, room: RoomIndex, limits: RoomLimits) {
        if self.limits.set_room(room, limits) {
            self.update_standalone(|claim, _| claim.room == room);
        }
    }

    /// Sets the times at which a person is available; `None` for always.
    pub fn set_availability(
        &mut self,
        person: PersonIndex,
        availability: Option<Rc<Availability>>,
    ) {
        if self.limits.set_person(person, availability) {
            self.update_standalone(|claim, engine| {
                let mut sets = claim.instructors.iter();
                sets.any(|set| engine.sets.people(*set).binary_search(&person).is_ok())
            });
        }
    }

    /// Sets the dates of the course of an offering.
    pub fn set_course(&mut self, offering: OfferingIndex, course: Option<CourseDates>) {
        let stored = self.claims.get_mut(offering.as_usize());
        let Some(stored) = stored.and_then(Option::as_mut) else {
            return;
        };
        stored.set_course(course);
        let standalone = self.limits.conflicts(&stored.claim(), &self.sets);
        self.update_counts(offering, |counts| counts.standalone = standalone);
    }

    /// Replaces the holidays.
    pub fn set_holidays(&mut self, holidays: DateSet) {
        if self.limits.holidays != holidays {
            self.limits.holidays = holidays;
            self.update_standalone(|_, _| true);
        }
    }

    /// Recomputes the conflicts that involve no other offering for the claims to which a change
    /// applies.
    fn update_standalone(&mut self, applies: impl Fn(&Claim<'_>, &Self) -> bool) {
        let concerned = self.offerings_where(|claim| applies(claim, self));
        for offering in concerned {
            let stored = self.claims[offering.as_usize()].as_ref();
            let Some(stored) = stored else { continue };
            let standalone = self.limits.conflicts(&stored.claim(), &self.sets);
            self.update_counts(offering, |counts| counts.standalone = standalone);
        }
    }

    fn offerings_where(&self, applies: impl Fn(&Claim<'_>) -> bool) -> Vec<OfferingIndex> {
        let stored = (0..).map(OfferingIndex).zip(&self.claims);
        let claims = stored.filter_map(|(offering, stored)| Some((offering, stored.as_ref()?)));
        let concerned = claims.filter(|(_, stored)| applies(&stored.claim()));
        concerned.map(|(offering, _)| offering).collect()
    }
}
