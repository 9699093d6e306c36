//! Messages of the board: rooms, people or groups as rows.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Board {
    Rows,
    Rooms,
    People,
    Groups,
    Span,
    WithoutRoom,
    WithoutInstructor,
    WithoutGroup,
    TrayEmpty,
    More(usize),
    PickUpHelp,
    FindFor(String),
    NothingPlanned,
    NotScheduled,
    AddAt {
        row: String,
        day: String,
        time: String,
    },
    Place {
        row: String,
        day: String,
        time: String,
    },
    PlaceAt {
        row: String,
        day: String,
        time: String,
        verdict: String,
    },
    NowIn(String),
    TeachesThrough {
        person: String,
        group: String,
    },
    OneDay,
    OneWeek,
    NoRooms,
    NoRoomsHelp {
        can_edit: bool,
    },
    OpenRooms,
    NoTeachers,
    NoTeachersHelp {
        can_edit: bool,
    },
    OpenPeople,
    NoGroups,
    NoGroupsHelp {
        can_edit: bool,
    },
    OpenGroups,
    NoMatchingRow,
    NoMatchingRowHelp,
}

impl Message for Board {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Board {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Rows => "Rows".into(),
            Self::Rooms => "Rooms".into(),
            Self::People => "Instructors".into(),
            Self::Groups => "Learner groups".into(),
            Self::Span => "Time".into(),
            Self::WithoutRoom => "Without a room".into(),
            Self::WithoutInstructor => "Without an instructor".into(),
            Self::WithoutGroup => "Without a learner group".into(),
            Self::TrayEmpty => "Everything has its place.".into(),
            Self::More(count) => format!("And {}.", counted(*count, "other", "others")).into(),
            Self::PickUpHelp => {
                "Drag to a place, or press Enter, choose a place with the arrow keys, and press Enter."
                    .into()
            }
            Self::FindFor(title) => format!("Find a slot for {}", isolate(title)).into(),
            Self::NothingPlanned => "Nothing is planned at this time.".into(),
            Self::NotScheduled => "not scheduled".into(),
            Self::AddAt { row, day, time } => {
                format!("Add at {time} on {day}, {}", isolate(row)).into()
            }
            Self::Place { row, day, time } => {
                format!("{time} on {day}, {}", isolate(row)).into()
            }
            Self::PlaceAt {
                row,
                day,
                time,
                verdict,
            } => format!("Place at {time} on {day}, {}. {verdict}", isolate(row)).into(),
            Self::NowIn(row) => format!("Now in {}.", isolate(row)).into(),
            Self::TeachesThrough { person, group } => format!(
                "{} teaches through the group {}. Change the instructor groups of the offering.",
                isolate(person),
                isolate(group)
            )
            .into(),
            Self::OneDay => "One day".into(),
            Self::OneWeek => "One week".into(),
            Self::NoRooms => "No rooms yet".into(),
            Self::NoRoomsHelp { can_edit: true } => {
                "Each room in use has a row. Add rooms to the list of rooms, or import them.".into()
            }
            Self::NoRoomsHelp { can_edit: false } => "Each room in use has a row.".into(),
            Self::OpenRooms => "Open rooms".into(),
            Self::NoTeachers => "No teachers yet".into(),
            Self::NoTeachersHelp { can_edit: true } => {
                "Each teacher has a row. Add people with the role of a teacher, or import them.".into()
            }
            Self::NoTeachersHelp { can_edit: false } => "Each teacher has a row.".into(),
            Self::OpenPeople => "Open people".into(),
            Self::NoGroups => "No learner groups yet".into(),
            Self::NoGroupsHelp { can_edit: true } => {
                "Each learner group has a row. Add a cohort and its groups, or import them.".into()
            }
            Self::NoGroupsHelp { can_edit: false } => "Each learner group has a row.".into(),
            Self::OpenGroups => "Open learner groups".into(),
            Self::NoMatchingRow => "No row matches the filters".into(),
            Self::NoMatchingRowHelp => "Choose fewer filters, or other rows.".into(),
        }
    }
}
