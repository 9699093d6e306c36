//! Dense indices that identify groups, people, sessions and rooms inside the planning engines.
//!
//! The caller assigns them from 0 without gaps, because most of them index into lists, and maps them
//! back to records afterwards. Planning itself never sees a record.

use crate::search::BitmapIndex;

/// An index type, which a caller can assign to values of its own.
pub trait DenseIndex: Copy {
    /// The first index that stands for a value: 0, or 1 where 0 is reserved for "no value".
    const FIRST: u32;

    /// Creates the index with a number.
    fn from_u32(number: u32) -> Self;

    /// Returns the number.
    fn to_u32(self) -> u32;
}

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        index!($(#[$doc])* $name from 0);
    };
    ($(#[$doc:meta])* $name:ident from $first:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Returns the position in a list that is ordered by this index.
            #[must_use]
            pub const fn as_usize(self) -> usize {
                self.0 as usize
            }
        }

        impl BitmapIndex for $name {
            fn from_usize(position: usize) -> Self {
                // A list of 4 billion values does not fit into memory.
                Self(u32::try_from(position).expect("an index of a list in memory"))
            }

            fn as_usize(self) -> usize {
                self.as_usize()
            }
        }

        impl DenseIndex for $name {
            const FIRST: u32 = $first;

            fn from_u32(number: u32) -> Self {
                Self(number)
            }

            fn to_u32(self) -> u32 {
                self.0
            }
        }
    };
}

macro_rules! optional_index {
    ($(#[$doc:meta])* $name:ident) => {
        index!(
            $(#[$doc])*
            ///
            /// Index 0 is reserved for [`NONE`](Self::NONE).
            $name from 1
        );

        impl $name {
            /// No value.
            pub const NONE: Self = Self(0);

            /// Returns `true` if this is [`NONE`](Self::NONE).
            #[must_use]
            pub const fn is_none(self) -> bool {
                self.0 == 0
            }

            /// Returns `self`, or `other` if `self` is [`NONE`](Self::NONE).
            #[must_use]
            pub const fn or(self, other: Self) -> Self {
                if self.is_none() { other } else { self }
            }
        }
    };
}

index!(
    /// Index of a learner group in the list that a [`GroupTree`](super::GroupTree) was built from.
    GroupIndex
);
index!(
    /// Index of a person.
    PersonIndex
);
index!(
    /// Index of a session.
    SessionIndex
);
index!(
    /// Index of an existing offering.
    OfferingIndex
);
optional_index!(
    /// Index of a room. An offering without a room is virtual and never competes for space.
    RoomIndex
);
optional_index!(
    /// Index of a virtual meeting link.
    LinkIndex
);
optional_index!(
    /// Index of a list of instructors, as assigned to a group or chosen in a form.
    InstructorsIndex
);
optional_index!(
    /// Index of a list of instructor groups, as assigned to a group or chosen in a form.
    InstructorGroupsIndex
);
