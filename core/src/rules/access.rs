//! Who may do what, when, in a course session. The rule is Chamilo's as its makers meant it; where
//! Chamilo's code does otherwise, a test below names the place and holds the intended behaviour.

use chrono::TimeDelta;

use crate::model::{AfterEnd, CourseSession, Instant, Period, TimeLimits, ZoneRules};

/// What a person may do in a course session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Everything.
    Available,
    /// Everything, through the history.
    Accessible,
    /// Sees resources; no tests, posts or uploads.
    ReadOnly,
    /// Hidden, after the end.
    NotAccessible,
    /// Not open yet.
    Closed,
}

/// In what part a person is there. A course coach has what a general coach has, in that course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Follows the courses.
    Learner,
    /// General coach or course coach.
    Coach,
}

/// What is known of one learner's visits, for course sessions by duration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// The first instant the person opened a course of it.
    pub first_access: Option<Instant>,
    /// Days on top of the duration for this learner.
    pub extension_days: u16,
}

/// When a course session is open, as instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Always.
    Always,
    /// Between instants; coaches from earlier and until later.
    Dates {
        /// When learners have access.
        learners: Period<Instant>,
        /// When coaches have.
        coaches: Period<Instant>,
    },
    /// So many days from the first visit.
    Duration {
        /// Whole days of 24 hours.
        days: u16,
    },
}

/// The access rules of one course session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessRules {
    /// When it is open.
    pub window: Window,
    /// What is left afterwards.
    pub after_end: AfterEnd,
}

impl AccessRules {
    /// The rules of a course session: its wall clock times as instants of the zone. The coaches'
    /// days are days of the calendar, so that they start at the same time of day over a clock change.
    #[must_use]
    pub fn of(session: &CourseSession, zone: &dyn ZoneRules) -> Self {
        Self::new(&session.limits, session.after_end, zone)
    }

    /// The same from its parts, for a form that is not saved yet.
    #[must_use]
    pub fn new(limits: &TimeLimits, after_end: AfterEnd, zone: &dyn ZoneRules) -> Self {
        let window = match limits {
            TimeLimits::None => Window::Always,
            TimeLimits::Duration { days } => Window::Duration { days: *days },
            TimeLimits::Dates(dates) => {
                let shift = |local: chrono::NaiveDateTime, days: i64| {
                    local
                        .checked_add_signed(TimeDelta::days(days))
                        .unwrap_or(local)
                };
                let instant = |local| zone.resolve(local).instant();
                let before = -i64::from(dates.coach_days_before);
                let after = i64::from(dates.coach_days_after);
                let start = dates.access.start();
                let end = dates.access.end();
                let coaches = Period::new(
                    start.map(|start| instant(shift(start, before))),
                    end.map(|end| instant(shift(end, after))),
                );
                let learners = dates.access.map(instant);
                Window::Dates {
                    learners,
                    coaches: coaches.unwrap_or(learners),
                }
            }
        };
        Self { window, after_end }
    }

    /// What a person has at an instant. The first instant of the end is already after it.
    #[must_use]
    pub fn access(&self, part: Part, now: Instant, visits: Visits) -> Access {
        match self.window {
            Window::Always => Access::Available,
            Window::Duration { days } => self.by_duration(days, part, now, visits),
            Window::Dates { learners, coaches } => {
                let open = match part {
                    Part::Learner => learners,
                    Part::Coach => coaches,
                };
                if open.start().is_some_and(|start| now < start) {
                    Access::Closed
                } else if open.end().is_none_or(|end| now < end) {
                    Access::Available
                } else {
                    self.after_the_end()
                }
            }
        }
    }

    fn by_duration(&self, days: u16, part: Part, now: Instant, visits: Visits) -> Access {
        let days = i64::from(days) + i64::from(visits.extension_days);
        match (part, visits.first_access) {
            (Part::Learner, Some(first)) if now >= first.plus_days(days) => self.after_the_end(),
            _ => Access::Available,
        }
    }

    const fn after_the_end(&self) -> Access {
        match self.after_end {
            AfterEnd::ReadOnly => Access::ReadOnly,
            AfterEnd::Accessible => Access::Accessible,
            AfterEnd::NotAccessible => Access::NotAccessible,
        }
    }

    /// Whether it is going on, yet to come or over, for learners; exactly one of the three.
    #[must_use]
    pub fn era(&self, now: Instant) -> Era {
        match self.window {
            Window::Dates { learners, .. } if learners.start().is_some_and(|start| now < start) => {
                Era::Upcoming
            }
            Window::Dates { learners, .. } if learners.end().is_some_and(|end| now >= end) => {
                Era::Past
            }
            _ => Era::Current,
        }
    }

    /// The instants at which something changes for somebody, in order, each once.
    #[must_use]
    pub fn turning_points(&self) -> Vec<Instant> {
        let Window::Dates { learners, coaches } = self.window else {
            return Vec::new();
        };
        let mut points: Vec<Instant> = [
            coaches.start(),
            learners.start(),
            learners.end(),
            coaches.end(),
        ]
        .into_iter()
        .flatten()
        .collect();
        points.sort();
        points.dedup();
        points
    }
}

/// Where a course session lies in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Era {
    /// Going on, or without an end.
    Current,
    /// Not begun.
    Upcoming,
    /// Over for learners.
    Past,
}

/// `access(session, role, now, first_access)` in one call.
#[must_use]
pub fn access(
    session: &CourseSession,
    zone: &dyn ZoneRules,
    part: Part,
    now: Instant,
    visits: Visits,
) -> Access {
    AccessRules::of(session, zone).access(part, now, visits)
}

#[cfg(test)]
mod tests;
