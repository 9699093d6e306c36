//! The kinds of conflicts, and how many of each an offering has.

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A room is used twice at once.
    Room,
    /// An instructor is in two places.
    Instructor,
    /// A learner is in two offerings at once.
    Learner,
    /// It is not within the dates of the course.
    OutsideCourse,
    /// It touches a holiday.
    Holiday,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Room,
        Self::Instructor,
        Self::Learner,
        Self::OutsideCourse,
        Self::Holiday,
    ];
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Kinds(u8);

impl Kinds {
    /// Nothing wrong.
    pub const NONE: Self = Self(0);

    /// Adds a kind.
    pub const fn add(&mut self, kind: Kind) {
        self.0 |= 1 << kind as u8;
    }

    /// Whether a kind is among them.
    #[must_use]
    pub const fn contains(self, kind: Kind) -> bool {
        self.0 >> kind as u8 & 1 == 1
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those of a list.
    pub(super) fn of(kinds: &[(Kind, bool)]) -> Self {
        let mut set = Self::NONE;
        for (kind, holds) in kinds {
            if *holds {
                set.add(*kind);
            }
        }
        set
    }
}

/// With how many others an offering collides, by kind, and what is wrong with it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Others in the same room at the same time.
    pub rooms: u32,
    /// Others that share an instructor at the same time.
    pub instructors: u32,
    /// Others that share a learner at the same time.
    pub learners: u32,
    /// What needs no other: outside the course, on a holiday.
    pub alone: Kinds,
}

impl Marks {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is wrong, without numbers.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        Kinds::of(&[
            (Kind::Room, self.rooms > 0),
            (Kind::Instructor, self.instructors > 0),
            (Kind::Learner, self.learners > 0),
            (
                Kind::OutsideCourse,
                self.alone.contains(Kind::OutsideCourse),
            ),
            (Kind::Holiday, self.alone.contains(Kind::Holiday)),
        ])
    }

    /// The number of others for a kind; what needs no other has none.
    pub(super) const fn others(&mut self, kind: Kind) -> Option<&mut u32> {
        match kind {
            Kind::Room => Some(&mut self.rooms),
            Kind::Instructor => Some(&mut self.instructors),
            Kind::Learner => Some(&mut self.learners),
            Kind::OutsideCourse | Kind::Holiday => None,
        }
    }
}
