//! What the review warns of, each with a way out. Warnings do not forbid. Pure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::draft;
use lectern_core::model::{
    CourseId, CourseSessionId, DetailsForm, Instant, Step, TimeLimits, ZoneRules,
};
use lectern_core::rules::access::{AccessRules, TimeStatus};
use lectern_core::rules::course_session::partial_limits;
use lectern_core::workspace::Records;

/// Something worth a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Step 1 does not hold; Finish would refuse it.
    Details,
    /// Saved courses that leave, and how many learners are enrolled.
    CoursesLeave(Vec<CourseId>, usize),
    /// Nobody would find anything in it.
    NoCourses,
    /// Nobody is in it.
    NoLearners,
    /// So many learners have every course blocked.
    LearnersWithoutCourse(usize),
    /// So many courses have no coach of their own.
    CoursesWithoutCoach(usize),
    /// It is over already.
    Past(NaiveDate),
}

impl Warning {
    /// The step where it can be mended.
    #[must_use]
    pub const fn step(&self) -> Step {
        match self {
            Self::Details | Self::Past(_) => Step::Details,
            Self::CoursesLeave(..) | Self::NoCourses | Self::CoursesWithoutCoach(_) => {
                Step::Courses
            }
            Self::NoLearners | Self::LearnersWithoutCourse(_) => Step::Learners,
        }
    }
}

/// The warnings about a course session as its draft stands, gravest first.
#[must_use]
pub fn warnings(
    records: &Records,
    id: CourseSessionId,
    zone: &dyn ZoneRules,
    now: Instant,
) -> Vec<Warning> {
    let mut found = Vec::new();
    let form = draft::details_form(records, id);
    if draft::check(records, id, &form).is_err() {
        found.push(Warning::Details);
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
