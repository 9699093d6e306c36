//! What a person is in the middle of saying about a course session: kept on every keystroke, as
//! typed, right or wrong. Three records, so that a keystroke in a name does not write 10,000
//! learners again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::is_default;
use super::merge::{self, Conflicts, ListItem, Sides, merge_fields};
use super::record::record;
use super::{AfterEnd, CategoryId, ClassId, CourseId, CourseSessionId, Instant, PersonId};

/// The steps of the wizard, in order.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Name, coaches, time limits.
    #[default]
    Details,
    /// Which courses.
    Courses,
    /// Which learners.
    Learners,
    /// What will be saved.
    Review,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Details, Self::Courses, Self::Learners, Self::Review];

    /// Counted from 1.
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32 + 1
    }

    /// The step after this one.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Details => Some(Self::Courses),
            Self::Courses => Some(Self::Learners),
            Self::Learners => Some(Self::Review),
            Self::Review => None,
        }
    }

    /// The step before this one.
    #[must_use]
    pub const fn previous(self) -> Option<Self> {
        match self {
            Self::Details => None,
            Self::Courses => Some(Self::Details),
            Self::Learners => Some(Self::Courses),
            Self::Review => Some(Self::Learners),
        }
    }
}

/// Which of the three kinds of time limits is ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitsChoice {
    /// No time limit.
    #[default]
    None,
    /// By dates.
    Dates,
    /// By duration.
    Duration,
}

/// A date and a time as typed: `2026-09-14`, `08:00`; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DateTimeText {
    /// The date field.
    #[serde(skip_serializing_if = "is_default")]
    pub date: String,
    /// The time field.
    #[serde(skip_serializing_if = "is_default")]
    pub time: String,
}

/// The fields of step 1 as they stand, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DetailsForm {
    /// Session name.
    #[serde(skip_serializing_if = "is_default")]
    pub name: String,
    /// Coaches, in the order chosen.
    #[serde(skip_serializing_if = "is_default")]
    pub coaches: Vec<PersonId>,
    /// Category.
    #[serde(skip_serializing_if = "is_default")]
    pub category: Option<CategoryId>,
    /// Time limits.
    #[serde(skip_serializing_if = "is_default")]
    pub limits: LimitsChoice,
    /// Access start.
    #[serde(skip_serializing_if = "is_default")]
    pub start: DateTimeText,
    /// Access end.
    #[serde(skip_serializing_if = "is_default")]
    pub end: DateTimeText,
    /// Whether "different display dates" is open.
    #[serde(skip_serializing_if = "is_default")]
    pub display_differs: bool,
    /// Display start.
    #[serde(skip_serializing_if = "is_default")]
    pub display_start: DateTimeText,
    /// Display end.
    #[serde(skip_serializing_if = "is_default")]
    pub display_end: DateTimeText,
    /// Days before start.
    #[serde(skip_serializing_if = "is_default")]
    pub days_before: String,
    /// Days after end.
    #[serde(skip_serializing_if = "is_default")]
    pub days_after: String,
    /// Duration in days.
    #[serde(skip_serializing_if = "is_default")]
    pub duration: String,
    /// After the end.
    #[serde(skip_serializing_if = "is_default")]
    pub after_end: AfterEnd,
    /// Description.
    #[serde(skip_serializing_if = "is_default")]
    pub description: String,
    /// Show the description to learners.
    #[serde(skip_serializing_if = "is_default")]
    pub show_description: bool,
}

merge_fields! {
    DetailsForm {
        name: scalar,
        coaches: ordered_list,
        category: scalar,
        limits: scalar,
        start: scalar,
        end: scalar,
        display_differs: scalar,
        display_start: scalar,
        display_end: scalar,
        days_before: scalar,
        days_after: scalar,
        duration: scalar,
        after_end: scalar,
        description: scalar,
        show_description: scalar,
    }
}

/// One course on the right-hand side, with its coaches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChosenCourse {
    /// Which.
    pub course: CourseId,
    /// Its coaches in this course session.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coaches: BTreeSet<PersonId>,
}

impl ListItem for ChosenCourse {
    type Key = CourseId;

    fn key(&self) -> CourseId {
        self.course
    }

    fn merge_item(
        base: Option<&Self>,
        ours: &Self,
        theirs: &Self,
        conflicts: &mut Conflicts,
    ) -> Self {
        let none = BTreeSet::new();
        let sides = Sides {
            base: base.map_or(&none, |base| &base.coaches),
            ours: &ours.coaches,
            theirs: &theirs.coaches,
        };
        Self {
            course: ours.course,
            coaches: merge::set("coaches", sides, conflicts),
        }
    }
}

/// Coaches in the order chosen.
impl ListItem for PersonId {
    type Key = Self;

    fn key(&self) -> Self {
        *self
    }

    fn merge_item(_: Option<&Self>, ours: &Self, _: &Self, _: &mut Conflicts) -> Self {
        *ours
    }
}

/// The learners of a course session as chosen: who is there as a person, and through which classes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ChosenLearners {
    /// Added as people.
    #[serde(skip_serializing_if = "is_default")]
    pub individually: BTreeSet<PersonId>,
    /// Enrolled classes, and whether each is followed.
    #[serde(skip_serializing_if = "is_default")]
    pub classes: BTreeMap<ClassId, bool>,
    /// Days on top of the duration, by learner.
    #[serde(skip_serializing_if = "is_default")]
    pub extensions: BTreeMap<PersonId, u16>,
    /// Courses a learner does not follow.
    #[serde(skip_serializing_if = "is_default")]
    pub blocked: BTreeMap<PersonId, BTreeSet<CourseId>>,
}

merge_fields! {
    ChosenLearners {
        individually: set,
        classes: map,
        extensions: map,
        blocked: map_of_sets,
    }
}

record! {
    /// A wizard left open: how far it is, and step 1 as typed.
    Draft = "draft" schema 1 by { session: CourseSessionId } with {
        /// The step last looked at.
        step: Step = "step" as scalar,
        /// Step 1 as typed; absent when only later steps of a saved course session are being edited.
        details: Option<DetailsForm> = "details" as optional_form,
        /// When it was begun.
        begun_at: Instant = "begunAt" as scalar,
    }
}

record! {
    /// Step 2 of a draft; absent as long as nothing differs from what is saved.
    DraftCourses = "draft-courses" schema 1 by { session: CourseSessionId } with {
        /// The right-hand side, in order.
        chosen: Vec<ChosenCourse> = "chosen" as ordered_list,
    }
}

record! {
    /// Step 3 of a draft; absent as long as nothing differs from what is saved.
    DraftLearners = "draft-learners" schema 1 by { session: CourseSessionId } with {
        /// The right-hand side and the ticked classes.
        chosen: ChosenLearners = "chosen" as form,
    }
}
