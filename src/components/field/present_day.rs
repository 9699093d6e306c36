//! Present day, which the fields of dates refer to.

use chrono::NaiveDate;
use lectern_core::model::{FixedOffset, ZoneRules};
use yew::prelude::*;

use crate::platform::clock;

/// Source of the present day.
#[derive(Clone, PartialEq)]
pub struct PresentDay(pub Callback<(), NaiveDate>);

impl PresentDay {
    /// Returns the present day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.0.emit(())
    }
}

impl Default for PresentDay {
    /// The present day of UTC.
    fn default() -> Self {
        Self(Callback::from(|()| {
            FixedOffset(0).local_at(clock::now()).date()
        }))
    }
}

/// Returns the source of the present day that the app provides.
#[hook]
pub fn use_present_day() -> PresentDay {
    use_context().unwrap_or_default()
}
