//! Content of a day of a calendar grid.

use chrono::NaiveDate;
use lectern_core::model::MinuteRange;
use yew::prelude::*;

/// A day of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct GridDay {
    /// Date.
    pub date: NaiveDate,
    /// Accessible name: the date in full.
    pub name: AttrValue,
    /// Address that shows the day alone.
    pub href: Option<AttrValue>,
    /// It is today.
    pub is_today: bool,
    /// Reason for which the day is shaded, if it is.
    pub note: Option<DayNote>,
    /// Time that clocks skip on this day.
    pub skipped: Option<MinuteRange>,
    /// Time that clocks show twice on this day.
    pub repeated: Option<MinuteRange>,
    /// Blocks in the order of the arrow keys.
    pub blocks: Vec<GridBlock>,
    /// Markers of items that are due on the day.
    pub markers: Vec<GridMarker>,
    /// Link to the markers for which the screen has no room.
    pub more: Option<MoreMarkers>,
}

/// Link to the markers of a day for which the screen has no room. Paper shows some of them.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreMarkers {
    /// Number of markers that the screen shows.
    pub shown: usize,
    /// Key, different from those of markers.
    pub key: AttrValue,
    /// Text.
    pub text: AttrValue,
    /// Accessible name.
    pub name: AttrValue,
    /// Address that shows all markers.
    pub href: AttrValue,
}

/// A reason for which a day is shaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayNote {
    /// Text.
    pub text: AttrValue,
    /// It is also shown in the head of the day.
    pub in_head: bool,
}

/// A block of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct GridBlock {
    /// Key that identifies it among the blocks of the calendar, also after it was moved.
    pub key: AttrValue,
    /// Time on the wall clock.
    pub range: MinuteRange,
    /// First column, counted from 0.
    pub column: u32,
    /// Number of columns that it takes up.
    pub span: u32,
    /// Number of columns at its time.
    pub columns: u32,
    /// Accessible name.
    pub name: AttrValue,
    /// Title.
    pub title: AttrValue,
    /// Start.
    pub start: AttrValue,
    /// Start and end.
    pub time: AttrValue,
    /// Place, or another third line.
    pub place: AttrValue,
    /// Hexadecimal `rrggbb`, of which the hue is used.
    pub colour: AttrValue,
    /// Meaning of the colour in words, for paper.
    pub kind: AttrValue,
    /// Appearance.
    pub look: BlockLook,
    /// It has a triangle.
    pub has_warning: bool,
    /// It does not take place.
    pub is_cancelled: bool,
    /// It began on an earlier day.
    pub continues_before: bool,
    /// It goes on on a later day.
    pub continues_after: bool,
}

/// Appearance of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockLook {
    /// One event.
    Single,
    /// Events of one kind at the same time.
    Stacked,
    /// A number of events for which there is no column.
    More,
}

/// Something due on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct GridMarker {
    /// Key, unique among the markers.
    pub key: AttrValue,
    /// Text.
    pub text: AttrValue,
    /// Address that shows it.
    pub href: AttrValue,
}

impl GridDay {
    /// Creates a day without anything.
    #[must_use]
    pub fn empty(date: NaiveDate) -> Self {
        Self {
            date,
            name: AttrValue::default(),
            href: None,
            is_today: false,
            note: None,
            skipped: None,
            repeated: None,
            blocks: Vec::new(),
            markers: Vec::new(),
            more: None,
        }
    }

    /// Iterates over the keys of what is due and has room on the screen, then of what leads to the rest.
    pub fn due_keys(&self) -> impl Iterator<Item = &AttrValue> {
        let more = self.more.as_ref();
        let shown = more.map_or(self.markers.len(), |more| more.shown);
        let markers = self.markers.iter().take(shown).map(|marker| &marker.key);
        markers.chain(more.map(|more| &more.key))
    }

    /// Returns the block with a key.
    #[must_use]
    pub fn block(&self, key: &str) -> Option<&GridBlock> {
        self.blocks.iter().find(|block| block.key == key)
    }
}

impl GridBlock {
    /// Returns whether it can be moved and stretched.
    #[must_use]
    pub fn is_movable(&self) -> bool {
        match self.look {
            BlockLook::Single | BlockLook::Stacked => true,
            BlockLook::More => false,
        }
    }
}
