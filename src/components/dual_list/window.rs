//! Which rows of a list are drawn: those in view and a few around them. Pixels in, row numbers out.

use std::ops::Range;

/// Rows drawn beyond what is in view.
const MARGIN: u32 = 8;
/// With so many left beyond the view, scrolling draws nothing.
const ENOUGH: u32 = 3;

/// What is seen of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How far it is scrolled, in px.
    pub scroll: f64,
    /// How high the part in view is, in px.
    pub height: f64,
    /// How high a row is, in px.
    pub row: f64,
}

impl View {
    /// Rows that are at least partly in view, and so many more, of `len`.
    fn around(&self, more: u32, len: u32) -> Range<u32> {
        let first = (self.scroll / self.row).max(0.0) as u32;
        let end = ((self.scroll + self.height) / self.row).max(0.0).ceil() as u32;
        let end = end.saturating_add(more).min(len);
        first.saturating_sub(more).min(end)..end
    }

    /// The rows to draw.
    pub fn window(&self, len: u32) -> Range<u32> {
        self.around(MARGIN, len)
    }

    /// The element that draws a row: one for each row that can be drawn at the same time, used again
    /// for others. So a search changes texts and makes no elements.
    pub fn slot(&self, row: u32) -> u32 {
        row % ((self.height / self.row).max(0.0) as u32 + 3 + 2 * MARGIN)
    }

    /// Whether what is drawn is still enough.
    pub fn is_in(&self, drawn: &Range<u32>, len: u32) -> bool {
        let needed = self.around(ENOUGH, len);
        drawn.start <= needed.start && needed.end <= drawn.end
    }

    /// How many rows a page is.
    pub fn page(&self) -> u32 {
        ((self.height / self.row) as u32).saturating_sub(1).max(1)
    }

    /// Scrolled no further than the list goes.
    pub fn within(self, len: u32) -> Self {
        let most = (f64::from(len) * self.row - self.height).max(0.0);
        Self {
            scroll: between(self.scroll, 0.0, most),
            ..self
        }
    }

    /// Scrolled just so far that a row is in view.
    pub fn showing(self, row: u32) -> Self {
        let top = f64::from(row) * self.row;
        let lowest = (top + self.row - self.height).min(top);
        Self {
            scroll: between(self.scroll, lowest.max(0.0), top),
            ..self
        }
    }
}

/// Not `clamp`: it names its bounds when they are the wrong way round, and what prints a number with
/// a point is ten kilobytes.
fn between(at: f64, low: f64, high: f64) -> f64 {
    at.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_in_view_is_drawn(scroll in 0.0..4_000_000.0f64, height in 1.0..2000.0f64, row in 20.0..60.0f64, len in 0..100_000u32) {
            let view = View { scroll, height, row }.within(len);
            let window = view.window(len);
            prop_assert!(view.is_in(&window, len));
            prop_assert!(window.end <= len && window.len() <= (height / row) as usize + 2 + 2 * MARGIN as usize);
            if len > 0 {
                prop_assert!(window.contains(&((view.scroll / row) as u32).min(len - 1)));
            }
        }

        #[test]
        fn a_row_is_brought_into_view_by_the_least_scrolling(scroll in 0.0..9000.0f64, height in 60.0..900.0f64, at in 0..300u32) {
            let view = View { scroll, height, row: 32.0 };
            let shown = view.showing(at);
            let top = f64::from(at) * 32.0;
            prop_assert!(shown.scroll <= top && top + 32.0 <= shown.scroll + height + 1e-6);
            let was_in_view = scroll <= top && top + 32.0 <= scroll + height;
            prop_assert!(!was_in_view || shown == view);
        }
    }

    proptest! {
        #[test]
        fn no_two_rows_that_are_drawn_share_an_element(scroll in 0.0..90_000.0f64, height in 0.0..2000.0f64, row in 20.0..60.0f64) {
            let view = View { scroll, height, row };
            let drawn = view.window(100_000);
            let slots: std::collections::BTreeSet<u32> = drawn.clone().map(|row| view.slot(row)).collect();
            prop_assert_eq!(slots.len(), drawn.len());
        }
    }

    #[test]
    fn a_list_lower_than_a_row_still_has_a_page() {
        let view = View {
            scroll: 0.0,
            height: 0.0,
            row: 32.0,
        };
        assert_eq!(view.page(), 1);
        assert_eq!(view.showing(3).scroll, 96.0);
    }
}
