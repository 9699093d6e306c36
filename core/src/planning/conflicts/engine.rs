//! The engine: what all offerings take up, and how many conflicts each has. Built at once by a sweep;
//! after that an edit costs no more than what overlaps with it in time.

use std::rc::Rc;

use super::claim::Booking;
use super::sweep::{Want, sweep};
use super::{Claim, Kind, Marks, PersonSet, PersonSets};
use crate::planning::{Days, Offering, Person, Room, Span};
use crate::search::Bitmap;

/// What all offerings take up, by [`Offering`], and their conflicts.
#[derive(Clone, Debug, Default)]
pub struct Conflicts {
    pub(super) sets: PersonSets,
    pub(super) holidays: Days,
    /// By offering.
    pub(super) bookings: Vec<Option<Booking>>,
    /// By offering; empty where there is none.
    marks: Vec<Marks>,
    /// Start in milliseconds, and offering, in order.
    by_start: Vec<(i64, u32)>,
    /// The longest that any has lasted, in milliseconds: how far back one may start that still goes on.
    longest: i64,
    /// How many offerings have a conflict.
    marked: u32,
}

impl Conflicts {
    /// No offerings yet.
    #[must_use]
    pub fn new(sets: PersonSets, holidays: Days) -> Self {
        Self {
            sets,
            holidays,
            ..Self::default()
        }
    }

    /// The sets of people that claims are made with.
    #[must_use]
    pub const fn sets(&self) -> &PersonSets {
        &self.sets
    }

    /// The same, to add more.
    pub const fn sets_mut(&mut self) -> &mut PersonSets {
        &mut self.sets
    }

    /// Gives a set other people. All conflicts are looked for anew: a group may have many offerings.
    pub fn set_people(&mut self, set: PersonSet, people: Rc<[Person]>) {
        if *self.sets.people(set) != people {
            self.sets.replace(set, people);
            self.rebuild();
        }
    }

    /// Other holidays. All conflicts are looked for anew.
    pub fn set_holidays(&mut self, holidays: Days) {
        if self.holidays != holidays {
            self.holidays = holidays;
            self.rebuild();
        }
    }

