//! Virtualisation: the rows in view and a few around them are drawn, the others are gaps. The page
//! scrolls, not the table, so the rows in view follow from the table's position in the viewport.

use std::ops::Range;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::window;
use web_sys::Element;
use yew::prelude::*;

/// Tables up to this many rows are drawn whole, so that the browser can search, print and read them.
pub(super) const MAX_UNVIRTUALISED: usize = 100;
/// Rows by which the drawn range moves, so that most scrolling redraws nothing.
const STEP: usize = 8;
/// Rows drawn before and after those in view.
const OVERSCAN: usize = 10;
/// Row height until one has been measured, in px.
const ESTIMATED_HEIGHT: f64 = 53.0;

/// A part of a table body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// A number of rows that are not drawn.
    Gap(usize),
    /// The row at this position.
    Row(usize),
}

/// Returns the body of a table of `len` rows of which those in `visible` are drawn. `pinned`, the row
/// with the focus, is drawn however far it is scrolled away.
pub(super) fn segments(len: usize, visible: Range<usize>, pinned: Option<usize>) -> Vec<Segment> {
    let visible = visible.start.min(len)..visible.end.min(len);
    let pinned = pinned.filter(|at| *at < len && !visible.contains(at));
    let before = pinned.filter(|at| *at < visible.start);
    let after = pinned.filter(|at| *at >= visible.end);
    let mut segments = Vec::with_capacity(visible.len() + 4);
    let mut next = 0;
    for at in before.into_iter().chain(visible).chain(after) {
        if at > next {
            segments.push(Segment::Gap(at - next));
        }
        segments.push(Segment::Row(at));
        next = at + 1;
    }
    if len > next {
        segments.push(Segment::Gap(len - next));
    }
    segments
}

/// Returns the rows to draw when the body begins `top` px below the upper edge of a viewport of
/// `height` px.
fn visible_rows(top: f64, height: f64, row: f64) -> Range<usize> {
    // A float below zero casts to 0.
    let first = (-top / row) as usize;
    let end = ((height - top) / row).ceil() as usize;
    let first = first.saturating_sub(OVERSCAN) / STEP * STEP;
    first..(end + OVERSCAN).div_ceil(STEP) * STEP
}

/// The drawn range of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VirtualRange {
    /// Rows to draw; may reach beyond the last.
    pub visible: Range<usize>,
    /// Height of a row in px.
    pub row_height: f64,
}

/// Follows the position of a table `body` of `len` rows in the viewport.
#[hook]
pub(super) fn use_virtual_range(body: &NodeRef, len: usize) -> VirtualRange {
    let range = use_state_eq(|| VirtualRange {
        visible: 0..MAX_UNVIRTUALISED.div_ceil(2),
        row_height: ESTIMATED_HEIGHT,
    });
    {
        let (body, range) = (body.clone(), range.clone());
        use_effect_with(len, move |len| {
            let update = {
                let setter = range.setter();
                move || {
                    if let Some(body) = body.cast::<Element>()
                        && let Some(measured) = measure(&body)
                    {
                        setter.set(measured);
                    }
                }
            };
            let listeners = (*len > MAX_UNVIRTUALISED).then(|| {
                update();
                let on_scroll = update.clone();
                // Captures the scrolling of the page and of any card around the table.
                let options = EventListenerOptions {
                    phase: EventListenerPhase::Capture,
                    passive: true,
                };
                let scrolled =
                    EventListener::new_with_options(&window(), "scroll", options, move |_| {
                        on_scroll()
                    });
                let resized = EventListener::new(&window(), "resize", move |_| update());
                (scrolled, resized)
            });
            move || drop(listeners)
        });
    }
    (*range).clone()
}

fn measure(body: &Element) -> Option<VirtualRange> {
    let row = body.query_selector("tr[data-at]").ok().flatten()?;
    let row = row.get_bounding_client_rect().height();
    let height = window().inner_height().ok()?.as_f64()?;
    (row > 0.0).then(|| VirtualRange {
        visible: visible_rows(body.get_bounding_client_rect().top(), height, row),
        row_height: row,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_focused_row_stays_in_place() {
        use Segment::{Gap, Row};
        assert_eq!(
            segments(10, 4..6, Some(1)),
            [Gap(1), Row(1), Gap(2), Row(4), Row(5), Gap(4)]
        );
        assert_eq!(
            segments(10, 4..6, Some(9)),
            [Gap(4), Row(4), Row(5), Gap(3), Row(9)]
        );
        assert_eq!(segments(2, 0..50, Some(7)), [Row(0), Row(1)]);
        assert_eq!(segments(3, 8..16, None), [Gap(3)]);
    }

    proptest! {
        #[test]
        fn every_row_is_drawn_or_in_a_gap_once(len in 0usize..60, a in 0usize..70, b in 0usize..70, pinned in proptest::option::of(0usize..70)) {
            let mut next = 0;
            for piece in segments(len, a.min(b)..a.max(b), pinned) {
                match piece {
                    Segment::Gap(rows) => { prop_assert!(rows > 0); next += rows; }
                    Segment::Row(at) => { prop_assert_eq!(at, next); next += 1; }
                }
            }
            prop_assert_eq!(next, len);
        }

        #[test]
        fn rows_in_view_are_drawn(top in -500_000.0..900.0f64, height in 200.0..2000.0f64, row in 20.0..90.0f64) {
            let drawn = visible_rows(top, height, row);
            let first = (-top / row).max(0.0) as usize;
            let last = ((height - top) / row).max(0.0) as usize;
            prop_assert!(drawn.start <= first && last <= drawn.end);
        }
    }
}
