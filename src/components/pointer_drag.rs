//! Dragging with a mouse, a pen or a finger inside an element that scrolls. A finger drags after it has
//! been held still for a moment, so that it can scroll. Near an edge the element scrolls by itself.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::platform::keyboard::KeyPress;

/// Distance in px from which a press is a drag.
const THRESHOLD: f64 = 4.0;
/// Time in ms for which a finger is held still before it drags.
const HOLD: u32 = 350;
/// Time in ms between two steps of scrolling at an edge: that of a frame.
const TICK: u32 = 16;
/// Distance in px from an edge within which the element scrolls.
const EDGE: f64 = 36.0;
/// Greatest step of scrolling in px.
const FASTEST: f64 = 14.0;

/// Something that is dragged.
pub trait Draggable: Clone + 'static {
    /// Moves it to a position in the window. `copy`: Ctrl or Cmd is held down. Returns `true` if it is
    /// drawn elsewhere then.
    fn move_to(&mut self, root: &NodeRef, position: (f64, f64), copy: bool) -> bool;
}

/// A press of a pointer that is or may become a drag.
struct Press<D> {
    pointer: i32,
    /// Position in the window at which it began.
    from: (f64, f64),
    /// Present position.
    at: (f64, f64),
    copy: bool,
    drag: D,
    is_active: bool,
    /// Makes the press of a finger a drag.
    hold: Option<Timeout>,
    /// Scrolls at the edges.
    scrolling: Option<Interval>,
}

type Pressed<D> = Rc<RefCell<Option<Press<D>>>>;

/// Handlers of an element in which something can be dragged.
pub struct PointerDrag<D> {
    /// Drag under way.
    pub drag: Option<D>,
    /// Handler of `pointerdown`.
    pub onpointerdown: Callback<PointerEvent>,
    /// Handler of `pointermove`.
    pub onpointermove: Callback<PointerEvent>,
    /// Handler of `pointerup`.
    pub onpointerup: Callback<PointerEvent>,
    /// Handler of `pointercancel`.
    pub onpointercancel: Callback<PointerEvent>,
    /// Returns whether the click that follows belongs to a drag that has ended.
    pub take_click: Rc<dyn Fn() -> bool>,
}

/// Lets something be dragged in `root`: what `begin` returns for a press, until `on_drop` receives it.
#[hook]
pub fn use_pointer_drag<D: Draggable>(
    root: &NodeRef,
    begin: Callback<PointerEvent, Option<D>>,
    on_drop: Callback<D>,
) -> PointerDrag<D> {
    let press: Pressed<D> = use_mut_ref(|| None::<Press<D>>);
    let was_dragged = use_mut_ref(|| false);
    let redraw = use_force_update();
    let cancel = {
        let (press, redraw) = (press.clone(), redraw.clone());
        Callback::from(move |()| {
            if press.borrow_mut().take().is_some() {
                redraw.force_update();
            }
        })
    };
    let activate = {
        let (press, root, redraw) = (press.clone(), root.clone(), redraw.clone());
        Callback::from(move |()| {
            let scrolling = scrolling(&press, &root, &redraw);
            if let Some(press) = &mut *press.borrow_mut() {
                press.is_active = true;
                press.scrolling = Some(scrolling);
            }
            redraw.force_update();
        })
    };
    let onpointerdown = {
        let (press, was_dragged, activate) = (press.clone(), was_dragged.clone(), activate.clone());
        Callback::from(move |event: PointerEvent| {
            *was_dragged.borrow_mut() = false;
            if event.button() != 0 || !event.is_primary() {
                return;
            }
            let at = (event.client_x(), event.client_y());
            let pointer = event.pointer_id();
            let is_touch = event.pointer_type() == "touch";
            let Some(drag) = begin.emit(event) else {
                return;
            };
            let activate = activate.clone();
            *press.borrow_mut() = Some(Press {
                pointer,
                from: at,
                at,
                copy: false,
                drag,
                is_active: false,
                hold: is_touch.then(|| Timeout::new(HOLD, move || activate.emit(()))),
                scrolling: None,
            });
        })
    };
    let onpointermove = {
        let (press, redraw, root) = (press.clone(), redraw.clone(), root.clone());
        let cancel = cancel.clone();
        Callback::from(move |event: PointerEvent| {
            let at = (event.client_x(), event.client_y());
            let state = press.borrow().as_ref().map(|press| {
                let moved = (at.0 - press.from.0).abs().max((at.1 - press.from.1).abs());
                (press.is_active, moved >= THRESHOLD, press.hold.is_some())
            });
            match state {
                None | Some((false, false, _)) => return,
                // The finger scrolls.
                Some((false, true, true)) => return cancel.emit(()),
                Some((false, true, false)) => activate.emit(()),
                Some((true, ..)) => {}
            }
            let mut pressed = press.borrow_mut();
            let Some(current) = pressed.as_mut() else {
                return;
            };
            if let Some(element) = root.cast::<Element>() {
                // Fails for a pointer that has gone meanwhile.
                let _ = element.set_pointer_capture(current.pointer);
            }
            current.at = at;
            current.copy = event.ctrl_key() || event.meta_key();
            let is_changed = current.drag.move_to(&root, at, current.copy);
            drop(pressed);
            if is_changed {
                redraw.force_update();
            }
        })
    };
    let onpointerup = {
        let (press, was_dragged, redraw) = (press.clone(), was_dragged.clone(), redraw.clone());
        Callback::from(move |_: PointerEvent| {
            let ended = press.borrow_mut().take();
            let Some(ended) = ended.filter(|ended| ended.is_active) else {
                return;
            };
            *was_dragged.borrow_mut() = true;
            redraw.force_update();
            on_drop.emit(ended.drag);
        })
    };
    let drag = {
        let press = press.borrow();
        let active = press.as_ref().filter(|press| press.is_active);
        active.map(|press| press.drag.clone())
    };
    use_cancelling(drag.is_some(), cancel.clone());
    use_still_page(root, press);
    PointerDrag {
        drag,
        onpointerdown,
        onpointermove,
        onpointerup,
        onpointercancel: cancel.reform(|_| ()),
        take_click: Rc::new(move || std::mem::take(&mut *was_dragged.borrow_mut())),
    }
}

