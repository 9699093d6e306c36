//! The tab of the list of course sessions, in the query of its address.

use super::Route;

/// The tabs of the list of course sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SessionsTab {
    /// Everything but drafts and the bin.
    #[default]
    All,
    /// Going on.
    Current,
    /// Not begun.
    Upcoming,
    /// Over.
    Past,
    /// Wizards left open.
    Drafts,
    /// Deleted within 30 days.
    Bin,
}

impl SessionsTab {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Current,
        Self::Upcoming,
        Self::Past,
        Self::Drafts,
        Self::Bin,
    ];

    /// Returns its name in the query of an address.
    const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Current => "current",
            Self::Upcoming => "upcoming",
            Self::Past => "past",
            Self::Drafts => "drafts",
            Self::Bin => "bin",
        }
    }

    /// Returns the address of the list with this tab.
    #[must_use]
    pub fn href(self) -> String {
        let list = Route::CourseSessions.href();
        match self {
            Self::All => list,
            Self::Current | Self::Upcoming | Self::Past | Self::Drafts | Self::Bin => {
                format!("{list}?tab={}", self.name())
            }
        }
    }

    /// Returns the tab that a hash names in its query, such as `#/course-sessions?tab=bin`; all by
    /// default.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let (_, query) = hash.split_once('?').unwrap_or_default();
        let name = query.split('&').find_map(|pair| pair.strip_prefix("tab="));
        let tab = Self::ALL.into_iter().find(|tab| Some(tab.name()) == name);
        tab.unwrap_or_default()
    }
}
