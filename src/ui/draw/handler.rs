//! Handlers of events.

use web_sys::Event;
use web_sys::wasm_bindgen::JsCast;
use yew::Callback;
use yew::virtual_dom::{Listener, ListenerKind};

/// A handler of one event, the way Yew wants to have it.
pub struct Handler<E> {
    pub kind: ListenerKind,
    pub callback: Callback<E>,
}

impl<E: JsCast> Listener for Handler<E> {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        // Yew hands out events by their names, and each name has one type; it casts the same way.
        self.callback.emit(event.unchecked_into());
    }

    fn passive(&self) -> bool {
        matches!(
            self.kind,
            ListenerKind::onscroll | ListenerKind::ontouchmove | ListenerKind::ontouchstart
        )
    }
}
