//! The range of rows to render: the rows in view and an overscan. Pixels in, row numbers out.

use std::ops::Range;

use web_sys::Element;

/// Rows rendered beyond the view on either side.
const OVERSCAN: usize = 8;
/// Scrolling renders again only if fewer rows than this are left beyond the view.
const MIN_OVERSCAN: usize = 3;

/// The visible part of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Scroll position in px.
    pub scroll: f64,
    /// Height of the visible part in px.
    pub height: f64,
    /// Height of a row in px.
    pub row: f64,
}

impl Viewport {
    /// Returns the rows that are at least partly in view, extended by `more` on either side, of `len`.
    fn rows_around(&self, more: usize, len: usize) -> Range<usize> {
        let first = (self.scroll / self.row).max(0.0) as usize;
        let end = ((self.scroll + self.height) / self.row).max(0.0).ceil() as usize;
        let end = end.saturating_add(more).min(len);
        first.saturating_sub(more).min(end)..end
    }

    /// Returns the rows to render.
    #[must_use]
    pub fn rendered_rows(&self, len: usize) -> Range<usize> {
        self.rows_around(OVERSCAN, len)
    }

    /// Returns the key of the element that renders a row. Keys repeat once no two rendered rows can share
    /// one, so that a search updates elements and creates none.
    #[must_use]
    pub fn slot(&self, row: usize) -> usize {
        row % ((self.height / self.row).max(0.0) as usize + 3 + 2 * OVERSCAN)
    }

    /// Returns `true` if the rendered rows still cover the view.
    #[must_use]
    pub fn covers(&self, drawn: &Range<usize>, len: usize) -> bool {
        let needed = self.rows_around(MIN_OVERSCAN, len);
        drawn.start <= needed.start && needed.end <= drawn.end
    }

    /// Returns the number of rows per page.
    #[must_use]
    pub fn page(&self) -> usize {
        ((self.height / self.row) as usize).saturating_sub(1).max(1)
    }

    /// Returns the viewport with its scroll position limited to the list.
    #[must_use]
    pub fn clamped(self, len: usize) -> Self {
        let most = (len as f64 * self.row - self.height).max(0.0);
        Self {
            scroll: self.scroll.clamp(0.0, most),
            ..self
        }
    }

    /// Returns the viewport scrolled by the least distance that brings a row into view.
    #[must_use]
    pub fn revealing(self, row: usize) -> Self {
        let top = row as f64 * self.row;
        let lowest = (top + self.row - self.height).min(top);
        Self {
            scroll: self.scroll.clamp(lowest.max(0.0), top),
            ..self
        }
    }
}

/// Returns the value of a custom property of an element that is a positive whole number of px.
#[must_use]
pub fn px_property(element: &Element, property: &str) -> Option<f64> {
    let style = gloo::utils::window().get_computed_style(element).ok()??;
    let text = style.get_property_value(property).ok()?;
    let px: u32 = text.trim().strip_suffix("px")?.parse().ok()?;
    (px > 0).then(|| f64::from(px))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_in_view_is_drawn(scroll in 0.0..4_000_000.0f64, height in 1.0..2000.0f64, row in 20.0..60.0f64, len in 0..100_000usize) {
            let view = Viewport { scroll, height, row }.clamped(len);
            let window = view.rendered_rows(len);
            prop_assert!(view.covers(&window, len));
            prop_assert!(window.end <= len && window.len() <= (height / row) as usize + 2 + 2 * OVERSCAN);
            if len > 0 {
                prop_assert!(window.contains(&((view.scroll / row) as usize).min(len - 1)));
            }
        }

        #[test]
        fn a_row_is_brought_into_view_by_the_least_scrolling(scroll in 0.0..9000.0f64, height in 60.0..900.0f64, at in 0..300usize) {
            let view = Viewport { scroll, height, row: 32.0 };
            let shown = view.revealing(at);
            let top = at as f64 * 32.0;
            prop_assert!(shown.scroll <= top && top + 32.0 <= shown.scroll + height + 1e-6);
            let was_in_view = scroll <= top && top + 32.0 <= scroll + height;
            prop_assert!(!was_in_view || shown == view);
        }
    }

    proptest! {
        #[test]
        fn no_two_rows_that_are_drawn_share_an_element(scroll in 0.0..90_000.0f64, height in 0.0..2000.0f64, row in 20.0..60.0f64) {
            let view = Viewport { scroll, height, row };
            let drawn = view.rendered_rows(100_000);
            let slots: std::collections::BTreeSet<usize> = drawn.clone().map(|row| view.slot(row)).collect();
            prop_assert_eq!(slots.len(), drawn.len());
        }
    }

    #[test]
    fn a_list_lower_than_a_row_still_has_a_page() {
        let view = Viewport {
            scroll: 0.0,
            height: 0.0,
            row: 32.0,
        };
        assert_eq!(view.page(), 1);
        assert_eq!(view.revealing(3).scroll, 96.0);
    }
}
