//! Functions by which a speed harness drives the widgets: `window.__bench`. Compiled only with the
//! feature `bench`, never in a released build. The widgets are the unchanged ones of the app.

mod calendar;
mod dual_list;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// Sets `window.__bench` if the harness requests the page. Returns whether it did; the caller must
/// then not start the app.
#[must_use]
pub fn takes_over() -> bool {
    let search = gloo::utils::window().location().search();
    if !search.is_ok_and(|search| search.contains("bench=1") || search.contains("auto=")) {
        return false;
    }
    let hooks = Hooks(Object::new());
    hooks.is("name", "lectern");
    hooks.is("version", env!("CARGO_PKG_VERSION"));
    hooks.gives("wasmBytes", || {
        let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
        let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
        buffer.byte_length().into()
    });
    dual_list::offer(&hooks);
    calendar::offer(&hooks);
    // The window accepts properties, so this cannot fail.
    let _ = Reflect::set(&gloo::utils::window(), &"__bench".into(), &hooks.0);
    true
}

/// Object that the harness calls. Its functions live as long as the page.
struct Hooks(Object);

impl Hooks {
    fn is(&self, name: &str, value: impl Into<JsValue>) {
        // A plain object accepts properties, so this cannot fail.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
    }

    fn gives(&self, name: &str, call: impl Fn() -> JsValue + 'static) {
        self.is(
            name,
            Closure::<dyn Fn() -> JsValue>::new(call).into_js_value(),
        );
    }

    fn takes(&self, name: &str, call: impl Fn(JsValue) -> JsValue + 'static) {
        self.is(
            name,
            Closure::<dyn Fn(JsValue) -> JsValue>::new(call).into_js_value(),
        );
    }
}
