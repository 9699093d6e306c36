//! Rooms.

use std::collections::BTreeSet;

use super::record::record;
use super::{Availability, RoomId};

record! {
    /// A room in which offerings take place.
    Room = "room" schema 1 by { id: RoomId } with {
        /// Unique in the workspace, ignoring case and accents.
        name: String = "name" as scalar,
        /// The building; empty if not known.
        building: String = "building" as scalar,
        /// The floor, as text; empty if not known.
        floor: String = "floor" as scalar,
        /// The number of learners for whom there is space, if known.
        capacity: Option<u32> = "capacity" as scalar,
        /// Words for the equipment.
        equipment: BTreeSet<String> = "equipment" as set,
        /// The times at which the room can be used.
        availability: Availability = "availability" as form,
        /// Free text.
        note: String = "note" as scalar,
        /// `true` if it cannot be chosen any more.
        inactive: bool = "inactive" as scalar,
    }
}
