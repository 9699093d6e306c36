//! Month of a calendar: weeks of days, each with a few lines and a link to the others. Lines are opened, moved
//! to other days, copied and deleted, and days are chosen, by pointer or by keyboard; the caller decides what
//! that means.
//!
//! The month is one tab stop, whose days and lines the arrow keys move among.

mod action;
mod day_view;
mod drag;
mod followed_line;
mod grid;
mod keys;
mod stops;
mod use_shading;

use chrono::NaiveDate;
use yew::prelude::*;

pub use action::MonthAction;
pub use grid::{DayChecker, MonthGrid};

use crate::components::calendar_grid::DayNote;

/// Day of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthDay {
    /// Date.
    pub date: NaiveDate,
    /// Accessible name: the date in full.
    pub name: AttrValue,
    /// Address that shows the day alone.
    pub href: AttrValue,
    /// It belongs to the month that is shown.
    pub is_in_month: bool,
    /// It is today.
    pub is_today: bool,
    /// Reason for which the day is shaded, if it is.
    pub note: Option<DayNote>,
    /// First lines.
    pub lines: Vec<MonthLine>,
    /// Text and accessible name of the link to the other lines, if there are any.
    pub more: Option<(AttrValue, AttrValue)>,
}

/// Line of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthLine {
    /// Key, unique among the lines of the day.
    pub key: AttrValue,
    /// Text.
    pub text: AttrValue,
    /// Text after it, which is never cut off.
    pub count: Option<AttrValue>,
    /// Accessible name.
    pub name: AttrValue,
    /// Hexadecimal `rrggbb`, of which the hue is used.
    pub colour: AttrValue,
    /// Meaning of the colour in words, for paper.
    pub kind: AttrValue,
    /// A triangle marks it; the name says why.
    pub has_warning: bool,
    /// It does not take place.
    pub is_cancelled: bool,
}
