//! Tells when an element has another size than before, and once when it is first laid out: after
//! the layout and before it is painted.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Watches an element for as long as it is kept.
pub struct Resized {
    observer: ResizeObserver,
    /// Called by the observer, so it must live as long.
    _call: Closure<dyn FnMut()>,
}

impl Resized {
    /// Calls back from now on; `None` where the browser cannot tell.
    pub fn watch(element: &Element, call: impl FnMut() + 'static) -> Option<Self> {
        let call = Closure::<dyn FnMut()>::new(call);
        let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _call: call,
        })
    }
}

impl Drop for Resized {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
