//! Links to a page that lists records, which ask it to search for a text or to open the form of a new
//! record: `#/people?search=ana`, `#/courses?new=1`.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use crate::app::route::Route;

/// Parameter with the text that the list searches for.
const SEARCH: &str = "search";
/// Parameter that opens the form of a new record.
const NEW: &str = "new";

/// Returns the address of a list with a text in its search box.
#[must_use]
pub fn search_href(list: Route, text: &str) -> String {
    let text = String::from(js_sys::encode_uri_component(text));
    format!("{}?{SEARCH}={text}", list.href())
}

/// Returns the address of a list with the form of a new record.
#[must_use]
pub fn new_record_href(list: Route) -> String {
    format!("{}?{NEW}=1", list.href())
}

/// Returns the text that the address of the window asks the list to search for, and removes it from
/// the address.
#[must_use]
pub fn take_search() -> Option<String> {
    take_parameter(SEARCH)
}

/// Returns whether the address of the window asks for the form of a new record, and removes that from
/// the address.
#[must_use]
pub fn take_new_record() -> bool {
    take_parameter(NEW).is_some()
}

/// Returns the value of a parameter in the address of the window, and removes all parameters from it:
/// what a link asks for is done once, and the same link can ask again.
fn take_parameter(name: &str) -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    let (page, query) = hash.split_once('?')?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(parameter, _)| *parameter == name)?;
    let value = js_sys::decode_uri_component(value).ok()?;
    if let Ok(history) = window().history() {
        // Fails only if the address is changed too often; it then keeps its parameters.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(page));
    }
    Some(value.into())
}
