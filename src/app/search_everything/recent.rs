//! Targets that were chosen last, which are offered while nothing is typed.

use serde::{Deserialize, Serialize};

use super::target::Target;
use crate::platform::preferences::{Preference, preference, set_preference};

/// Name of the preference.
const NAME: &str = "search-everything";
/// Number of choices that are kept.
const KEPT: usize = 8;

/// The last choices, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentTargets(Vec<Target>);

impl Preference for RecentTargets {}

impl RecentTargets {
    /// Returns the last choices in this browser.
    pub fn load() -> Self {
        preference(NAME)
    }

    /// Adds a choice to those of this browser.
    pub fn add(target: Target) {
        let mut recent = Self::load();
        recent.push(target);
        set_preference(NAME, &recent);
    }

    /// Returns the choices, the latest first.
    pub fn iter(&self) -> impl Iterator<Item = Target> + '_ {
        self.0.iter().copied()
    }

    fn push(&mut self, target: Target) {
        self.0.retain(|other| *other != target);
        self.0.insert(0, target);
        self.0.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{CourseId, Uuid};

    use super::super::page::Page;
    use super::*;

    fn course(number: u128) -> Target {
        Target::Course(CourseId(Uuid::from_u128(number)))
    }

    #[test]
    fn the_latest_choice_comes_first_and_once() {
        let mut recent = RecentTargets::default();
        for target in [course(1), Target::Page(Page::Files), course(1)] {
            recent.push(target);
        }
        assert_eq!(recent.0, [course(1), Target::Page(Page::Files)]);
        for number in 2..20 {
            recent.push(course(number));
        }
        assert_eq!(recent.0.len(), KEPT);
        assert_eq!(recent.0[0], course(19));
    }
}
