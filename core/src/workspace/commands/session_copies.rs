//! Copies of sessions. The originals do not change, and copies are drafts.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::model::{
    Course, CourseId, CourseObjectiveId, IndependentLearning, LearnerGroupId, LearningMaterial,
    LearningMaterialId, Offering, OfferingId, Publication, Session, SessionId, SessionObjective,
    SessionObjectiveId, TimeSlot,
};
use crate::planning::Slot;
use crate::rules::fields::{Field, Problems};
use crate::rules::sessions as rules;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;
use crate::workspace::session_error::SessionError;

/// Parts of a session to copy. Title, type, flags and texts are always copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionParts {
    /// The terms.
    pub terms: bool,
    /// The objectives.
    pub objectives: bool,
    /// The learning materials.
    pub materials: bool,
    /// The independent learning.
    pub independent_learning: bool,
    /// The offerings.
    pub offerings: bool,
    /// The learner groups and learners of independent learning and offerings.
    pub learners: bool,
    /// The administrators, and the instructors of independent learning and offerings.
    pub staff: bool,
}

impl SessionParts {
    /// Everything.
    pub const ALL: Self = Self {
        terms: true,
        objectives: true,
        materials: true,
        independent_learning: true,
        offerings: true,
        learners: true,
        staff: true,
    };
}

/// A copy of one session to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionCopy {
    /// The original.
    pub session: SessionId,
    /// The course of the copy.
    pub course: CourseId,
    /// The title of the copy.
    pub title: String,
    /// The parts to copy.
    pub parts: SessionParts,
    /// The number of days by which offerings and due dates are later than those of the original.
    pub days: i64,
}

/// Destination of copies: their course, parts and dates, and the records in place of those that the
/// originals refer to.
pub(super) struct CopyTarget<'a> {
    pub course: CourseId,
    pub parts: SessionParts,
    pub days: i64,
    /// Dates of single offerings, in place of those shifted by `days`.
    pub dates: &'a BTreeMap<OfferingId, NaiveDate>,
    /// Returns the objective of the course in place of one that the original refers to.
    pub objective: &'a dyn Fn(CourseObjectiveId) -> Option<CourseObjectiveId>,
    /// Returns the learner group in place of one that the original refers to.
    pub group: &'a dyn Fn(LearnerGroupId) -> Option<LearnerGroupId>,
}

impl CopyTarget<'_> {
    fn shifted(&self, at: NaiveDateTime) -> Result<NaiveDateTime, CommandError> {
        let shifted = TimeDelta::try_days(self.days).and_then(|days| at.checked_add_signed(days));
        shifted.ok_or(CommandError::Session(SessionError::OutOfRange))
    }

    /// Returns the slot of a copied offering.
    fn slot(&self, offering: &Offering) -> Result<Option<TimeSlot>, CommandError> {
        let Some(slot) = &offering.slot else {
            return Ok(None);
        };
        let start = match self.dates.get(&offering.id) {
            Some(date) => date.and_time(slot.start.time()),
            None => self.shifted(slot.start)?,
        };
        let moved = Slot::new(start, slot.duration);
        let moved = moved.map_err(|_| CommandError::Session(SessionError::OutOfRange))?;
        Ok(Some(moved.in_zone(&slot.zone)))
    }

    /// Writes a copy of a session under this id, without a post-requisite.
    pub fn write(
        &self,
        edits: &mut Edits<'_>,
        original: &Session,
        id: SessionId,
        context: &mut CommandContext<'_>,
    ) -> Result<(), CommandError> {
        let mut session = original.clone();
        session.id = id;
        session.course = self.course;
        session.postrequisite = None;
        session.publication = Publication::Draft;
        if !self.parts.terms {
            session.terms.clear();
        }
        if !self.parts.staff {
            session.administrators.clear();
        }
        edits.put(session);
        if self.parts.objectives {
            self.write_objectives(edits, original.id, id, context);
        }
        if self.parts.materials {
            for material in edits.base.materials_of(original.id) {
                let mut copy = LearningMaterial::clone(&material);
                copy.id = LearningMaterialId(context.ids.next());
                copy.session = id;
                let visibility = copy
                    .visibility
                    .map(|period| period.map(|at| self.shifted(at)));
                copy.visibility = match visibility {
                    None => None,
                    Some(period) => Some(period.transpose()?),
                };
                edits.put(copy);
            }
        }
        if self.parts.independent_learning {
            self.write_independent_learning(edits, original.id, id)?;
        }
        if self.parts.offerings {
            self.write_offerings(edits, original.id, id, context)?;
        }
        Ok(())
    }

    fn write_objectives(
        &self,
        edits: &mut Edits<'_>,
        original: SessionId,
        id: SessionId,
        context: &mut CommandContext<'_>,
    ) {
        for objective in edits.base.objectives_of_session(original) {
            let mut copy = SessionObjective::clone(&objective);
            copy.id = SessionObjectiveId(context.ids.next());
            copy.session = id;
            let linked = objective.course_objectives.iter();
            copy.course_objectives = linked.filter_map(|id| (self.objective)(*id)).collect();
            edits.put(copy);
        }
    }

    fn write_independent_learning(
        &self,
        edits: &mut Edits<'_>,
        original: SessionId,
        id: SessionId,
    ) -> Result<(), CommandError> {
        let Some(learning) = edits.base.independent_learning.get(original) else {
            return Ok(());
        };
        let mut copy = IndependentLearning::clone(learning);
        copy.session = id;
        copy.due = copy.due.map(|due| self.shifted(due)).transpose()?;
        let groups = learning.groups.iter();
        copy.groups = groups.filter_map(|group| (self.group)(*group)).collect();
        if !self.parts.learners {
            copy.groups.clear();
            copy.learners.clear();
        }
        if !self.parts.staff {
            copy.instructors.clear();
            copy.instructor_groups.clear();
        }
        edits.put(copy);
        Ok(())
    }

    fn write_offerings(
        &self,
        edits: &mut Edits<'_>,
        original: SessionId,
        id: SessionId,
        context: &mut CommandContext<'_>,
    ) -> Result<(), CommandError> {
        for offering in edits.base.offerings_of(original) {
            let mut copy = self.offering(offering)?;
            copy.id = OfferingId(context.ids.next());
            copy.session = id;
            edits.put(copy);
        }
        Ok(())
    }

    /// Returns the copy of an offering, with the id and the session of the original.
    fn offering(&self, offering: &Offering) -> Result<Offering, CommandError> {
        let mut copy = Offering::clone(offering);
        copy.slot = self.slot(offering)?;
        let groups = offering.groups.iter();
        copy.groups = groups.filter_map(|group| (self.group)(*group)).collect();
        copy.generated_from = offering.generated_from.and_then(self.group);
        let generated_for = offering.generated_for.map(|at| self.shifted(at));
        copy.generated_for = generated_for.transpose()?;
        copy.generated_in = offering.generated_in.and_then(|of| of.shifted(self.days));
        if !self.parts.learners {
            copy.groups.clear();
            copy.learners.clear();
            copy.clear_origin();
        }
        if !self.parts.staff {
            copy.instructors.clear();
            copy.instructor_groups.clear();
        }
        Ok(copy)
    }
}

