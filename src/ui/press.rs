//! Waiting until what is being pressed has been pressed.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use yew::Callback;

/// Says that a field was left; when it was left by pressing something, once that is over. A message
/// that came in between would push what is pressed from under the pointer, and the press be lost.
pub fn after_press(then: Callback<()>) {
    let pressed = document().query_selector("body :active").ok().flatten();
    if pressed.is_none() {
        return then.emit(());
    }
    // The click comes after the pointer is up, in the same turn.
    let up = EventListener::once(&window(), "pointerup", move |_| {
        Timeout::new(0, move || then.emit(())).forget();
    });
    up.forget();
}
