//! The phases of a course session: periods in which the access of learners and of coaches stays the
//! same. The timeline draws them and the table lists them.

use lectern_core::model::Instant;
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits, Window};

/// A period in which access stays the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessPhase {
    /// Start; `None` for the first phase.
    pub from: Option<Instant>,
    /// End, exclusive; `None` for the last phase.
    pub until: Option<Instant>,
    /// Access of learners.
    pub learners: Access,
    /// Access of coaches.
    pub coaches: Access,
}

/// Name of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseName {
    /// Nobody has access.
    Closed,
    /// Coaches have access, learners not yet.
    Preparation,
    /// Everybody has access.
    Teaching,
    /// Over for learners, not for coaches.
    WrapUp,
    /// Over for everybody.
    History,
}

impl AccessPhase {
    /// Returns the name of the phase.
    #[must_use]
    pub fn name(&self) -> PhaseName {
        match (self.learners, self.coaches) {
            (Access::Closed, Access::Closed) => PhaseName::Closed,
            (Access::Closed, _) => PhaseName::Preparation,
            (Access::Available, _) => PhaseName::Teaching,
            (Access::ReadOnly | Access::NotAccessible | Access::Accessible, Access::Available) => {
                PhaseName::WrapUp
            }
            (
                Access::ReadOnly | Access::NotAccessible | Access::Accessible,
                Access::ReadOnly | Access::NotAccessible | Access::Accessible | Access::Closed,
            ) => PhaseName::History,
        }
    }

    /// Returns the access of a role.
    #[must_use]
    pub const fn access(&self, part: SessionRole) -> Access {
        match part {
            SessionRole::Learner => self.learners,
            SessionRole::Coach => self.coaches,
        }
    }

    /// Returns the length in days, rounded, or `None` for the first and the last phase.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        Some(days_between(self.from?, self.until?))
    }

    /// Returns whether the phase contains an instant.
    #[must_use]
    pub fn contains(&self, at: Instant) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// Returns the days between two instants, rounded.
#[must_use]
pub const fn days_between(from: Instant, until: Instant) -> i64 {
    (until.0 - from.0 + 43_200_000) / 86_400_000
}

/// Returns the phases of a course session in order, none of them empty: a single one without time
/// limits, and none at all for a duration, which has no dates.
#[must_use]
pub fn access_phases(rules: &AccessRules) -> Vec<AccessPhase> {
    if matches!(rules.window, Window::Duration { .. }) {
        return Vec::new();
    }
    let mut phases = Vec::new();
    let mut from = None;
    let points = rules.change_times();
    for until in points.iter().copied().map(Some).chain([None]) {
        let before = until.map(|until| Instant(until.0 - 1));
        let inside = from.or(before).unwrap_or_default();
        let state = |part| rules.access(part, inside, Visits::default());
        phases.push(AccessPhase {
            from,
            until,
            learners: state(SessionRole::Learner),
            coaches: state(SessionRole::Coach),
        });
        from = until;
    }
    phases
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::{AfterEnd, Period};

    #[test]
    fn phases_of_zero_length_are_not_there() {
        let period = Period::Between(Instant(10), Instant(20));
        let window = Window::Dates {
            learners: period,
            coaches: period,
        };
        let names: Vec<PhaseName> = access_phases(&AccessRules {
            window,
            after_end: AfterEnd::ReadOnly,
        })
        .iter()
        .map(AccessPhase::name)
        .collect();
        assert_eq!(
            names,
            [PhaseName::Closed, PhaseName::Teaching, PhaseName::History]
        );
    }

    #[test]
    fn the_five_phases_of_a_term() {
        let window = Window::Dates {
            learners: Period::Between(Instant(10), Instant(20)),
            coaches: Period::Between(Instant(5), Instant(30)),
        };
        let phases = access_phases(&AccessRules {
            window,
            after_end: AfterEnd::NotAccessible,
        });
        let names: Vec<PhaseName> = phases.iter().map(AccessPhase::name).collect();
        use PhaseName::{Closed, History, Preparation, Teaching, WrapUp};
        assert_eq!(names, [Closed, Preparation, Teaching, WrapUp, History]);
        assert!(phases.windows(2).all(|pair| pair[0].until == pair[1].from));
    }
}
