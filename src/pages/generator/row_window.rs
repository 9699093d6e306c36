//! The rows of the preview to draw. Rows with conflicts are higher than the others and come first.

use std::ops::Range;

use web_sys::Element;
use yew::prelude::*;

use crate::components::resize::Resized;
use crate::components::viewport::px_property;

/// Tables up to this many rows are drawn whole, so that the browser can search, print and read them.
const MAX_UNVIRTUALISED: usize = 200;

/// Returns whether a table of so many rows is drawn whole. Its rows are as high as their texts are; others
/// have a given height.
#[must_use]
pub const fn is_drawn_whole(len: usize) -> bool {
    len <= MAX_UNVIRTUALISED
}

/// Rows drawn before and after those in view.
const OVERSCAN: usize = 12;

/// Number of rows that the drawn range begins and ends at a multiple of, so that most scrolling
/// redraws nothing.
const STEP: usize = 8;

/// Heights of the rows in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowHeights {
    /// Number of rows with conflicts, which come first.
    pub conflicting: usize,
    /// Number of all rows.
    pub len: usize,
    /// Height of a row with conflicts.
    pub high: f64,
    /// Height of another row.
    pub low: f64,
}

impl RowHeights {
    /// Returns the distance from the top of the first row to that of the row at a position.
    #[must_use]
    pub fn top(&self, position: usize) -> f64 {
        let high = position.min(self.conflicting);
        high as f64 * self.high + (position - high) as f64 * self.low
    }

    /// Returns the position of the row at a distance from the top of the first.
    fn position_at(&self, distance: f64) -> usize {
        let above = self.conflicting as f64 * self.high;
        // A float below zero casts to 0.
        if distance < above {
            (distance / self.high) as usize
        } else {
            self.conflicting + ((distance - above) / self.low) as usize
        }
    }

    /// Returns the rows to draw where `height` px are in view from `scroll` on.
    #[must_use]
    pub fn visible(&self, scroll: f64, height: f64) -> Range<usize> {
        if is_drawn_whole(self.len) {
            return 0..self.len;
        }
        let first = self.position_at(scroll).saturating_sub(OVERSCAN) / STEP * STEP;
        let last = self.position_at(scroll + height) + 1 + OVERSCAN;
        let end = last.next_multiple_of(STEP).min(self.len);
        first.min(end)..end
    }
}

/// The part of the table that is in view.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    scroll: f64,
    height: f64,
    high: f64,
    low: f64,
}

/// An estimate until the layout has been measured.
const ESTIMATE: View = View {
    scroll: 0.0,
    height: 800.0,
    high: 80.0,
    low: 36.0,
};

/// Rows to draw, and what tells where the others are.
pub struct RowWindow {
    /// Rows to draw.
    pub rows: Range<usize>,
    /// Heights of the rows.
    pub heights: RowHeights,
    /// Called when the table has been scrolled.
    pub on_scroll: Callback<Event>,
}

/// Follows the scroll position and the size of `scroller`, in which `len` rows are, of which the first
/// `conflicting` are high.
#[hook]
pub fn use_row_window(scroller: &NodeRef, conflicting: usize, len: usize) -> RowWindow {
    let view = use_state_eq(|| ESTIMATE);
    let measure = {
        let (scroller, setter) = (scroller.clone(), view.setter());
        use_callback((), move |(), ()| {
            if let Some(scroller) = scroller.cast::<Element>() {
                setter.set(View {
                    scroll: f64::from(scroller.scroll_top() as i32),
                    height: f64::from(scroller.client_height()),
                    high: px_property(&scroller, "--conflict-row").unwrap_or(ESTIMATE.high),
                    low: px_property(&scroller, "--preview-row").unwrap_or(ESTIMATE.low),
                });
            }
        })
    };
    {
        let (scroller, measure) = (scroller.clone(), measure.clone());
        use_effect_with((), move |()| {
            let scroller = scroller.cast::<Element>();
            let resized =
                scroller.and_then(|scroller| Resized::watch(&scroller, move || measure.emit(())));
            move || drop(resized)
        });
    }
    let heights = RowHeights {
        conflicting,
        len,
        high: view.high,
        low: view.low,
    };
    RowWindow {
        rows: heights.visible(view.scroll, view.height),
        heights,
        on_scroll: measure.reform(|_: Event| ()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_in_view_are_drawn(conflicting in 0..100_000usize, others in 0..100_000usize, at in 0.0..1.0f64, height in 100.0..2000.0f64) {
            let heights = RowHeights { conflicting, len: conflicting + others, high: 64.0, low: 36.0 };
            let scroll = (heights.top(heights.len) * at).floor();
            let drawn = heights.visible(scroll, height);
            prop_assert!(drawn.end <= heights.len);
            prop_assert!(heights.top(drawn.start) <= scroll);
            let is_last = drawn.end == heights.len;
            prop_assert!(is_last || heights.top(drawn.end) >= scroll + height);
            if heights.len > MAX_UNVIRTUALISED {
                prop_assert!(drawn.len() <= (height / heights.low) as usize + 2 + 2 * (OVERSCAN + STEP));
            }
        }
    }
}
