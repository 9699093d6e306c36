//! Reordering of a list with a pointer. Each item has an element with [`GRIP`], by which it is dragged;
//! Escape gives up. It is only for pointers: beside it the list has buttons that move an item.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::platform::keyboard::KeyPress;

/// Attribute of the elements by which items are dragged.
pub const GRIP: &str = "data-grip";

/// An item that is dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drag {
    /// Its position.
    pub from: usize,
    /// The position that it would get.
    pub to: usize,
}

impl Drag {
    /// Returns the class of the item at a position: the one that is dragged, and the one beside which
    /// it would come to lie.
    #[must_use]
    pub fn class_of(self, position: usize) -> Option<&'static str> {
        if position == self.from {
            Some("dragged")
        } else if position == self.to {
            Some(if self.to < self.from {
                "drop-before"
            } else {
                "drop-after"
            })
        } else {
            None
        }
    }
}

/// Handlers of a list whose items can be dragged.
pub struct DragOrder {
    /// The item that is dragged, if any.
    pub drag: Option<Drag>,
    /// Handler of the list.
    pub onpointerdown: Callback<PointerEvent>,
    /// Handler of the list.
    pub onpointermove: Callback<PointerEvent>,
    /// Handler of the list.
    pub onpointerup: Callback<PointerEvent>,
    /// Handler of the list.
    pub onpointercancel: Callback<PointerEvent>,
}

/// Starts the reordering of the children of `list`. `on_move` receives the position of an item and the
/// one to which it was dragged.
#[hook]
pub fn use_drag_order(list: &NodeRef, on_move: Callback<(usize, usize)>) -> DragOrder {
    let drag = use_state_eq(|| None::<Drag>);
    {
        let drag = drag.clone();
        use_effect_with(drag.is_some(), move |is_dragging| {
            let escape = is_dragging.then(|| {
                EventListener::new(&document(), "keydown", move |event| {
                    let press = event
                        .dyn_ref::<KeyboardEvent>()
                        .and_then(KeyPress::from_event);
                    if press.is_some_and(|press| press.name == "Escape") {
                        drag.set(None);
                    }
                })
            });
            move || drop(escape)
        });
    }
    let onpointerdown = {
        let (list, drag) = (list.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            let target = event.target_dyn_into::<Element>();
            let grip = target.and_then(|target| target.closest(&format!("[{GRIP}]")).ok()?);
            let (Some(grip), 0) = (grip, event.button()) else {
                return;
            };
            let items = items(&list);
            let from = items.iter().position(|item| item.contains(Some(&grip)));
            if let Some(from) = from {
                event.prevent_default();
                // Fails only for a pointer that has been released: the drag then ends with the next move.
                let _ = grip.set_pointer_capture(event.pointer_id());
                drag.set(Some(Drag { from, to: from }));
            }
        })
    };
    let onpointermove = {
        let (list, drag) = (list.clone(), drag.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(Drag { from, .. }) = *drag else {
                return;
            };
            let middles = items(&list).into_iter().map(|item| {
                let place = item.get_bounding_client_rect();
                place.top() + place.height() / 2.0
            });
            let to = position_at(&middles.collect::<Vec<f64>>(), from, event.client_y());
            // A pointer that was released outside the window has no button pressed.
            drag.set((event.buttons() != 0).then_some(Drag { from, to }));
        })
    };
    let onpointerup = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| {
            if let Some(Drag { from, to }) = *drag
                && from != to
            {
                on_move.emit((from, to));
            }
            drag.set(None);
        })
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    DragOrder {
        drag: *drag,
        onpointerdown,
        onpointermove,
        onpointerup,
        onpointercancel,
    }
}

fn items(list: &NodeRef) -> Vec<Element> {
    let children = list.cast::<Element>().map(|list| list.children());
    let children = children.iter();
    children
        .flat_map(|children| (0..children.length()).filter_map(|at| children.item(at)))
        .collect()
}

/// Returns the position that the item at `from` gets when it is dropped at `y`, given the middles of all
/// items from the top.
fn position_at(middles: &[f64], from: usize, y: f64) -> usize {
    let others = middles.iter().enumerate().filter(|(at, _)| *at != from);
    others.filter(|(_, middle)| **middle < y).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_passes_others_at_their_middles() {
        let middles = [10.0, 30.0, 50.0];
        assert_eq!(position_at(&middles, 0, 0.0), 0);
        assert_eq!(position_at(&middles, 0, 29.0), 0);
        assert_eq!(position_at(&middles, 0, 31.0), 1);
        assert_eq!(position_at(&middles, 0, 99.0), 2);
        assert_eq!(position_at(&middles, 2, 9.0), 0);
        assert_eq!(position_at(&middles, 2, 49.0), 2);
        assert_eq!(position_at(&middles, 1, 31.0), 1);
    }

    #[test]
    fn the_item_beside_which_it_would_lie_is_marked() {
        let down = Drag { from: 0, to: 2 };
        let classes = [0, 1, 2].map(|position| down.class_of(position));
        assert_eq!(classes, [Some("dragged"), None, Some("drop-after")]);
        assert_eq!(Drag { from: 2, to: 1 }.class_of(1), Some("drop-before"));
    }
}
