//! Announcements to screen readers. The app frame contains two live regions from the start, since
//! regions that are inserted later are often not announced; an announcement replaces their text.

use gloo::utils::document;
use yew::prelude::*;

const POLITE: &str = "say-polite";
const ALERT: &str = "say-alert";

/// Announces `text` when the screen reader is idle.
pub fn say(text: &str) {
    put(POLITE, text);
}

/// Announces `text` when the screen reader is idle, after what is to be announced already.
pub fn say_more(text: &str) {
    let region = document().get_element_by_id(POLITE);
    let present = region
        .and_then(|region| region.text_content())
        .unwrap_or_default();
    put(POLITE, [present.trim(), text].join(" ").trim());
}

/// Announces `text` at once, interrupting; for messages about data at risk.
pub fn alert(text: &str) {
    put(ALERT, text);
}

fn put(id: &str, text: &str) {
    if let Some(region) = document().get_element_by_id(id) {
        // A no-break space makes a repeated sentence a change, so that it is announced again.
        let again = region.text_content().is_some_and(|present| present == text);
        region.set_text_content(Some(&if again {
            [text, "\u{a0}"].concat()
        } else {
            text.to_owned()
        }));
    }
}

/// The two live regions, polite and assertive.
#[component]
pub fn LiveRegions() -> Html {
    html! {
        <>
            <div id={POLITE} class="unseen" role="status" aria-live="polite"></div>
            <div id={ALERT} class="unseen" role="alert" aria-live="assertive"></div>
        </>
    }
}
