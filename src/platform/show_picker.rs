//! Opening the list of a select.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlSelectElement;

#[wasm_bindgen]
extern "C" {
    /// Select with `showPicker`, which web-sys does not bind.
    #[wasm_bindgen(extends = HtmlSelectElement)]
    type Picking;
    #[wasm_bindgen(method, js_name = showPicker, catch)]
    fn show_picker(this: &Picking) -> Result<(), JsValue>;
}

/// Opens the list of a select. A browser that cannot opens it by its own keys.
pub fn show_picker(select: HtmlSelectElement) {
    use wasm_bindgen::JsCast;
    // Fails where the function is missing, and outside of a press of a key.
    let _ = select.unchecked_into::<Picking>().show_picker();
}
