//! Drafts of course sessions: the contents of an open wizard, saved at every keystroke, valid or not.
//! A draft is three records, so that a keystroke in the name does not write 10,000 learners again.
//!
//! ```
//! use lectern_core::model::{CourseSessionId, DetailsForm, Draft, Step, Uuid};
//!
//! let mut draft = Draft::new(CourseSessionId(Uuid::from_u128(7)));
//! assert_eq!(draft.step.next(), Some(Step::Courses));
//! draft.details = Some(DetailsForm { name: "Spring".to_owned(), ..DetailsForm::default() });
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::is_default;
use super::merge::{self, Conflicts, ListItem, Sides, merge_fields};
use super::record::record;
use super::{ClassId, CourseId, CourseSessionId, DetailsForm, Instant, PersonId};

/// The steps of the wizard, in order.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Name, coaches, time limits.
    #[default]
    Details,
    /// Courses and their coaches.
    Courses,
    /// Learners and classes.
    Learners,
    /// Summary before saving.
    Review,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Details => "details",
            Self::Courses => "courses",
            Self::Learners => "learners",
            Self::Review => "review",
        })
    }
}

/// Error of parsing the name of a [`Step`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a step of the wizard")]
pub struct ParseStepError;

impl FromStr for Step {
    type Err = ParseStepError;

    fn from_str(text: &str) -> Result<Self, ParseStepError> {
        let step = Self::ALL.into_iter().find(|step| step.to_string() == text);
        step.ok_or(ParseStepError)
    }
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 4] = [Self::Details, Self::Courses, Self::Learners, Self::Review];

    /// Returns the number of the step, from 1.
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32 + 1
    }

    /// Returns the step after this one, or `None` for the last.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Details => Some(Self::Courses),
            Self::Courses => Some(Self::Learners),
            Self::Learners => Some(Self::Review),
            Self::Review => None,
        }
    }

    /// Returns the step before this one, or `None` for the first.
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

/// A chosen course with its coaches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChosenCourse {
    /// The course.
    pub course: CourseId,
    /// The coaches of the course in this course session.
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

/// Coaches are kept in the order in which they were chosen.
impl ListItem for PersonId {
    type Key = Self;

    fn key(&self) -> Self {
        *self
    }

    fn merge_item(_: Option<&Self>, ours: &Self, _: &Self, _: &mut Conflicts) -> Self {
        *ours
    }
}

/// The chosen learners of a course session, as people and through classes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ChosenLearners {
    /// Learners added as people.
    #[serde(skip_serializing_if = "is_default")]
    pub individually: BTreeSet<PersonId>,
    /// Enrolled classes; `true` if later changes of the class are followed.
    #[serde(skip_serializing_if = "is_default")]
    pub classes: BTreeMap<ClassId, bool>,
    /// Days in addition to the duration, by learner.
    #[serde(skip_serializing_if = "is_default")]
    pub extensions: BTreeMap<PersonId, u16>,
    /// Courses that a learner does not follow, by learner.
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
    /// An open wizard: the current step, and step 1 as typed.
    Draft = "draft" schema 1 by { session: CourseSessionId } with {
        /// The step that was open last.
        step: Step = "step" as scalar,
        /// Step 1 as typed; `None` if only later steps of a saved course session are edited.
        details: Option<DetailsForm> = "details" as optional_form,
        /// The time at which the draft was created.
        begun_at: Instant = "begunAt" as scalar,
    }
}

record! {
    /// Step 2 of a draft. There is no such record while the courses are as saved.
    DraftCourses = "draft-courses" schema 1 by { session: CourseSessionId } with {
        /// The chosen courses, in order.
        chosen: Vec<ChosenCourse> = "chosen" as ordered_list,
    }
}

record! {
    /// Step 3 of a draft. There is no such record while the learners are as saved.
    DraftLearners = "draft-learners" schema 1 by { session: CourseSessionId } with {
        /// The chosen learners and classes.
        chosen: ChosenLearners = "chosen" as form,
    }
}
