//! The kinds of scheduling conflict, and the number of conflicts of an offering by kind.

/// A kind of scheduling conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// A room is used by two offerings at once.
    Room,
    /// An instructor teaches two offerings at once.
    Instructor,
    /// A learner attends two offerings at once.
    Learner,
    /// The offering is outside the dates of its course.
    OutsideCourse,
    /// The offering takes place on a holiday.
    Holiday,
}

impl ConflictKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Room,
        Self::Instructor,
        Self::Learner,
        Self::OutsideCourse,
        Self::Holiday,
    ];
}

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

    /// Creates the set of the kinds whose flag is `true`.
    pub(super) fn from_flags(flags: &[(ConflictKind, bool)]) -> Self {
        let mut kinds = Self::NONE;
        for (kind, is_present) in flags {
            if *is_present {
                kinds.insert(*kind);
            }
        }
        kinds
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
    /// Conflicts that involve no other offering: outside the course, on a holiday.
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
            ConflictKind::OutsideCourse | ConflictKind::Holiday => None,
        }
    }
}
