//! Notes on access dates at times that clocks skip.

use lectern_core::model::{TimeLimits, ZoneRules};
use lectern_core::rules::clock_changes::skipped_times;
use yew::prelude::*;

use crate::i18n::skipped_time;

/// Renders a note on each skipped time of the time limits of a form; nothing if they are incomplete.
pub fn skipped_time_notes(limits: Option<&TimeLimits>, zone: &dyn ZoneRules) -> Html {
    let skipped = limits.map(|limits| skipped_times(limits, zone));
    html! {
        <div role="status">
            { for skipped.into_iter().flatten().map(|skipped| html! { <p class="help">{ skipped_time(&skipped) }</p> }) }
        </div>
    }
}

/// Returns a description of time limits followed by the sentences on their skipped times.
pub fn with_skipped_times(described: String, limits: &TimeLimits, zone: &dyn ZoneRules) -> String {
    let skipped = skipped_times(limits, zone);
    let sentences = skipped.iter().map(skipped_time);
    let texts: Vec<String> = std::iter::once(described).chain(sentences).collect();
    texts.join(". ")
}
