//! The place that a person considers for an item whose form is open.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::shading::PlaceVerdict;

/// Milliseconds after which a place under the pointer is considered. On its way to the links of the last
/// one, the pointer passes others.
const REST: u32 = 250;

/// Place that a person considers, with its suitability.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsideredPlace {
    /// Name of the place.
    pub name: AttrValue,
    /// Suitability.
    pub verdict: PlaceVerdict,
}

/// Reports the place on which the pointer rests and the empty time that has the focus, and `None` once `item`,
/// which can be placed, has changed. The last place stays when neither is over one.
#[hook]
pub fn use_considered<T: PartialEq + 'static>(
    root: &NodeRef,
    item: T,
    under_pointer: Option<ConsideredPlace>,
    at_cursor: Option<ConsideredPlace>,
    on_consider: &Callback<Option<ConsideredPlace>>,
) {
    let has_focus = use_slot_focus(root);
    let attention = use_mut_ref(Attention::default);
    {
        let on_consider = on_consider.clone();
        use_effect_with(item, move |_| move || on_consider.emit(None));
    }
    {
        let (on_consider, attention) = (on_consider.clone(), attention.clone());
        use_effect_with(under_pointer, move |place| {
            let name = place.as_ref().map(|place| place.name.clone());
            let mut state = attention.borrow_mut();
            if state.under_pointer != name {
                state.under_pointer = name;
                state.is_at_cursor = false;
            }
            let place = place.clone().filter(|_| !state.is_at_cursor);
            state.rest =
                place.map(|place| Timeout::new(REST, move || on_consider.emit(Some(place))));
            let left = attention.clone();
            move || left.borrow_mut().rest = None
        });
    }
    let on_consider = on_consider.clone();
    use_effect_with(at_cursor.filter(|_| has_focus), move |place| {
        if place.is_some() {
            let mut state = attention.borrow_mut();
            state.rest = None;
            state.is_at_cursor = true;
            drop(state);
            on_consider.emit(place.clone());
        }
    });
}

/// Place that a person attends to: a pointer that stays where it is does not take it from the keyboard.
#[derive(Default)]
struct Attention {
    /// Reports the place under the pointer.
    rest: Option<Timeout>,
    /// Name of that place.
    under_pointer: Option<AttrValue>,
    /// The keyboard has moved since the pointer did.
    is_at_cursor: bool,
}

/// Returns whether empty time in `root` has the focus.
#[hook]
fn use_slot_focus(root: &NodeRef) -> bool {
    let has_focus = use_state_eq(|| false);
    let setter = has_focus.setter();
    use_effect_with(root.clone(), move |root| {
        let listeners = root.cast::<Element>().map(|root| {
            let left = setter.clone();
            [
                EventListener::new(&root, "focusin", move |event| {
                    let target = event.target();
                    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
                    setter.set(target.is_some_and(|target| target.has_attribute("data-slot")));
                }),
                EventListener::new(&root, "focusout", move |_| left.set(false)),
            ]
        });
        move || drop(listeners)
    });
    *has_focus
}
