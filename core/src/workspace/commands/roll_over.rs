//! Copies of courses to another year. Offerings keep weekday, time and week of the course.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::courses;
use super::roll_over_groups::copy_cohorts;
use super::session_copies::{CopyTarget, SessionParts};
use crate::model::{
    CohortId, Course, CourseId, CourseObjective, CourseObjectiveId, OfferingId, Publication,
    Session, SessionId,
};
use crate::rules::fields::{Field, Problem};
use crate::rules::forms::CourseForm;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// A copy of a course to another year.
#[derive(Clone, Debug)]
pub struct RollOver {
    /// The original.
    pub course: CourseId,
    /// Code, title, academic year and dates of the copy; the first day is required.
    pub form: CourseForm,
    /// The parts of each session to copy; `None` to copy no sessions.
    pub sessions: Option<SessionParts>,
    /// `true` to copy the objectives of the course.
    pub objectives: bool,
    /// `true` to copy teachers, directors, administrators and advisors.
    pub staff: bool,
    /// The learner groups of the copy.
    pub groups: RolledGroups,
    /// Dates of single offerings, in place of those by week and weekday.
    pub dates: BTreeMap<OfferingId, NaiveDate>,
}

/// The learner groups of a course that is copied to another year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RolledGroups {
    /// None.
    #[default]
    None,
    /// Those of the original.
    Same,
    /// Copies of the groups of these cohorts, without members, below new cohorts with these titles.
    /// Groups of other cohorts are left out.
    Copied(BTreeMap<CohortId, String>),
}

/// Returns the number of days, a multiple of seven, from the weeks of a course to those of a copy that
/// starts on `start`; `None` if the course has neither a start nor offerings.
#[must_use]
pub fn days_between_weeks(records: &Records, course: &Course, start: NaiveDate) -> Option<i64> {
    let first_offering = || {
        let sessions = records.sessions_of_course(course.id);
        let offerings = sessions.flat_map(|session| records.offerings_of(session.id));
        let slots = offerings.filter_map(|offering| offering.slot.as_ref());
        slots.map(|slot| slot.start.date()).min()
    };
    let old = monday(course.start.or_else(first_offering)?)?;
    Some(monday(start)?.signed_duration_since(old).num_days())
}

/// Returns the Monday of the week of a date.
pub(super) fn monday(date: NaiveDate) -> Option<NaiveDate> {
    let days = chrono::Days::new(u64::from(date.weekday().num_days_from_monday()));
    date.checked_sub_days(days)
}

pub fn roll_over(
    edits: &mut Edits<'_>,
    plan: &RollOver,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let original = edits.find::<Course>(plan.course)?;
    let valid = courses::validate(edits.base, None, &plan.form)?;
    let Some(start) = valid.start else {
        return Err(super::sessions::field_error(
            Field::CourseStart,
            Problem::Missing,
        ));
    };
    let days = days_between_weeks(edits.base, &original, start).unwrap_or(0);
    let mut course = original.clone();
    course.id = CourseId(context.ids.next());
    course.code = valid.code;
    course.title = valid.title;
    course.academic_year = valid.academic_year;
    course.start = valid.start;
    course.end = valid.end;
    course.publication = Publication::Draft;
    if !plan.staff {
        course.teachers.clear();
        course.directors.clear();
        course.administrators.clear();
        course.advisors.clear();
    }
    let copied = match &plan.groups {
        RolledGroups::None => {
            course.cohorts.clear();
            None
        }
        RolledGroups::Same => None,
        RolledGroups::Copied(titles) => {
            let copied = copy_cohorts(edits, &course.cohorts, titles, context)?;
            course.cohorts = copied.cohorts.iter().copied().collect::<BTreeSet<_>>();
            Some(copied.groups)
        }
    };
    let objectives = if plan.objectives {
        copy_objectives(edits, plan.course, course.id, context)
    } else {
        BTreeMap::new()
    };
    let target = CopyTarget {
        course: course.id,
        parts: plan.sessions.unwrap_or(SessionParts::ALL),
        days,
        dates: &plan.dates,
        objective: &|id| objectives.get(&id).copied(),
        group: &|group| match (&plan.groups, &copied) {
            (RolledGroups::Same, _) => Some(group),
            (RolledGroups::None | RolledGroups::Copied(_), copied) => {
                copied.as_ref()?.get(&group).copied()
            }
        },
    };
    if plan.sessions.is_some() {
        copy_sessions(edits, plan.course, &target, context)?;
    }
    let label = ActionLabel::one(ActionKind::RolledOverCourse, course.title.clone());
    edits.put(course);
    Ok(label)
}

fn copy_objectives(
    edits: &mut Edits<'_>,
    original: CourseId,
    copy: CourseId,
    context: &mut CommandContext<'_>,
) -> BTreeMap<CourseObjectiveId, CourseObjectiveId> {
    let mut copies = BTreeMap::new();
    for objective in edits.base.objectives_of_course(original) {
        let mut row = CourseObjective::clone(&objective);
        row.id = CourseObjectiveId(context.ids.next());
        row.course = copy;
        copies.insert(objective.id, row.id);
        edits.put(row);
    }
    copies
}

fn copy_sessions(
    edits: &mut Edits<'_>,
    course: CourseId,
    target: &CopyTarget<'_>,
    context: &mut CommandContext<'_>,
) -> Result<(), CommandError> {
    let records = edits.base;
    let mut copies: BTreeMap<SessionId, SessionId> = BTreeMap::new();
    for session in records.sessions_of_course(course) {
        let id = SessionId(context.ids.next());
        copies.insert(session.id, id);
        target.write(edits, session, id, context)?;
    }
    for session in records.sessions_of_course(course) {
        let postrequisite = session.postrequisite.and_then(|id| copies.get(&id));
        if let (Some(postrequisite), Some(id)) = (postrequisite, copies.get(&session.id)) {
            let mut copy = edits.find::<Session>(*id)?;
            copy.postrequisite = Some(*postrequisite);
            edits.put(copy);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
