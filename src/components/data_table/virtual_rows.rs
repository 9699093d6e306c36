//! Virtualisation: the rows in view and a few around them are drawn, the others are gaps. The page
//! scrolls, not the table, so the rows in view follow from the table's position in the viewport.

use std::ops::Range;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::window;
use web_sys::Element;
use yew::prelude::*;

use super::lines::{Heights, Lines};
use crate::components::media::use_printed;

/// Tables up to this many lines are drawn whole, so that the browser can search and read them.
pub(super) const MAX_UNVIRTUALISED: usize = 100;
/// Lines of a table that are drawn for paper.
const MAX_PRINTED: usize = 5_000;
/// Lines by which the drawn range moves, so that most scrolling redraws nothing.
const STEP: usize = 8;
/// Lines drawn before and after those in view.
const OVERSCAN: usize = 10;
/// Row height until one has been measured, in px.
const ESTIMATED_HEIGHT: f64 = 53.0;

/// A part of a table body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// Lines that are not drawn.
    Gap(Range<usize>),
    /// The line with this number.
    Line(usize),
}

/// Returns the body of a table of `len` lines of which those in `visible` are drawn. `pinned`, the row
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
            segments.push(Segment::Gap(next..at));
        }
        segments.push(Segment::Line(at));
        next = at + 1;
    }
    if len > next {
        segments.push(Segment::Gap(next..len));
    }
    segments
}

/// Returns the lines to draw when the body begins `top` px below the upper edge of a viewport of
/// `height` px.
fn visible_lines(top: f64, height: f64, lines: &Lines, heights: Heights) -> Range<usize> {
    let first = lines.line_at(-top, heights);
    let end = lines.line_at(height - top, heights) + 1;
    let first = first.saturating_sub(OVERSCAN) / STEP * STEP;
    first..(end + OVERSCAN).div_ceil(STEP) * STEP
}

/// The drawn range of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VirtualRange {
    /// Lines to draw; may reach beyond the last.
    pub visible: Range<usize>,
    /// Heights of lines.
    pub heights: Heights,
}

/// Follows the position of a table `body` in the viewport. For paper, the range begins at the first line.
#[hook]
pub(super) fn use_virtual_range(body: &NodeRef, lines: &Lines) -> VirtualRange {
    let range = use_state_eq(|| VirtualRange {
        visible: 0..MAX_UNVIRTUALISED.div_ceil(2),
        heights: Heights {
            row: ESTIMATED_HEIGHT,
            head: ESTIMATED_HEIGHT,
        },
    });
    let is_printed = use_printed();
    {
        let (body, range) = (body.clone(), range.clone());
        use_effect_with(lines.clone(), move |lines| {
            let is_virtual = lines.len() > MAX_UNVIRTUALISED;
            let update = {
                let (setter, lines) = (range.setter(), lines.clone());
                move || {
                    if let Some(body) = body.cast::<Element>()
                        && let Some(measured) = measure(&body, &lines)
                    {
                        setter.set(measured);
                    }
                }
            };
            let listeners = is_virtual.then(|| {
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
    let VirtualRange { visible, heights } = (*range).clone();
    VirtualRange {
        visible: if is_printed { 0..MAX_PRINTED } else { visible },
        heights,
    }
}

fn measure(body: &Element, lines: &Lines) -> Option<VirtualRange> {
    let height_of = |selector| {
        let line = body.query_selector(selector).ok().flatten()?;
        Some(line.get_bounding_client_rect().height())
    };
    let row = height_of("tr[data-at]").filter(|row| *row > 0.0)?;
    let heights = Heights {
        row,
        head: height_of("tr[data-group]").unwrap_or(row),
    };
    let height = window().inner_height().ok()?.as_f64()?;
    let top = body.get_bounding_client_rect().top();
    Some(VirtualRange {
        visible: visible_lines(top, height, lines, heights),
        heights,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_focused_row_stays_in_place() {
        use Segment::{Gap, Line};
        assert_eq!(
            segments(10, 4..6, Some(1)),
            [Gap(0..1), Line(1), Gap(2..4), Line(4), Line(5), Gap(6..10)]
        );
        assert_eq!(
            segments(10, 4..6, Some(9)),
            [Gap(0..4), Line(4), Line(5), Gap(6..9), Line(9)]
        );
        assert_eq!(segments(2, 0..50, Some(7)), [Line(0), Line(1)]);
        assert_eq!(segments(3, 8..16, None), [Gap(0..3)]);
    }

    proptest! {
        #[test]
        fn every_line_is_drawn_or_in_a_gap_once(len in 0usize..60, a in 0usize..70, b in 0usize..70, pinned in proptest::option::of(0usize..70)) {
            let mut next = 0;
            for piece in segments(len, a.min(b)..a.max(b), pinned) {
                match piece {
                    Segment::Gap(lines) => { prop_assert!(lines.start == next && !lines.is_empty()); next = lines.end; }
                    Segment::Line(at) => { prop_assert_eq!(at, next); next += 1; }
                }
            }
            prop_assert_eq!(next, len);
        }

        #[test]
        fn lines_in_view_are_drawn(top in -500_000.0..900.0f64, height in 200.0..2000.0f64, row in 20.0..90.0f64) {
            let lines = Lines { rows: 20_000, ..Lines::default() };
            let drawn = visible_lines(top, height, &lines, Heights { row, head: row });
            let first = (-top / row).max(0.0) as usize;
            let last = ((height - top) / row).max(0.0) as usize;
            prop_assert!(drawn.start <= first && last.min(lines.rows) <= drawn.end);
        }
    }
}