impl SessionCopy {
    /// Returns where the copy goes, in the course of the original or in another.
    fn target<'a>(
        &self,
        dates: &'a BTreeMap<OfferingId, NaiveDate>,
        objective: &'a dyn Fn(CourseObjectiveId) -> Option<CourseObjectiveId>,
    ) -> CopyTarget<'a> {
        CopyTarget {
            course: self.course,
            parts: self.parts,
            days: self.days,
            dates,
            objective,
            group: &Some,
        }
    }

    /// Returns the offerings that the copy would have, under small numbers as ids, in the session of the
    /// originals. None are returned if they are not copied or a time would be out of range.
    #[must_use]
    pub fn preview(&self, records: &Records) -> Vec<Offering> {
        if !self.parts.offerings {
            return Vec::new();
        }
        let dates = BTreeMap::new();
        let target = self.target(&dates, &|_| None);
        let offerings = records.offerings_of(self.session).zip(1..);
        let copies = offerings.map(|(offering, number)| {
            let mut copy = target.offering(offering)?;
            // Ids of records are random, so that none is a small number.
            copy.id = OfferingId::from_bits(number);
            Ok(copy)
        });
        let copies: Result<Vec<Offering>, CommandError> = copies.collect();
        copies.unwrap_or_default()
    }
}

/// Copies a session to the same or another course. Objectives stay linked to those of the course, and
/// the post-requisite stays, within the same course only.
pub fn copy(
    edits: &mut Edits<'_>,
    copy: &SessionCopy,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    edits.find::<Course>(copy.course)?;
    let original = edits.find::<Session>(copy.session)?;
    let mut problems = Problems::default();
    let title = problems.check(Field::SessionTitle, rules::session_title(&copy.title));
    problems.into_result(()).map_err(CommandError::Fields)?;
    let same_course = original.course == copy.course;
    let (dates, objective) = (BTreeMap::new(), |id| same_course.then_some(id));
    let target = copy.target(&dates, &objective);
    let id = SessionId(context.ids.next());
    target.write(edits, &original, id, context)?;
    let mut session = edits.find::<Session>(id)?;
    session.title = title.unwrap_or_default();
    session.postrequisite = original.postrequisite.filter(|_| same_course);
    let label = ActionLabel::one(ActionKind::CopiedSession, session.title.clone());
    edits.put(session);
    Ok(label)
}

#[cfg(test)]
mod tests;
