//! Step 1 of the wizard as typed.

use serde::{Deserialize, Serialize};

use super::is_default;
use super::merge::merge_fields;
use super::{AfterEnd, CategoryId, PersonId};

/// The selected type of time limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitsChoice {
    /// No time limit.
    #[default]
    None,
    /// By dates.
    Dates,
    /// By duration.
    Duration,
}

/// A date and a time as typed, such as `2026-09-14` and `08:00`; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DateTimeText {
    /// The date field.
    #[serde(skip_serializing_if = "is_default")]
    pub date: String,
    /// The time field.
    #[serde(skip_serializing_if = "is_default")]
    pub time: String,
}

/// The values of step 1 as typed, valid or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DetailsForm {
    /// Session name.
    #[serde(skip_serializing_if = "is_default")]
    pub name: String,
    /// Coaches, in the order in which they were chosen.
    #[serde(skip_serializing_if = "is_default")]
    pub coaches: Vec<PersonId>,
    /// Category.
    #[serde(skip_serializing_if = "is_default")]
    pub category: Option<CategoryId>,
    /// Time limits.
    #[serde(skip_serializing_if = "is_default")]
    pub limits: LimitsChoice,
    /// Access start.
    #[serde(skip_serializing_if = "is_default")]
    pub start: DateTimeText,
    /// Access end.
    #[serde(skip_serializing_if = "is_default")]
    pub end: DateTimeText,
    /// `true` if the display dates differ from the access dates.
    #[serde(skip_serializing_if = "is_default")]
    pub display_differs: bool,
    /// Display start.
    #[serde(skip_serializing_if = "is_default")]
    pub display_start: DateTimeText,
    /// Display end.
    #[serde(skip_serializing_if = "is_default")]
    pub display_end: DateTimeText,
    /// Days before start.
    #[serde(skip_serializing_if = "is_default")]
    pub days_before: String,
    /// Days after end.
    #[serde(skip_serializing_if = "is_default")]
    pub days_after: String,
    /// Duration in days.
    #[serde(skip_serializing_if = "is_default")]
    pub duration: String,
    /// After the end.
    #[serde(skip_serializing_if = "is_default")]
    pub after_end: AfterEnd,
    /// Description.
    #[serde(skip_serializing_if = "is_default")]
    pub description: String,
    /// Show the description to learners.
    #[serde(skip_serializing_if = "is_default")]
    pub show_description: bool,
}

impl DetailsForm {
    /// Returns the fields that merge together, which are one field of the saved course session.
    fn time_limits(&self) -> impl PartialEq + use<'_> {
        (
            (self.limits, &self.duration),
            (&self.start, &self.end, &self.days_before, &self.days_after),
            (self.display_differs, &self.display_start, &self.display_end),
        )
    }
}

merge_fields! {
    DetailsForm {
        name: scalar,
        coaches: ordered_list,
        category: scalar,
        limits: scalar with time_limits,
        start: scalar with time_limits,
        end: scalar with time_limits,
        display_differs: scalar with time_limits,
        display_start: scalar with time_limits,
        display_end: scalar with time_limits,
        days_before: scalar with time_limits,
        days_after: scalar with time_limits,
        duration: scalar with time_limits,
        after_end: scalar,
        description: scalar,
        show_description: scalar,
    }
}
