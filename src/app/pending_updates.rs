//! Updates of the page that are finished before the next input is handled, and before the page is left.
//!
//! Yew's scheduler yields to the browser after 16 ms, and may then have left updates of components and
//! effects, among them those that move the focus. Input that arrives in between would meet handlers that
//! know the state of before, or no element that has the focus. React treats its effects in the same way:
//! they are run before an event that a person causes.

use std::pin::pin;
use std::task::{Context, Waker};

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, KeyboardEvent, KeyboardEventInit};

/// Events that a person causes, before anything has changed by them and while Yew does not render.
///
/// `input` and `click` come after a control has its new value, which pending updates would replace by
/// that of before; `change` and `focusin` may be dispatched by an effect that moves the focus. `pagehide`
/// is the last chance of the effects that store drafts.
const EVENTS: [&str; 7] = [
    "keydown",
    "keyup",
    "pointerdown",
    "pointerup",
    "beforeinput",
    "paste",
    "pagehide",
];

/// Makes every input, and the end of the page, wait for the updates before it.
pub fn finish_before_input() {
    // `Fn`, because a key that is dispatched again comes here while the first is being handled.
    let listener = Closure::<dyn Fn(Event)>::new(|event: Event| {
        // Events that code dispatches may come from an effect.
        if event.is_trusted() {
            finish();
            event.dyn_ref().into_iter().for_each(follow_focus);
        }
    });
    let listener = listener.into_js_value();
    for name in EVENTS {
        // Fails for invalid arguments only.
        let _ = window().add_event_listener_with_callback_and_bool(
            name,
            listener.unchecked_ref(),
            true,
        );
    }
}

/// Runs all updates that are pending.
fn finish() {
    // The first poll runs them; what it waits for afterwards is the timer of the scheduler.
    let flushed = pin!(yew::scheduler::flush());
    let _ = flushed.poll(&mut Context::from_waker(Waker::noop()));
}

/// Dispatches a key again if the updates have moved the focus away from its target.
fn follow_focus(event: &KeyboardEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let focused = document().active_element();
    let Some(focused) = focused.filter(|focused| target.as_ref() != Some(focused)) else {
        return;
    };
    event.stop_immediate_propagation();
    let init: &KeyboardEventInit = event.unchecked_ref::<JsValue>().unchecked_ref();
    let copy = KeyboardEvent::new_with_keyboard_event_init_dict(&event.type_(), init);
    // Both fail for invalid arguments only.
    let Ok(copy) = copy else { return };
    let is_wanted = focused.dispatch_event(&copy);
    if !matches!(is_wanted, Ok(true)) {
        event.prevent_default();
    }
}
