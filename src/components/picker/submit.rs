//! Forms that are complete only without texts in pickers that name no entry.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Returns the handler of the submission of a form, which calls `on_submit` unless a picker of the form contains
/// a text that names no entry. The picker then says so and takes the focus.
#[must_use]
pub fn submit_complete(on_submit: Callback<()>) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<Element>();
        let unfinished = form.as_ref().and_then(unfinished);
        let Some((form, picker)) = form.zip(unfinished) else {
            return on_submit.emit(());
        };
        // A picker that is left takes a text that names an entry. A control that cannot lose the focus keeps it.
        let _ = picker.focus();
        let _ = picker.blur();
        Timeout::new(0, move || resubmit(&form)).forget();
    })
}

/// Submits the form again once its pickers are complete, or focuses the first that is not.
fn resubmit(form: &Element) {
    if let Some(picker) = unfinished(form) {
        // A control that cannot be focused leaves the focus where it is.
        let _ = picker.focus();
    } else if let Some(button) = find(form, "[type=submit]") {
        button.click();
    }
}

fn unfinished(form: &Element) -> Option<HtmlElement> {
    find(form, "[data-unfinished]")
}

fn find(form: &Element, selector: &str) -> Option<HtmlElement> {
    form.query_selector(selector).ok()??.dyn_into().ok()
}
