//! A row in the hand of a mouse: from the press to the drop. What it does, keys and buttons do too.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::Callback;

use super::pane::Side;
use super::pointer::row_at;

/// A press becomes a drag after so many px, so that a click with an unsteady hand stays one.
const STEADY: f64 = 6.0;
/// So near to its edge a list scrolls, by this many px for each movement.
const EDGE: f64 = 24.0;

/// What the pointer does while a row is in its hand.
pub enum Dragging {
    /// It is there now, in px of the window.
    To(f64, f64),
    /// It let go.
    Drop,
    /// It is taken away, or Escape pressed.
    Cancel,
}

/// Where a row would land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    /// In the other list.
    Across,
    /// In the order, before or behind the entry in a row.
    Beside { row: u32, behind: bool },
}

/// A row in hand.
pub struct Drag {
    pub side: Side,
    pub entry: u32,
    /// Whether it has moved so far that it is no click any more.
    pub moving: bool,
    start: (f64, f64),
    landing: Option<Landing>,
    /// What shows where it would land.
    marked: Option<Element>,
    /// End with the drag. On the window, as the pointer goes where it likes.
    _listeners: [EventListener; 4],
}

impl Drag {
    /// A press on the row of an entry.
    pub fn new(side: Side, entry: u32, event: &PointerEvent, tell: Callback<Dragging>) -> Self {
        let on = |name: &'static str, read: fn(&Event) -> Option<Dragging>| {
            let tell = tell.clone();
            EventListener::new(&window(), name, move |event| {
                if let Some(dragging) = read(event) {
                    tell.emit(dragging);
                }
            })
        };
        Self {
            side,
            entry,
            moving: false,
            start: (event.client_x(), event.client_y()),
            landing: None,
            marked: None,
            _listeners: [
                on("pointermove", |event| {
                    let event = event.dyn_ref::<PointerEvent>()?;
                    match event.buttons() & 1 {
                        0 => Some(Dragging::Cancel),
                        _ => Some(Dragging::To(event.client_x(), event.client_y())),
                    }
                }),
                on("pointerup", |_| Some(Dragging::Drop)),
                on("pointercancel", |_| Some(Dragging::Cancel)),
                on("keydown", |event| {
                    let event = event.dyn_ref::<KeyboardEvent>()?;
                    (event.key() == "Escape").then_some(Dragging::Cancel)
                }),
            ],
        }
    }

    /// The pointer is at a place now. `ordered` is whether a row can land in the order of its list.
    pub fn to(&mut self, (x, y): (f64, f64), root: &Element, ordered: bool) {
        self.moving |= (x - self.start.0).abs() + (y - self.start.1).abs() > STEADY;
        if !self.moving {
            return;
        }
        self.unmark();
        let Some(under) = document().element_from_point(x as f32, y as f32) else {
            return;
        };
        let Some(card) = under.closest("[data-side]").ok().flatten() else {
            return;
        };
        if !root.contains(Some(&card)) {
            return;
        }
        scroll_at_edge(&card, y);
        if card.get_attribute("data-side").as_deref() == Some(self.side.other().word()) {
            self.mark(card, "here", Landing::Across);
        } else if ordered && let Some((element, row)) = row_at(&under) {
            let rect = element.get_bounding_client_rect();
            let behind = y > rect.top() + rect.height() / 2.0;
            let word = if behind { "behind" } else { "before" };
            self.mark(element, word, Landing::Beside { row, behind });
        }
    }

    /// Where it lands if it is let go now.
    pub const fn landing(&self) -> Option<Landing> {
        self.landing
    }

    fn mark(&mut self, element: Element, word: &str, landing: Landing) {
        // Cannot fail: the name is valid. By hand, so that moving the pointer draws nothing.
        let _ = element.set_attribute("data-drop", word);
        self.marked = Some(element);
        self.landing = Some(landing);
    }

    fn unmark(&mut self) {
        if let Some(element) = self.marked.take() {
            let _ = element.remove_attribute("data-drop");
        }
        self.landing = None;
    }
}

impl Drop for Drag {
    fn drop(&mut self) {
        self.unmark();
    }
}

/// Puts what follows the pointer beside it.
pub fn follow(ghost: &HtmlElement, (x, y): (f64, f64)) {
    let place = [
        "translate(",
        &(x + 12.0).to_string(),
        "px, ",
        &(y + 8.0).to_string(),
        "px)",
    ]
    .concat();
    // Cannot fail: the name and the value are valid.
    let _ = ghost.style().set_property("transform", &place);
}

fn scroll_at_edge(card: &Element, y: f64) {
    if let Ok(Some(list)) = card.query_selector("[role=listbox]") {
        let rect = list.get_bounding_client_rect();
        let by = if y < rect.top() + EDGE {
            -EDGE
        } else if y > rect.bottom() - EDGE {
            EDGE
        } else {
            return;
        };
        list.set_scroll_top(list.scroll_top() + by);
    }
}
