//! A stretch of time with a start, an end, or both: never neither.

use serde::{Deserialize, Serialize};

/// A stretch of time over `T`, half open: the start belongs to it, the end does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    try_from = "Bounds<T>",
    into = "Bounds<T>",
    bound(
        serialize = "T: Copy + Serialize",
        deserialize = "T: Copy + Deserialize<'de>"
    )
)]
pub enum Period<T> {
    /// From here on.
    From(T),
    /// Up to here.
    Until(T),
    /// From the first to the second.
    Between(T, T),
}

/// A period with neither a start nor an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a period needs a start or an end")]
pub struct NoBounds;

impl<T: Copy> Period<T> {
    /// The period with these bounds.
    ///
    /// # Errors
    /// When there are none.
    pub const fn new(start: Option<T>, end: Option<T>) -> Result<Self, NoBounds> {
        match (start, end) {
            (Some(start), Some(end)) => Ok(Self::Between(start, end)),
            (Some(start), None) => Ok(Self::From(start)),
            (None, Some(end)) => Ok(Self::Until(end)),
            (None, None) => Err(NoBounds),
        }
    }

    /// Where it begins.
    #[must_use]
    pub const fn start(&self) -> Option<T> {
        match *self {
            Self::From(start) | Self::Between(start, _) => Some(start),
            Self::Until(_) => None,
        }
    }

    /// Where it ends.
    #[must_use]
    pub const fn end(&self) -> Option<T> {
        match *self {
            Self::Until(end) | Self::Between(_, end) => Some(end),
            Self::From(_) => None,
        }
    }

    /// The same period with its bounds moved.
    #[must_use]
    pub fn map<U>(&self, mut to: impl FnMut(T) -> U) -> Period<U> {
        match *self {
            Self::From(start) => Period::From(to(start)),
            Self::Until(end) => Period::Until(to(end)),
            Self::Between(start, end) => {
                let start = to(start);
                Period::Between(start, to(end))
            }
        }
    }
}

/// The form of a period as an object with a `start`, an `end`, or both.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Bounds<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<T>,
}

impl<T: Copy> From<Period<T>> for Bounds<T> {
    fn from(period: Period<T>) -> Self {
        Self {
            start: period.start(),
            end: period.end(),
        }
    }
}

impl<T: Copy> TryFrom<Bounds<T>> for Period<T> {
    type Error = NoBounds;

    fn try_from(bounds: Bounds<T>) -> Result<Self, NoBounds> {
        Self::new(bounds.start, bounds.end)
    }
}
