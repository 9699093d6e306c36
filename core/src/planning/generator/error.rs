//! The errors of the generator.

use crate::planning::{RoomIndex, SessionIndex};

/// The maximum number of offerings in a plan: 10,000 groups on 10 dates.
pub const MAX_OFFERINGS: usize = 100_000;

/// The reason a plan cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GeneratorError {
    /// No group is selected.
    #[error("no group is selected")]
    NoGroups,
    /// No slot or teaching day is given.
    #[error("no slot or teaching day is given")]
    NoSlots,
    /// The plan would exceed [`MAX_OFFERINGS`].
    #[error("{count} offerings exceed the maximum of {MAX_OFFERINGS}")]
    TooManyOfferings {
        /// The number of offerings the plan would have.
        count: usize,
    },
    /// No slot fits between the first start and the last end of a day.
    #[error("a slot does not fit into a day")]
    SlotTooLong,
    /// The days have fewer slots than needed.
    #[error("{missing} offerings do not fit into {days} days")]
    NotEnoughDays {
        /// The number of days given.
        days: usize,
        /// The number of offerings without a slot.
        missing: usize,
    },
    /// A rotation has no rooms, or runs no groups in parallel.
    #[error("no room is given")]
    NoRooms,
    /// A room is given twice.
    #[error("a room is given twice")]
    DuplicateRoom(RoomIndex),
    /// No station is given.
    #[error("no station is given")]
    NoStations,
    /// Two stations are the same session, so that groups would visit it twice.
    #[error("a session is given twice")]
    DuplicateStation(SessionIndex),
}

/// Checks the number of offerings against [`MAX_OFFERINGS`].
pub const fn check_offering_count(count: usize) -> Result<(), GeneratorError> {
    if count > MAX_OFFERINGS {
        Err(GeneratorError::TooManyOfferings { count })
    } else {
        Ok(())
    }
}
