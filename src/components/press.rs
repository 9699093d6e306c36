//! Delays a callback until the current pointer press is over.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use yew::Callback;

/// Emits `then` at once, or after the current pointer press. An error message that appeared during the
/// press would move the pressed element away from the pointer, and the click would be lost.
pub fn after_press(then: Callback<()>) {
    let pressed = document().query_selector("body :active").ok().flatten();
    if pressed.is_none() {
        return then.emit(());
    }
    // The click event follows pointerup in the same task.
    let up = EventListener::once(&window(), "pointerup", move |_| {
        Timeout::new(0, move || then.emit(())).forget();
    });
    up.forget();
}
