//! Links that ask a page for more than to be shown: to search for a text, to open the form of a new
//! record or of an offering, or to narrow a list: `#/people?search=ana`, `#/courses?new=1`.

use gloo::utils::window;
use wasm_bindgen::JsValue;

use crate::app::route::Route;
use lectern_core::model::{OfferingId, Session};

/// Parameter with the text that the list searches for.
const SEARCH: &str = "search";
/// Parameter that opens the form of a new record.
const NEW: &str = "new";
/// Parameter that opens the panel of the calendar that finds a time.
const FIND: &str = "find";
/// Parameter with the offering whose form is opened.
const OFFERING: &str = "offering";

/// Returns the address of a list with a text in its search box.
#[must_use]
pub fn search_href(list: Route, text: &str) -> String {
    with_parameters(list, &[(SEARCH, text)])
}

/// Returns the address of a list with the form of a new record.
#[must_use]
pub fn new_record_href(list: Route) -> String {
    with_parameters(list, &[(NEW, "1")])
}

/// Returns the address of the calendar with the panel that finds a time.
#[must_use]
pub fn find_slot_href() -> String {
    with_parameters(Route::Calendar, &[(FIND, "1")])
}

/// Returns the address of an offering: its session, with its form open.
#[must_use]
pub fn offering_href(session: &Session, offering: OfferingId) -> String {
    let page = Route::Session {
        course: session.course,
        id: session.id,
    };
    with_parameters(page, &[(OFFERING, &offering.to_string())])
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

/// Returns whether the address of the window asks for the panel that finds a time, and removes that from the
/// address.
#[must_use]
pub fn take_find_slot() -> bool {
    take_parameter(FIND).is_some()
}

/// Returns the offering whose form the address of the window asks for, and removes that from the
/// address.
#[must_use]
pub fn take_offering() -> Option<OfferingId> {
    take_parameter(OFFERING)?.parse().ok()
}

/// Returns the parameters in the address of the window.
#[must_use]
pub fn parameters() -> Vec<(String, String)> {
    let hash = window().location().hash().unwrap_or_default();
    let (_, query) = hash.split_once('?').unwrap_or_default();
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let decoded = pairs.filter_map(|(name, value)| {
        let value = js_sys::decode_uri_component(value).ok()?;
        Some((name.to_owned(), value.into()))
    });
    decoded.collect()
}

/// Returns the address of a page with parameters.
#[must_use]
pub fn with_parameters(page: Route, parameters: &[(&str, &str)]) -> String {
    let mut address = page.href();
    for (at, (name, value)) in parameters.iter().enumerate() {
        let value = String::from(js_sys::encode_uri_component(value));
        let separator = if at == 0 { '?' } else { '&' };
        address.push_str(&format!("{separator}{name}={value}"));
    }
    address
}

/// Replaces the address of the window without going anywhere.
pub fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        // Fails only if the address is changed too often; it then stays as it is.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Returns the value of a parameter in the address of the window, and removes all parameters from it:
/// what a link asks for is done once, and the same link can ask again.
fn take_parameter(name: &str) -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    let (page, _) = hash.split_once('?')?;
    let mut parameters = parameters().into_iter();
    let (_, value) = parameters.find(|(parameter, _)| parameter == name)?;
    replace_address(page);
    Some(value)
}
