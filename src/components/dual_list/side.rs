//! The two sides of the dual list.

/// A side of the dual list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left.
    Available,
    /// Right.
    Chosen,
}

impl Side {
    /// Both sides, left to right.
    pub const BOTH: [Self; 2] = [Self::Available, Self::Chosen];

    /// Returns the word for element ids and CSS classes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Chosen => "chosen",
        }
    }

    /// Returns the other side.
    pub const fn other(self) -> Self {
        match self {
            Self::Available => Self::Chosen,
            Self::Chosen => Self::Available,
        }
    }
}
