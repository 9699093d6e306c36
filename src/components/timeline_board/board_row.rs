//! Content of a board.

use std::ops::Range;
use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use crate::components::calendar_grid::{DayNote, GridBlock};

/// Rows, days and the tray of a board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardRows {
    /// Rows in order.
    pub rows: Vec<Rc<BoardRow>>,
    /// Days in order.
    pub days: Vec<BoardDay>,
    /// Hours of each day that are shown.
    pub hours: Range<u16>,
    /// Items that have no place yet.
    pub tray: Vec<TrayItem>,
    /// Number of items beyond those of the tray.
    pub more: usize,
}

/// Day of a board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardDay {
    /// Date.
    pub date: NaiveDate,
    /// Accessible name: the date in full.
    pub name: AttrValue,
    /// Short name: "Mon 14".
    pub head: AttrValue,
    /// It is today.
    pub is_today: bool,
    /// Reason for which the day is shaded, if it is.
    pub note: Option<DayNote>,
}

/// Row of a board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardRow {
    /// Key, unique among the rows.
    pub key: AttrValue,
    /// Name.
    pub name: AttrValue,
    /// A second line, which may be empty.
    pub detail: AttrValue,
    /// Address of its page.
    pub href: Option<AttrValue>,
    /// Blocks of each day, by start.
    pub days: Vec<Vec<GridBlock>>,
}

/// Item whose form is open, and which can be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardForm {
    /// Key, different from those of tray items and from that of the same form with other values.
    pub key: AttrValue,
    /// Duration in minutes.
    pub minutes: u16,
}

/// Something that has no place yet.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayItem {
    /// Key, unique among the items of the tray.
    pub key: AttrValue,
    /// Title.
    pub title: AttrValue,
    /// A second line.
    pub detail: AttrValue,
    /// Duration in minutes.
    pub minutes: u16,
    /// Hexadecimal `rrggbb`, of which the hue is used.
    pub colour: AttrValue,
}

impl BoardRows {
    /// Returns the item of the tray with a key.
    #[must_use]
    pub fn item(&self, key: &str) -> Option<&TrayItem> {
        self.tray.iter().find(|item| item.key == key)
    }

    /// Returns the positions of the row and the day of a block, and the block.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<(usize, usize, &GridBlock)> {
        self.rows.iter().enumerate().find_map(|(row, content)| {
            let mut days = content.days.iter().enumerate();
            let found = days.find_map(|(day, blocks)| {
                let block = blocks.iter().find(|block| block.key == key)?;
                Some((day, block))
            });
            let (day, block) = found?;
            Some((row, day, block))
        })
    }
}
