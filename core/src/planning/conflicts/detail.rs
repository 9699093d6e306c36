//! One conflict with its other side, for lists and messages.

use chrono::NaiveDate;

use super::{Claim, Conflicts, Kind, PersonSet};
use crate::planning::{Offering, Person, Room};

/// The other side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum With {
    /// An offering there is.
    Offering(Offering),
    /// Another row of the same preview, by place.
    Row(u32),
}

/// One conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The room is used by another at the same time.
    Room {
        /// Which room.
        room: Room,
        /// The other.
        with: With,
    },
    /// Instructors are in another place too.
    Instructor {
        /// The first of them.
        person: Person,
        /// How many.
        count: u32,
        /// The other place.
        with: With,
    },
    /// Learners are in another offering too.
    Learner {
        /// The first of them.
        person: Person,
        /// How many.
        count: u32,
        /// The other offering.
        with: With,
    },
    /// It is not within the dates of the course.
    OutsideCourse,
    /// It touches a holiday, this one first.
    Holiday(NaiveDate),
}

impl Conflicts {
    /// The conflicts of an offering: its own first, then by start of the other.
    #[must_use]
    pub fn list(&self, offering: Offering) -> Vec<Conflict> {
        let Some(booking) = self.bookings.get(offering.at()).and_then(Option::as_ref) else {
            return Vec::new();
        };
        let claim = booking.claim();
        if self.of(offering).is_empty() {
            return Vec::new();
        }
        self.with_offerings(&claim, Some(offering))
    }

    /// The conflicts of one row of a preview: its own, those with offerings, those with other rows.
    #[must_use]
    pub fn list_row(&self, rows: &[Claim<'_>], at: usize) -> Vec<Conflict> {
        let Some(row) = rows.get(at) else {
            return Vec::new();
        };
        let mut list = self.with_offerings(row, None);
        for (place, other) in rows.iter().enumerate() {
            if place != at && row.span.overlaps(other.span) {
                let with = With::Row(place as u32);
                for kind in [Kind::Room, Kind::Instructor, Kind::Learner] {
                    list.extend(self.conflict(row, other, kind, with));
                }
            }
        }
        list
    }

    /// All conflicts of all offerings, by start, those between two once; not more than `most`.
    #[must_use]
    pub fn list_all(&self, most: usize) -> Vec<(Offering, Conflict)> {
        let mut all = Vec::new();
        for offering in self.marked() {
            let of_offering = self.list(offering).into_iter();
            let later = of_offering.filter(|conflict| match conflict {
                Conflict::Room { with, .. }
                | Conflict::Instructor { with, .. }
                | Conflict::Learner { with, .. } => self.is_later(*with, offering),
                Conflict::OutsideCourse | Conflict::Holiday(_) => true,
            });
            all.extend(later.map(|conflict| (offering, conflict)));
            if all.len() >= most {
                all.truncate(most);
                break;
            }
        }
        all
    }

    fn with_offerings(&self, claim: &Claim<'_>, except: Option<Offering>) -> Vec<Conflict> {
        let mut list = Vec::new();
        if claim.is_outside_course() {
            list.push(Conflict::OutsideCourse);
        }
        list.extend(claim.holiday(&self.holidays).map(Conflict::Holiday));
        self.meet(claim, except, &mut |offering, kind| {
            if let Some(booking) = &self.bookings[offering.at()] {
                let with = With::Offering(offering);
                list.extend(self.conflict(claim, &booking.claim(), kind, with));
            }
        });
        list
    }

    /// The conflict of a kind between two that overlap in time.
    fn conflict(
        &self,
        one: &Claim<'_>,
        other: &Claim<'_>,
        kind: Kind,
        with: With,
    ) -> Option<Conflict> {
        let all = |claim: &Claim<'_>| [claim.instructors, claim.instructor_groups].concat();
        match kind {
            Kind::Room if one.room != Room::NONE && one.room == other.room => {
                Some(Conflict::Room {
                    room: one.room,
                    with,
                })
            }
            Kind::Instructor => {
                let (person, count) = self.shared(&all(one), &all(other))?;
                Some(Conflict::Instructor {
                    person,
                    count,
                    with,
                })
            }
            Kind::Learner => {
                let (person, count) = self.shared(one.learners, other.learners)?;
                Some(Conflict::Learner {
                    person,
                    count,
                    with,
                })
            }
            Kind::Room | Kind::OutsideCourse | Kind::Holiday => None,
        }
    }

    /// The first and the number of the people in both.
    fn shared(&self, ones: &[PersonSet], others: &[PersonSet]) -> Option<(Person, u32)> {
        if let ([one], [other]) = (ones, others)
            && one == other
        {
            let people = self.sets.people(*one);
            return Some((*people.first()?, people.len() as u32));
        }
        let size = |sets: &[PersonSet]| -> usize {
            sets.iter().map(|set| self.sets.people(*set).len()).sum()
        };
        let (few, many) = if size(ones) < size(others) {
            (ones, others)
        } else {
            (others, ones)
        };
        let in_many = |person: &&Person| {
            many.iter()
                .any(|set| self.sets.people(*set).binary_search(person).is_ok())
        };
        let few = self.sets.union(few);
        let mut both = few.iter().filter(in_many);
        let first = *both.next()?;
        Some((first, 1 + both.count() as u32))
    }

    /// Whether the other side comes after an offering in order of start.
    fn is_later(&self, with: With, offering: Offering) -> bool {
        let With::Offering(other) = with else {
            return true;
        };
        let start = |offering: Offering| {
            let booking = self.bookings[offering.at()].as_ref();
            booking.map(|booking| booking.claim().span.start)
        };
        (start(other), other) > (start(offering), offering)
    }
}
