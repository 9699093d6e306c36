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
        }
    }
}
