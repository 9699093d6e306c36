//! Independent learning of sessions.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDateTime};

use super::sessions::field_error;
use crate::model::{
    DateTimeText, Hours, IndependentLearning, InstructorGroupId, LearnerGroupId, PersonId, Session,
    SessionId,
};
use crate::rules::fields::Field;
use crate::rules::sessions as rules;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::changed_attribute::ChangedAttribute;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// A new value of one attribute of the independent learning of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndependentLearningEdit {
    /// Switches it on or off. Switching it off keeps the values. (Ilios deletes them.)
    Enabled(bool),
    /// Switches it on with the values by default, in place of those that it had.
    Begun,
    /// The hours, as entered.
    Hours(String),
    /// The time at which it is due, as entered.
    Due(DateTimeText),
    /// The learner groups.
    Groups(BTreeSet<LearnerGroupId>),
    /// The individual learners.
    Learners(BTreeSet<PersonId>),
    /// The instructors.
    Instructors(BTreeSet<PersonId>),
    /// The instructor groups.
    InstructorGroups(BTreeSet<InstructorGroupId>),
}

impl IndependentLearningEdit {
    /// Returns the attribute that is edited.
    const fn attribute(&self) -> ChangedAttribute {
        match self {
            Self::Enabled(_) | Self::Begun => ChangedAttribute::Unnamed,
            Self::Hours(_) => ChangedAttribute::Hours,
            Self::Due(_) => ChangedAttribute::Due,
            Self::Groups(_) => ChangedAttribute::Groups,
            Self::Learners(_) => ChangedAttribute::Learners,
            Self::Instructors(_) => ChangedAttribute::Instructors,
            Self::InstructorGroups(_) => ChangedAttribute::InstructorGroups,
        }
    }
}

/// The days from switching it on until it is due by default: six weeks.
const DAYS_UNTIL_DUE: Days = Days::new(42);

/// The hours by default: one.
const DEFAULT_HOURS: Hours = match Hours::from_hundredths(100) {
    Ok(hours) => hours,
    Err(_) => Hours::ZERO,
};

/// Adds the independent learning of a new session.
pub fn create(edits: &mut Edits<'_>, session: SessionId, hours: Hours, due: Option<NaiveDateTime>) {
    let mut learning = IndependentLearning::new(session);
    learning.enabled = true;
    learning.hours = hours;
    learning.due = due;
    edits.put(learning);
}

pub fn edit(
    edits: &mut Edits<'_>,
    id: SessionId,
    edit: IndependentLearningEdit,
    context: &CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let session = edits.find::<Session>(id)?;
    let present = edits.find::<IndependentLearning>(id);
    let mut learning = present.unwrap_or_else(|_| IndependentLearning::new(id));
    let attribute = edit.attribute();
    match edit {
        IndependentLearningEdit::Enabled(enabled) => {
            learning.enabled = enabled;
            if enabled && learning.hours == Hours::ZERO {
                learning.hours = DEFAULT_HOURS;
                learning.due = learning.due.or_else(|| default_due(context));
            }
        }
        IndependentLearningEdit::Begun => {
            learning.enabled = true;
            learning.hours = DEFAULT_HOURS;
            learning.due = default_due(context);
            learning.groups.clear();
            learning.learners.clear();
            learning.instructors.clear();
            learning.instructor_groups.clear();
        }
        IndependentLearningEdit::Hours(text) => {
            let hours = rules::learning_hours(&text);
            learning.hours = hours.map_err(|problem| field_error(Field::LearningHours, problem))?;
        }
        IndependentLearningEdit::Due(text) => {
            let due = rules::learning_due(&text);
            learning.due = due.map_err(|problem| field_error(Field::LearningDue, problem))?;
        }
        IndependentLearningEdit::Groups(groups) => learning.groups = groups,
        IndependentLearningEdit::Learners(people) => learning.learners = people,
        IndependentLearningEdit::Instructors(people) => learning.instructors = people,
        IndependentLearningEdit::InstructorGroups(groups) => learning.instructor_groups = groups,
    }
    edits.put(learning);
    let action = ActionKind::ChangedIndependentLearning;
    Ok(ActionLabel::of_attribute(action, attribute, session.title))
}

fn default_due(context: &CommandContext<'_>) -> Option<NaiveDateTime> {
    let today = context.zone.local_at(context.now).date();
    let day = today.checked_add_days(DAYS_UNTIL_DUE)?;
    Some(day.and_time(rules::DUE_TIME))
}
