//! What the rows of a plan would take up, for the engine of conflicts.

use super::Plan;
use crate::model::ZoneRules;
use crate::planning::span::spans;
use crate::planning::{Claim, CourseDates, PersonSet};

/// Who is meant by the numbers in a plan.
#[derive(Clone, Copy, Debug)]
pub struct People<'a> {
    /// By group: the set of its learners.
    pub learners: &'a [PersonSet],
    /// By number of a list of instructors: a set for each of them, or one for all.
    pub instructors: &'a [Vec<PersonSet>],
    /// By number of a list of instructor groups: the sets of the groups.
    pub instructor_groups: &'a [Vec<PersonSet>],
}

impl Plan {
    /// What each row would take up. The dates are those of the course that the plan is for.
    #[must_use]
    pub fn claims<'a>(
        &self,
        zone: &dyn ZoneRules,
        course: Option<CourseDates>,
        people: People<'a>,
    ) -> Vec<Claim<'a>> {
        let spans = spans(&self.slots, zone);
        let list =
            |lists: &'a [Vec<PersonSet>], at: usize| lists.get(at).map_or(&[][..], Vec::as_slice);
        let claim = |row: &super::Planned| {
            let at = row.slot as usize;
            Claim {
                span: spans[at],
                first_day: self.slots[at].first_day(),
                last_day: self.slots[at].last_day(),
                course,
                room: row.room,
                learners: people
                    .learners
                    .get(row.group.at())
                    .map_or(&[], std::slice::from_ref),
                instructors: list(people.instructors, row.instructors.at()),
                instructor_groups: list(people.instructor_groups, row.instructor_groups.at()),
            }
        };
        self.rows.iter().map(claim).collect()
    }
}
