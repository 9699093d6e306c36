//! The phases of a course session: the stretches of time in which learners and coaches have one
//! state each. Pure; drawn by the picture and listed by the table.

use lectern_core::model::Instant;
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits, Window};

/// One phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// When it begins; none for the first.
    pub from: Option<Instant>,
    /// When it ends; none for the last.
    pub until: Option<Instant>,
    /// What learners have.
    pub learners: Access,
    /// What coaches have.
    pub coaches: Access,
}

/// What a phase is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseName {
    /// Nobody is in.
    Closed,
    /// Coaches are in, learners not yet.
    Preparation,
    /// Everybody is in.
    Teaching,
    /// Over for learners; coaches still work.
    WrapUp,
    /// Over for all.
    History,
}

impl Phase {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> PhaseName {
        match (self.learners, self.coaches) {
            (Access::Closed, Access::Closed) => PhaseName::Closed,
            (Access::Closed, _) => PhaseName::Preparation,
            (Access::Available, _) => PhaseName::Teaching,
            (_, Access::Available) => PhaseName::WrapUp,
            _ => PhaseName::History,
        }
    }

    /// What one of the two has.
    #[must_use]
    pub const fn access(&self, part: SessionRole) -> Access {
        match part {
            SessionRole::Learner => self.learners,
            SessionRole::Coach => self.coaches,
        }
    }

    /// How long it lasts in days, rounded; none for the first and the last.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        Some(days_between(self.from?, self.until?))
    }

    /// Whether an instant lies in it.
    #[must_use]
    pub fn contains(&self, at: Instant) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// How many days lie between two instants, rounded.
#[must_use]
pub const fn days_between(from: Instant, until: Instant) -> i64 {
    (until.0 - from.0 + 43_200_000) / 86_400_000
}

/// The phases of a course session with dates, in order; none of them is empty. One phase without
/// time limits; none for a duration, which has no calendar.
#[must_use]
pub fn phases(rules: &AccessRules) -> Vec<Phase> {
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
        phases.push(Phase {
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
        let names: Vec<PhaseName> = phases(&AccessRules {
            window,
            after_end: AfterEnd::ReadOnly,
        })
        .iter()
        .map(Phase::name)
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
        let phases = phases(&AccessRules {
            window,
            after_end: AfterEnd::NotAccessible,
        });
        let names: Vec<PhaseName> = phases.iter().map(Phase::name).collect();
        use PhaseName::{Closed, History, Preparation, Teaching, WrapUp};
        assert_eq!(names, [Closed, Preparation, Teaching, WrapUp, History]);
        assert!(phases.windows(2).all(|pair| pair[0].until == pair[1].from));
    }
}
