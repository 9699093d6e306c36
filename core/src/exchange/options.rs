//! What the person chooses before an import.

/// What the person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What becomes of people, classes and courses that are there.
    pub existing: Existing,
    /// What becomes of a class or course that names somebody who is not there.
    pub unknown_people: UnknownPeople,
    /// What becomes of members that a file of class members does not name.
    pub absent_members: AbsentMembers,
}

/// What becomes of what is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// It takes what the file says; an empty cell says nothing.
    #[default]
    Update,
    /// It stays as it is.
    LeaveAlone,
}

/// What becomes of a row that names somebody who is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownPeople {
    /// It is taken without them, with a warning.
    #[default]
    Warn,
    /// It is refused.
    Refuse,
}

/// What becomes of members that the file does not name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AbsentMembers {
    /// They stay.
    #[default]
    Stay,
    /// They leave the classes that the file names.
    Leave,
}
