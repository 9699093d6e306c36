//! Drag and drop of a row with the mouse. Everything it does is available by keys and buttons too.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::Callback;

use super::pointer::row_at;
use super::side::Side;
use crate::platform::keyboard::KeyPress;
use lectern_core::search::ItemIndex;

/// Distance in px from which a press counts as a drag and not as a click.
const DRAG_THRESHOLD: f64 = 6.0;
/// Distance in px from the edge at which a list scrolls, and the step by which it does.
const EDGE_SCROLL: f64 = 24.0;

/// A pointer event during a drag.
pub enum DragUpdate {
    /// The pointer moved; client coordinates in px.
    To(f64, f64),
    /// The button was released.
    Drop,
    /// The drag was cancelled by the browser or with Escape.
    Cancel,
}

/// The place where the row would be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropTarget {
    /// The other list.
    Across,
    /// A position in the order: before or behind the item in `row`.
    Beside { row: usize, behind: bool },
}

/// A drag in progress.
pub struct Drag {
    pub side: Side,
    pub item: ItemIndex,
    /// `true` once the pointer has moved further than [`DRAG_THRESHOLD`].
    pub moving: bool,
    start: (f64, f64),
    target: Option<DropTarget>,
    /// The element with the drop indicator.
    marked: Option<Element>,
    /// On the window, because the pointer may leave the list; removed with the drag.
    _listeners: [EventListener; 4],
}

impl Drag {
    /// Starts a drag on the row of `item`.
    pub fn new(
        side: Side,
        item: ItemIndex,
        event: &PointerEvent,
        tell: Callback<DragUpdate>,
    ) -> Self {
        let on = |name: &'static str, read: fn(&Event) -> Option<DragUpdate>| {
            let tell = tell.clone();
            EventListener::new(&window(), name, move |event| {
                if let Some(dragging) = read(event) {
                    tell.emit(dragging);
                }
            })
        };
        Self {
            side,
            item,
            moving: false,
            start: (event.client_x(), event.client_y()),
            target: None,
            marked: None,
            _listeners: [
                on("pointermove", |event| {
                    let event = event.dyn_ref::<PointerEvent>()?;
                    match event.buttons() & 1 {
                        0 => Some(DragUpdate::Cancel),
                        _ => Some(DragUpdate::To(event.client_x(), event.client_y())),
                    }
                }),
                on("pointerup", |_| Some(DragUpdate::Drop)),
                on("pointercancel", |_| Some(DragUpdate::Cancel)),
                on("keydown", |event| {
                    let press = KeyPress::from_event(event.dyn_ref::<KeyboardEvent>()?)?;
                    (press.name == "Escape").then_some(DragUpdate::Cancel)
                }),
            ],
        }
    }

    /// Updates the drop target for a pointer position. `ordered`: the row can be dropped within its list.
    pub fn to(&mut self, (x, y): (f64, f64), root: &Element, ordered: bool) {
        self.moving |= (x - self.start.0).abs() + (y - self.start.1).abs() > DRAG_THRESHOLD;
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
            self.mark(card, "here", DropTarget::Across);
        } else if ordered && let Some((element, row)) = row_at(&under) {
            let rect = element.get_bounding_client_rect();
            let behind = y > rect.top() + rect.height() / 2.0;
            let word = if behind { "behind" } else { "before" };
            self.mark(element, word, DropTarget::Beside { row, behind });
        }
    }

    /// Returns the current drop target.
    pub const fn target(&self) -> Option<DropTarget> {
        self.target
    }

    fn mark(&mut self, element: Element, word: &str, target: DropTarget) {
        // Cannot fail: the name is valid. Set on the element, so that moving the pointer renders nothing.
        let _ = element.set_attribute("data-drop", word);
        self.marked = Some(element);
        self.target = Some(target);
    }

    fn unmark(&mut self) {
        if let Some(element) = self.marked.take() {
            let _ = element.remove_attribute("data-drop");
        }
        self.target = None;
    }
}

impl Drop for Drag {
    fn drop(&mut self) {
        self.unmark();
    }
}

/// Moves the drag image next to the pointer.
pub fn follow(ghost: &HtmlElement, (x, y): (f64, f64)) {
    let position = [
        "translate(",
        &(x + 12.0).to_string(),
        "px, ",
        &(y + 8.0).to_string(),
        "px)",
    ]
    .concat();
    // Cannot fail: the name and the value are valid.
    let _ = ghost.style().set_property("transform", &position);
}

fn scroll_at_edge(card: &Element, y: f64) {
    if let Ok(Some(list)) = card.query_selector("[role=listbox]") {
        let rect = list.get_bounding_client_rect();
        let by = if y < rect.top() + EDGE_SCROLL {
            -EDGE_SCROLL
        } else if y > rect.bottom() - EDGE_SCROLL {
            EDGE_SCROLL
        } else {
            return;
        };
        list.set_scroll_top(list.scroll_top() + by);
    }
}
