//! Sets of kinds of conflict, and the number of conflicts of an offering by kind.

use crate::model::ConflictKind;

/// A set of conflict kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ConflictKinds(u8);

const _: () = assert!(
    ConflictKind::ALL.len() <= u8::BITS as usize,
    "a set holds every kind"
);

impl ConflictKinds {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// Adds a kind.
    pub const fn insert(&mut self, kind: ConflictKind) {
        self.0 |= 1 << kind as u8;
    }

    /// Removes a kind.
    pub const fn remove(&mut self, kind: ConflictKind) {
        self.0 &= !(1 << kind as u8);
    }

    /// Returns `true` if `kind` is in the set.
    #[must_use]
    pub const fn contains(self, kind: ConflictKind) -> bool {
        self.0 >> kind as u8 & 1 == 1
    }

    /// Returns `true` if the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Iterates over the kinds of the set.
    pub fn iter(self) -> impl Iterator<Item = ConflictKind> {
        let all = ConflictKind::ALL.into_iter();
        all.filter(move |kind| self.contains(*kind))
    }

    /// Creates the set of the kinds whose flag is `true`.
    pub(super) fn from_flags(flags: &[(ConflictKind, bool)]) -> Self {
        let present = flags.iter().filter(|(_, is_present)| *is_present);
        present.map(|(kind, _)| *kind).collect()
    }
}

impl FromIterator<ConflictKind> for ConflictKinds {
    fn from_iter<I: IntoIterator<Item = ConflictKind>>(kinds: I) -> Self {
        let mut set = Self::NONE;
        for kind in kinds {
            set.insert(kind);
        }
        set
    }
}

/// The number of offerings that an offering conflicts with, by kind, and its standalone conflicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConflictCounts {
    /// Offerings in the same room at the same time.
    pub rooms: u32,
    /// Offerings that share an instructor at the same time.
    pub instructors: u32,
    /// Offerings that share a learner at the same time.
    pub learners: u32,
    /// Conflicts that involve no other offering, such as a holiday.
    pub standalone: ConflictKinds,
}

impl ConflictCounts {
    /// Returns `true` if there is no conflict.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the kinds of conflict that occur at least once.
    #[must_use]
    pub fn kinds(&self) -> ConflictKinds {
        let mut kinds = self.standalone;
        for (kind, count) in [
            (ConflictKind::Room, self.rooms),
            (ConflictKind::Instructor, self.instructors),
            (ConflictKind::Learner, self.learners),
        ] {
            if count > 0 {
                kinds.insert(kind);
            }
        }
        kinds
    }

    /// Returns the count for a kind, or `None` for a standalone kind.
    pub(super) const fn count_mut(&mut self, kind: ConflictKind) -> Option<&mut u32> {
        match kind {
            ConflictKind::Room => Some(&mut self.rooms),
            ConflictKind::Instructor => Some(&mut self.instructors),
            ConflictKind::Learner => Some(&mut self.learners),
            ConflictKind::RoomTooSmall
            | ConflictKind::RoomClosed
            | ConflictKind::InstructorUnavailable
            | ConflictKind::OutsideCourse
            | ConflictKind::Holiday => None,
        }
    }
}
