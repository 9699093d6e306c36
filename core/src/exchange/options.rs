//! Options of an import, and answers to the questions of its rows.

use std::collections::BTreeMap;

use crate::model::{LearnerGroupId, PersonId, RoomId};

/// Choices made before an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Treatment of people, classes and courses that already exist.
    pub existing: Existing,
    /// Treatment of a class or course that names an unknown person.
    pub unknown_people: UnknownPeople,
    /// Treatment of members that a file of class members does not name, and of courses, learners and
    /// classes that a file of course sessions does not name.
    pub absent_members: AbsentMembers,
    /// Treatment of people, courses and classes that a file of course sessions names and nobody knows.
    pub unknown_names: UnknownNames,
    /// Courses of the learners that a file of course sessions names beside the courses.
    pub listed_learners: ListedLearners,
    /// Order of day and month in dates; `None` for the one that the file itself shows.
    pub date_order: Option<DateOrder>,
    /// Record that a file without names of its own is about; `None` until a person chooses it.
    pub target: Option<ImportTarget>,
    /// School whose rows are imported, in files that Ilios ships; `None` for all.
    pub school: Option<u32>,
    /// Treatment of official codes and phone numbers that a spreadsheet has probably changed.
    pub damaged_codes: DamagedCodes,
}

/// Record that a file is about: a group whose subgroups it assigns, a room or person whose calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum ImportTarget {
    LearnerGroup(LearnerGroupId),
    Room(RoomId),
    Person(PersonId),
}

/// Treatment of existing records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// They are updated from the file; empty cells change nothing.
    #[default]
    Update,
    /// They stay unchanged.
    LeaveAlone,
    /// They stay unchanged, and the file creates new ones with a number: "Name - 2". For course
    /// sessions; others are updated.
    CreateNumbered,
}

/// Treatment of names that stand for no record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownNames {
    /// They are reported, and the row is imported without them.
    #[default]
    Report,
    /// Records are created that have nothing but the name.
    Create,
}

/// Courses of the learners that a file names beside the courses of a course session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListedLearners {
    /// They follow every course of the row, as in Chamilo 2.
    #[default]
    FollowEveryCourse,
    /// They follow the courses whose brackets name them, as in Chamilo 1.
    FollowNamedCourses,
}

/// Order of day and month in dates that end with the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

/// Treatment of a row that names an unknown person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownPeople {
    /// The row is imported without them, with a warning.
    #[default]
    Warn,
    /// The row is refused.
    Refuse,
}

/// Treatment of members that the file does not name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AbsentMembers {
    /// They stay.
    #[default]
    Stay,
    /// They are removed from the classes that the file names.
    Leave,
}

/// Treatment of official codes and phone numbers that a spreadsheet has probably changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DamagedCodes {
    /// They are not imported; the stored ones stay.
    #[default]
    Skip,
    /// They are imported as written.
    Import,
}

/// Answer to the question which person a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The row is about this person.
    SamePerson(PersonId),
    /// The row is about another person, who is new; a row that creates nobody is left out.
    NewPerson,
}

/// Answers by the line of their row.
pub type Answers = BTreeMap<u32, Answer>;
