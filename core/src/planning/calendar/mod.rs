//! Layout of calendars: what is drawn on which day, at which time, and in which column.
//!
//! The layout knows times only. The caller keeps a list of events and maps positions in it back to
//! offerings.
//!
//! 1. [`day_parts()`] splits an event over midnight into its local dates, also in a night in which
//!    clocks change.
//! 2. [`bundle()`] joins events that are drawn as one, such as parallel small groups of a session.
//! 3. [`DayLayout::blocks`] puts the blocks of a day side by side where they overlap.
//!
//! ```
//! use lectern_core::model::MinuteRange;
//! use lectern_core::planning::{BlockContent, DayLayout, bundle};
//!
//! let morning = MinuteRange::new(8 * 60, 10 * 60)?;
//! let late = MinuteRange::new(9 * 60, 11 * 60)?;
//! // Two groups of session 1 at the same time, and session 2.
//! let bundles = bundle(&[(1, morning), (2, late), (1, morning)]);
//! assert_eq!(bundles[0].events, [0, 2]);
//!
//! let ranges: Vec<MinuteRange> = bundles.iter().map(|bundle| bundle.range).collect();
//! let blocks = DayLayout::default().blocks(&ranges);
//! let second = &blocks[1];
//! assert_eq!(second.content, BlockContent::Event(1));
//! assert_eq!((second.column, second.span, second.columns), (1, 1, 2));
//! # Ok::<(), lectern_core::model::EmptyRange>(())
//! ```

mod bundles;
mod day_layout;
mod day_parts;
mod month;
mod visible_hours;

pub use bundles::{EventBundle, bundle};
pub use day_layout::{Block, BlockContent, DayLayout};
pub use day_parts::{DayPart, day_parts, repeated_time, skipped_time};
pub use month::{MonthWeeks, shown_lines, week_of};
pub use visible_hours::visible_hours;

#[cfg(test)]
mod tests;
