//! Resize observer for one element. It also fires once after the first layout; every call comes after
//! layout and before paint.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Observation of an element, which ends on drop.
pub struct Resized {
    observer: ResizeObserver,
    /// Called by the observer, so it has to live as long.
    _call: Closure<dyn FnMut()>,
}

impl Resized {
    /// Starts observing `element`; returns `None` if the browser has no `ResizeObserver`.
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
