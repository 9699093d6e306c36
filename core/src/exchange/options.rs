//! Options of an import, and answers to the questions of its rows.

use std::collections::BTreeMap;

/// Choices made before an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Treatment of people, classes and courses that already exist.
    pub existing: Existing,
    /// Treatment of a class or course that names an unknown person.
    pub unknown_people: UnknownPeople,
    /// Treatment of members that a file of class members does not name.
    pub absent_members: AbsentMembers,
    /// Treatment of official codes and phone numbers that a spreadsheet has probably changed.
    pub damaged_codes: DamagedCodes,
}

/// Treatment of existing records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// They are updated from the file; empty cells change nothing.
    #[default]
    Update,
    /// They stay unchanged.
    LeaveAlone,
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

/// Answer to the question whether a row is about a person who exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The row is about that person.
    SamePerson,
    /// The row is about another person, who is new.
    NewPerson,
}

/// Answers by the line of their row.
pub type Answers = BTreeMap<u32, Answer>;
