//! Dragging with a mouse, a pen or a finger. A finger drags after it has been held still for a moment,
//! so that it can scroll the calendar.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::drag::{Drag, DragKind, GridPoint};
use super::{GridAction, GridDay};
use crate::platform::keyboard::KeyPress;

/// Distance in px from which a press is a drag.
const THRESHOLD: f64 = 4.0;
/// Time in ms for which a finger is held still before it drags.
const HOLD: u32 = 350;

/// A press of a pointer that is or may become a drag.
struct Press {
    pointer: i32,
    at: (f64, f64),
    drag: Drag,
    is_active: bool,
    /// Makes the press of a finger a drag.
    hold: Option<Timeout>,
}

/// Handlers of a calendar whose blocks can be dragged.
pub struct PointerDrag {
    /// Drag under way.
    pub drag: Option<Drag>,
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

/// Lets blocks of the calendar in `root` be dragged.
#[hook]
pub fn use_pointer_drag(
    root: &NodeRef,
    days: &Rc<Vec<Rc<GridDay>>>,
    on_action: &Callback<GridAction>,
) -> PointerDrag {
    let press = use_mut_ref(|| None::<Press>);
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
    let onpointerdown = {
        let (press, was_dragged, redraw) = (press.clone(), was_dragged.clone(), redraw.clone());
        let (root, days) = (root.clone(), days.clone());
        Callback::from(move |event: PointerEvent| {
            *was_dragged.borrow_mut() = false;
            if event.button() != 0 || !event.is_primary() {
                return;
            }
            let Some(drag) = begin(&root, &days, &event) else {
                return;
            };
            let hold = (event.pointer_type() == "touch").then(|| {
                let (press, redraw) = (press.clone(), redraw.clone());
                Timeout::new(HOLD, move || {
                    if let Some(press) = &mut *press.borrow_mut() {
                        press.is_active = true;
                    }
                    redraw.force_update();
                })
            });
            *press.borrow_mut() = Some(Press {
                pointer: event.pointer_id(),
                at: (event.client_x(), event.client_y()),
                drag,
                is_active: false,
                hold,
            });
        })
    };
    let onpointermove = {
        let (press, redraw, root, cancel) =
            (press.clone(), redraw.clone(), root.clone(), cancel.clone());
        Callback::from(move |event: PointerEvent| {
            let mut pressed = press.borrow_mut();
            let Some(current) = pressed.as_mut() else {
                return;
            };
            let (x, y) = (event.client_x(), event.client_y());
            let is_moved = (x - current.at.0).abs().max((y - current.at.1).abs()) >= THRESHOLD;
            if !current.is_active {
                if !is_moved {
                    return;
                }
                if current.hold.is_some() {
                    // The finger scrolls.
                    drop(pressed);
                    return cancel.emit(());
                }
                current.is_active = true;
            }
            if let Some(element) = root.cast::<Element>() {
                // Fails for a pointer that has gone meanwhile.
                let _ = element.set_pointer_capture(current.pointer);
            }
            if let Some(to) = point(&root, x, y) {
                current.drag.to = to;
            }
            current.drag.copy = event.ctrl_key() || event.meta_key();
            drop(pressed);
            redraw.force_update();
        })
    };
    let onpointerup = {
        let (press, days, on_action) = (press.clone(), days.clone(), on_action.clone());
        let (was_dragged, redraw) = (was_dragged.clone(), redraw.clone());
        Callback::from(move |_: PointerEvent| {
            let Some(ended) = press.borrow_mut().take() else {
                return;
            };
            if ended.is_active {
                *was_dragged.borrow_mut() = true;
                redraw.force_update();
                if let Some(action) = ended.drag.action(&days) {
                    on_action.emit(action);
                }
            }
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
fn use_still_page(root: &NodeRef, press: Rc<std::cell::RefCell<Option<Press>>>) {
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

/// Returns the drag that a press may begin.
fn begin(root: &NodeRef, days: &[Rc<GridDay>], event: &PointerEvent) -> Option<Drag> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let from = point(root, event.client_x(), event.client_y())?;
    let day = target.closest(".cal-day").ok().flatten()?;
    let at: usize = day.get_attribute("data-day")?.parse().ok()?;
    let kind = match target.closest("[data-block]").ok().flatten() {
        None => DragKind::Create,
        Some(element) => {
            let key = AttrValue::from(element.get_attribute("data-block")?);
            let block = days.get(at)?.block(&key)?;
            let range = block.range;
            if !block.is_movable() {
                return None;
            }
            if target.closest(".cal-resize").ok().flatten().is_some() {
                DragKind::Resize { key, range }
            } else {
                DragKind::Move { key, range }
            }
        }
    };
    Some(Drag {
        kind,
        from,
        to: from,
        copy: false,
    })
}

/// Returns the day and the minute at a position in the window. Positions beside the days count as the
/// nearest day.
fn point(root: &NodeRef, x: f64, y: f64) -> Option<GridPoint> {
    let columns = root
        .cast::<Element>()?
        .query_selector_all(".cal-day")
        .ok()?;
    let rects = (0..columns.length()).filter_map(|at| {
        let column: Element = columns.item(at)?.dyn_into().ok()?;
        Some(column.get_bounding_client_rect())
    });
    let distance = |rect: &web_sys::DomRect| (rect.left() - x).max(x - rect.right()).max(0.0);
    let (day, rect) = rects.enumerate().min_by(|(_, one), (_, other)| {
        distance(one)
            .partial_cmp(&distance(other))
            .unwrap_or(std::cmp::Ordering::Equal)
    })?;
    let minute = (y - rect.top()) / rect.height().max(1.0) * 1440.0;
    Some(GridPoint {
        day,
        minute: minute.clamp(0.0, 1440.0),
    })
}
