//! The warnings of the review. They do not prevent saving.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::draft;
use lectern_core::model::{
    CourseId, CourseSessionId, DetailsForm, Instant, Step, TimeLimits, ZoneRules,
};
use lectern_core::rules::access::{AccessRules, TimeStatus};
use lectern_core::rules::clock_changes::{SkippedTime, skipped_times};
use lectern_core::rules::course_session::partial_limits;
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::workspace::Records;

/// Warning about a course session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// First problem of step 1, with which Finish would fail.
    Details(FieldProblem),
    /// There is no coach: those chosen have been deleted.
    NoCoach,
    /// Saved courses that are removed, and the number of learners who lose them.
    CoursesLeave(Vec<CourseId>, usize),
    /// There are no courses.
    NoCourses,
    /// There are no learners.
    NoLearners,
    /// Number of learners with every course blocked.
    LearnersWithoutCourse(usize),
    /// Number of courses without a course coach.
    CoursesWithoutCoach(usize),
    /// The access period ended on this day.
    Past(NaiveDate),
    /// Clocks skip an access or display date, which is saved as another time.
    SkippedTime(SkippedTime),
}

impl Warning {
    /// Returns the step that resolves the warning.
    #[must_use]
    pub const fn step(&self) -> Step {
        match self {
            Self::Details(_) | Self::NoCoach | Self::Past(_) | Self::SkippedTime(_) => {
                Step::Details
            }
            Self::CoursesLeave(..) | Self::NoCourses | Self::CoursesWithoutCoach(_) => {
                Step::Courses
            }
            Self::NoLearners | Self::LearnersWithoutCourse(_) => Step::Learners,
        }
    }
}

/// Returns the warnings about a course session as drafted, most serious first.
#[must_use]
pub fn warnings(
    records: &Records,
    id: CourseSessionId,
    zone: &dyn ZoneRules,
    now: Instant,
) -> Vec<Warning> {
    let mut found = Vec::new();
    let form = draft::details_form(records, id);
    let problems = draft::check(records, id, &form).err();
    let mut problems = problems.into_iter().flatten();
    if let Some(problem) = problems.find(|problem| problem.field != Field::Coaches) {
        found.push(Warning::Details(problem));
    }
    if !form.coaches.iter().any(|id| records.people.contains(*id)) {
        found.push(Warning::NoCoach);
    }
    let courses = draft::courses(records, id);
    let kept: BTreeSet<CourseId> = courses.iter().map(|choice| choice.course).collect();
    let leaving: Vec<CourseId> = records
        .courses_of(id)
        .iter()
        .map(|row| row.course)
        .filter(|course| !kept.contains(course))
        .collect();
    if !leaving.is_empty() {
        let lose = records.followers_of(id, &leaving.iter().copied().collect());
        found.push(Warning::CoursesLeave(leaving, lose));
    }
    if courses.is_empty() {
        found.push(Warning::NoCourses);
    }
    let enrolled = draft::enrolled(records, id);
    if enrolled.is_empty() {
        found.push(Warning::NoLearners);
    }
    if !kept.is_empty() {
        let learners = draft::learners(records, id);
        let idle = learners
            .blocked
            .iter()
            .filter(|(person, blocked)| enrolled.contains(person) && kept.is_subset(blocked))
            .count();
        if idle > 0 {
            found.push(Warning::LearnersWithoutCourse(idle));
        }
    }
    let alone = courses
        .iter()
        .filter(|choice| choice.coaches.is_empty())
        .count();
    if alone > 0 {
        found.push(Warning::CoursesWithoutCoach(alone));
    }
    if let Some(end) = ended(&form, zone, now) {
        found.push(Warning::Past(end));
    }
    if let Some(limits) = partial_limits(&form) {
        let skipped = skipped_times(&limits, zone);
        found.extend(skipped.into_iter().map(Warning::SkippedTime));
    }
    found
}

fn ended(form: &DetailsForm, zone: &dyn ZoneRules, now: Instant) -> Option<NaiveDate> {
    let limits = partial_limits(form)?;
    let TimeLimits::Dates(dates) = &limits else {
        return None;
    };
    let past = AccessRules::new(&limits, form.after_end, zone).time_status(now) == TimeStatus::Past;
    dates.access.end().filter(|_| past).map(|end| end.date())
}