    /// Puts many offerings in, in place of what they were. Many at once take a sweep, a few are put
    /// in one by one.
    pub fn insert_all<'a>(&mut self, claims: impl Iterator<Item = (Offering, Claim<'a>)>) {
        let claims: Vec<_> = claims.collect();
        if claims.len() < self.by_start.len() / 16 {
            for (offering, claim) in &claims {
                self.insert(*offering, claim);
            }
            return;
        }
        for (offering, claim) in &claims {
            self.reserve(*offering);
            self.bookings[offering.at()] = Some(Booking::new(claim));
        }
        self.rebuild();
    }

    /// Puts an offering in, in place of what it was.
    pub fn insert(&mut self, offering: Offering, claim: &Claim<'_>) {
        self.remove(offering);
        self.reserve(offering);
        let mut met = Vec::new();
        self.meet(claim, Some(offering), &mut |other, kind| {
            met.push((other, kind))
        });
        for (other, kind) in met {
            self.mark(other, |marks| count(marks, kind, 1));
            self.mark(offering, |marks| count(marks, kind, 1));
        }
        let alone = claim.alone(&self.holidays);
        self.mark(offering, |marks| marks.alone = alone);
        self.longest = self.longest.max(claim.span.end.0 - claim.span.start.0);
        let entry = (claim.span.start.0, offering.0);
        let at = self.by_start.partition_point(|other| *other < entry);
        self.by_start.insert(at, entry);
        self.bookings[offering.at()] = Some(Booking::new(claim));
    }

    /// Takes an offering out; nothing happens where it is not in.
    pub fn remove(&mut self, offering: Offering) {
        let booking = self.bookings.get_mut(offering.at()).and_then(Option::take);
        let Some(booking) = booking else { return };
        let claim = booking.claim();
        if let Ok(at) = self
            .by_start
            .binary_search(&(claim.span.start.0, offering.0))
        {
            self.by_start.remove(at);
        }
        if self.of(offering).rooms + self.of(offering).instructors + self.of(offering).learners > 0
        {
            let mut met = Vec::new();
            self.meet(&claim, Some(offering), &mut |other, kind| {
                met.push((other, kind))
            });
            for (other, kind) in met {
                self.mark(other, |marks| count(marks, kind, -1));
            }
        }
        self.mark(offering, |marks| *marks = Marks::default());
    }

    /// The conflicts of an offering, counted.
    #[must_use]
    pub fn of(&self, offering: Offering) -> Marks {
        self.marks.get(offering.at()).copied().unwrap_or_default()
    }

    /// How many offerings have a conflict.
    #[must_use]
    pub const fn marked_count(&self) -> u32 {
        self.marked
    }

    /// The offerings with a conflict, by start.
    pub fn marked(&self) -> impl Iterator<Item = Offering> {
        let by_start = self
            .by_start
            .iter()
            .map(|(_, offering)| Offering(*offering));
        by_start.filter(|offering| !self.of(*offering).is_empty())
    }

    /// Tells of every offering that collides with a claim, once for each kind, in order of start.
    pub(super) fn meet(
        &self,
        claim: &Claim<'_>,
        except: Option<Offering>,
        found: &mut dyn FnMut(Offering, Kind),
    ) {
        let learners = self.touched(&[claim.learners]);
        let instructors = self.touched(&[claim.instructors, claim.instructor_groups]);
        let shares = |touched: &Bitmap, sets: &[PersonSet]| {
            sets.iter().any(|set| touched.contains(set.at() as u32))
        };
        for offering in self
            .overlapping(claim.span)
            .filter(|other| Some(*other) != except)
        {
            let Some(other) = &self.bookings[offering.at()] else {
                continue;
            };
            let other = other.claim();
            if claim.room != Room::NONE && claim.room == other.room {
                found(offering, Kind::Room);
            }
            if shares(&instructors, other.instructors) {
                found(offering, Kind::Instructor);
            }
            if shares(&learners, other.learners) {
                found(offering, Kind::Learner);
            }
        }
    }

    /// The offerings that overlap with a span, by start.
    pub(super) fn overlapping(&self, span: Span) -> impl Iterator<Item = Offering> {
        let from = span.start.0.saturating_sub(self.longest);
        let first = self.by_start.partition_point(|(start, _)| *start <= from);
        let near = self.by_start[first..].iter();
        let near = near.take_while(move |(start, _)| *start < span.end.0);
        let offerings = near.map(|(_, offering)| Offering(*offering));
        offerings.filter(move |offering| {
            let booking = self.bookings[offering.at()].as_ref();
            booking.is_some_and(|booking| booking.claim().span.overlaps(span))
        })
    }

    /// The sets that share somebody with one of these.
    fn touched(&self, lists: &[&[PersonSet]]) -> Bitmap {
        let mut touched = Bitmap::new(self.sets.len() as u32);
        for set in lists.iter().copied().flatten() {
            self.sets
                .touching(*set)
                .iter()
                .for_each(|other| touched.set(*other));
        }
        touched
    }

    /// Looks for all conflicts anew.
    fn rebuild(&mut self) {
        let booked = self.bookings.iter().enumerate();
        let booked =
            booked.filter_map(|(at, booking)| Some((at as u32, booking.as_ref()?.claim())));
        let (offerings, claims): (Vec<u32>, Vec<Claim<'_>>) = booked.unzip();
        let mut marks = vec![Marks::default(); self.bookings.len()];
        for (offering, claim) in offerings.iter().zip(&claims) {
            marks[*offering as usize].alone = claim.alone(&self.holidays);
        }
        sweep(&claims, &self.sets, Want::Pairs, &mut |one, other, kind| {
            for at in [one, other] {
                count(&mut marks[offerings[at as usize] as usize], kind, 1);
            }
        });
        let starts = claims.iter().map(|claim| claim.span.start.0);
        self.by_start = starts.zip(offerings.iter().copied()).collect();
        let lengths = claims
            .iter()
            .map(|claim| claim.span.end.0 - claim.span.start.0);
        self.longest = lengths.max().unwrap_or(0);
        self.by_start.sort_unstable();
        self.marked = marks.iter().filter(|marks| !marks.is_empty()).count() as u32;
        self.marks = marks;
    }

    fn reserve(&mut self, offering: Offering) {
        let len = self.bookings.len().max(offering.at() + 1);
        self.bookings.resize(len, None);
        self.marks.resize(len, Marks::default());
    }

    fn mark(&mut self, offering: Offering, change: impl FnOnce(&mut Marks)) {
        let marks = &mut self.marks[offering.at()];
        let before = u32::from(!marks.is_empty());
        change(marks);
        self.marked = self.marked + u32::from(!marks.is_empty()) - before;
    }
}

fn count(marks: &mut Marks, kind: Kind, by: i32) {
    if let Some(others) = marks.others(kind) {
        *others = others.saturating_add_signed(by);
    }
}
