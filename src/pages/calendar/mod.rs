//! The calendar: offerings by day, week and month and as a list, filtered by what the address says.

mod beside;
mod blocks;
mod board;
mod card;
mod choose_session;
mod details;
mod due;
mod editing;
mod events;
mod filters;
mod find_slot;
mod form_switch;
mod keys;
mod list;
mod month;
mod offering_lines;
mod page;
mod period;
mod popover;
mod popover_buttons;
mod query;
mod shown;
mod side;
mod small_month;
mod toolbar;
mod types;
mod use_calendar;
mod use_view;
mod view;
mod week;
mod when;

pub use card::CalendarCard;
pub use page::CalendarPage;
pub use query::{CalendarQuery, View};
/// Parts of the calendar that the speed harness draws.
#[cfg(feature = "bench")]
pub use {
    period::turned,
    view::{CalendarView, ViewContent, ViewContext},
};
