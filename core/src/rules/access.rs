//! Access to a course session by role and time. The rules are those that Chamilo intends; where its code
//! deviates, a test names the place and asserts the intended behaviour.

use chrono::TimeDelta;

use crate::model::{AfterEnd, CourseSession, Instant, Period, TimeLimits, ZoneRules};

/// The access of a person to a course session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Full access.
    Available,
    /// Full access, through the history.
    Accessible,
    /// Read access to resources, without tests, posts or uploads.
    ReadOnly,
    /// No access after the end.
    NotAccessible,
    /// No access before the start.
    Closed,
}

/// The role of a person in a course session. A course coach has the access of a general coach in that
/// course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SessionRole {
    /// A learner.
    Learner,
    /// A general coach or a course coach.
    Coach,
}

/// The visits of a learner, for course sessions that are limited by duration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// The first instant at which the learner opened a course of the session.
    pub first_access: Option<Instant>,
    /// Additional days for this learner.
    pub extension_days: u16,
}

/// The times at which a course session is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Always open.
    Always,
    /// Open between instants; coaches have earlier and later access.
    Dates {
        /// The access period of learners.
        learners: Period<Instant>,
        /// The access period of coaches.
        coaches: Period<Instant>,
    },
    /// Open for a number of days from the first visit.
    Duration {
        /// Days of 24 hours.
        days: u16,
    },
}

/// The access rules of a course session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessRules {
    /// The times at which it is open.
    pub window: Window,
    /// The access of learners after the end.
    pub after_end: AfterEnd,
}

impl AccessRules {
    /// Creates the rules of a course session, whose local times are resolved in `zone`. Days for coaches are
    /// calendar days, so that they start at the same time of day across a clock change.
    #[must_use]
    pub fn from_session(session: &CourseSession, zone: &dyn ZoneRules) -> Self {
        Self::new(&session.limits, session.after_end, zone)
    }

    /// Creates the rules from their parts, for a form that is not saved yet.
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

    /// Returns the access of a person at an instant. The end is exclusive.
    #[must_use]
    pub fn access(&self, part: SessionRole, now: Instant, visits: Visits) -> Access {
        match self.window {
            Window::Always => Access::Available,
            Window::Duration { days } => self.by_duration(days, part, now, visits),
            Window::Dates { learners, coaches } => {
                let open = match part {
                    SessionRole::Learner => learners,
                    SessionRole::Coach => coaches,
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

    fn by_duration(&self, days: u16, part: SessionRole, now: Instant, visits: Visits) -> Access {
        let days = i64::from(days) + i64::from(visits.extension_days);
        match (part, visits.first_access) {
            (SessionRole::Learner, Some(first)) if now >= first.plus_days(days) => {
                self.after_the_end()
            }
            (SessionRole::Learner, Some(_) | None) | (SessionRole::Coach, _) => Access::Available,
        }
    }

    const fn after_the_end(&self) -> Access {
        match self.after_end {
            AfterEnd::ReadOnly => Access::ReadOnly,
            AfterEnd::Accessible => Access::Accessible,
            AfterEnd::NotAccessible => Access::NotAccessible,
        }
    }

    /// Returns the time status for learners.
    #[must_use]
    pub fn time_status(&self, now: Instant) -> TimeStatus {
        match self.window {
            Window::Dates { learners, .. } if learners.start().is_some_and(|start| now < start) => {
                TimeStatus::Upcoming
            }
            Window::Dates { learners, .. } if learners.end().is_some_and(|end| now >= end) => {
                TimeStatus::Past
            }
            Window::Always | Window::Dates { .. } | Window::Duration { .. } => TimeStatus::Current,
        }
    }

    /// Returns the instants at which access changes for someone, in ascending order without duplicates.
    #[must_use]
    pub fn change_times(&self) -> Vec<Instant> {
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

/// The position of a course session in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeStatus {
    /// Running, or without an end.
    Current,
    /// Not started.
    Upcoming,
    /// Ended for learners.
    Past,
}

/// Returns the access of a person to a course session at an instant.
#[must_use]
pub fn access(
    session: &CourseSession,
    zone: &dyn ZoneRules,
    part: SessionRole,
    now: Instant,
    visits: Visits,
) -> Access {
    AccessRules::from_session(session, zone).access(part, now, visits)
}

#[cfg(test)]
mod tests;