/// Scrolls `root`, or the element in it that is marked as what scrolls, while the pointer is near an edge.
fn scrolling<D: Draggable>(
    press: &Pressed<D>,
    root: &NodeRef,
    redraw: &UseForceUpdateHandle,
) -> Interval {
    let (press, root, redraw) = (press.clone(), root.clone(), redraw.clone());
    Interval::new(TICK, move || {
        let Some(element) = root.cast::<Element>() else {
            return;
        };
        let scroller = element.query_selector("[data-scroller]").ok().flatten();
        let element = scroller.unwrap_or(element);
        let mut pressed = press.borrow_mut();
        let Some(current) = pressed.as_mut() else {
            return;
        };
        let rect = element.get_bounding_client_rect();
        let (x, y) = current.at;
        // Beside it there may be another place to drop something.
        let (across, down) = (rect.left()..rect.right(), rect.top()..rect.bottom());
        if !across.contains(&x) || !down.contains(&y) {
            return;
        }
        let (dx, dy) = (
            edge_step(x, rect.left(), rect.right()),
            edge_step(y, rect.top(), rect.bottom()),
        );
        if dx == 0.0 && dy == 0.0 {
            return;
        }
        let before = (element.scroll_left(), element.scroll_top());
        element.set_scroll_left(before.0 + dx);
        element.set_scroll_top(before.1 + dy);
        let is_scrolled = before != (element.scroll_left(), element.scroll_top());
        let (at, copy) = (current.at, current.copy);
        let is_changed = is_scrolled && current.drag.move_to(&root, at, copy);
        drop(pressed);
        if is_changed {
            redraw.force_update();
        }
    })
}

/// Returns the step in px by which an element from `first` to `last` scrolls: the faster, the nearer to
/// the edge the position is.
fn edge_step(at: f64, first: f64, last: f64) -> f64 {
    let nearness = |distance: f64| ((EDGE - distance) / EDGE).clamp(0.0, 1.0);
    if last - first < 4.0 * EDGE {
        return 0.0;
    }
    (nearness(last - at) - nearness(at - first)) * FASTEST
}

/// Calls `cancel` on Escape during a drag.
#[hook]
fn use_cancelling(is_dragging: bool, cancel: Callback<()>) {
    use_effect_with(is_dragging, move |is_dragging| {
        let options = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        let listener = is_dragging.then(|| {
            EventListener::new_with_options(&window(), "keydown", options, move |event| {
                let press = event
                    .dyn_ref::<KeyboardEvent>()
                    .and_then(KeyPress::from_event);
                if press.is_some_and(|press| press.name == "Escape") {
                    event.prevent_default();
                    event.stop_propagation();
                    cancel.emit(());
                }
            })
        });
        move || drop(listener)
    });
}

/// Keeps the browser from scrolling while a finger drags.
#[hook]
fn use_still_page<D: Draggable>(root: &NodeRef, press: Pressed<D>) {
    use_effect_with(root.clone(), move |root| {
        let listener = root.cast::<Element>().map(|root| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&root, "touchmove", options, move |event| {
                if press.borrow().as_ref().is_some_and(|press| press.is_active) {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_to_an_edge_the_faster_it_scrolls() {
        let step = |at| edge_step(at, 100.0, 500.0);
        assert_eq!(step(300.0), 0.0);
        assert_eq!(step(100.0), -FASTEST);
        assert_eq!(step(540.0), FASTEST);
        assert!(step(490.0) > step(480.0) && step(480.0) > 0.0);
        // In a small element there would be nothing but edges.
        assert_eq!(edge_step(100.0, 100.0, 200.0), 0.0);
    }
}
