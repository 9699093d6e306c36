//! Kinds of rows of the board, and the edits that move an offering from one row to another.

use lectern_core::model::{LearnerGroupId, PersonId, Place, RoomId};
use lectern_core::workspace::OfferingEdit;

use crate::i18n::Board as Message;

/// Kind of the rows of the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Rooms.
    #[default]
    Rooms,
    /// People who instruct.
    People,
    /// Learner groups.
    Groups,
}

/// Span of time that the board shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoardSpan {
    /// One week.
    #[default]
    Week,
    /// One day.
    Day,
}

/// Row of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowId {
    /// Room.
    Room(RoomId),
    /// Person who instructs.
    Person(PersonId),
    /// Learner group.
    Group(LearnerGroupId),
}

impl RowKind {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Rooms, Self::People, Self::Groups];

    /// Returns the name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rooms => "rooms",
            Self::People => "people",
            Self::Groups => "groups",
        }
    }

    /// Returns the label.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::Rooms => Message::Rooms,
            Self::People => Message::People,
            Self::Groups => Message::Groups,
        }
    }

    /// Returns the title of the tray.
    #[must_use]
    pub const fn tray_title(self) -> Message {
        match self {
            Self::Rooms => Message::WithoutRoom,
            Self::People => Message::WithoutInstructor,
            Self::Groups => Message::WithoutGroup,
        }
    }

    /// Returns the row with a key.
    #[must_use]
    pub fn row(self, key: &str) -> Option<RowId> {
        match self {
            Self::Rooms => key.parse().ok().map(RowId::Room),
            Self::People => key.parse().ok().map(RowId::Person),
            Self::Groups => key.parse().ok().map(RowId::Group),
        }
    }
}

impl BoardSpan {
    /// All of them, in order.
    pub const ALL: [Self; 2] = [Self::Week, Self::Day];

    /// Returns the name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Day => "day",
        }
    }

    /// Returns the label.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::Week => Message::OneWeek,
            Self::Day => Message::OneDay,
        }
    }
}

impl RowId {
    /// Returns the key.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Room(id) => id.to_string(),
            Self::Person(id) => id.to_string(),
            Self::Group(id) => id.to_string(),
        }
    }
}

/// Returns the changes of an offering that is moved from one row to another: `None` for the tray.
#[must_use]
pub fn row_edits(from: Option<RowId>, to: Option<RowId>) -> Vec<OfferingEdit> {
    if from == to {
        return Vec::new();
    }
    let left = from.and_then(|from| match from {
        RowId::Room(_) if to.is_some() => None,
        RowId::Room(_) => Some(OfferingEdit::Place(None)),
        RowId::Person(id) => Some(OfferingEdit::RemoveInstructors([id].into())),
        RowId::Group(id) => Some(OfferingEdit::RemoveGroups([id].into())),
    });
    let entered = to.map(|to| match to {
        RowId::Room(id) => OfferingEdit::Place(Some(Place::Room(id))),
        RowId::Person(id) => OfferingEdit::AddInstructors([id].into()),
        RowId::Group(id) => OfferingEdit::AddGroups([id].into()),
    });
    left.into_iter().chain(entered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_between_rows_changes_what_the_rows_are() {
        let room = |number| Some(RowId::Room(RoomId::from_bits(number)));
        let place = |number| OfferingEdit::Place(Some(Place::Room(RoomId::from_bits(number))));
        assert_eq!(row_edits(room(1), room(2)), [place(2)]);
        assert_eq!(row_edits(room(1), None), [OfferingEdit::Place(None)]);
        assert_eq!(row_edits(None, room(1)), [place(1)]);
        assert!(row_edits(room(1), room(1)).is_empty());
        let person = |number| PersonId::from_bits(number);
        let edits = row_edits(
            Some(RowId::Person(person(1))),
            Some(RowId::Person(person(2))),
        );
        let expected = [
            OfferingEdit::RemoveInstructors([person(1)].into()),
            OfferingEdit::AddInstructors([person(2)].into()),
        ];
        assert_eq!(edits, expected);
    }

    #[test]
    fn a_row_is_found_by_its_key() {
        let row = RowId::Group(LearnerGroupId::from_bits(7));
        assert_eq!(RowKind::Groups.row(&row.key()), Some(row));
        assert_eq!(RowKind::Rooms.row("x"), None);
    }
}
