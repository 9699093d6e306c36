//! Reasons for which an event of a calendar is not imported.

use super::TimesOutside;

/// Reason for which nobody is busy because of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventProblem {
    /// It is cancelled.
    Cancelled,
    /// It is marked as free.
    Free,
    /// All of its times are outside the dates of the workspace, unless they are excepted.
    OutsideDates(TimesOutside),
    /// All of its times are excepted, or other events of the file take their places.
    Excepted,
    /// It has neither an end nor a duration.
    WithoutEnd,
    /// It does not end after its start.
    EndNotAfterStart,
    /// A property that is no time, or no duration.
    Unreadable {
        /// Name of the property.
        property: &'static str,
        /// Its value; empty if the event lacks it.
        value: String,
    },
}

impl EventProblem {
    /// Returns `true` if the event is wrong, rather than one that keeps nobody busy.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        match self {
            Self::WithoutEnd | Self::EndNotAfterStart | Self::Unreadable { .. } => true,
            Self::Cancelled | Self::Free | Self::OutsideDates(_) | Self::Excepted => false,
        }
    }
}
