//! Which rows of a long table are drawn: those that can be seen and a few around them. The page
//! scrolls, not the table, so what can be seen is where the table stands in the window.

use std::ops::Range;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::window;
use web_sys::Element;
use yew::prelude::*;

/// Up to so many rows are all drawn: then the browser finds, prints and reads out all of them.
pub(super) const PLAIN: u32 = 100;
/// The window moves by so many rows at a time, so that most scrolling draws nothing.
const STEP: u32 = 8;
/// So many rows are drawn before and after those that can be seen.
const MARGIN: u32 = 10;
/// How high a row is taken to be until one has been measured, in px.
const FIRST_HEIGHT: f64 = 53.0;

/// A stretch of a table's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// So many rows that are not drawn.
    Gap(u32),
    /// The row at this place.
    Row(u32),
}

/// The body of a table of `len` rows of which those in `seen` are drawn, and `pinned` too: the row
/// with the focus stays, however far it is scrolled away.
pub(super) fn pieces(len: u32, seen: Range<u32>, pinned: Option<u32>) -> Vec<Piece> {
    let seen = seen.start.min(len)..seen.end.min(len);
    let pinned = pinned.filter(|at| *at < len && !seen.contains(at));
    let before = pinned.filter(|at| *at < seen.start);
    let after = pinned.filter(|at| *at >= seen.end);
    let mut pieces = Vec::with_capacity(seen.len() + 4);
    let mut next = 0;
    for at in before.into_iter().chain(seen).chain(after) {
        if at > next {
            pieces.push(Piece::Gap(at - next));
        }
        pieces.push(Piece::Row(at));
        next = at + 1;
    }
    if len > next {
        pieces.push(Piece::Gap(len - next));
    }
    pieces
}

/// The rows to draw when the body begins `top` px below the upper edge of a window `height` px high.
fn seen(top: f64, height: f64, row: f64) -> Range<u32> {
    // Numbers below zero become 0.
    let first = (-top / row) as u32;
    let end = ((height - top) / row).ceil() as u32;
    let first = first.saturating_sub(MARGIN) / STEP * STEP;
    first..(end + MARGIN).div_ceil(STEP) * STEP
}

/// Where a table stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct View {
    /// The rows to draw; may reach beyond the last.
    pub seen: Range<u32>,
    /// How high a row is, in px.
    pub row: f64,
}

/// Follows where the body of a table stands in the window. `len` is how many rows it has.
#[hook]
pub(super) fn use_view(body: &NodeRef, len: u32) -> View {
    let view = use_state_eq(|| View {
        seen: 0..PLAIN.div_ceil(2),
        row: FIRST_HEIGHT,
    });
    {
        let (body, view) = (body.clone(), view.clone());
        use_effect_with(len, move |len| {
            let look = {
                let setter = view.clone();
                move || {
                    if let Some(body) = body.cast::<Element>()
                        && let Some(found) = look(&body)
                    {
                        setter.set(found);
                    }
                }
            };
            let listeners = (*len > PLAIN).then(|| {
                look();
                let again = look.clone();
                // Whatever scrolls: the page, or a card around the table.
                let options = EventListenerOptions {
                    phase: EventListenerPhase::Capture,
                    passive: true,
                };
                let scrolled =
                    EventListener::new_with_options(&window(), "scroll", options, move |_| again());
                let resized = EventListener::new(&window(), "resize", move |_| look());
                (scrolled, resized)
            });
            move || drop(listeners)
        });
    }
    (*view).clone()
}

fn look(body: &Element) -> Option<View> {
    let row = body.query_selector("tr[data-at]").ok().flatten()?;
    let row = row.get_bounding_client_rect().height();
    let height = window().inner_height().ok()?.as_f64()?;
    (row > 0.0).then(|| View {
        seen: seen(body.get_bounding_client_rect().top(), height, row),
        row,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_row_with_the_focus_stays_where_it_is() {
        use Piece::{Gap, Row};
        assert_eq!(
            pieces(10, 4..6, Some(1)),
            [Gap(1), Row(1), Gap(2), Row(4), Row(5), Gap(4)]
        );
        assert_eq!(
            pieces(10, 4..6, Some(9)),
            [Gap(4), Row(4), Row(5), Gap(3), Row(9)]
        );
        assert_eq!(pieces(2, 0..50, Some(7)), [Row(0), Row(1)]);
        assert_eq!(pieces(3, 8..16, None), [Gap(3)]);
    }

    proptest! {
        #[test]
        fn every_row_is_drawn_or_in_a_gap_once(len in 0u32..60, a in 0u32..70, b in 0u32..70, pinned in proptest::option::of(0u32..70)) {
            let mut next = 0;
            for piece in pieces(len, a.min(b)..a.max(b), pinned) {
                match piece {
                    Piece::Gap(rows) => { prop_assert!(rows > 0); next += rows; }
                    Piece::Row(at) => { prop_assert_eq!(at, next); next += 1; }
                }
            }
            prop_assert_eq!(next, len);
        }

        #[test]
        fn what_can_be_seen_is_drawn(top in -500_000.0..900.0f64, height in 200.0..2000.0f64, row in 20.0..90.0f64) {
            let drawn = seen(top, height, row);
            let first = (-top / row).max(0.0) as u32;
            let last = ((height - top) / row).max(0.0) as u32;
            prop_assert!(drawn.start <= first && last <= drawn.end);
        }
    }
}
