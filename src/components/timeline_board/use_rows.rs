//! The rows of a board that are in the page: those in view, some beyond, and that of the cursor.

use std::ops::Range;

use web_sys::Element;
use yew::prelude::*;

use crate::components::resize::Resized;
use crate::components::viewport::Viewport;

/// Height of a row in px; the style sheet has the same.
pub const ROW_HEIGHT: f64 = 56.0;

/// Rows in the page.
pub struct DrawnRows {
    /// Rows in view and some beyond.
    pub range: Range<usize>,
    /// Handler of `scroll`.
    pub onscroll: Callback<Event>,
}

/// Returns the rows to draw in the element that scrolls.
#[hook]
pub fn use_rows(scroller: &NodeRef, len: usize) -> DrawnRows {
    let range = use_state_eq(|| 0..30_usize);
    let measure = {
        let (scroller, range) = (scroller.clone(), range.clone());
        Callback::from(move |()| {
            let Some(element) = scroller.cast::<Element>() else {
                return;
            };
            let view = Viewport {
                scroll: element.scroll_top().max(0.0),
                height: f64::from(element.client_height()),
                row: ROW_HEIGHT,
            };
            let view = view.clamped(len);
            if !view.covers(&range, len) {
                range.set(view.rendered_rows(len));
            }
        })
    };
    {
        let (scroller, measure) = (scroller.clone(), measure.clone());
        use_effect_with((len, range.clone()), move |_| {
            let element = scroller.cast::<Element>();
            let watched =
                element.and_then(|element| Resized::watch(&element, move || measure.emit(())));
            move || drop(watched)
        });
    }
    DrawnRows {
        range: range.start.min(len)..range.end.min(len),
        onscroll: measure.reform(|_| ()),
    }
}
