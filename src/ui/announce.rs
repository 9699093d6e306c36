//! What is said to people who listen instead of look. Two live regions stand in the frame from the
//! start (regions that come later are often not spoken); saying something replaces their text.

use gloo::utils::document;
use yew::prelude::*;

const POLITE: &str = "say-polite";
const ALERT: &str = "say-alert";

/// Says something when the reader pauses.
pub fn say(text: &str) {
    put(POLITE, text);
}

/// Says something at once: data is at risk.
pub fn alert(text: &str) {
    put(ALERT, text);
}

fn put(id: &str, text: &str) {
    if let Some(region) = document().get_element_by_id(id) {
        // The same sentence twice is two events: a no-break space makes it new.
        let again = region.text_content().is_some_and(|present| present == text);
        region.set_text_content(Some(&if again {
            [text, "\u{a0}"].concat()
        } else {
            text.to_owned()
        }));
    }
}

/// The two regions.
#[component]
pub fn LiveRegions() -> Html {
    html! {
        <>
            <div id={POLITE} class="unseen" role="status" aria-live="polite"></div>
            <div id={ALERT} class="unseen" role="alert" aria-live="assertive"></div>
        </>
    }
}
