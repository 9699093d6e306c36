//! What a person is in the middle of saying about a course session: kept on every keystroke, as
//! typed, right or wrong. Three records, so that a keystroke in a name does not write 10,000
//! learners again.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::{self, Conflicts, ListItem, Sides, merge_fields};
use super::record::record;
use super::{AfterEnd, CategoryId, ClassId, CourseId, CourseSessionId, Instant, PersonId};
use crate::json::{object, words};

/// The steps of the wizard, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

words! {
    Step { Details = "details", Courses = "courses", Learners = "learners", Review = "review" }
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
    pub const fn back(self) -> Option<Self> {
        match self {
            Self::Details => None,
            Self::Courses => Some(Self::Details),
            Self::Learners => Some(Self::Courses),
            Self::Review => Some(Self::Learners),
        }
    }
}

/// Which of the three kinds of time limits is ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LimitsChoice {
    /// No time limit.
    #[default]
    None,
    /// By dates.
    Dates,
    /// By duration.
    Duration,
}

words! { LimitsChoice { None = "none", Dates = "dates", Duration = "duration" } }

/// A date and a time as typed: `2026-09-14`, `08:00`; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateTimeText {
    /// The date field.
    pub date: String,
    /// The time field.
    pub time: String,
}

object! { DateTimeText {} { date = "date", time = "time" } }

/// The fields of step 1 as they stand, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DetailsForm {
    /// Session name.
    pub name: String,
    /// Coaches, in the order chosen.
    pub coaches: Vec<PersonId>,
    /// Category.
    pub category: Option<CategoryId>,
    /// Time limits.
    pub limits: LimitsChoice,
    /// Access start.
    pub start: DateTimeText,
    /// Access end.
    pub end: DateTimeText,
    /// Whether "different display dates" is open.
    pub display_differs: bool,
    /// Display start.
    pub display_start: DateTimeText,
    /// Display end.
    pub display_end: DateTimeText,
    /// Days before start.
    pub days_before: String,
    /// Days after end.
    pub days_after: String,
    /// Duration in days.
    pub duration: String,
    /// After the end.
    pub after_end: AfterEnd,
    /// Description.
    pub description: String,
    /// Show the description to learners.
    pub show_description: bool,
}

object! {
    DetailsForm {} {
        name = "name",
        coaches = "coaches",
        category = "category",
        limits = "limits",
        start = "start",
        end = "end",
        display_differs = "displayDiffers",
        display_start = "displayStart",
        display_end = "displayEnd",
        days_before = "daysBefore",
        days_after = "daysAfter",
        duration = "duration",
        after_end = "afterEnd",
        description = "description",
        show_description = "showDescription",
    }
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenCourse {
    /// Which.
    pub course: CourseId,
    /// Its coaches in this course session.
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

object! { ChosenCourse { course = "course" } { coaches = "coaches" } }

/// The learners of a course session as chosen: who is there as a person, and through which classes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenLearners {
    /// Added as people.
    pub individually: BTreeSet<PersonId>,
    /// Enrolled classes, and whether each is followed.
    pub classes: BTreeMap<ClassId, bool>,
    /// Days on top of the duration, by learner.
    pub extensions: BTreeMap<PersonId, u16>,
    /// Courses a learner does not follow.
    pub blocked: BTreeMap<PersonId, BTreeSet<CourseId>>,
}

object! {
    ChosenLearners {} {
        individually = "individually",
        classes = "classes",
        extensions = "extensions",
        blocked = "blocked",
    }
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
