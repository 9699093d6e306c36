//! Periods with a start, an end, or both.
//!
//! ```
//! use lectern_core::model::{NoBounds, Period};
//!
//! let period = Period::new(Some(3), None)?;
//! assert_eq!((period.start(), period.end()), (Some(3), None));
//! assert_eq!(Period::<u8>::new(None, None), Err(NoBounds));
//! # Ok::<(), NoBounds>(())
//! ```

use serde::{Deserialize, Serialize};

/// A half-open period: it includes its start and excludes its end.
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
    /// A period without an end.
    From(T),
    /// A period without a start.
    Until(T),
    /// A period with a start and an end.
    Between(T, T),
}

/// A period was given neither a start nor an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a period needs a start or an end")]
pub struct NoBounds;

impl<T: Copy> Period<T> {
    /// Creates a period from its bounds.
    ///
    /// # Errors
    /// If both are `None`.
    pub const fn new(start: Option<T>, end: Option<T>) -> Result<Self, NoBounds> {
        match (start, end) {
            (Some(start), Some(end)) => Ok(Self::Between(start, end)),
            (Some(start), None) => Ok(Self::From(start)),
            (None, Some(end)) => Ok(Self::Until(end)),
            (None, None) => Err(NoBounds),
        }
    }

    /// Returns the start, if there is one.
    #[must_use]
    pub const fn start(&self) -> Option<T> {
        match *self {
            Self::From(start) | Self::Between(start, _) => Some(start),
            Self::Until(_) => None,
        }
    }

    /// Returns the end, if there is one.
    #[must_use]
    pub const fn end(&self) -> Option<T> {
        match *self {
            Self::Until(end) | Self::Between(_, end) => Some(end),
            Self::From(_) => None,
        }
    }

    /// Applies a function to each bound.
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

impl<T, E> Period<Result<T, E>> {
    /// Returns the period of the values, or the first error.
    ///
    /// # Errors
    /// If a bound is an error.
    pub fn transpose(self) -> Result<Period<T>, E> {
        match self {
            Self::From(start) => start.map(Period::From),
            Self::Until(end) => end.map(Period::Until),
            Self::Between(start, end) => Ok(Period::Between(start?, end?)),
        }
    }
}

/// The JSON form of a period: an object with a `start`, an `end`, or both.
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
