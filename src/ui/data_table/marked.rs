//! Text with what was searched for marked, and the link that opens a row.

use yew::prelude::*;

use lectern_core::search::{Query, marks};

/// A text with the hits of a search marked.
pub fn marked(text: &str, query: &Query) -> Html {
    if query.is_empty() {
        return text.to_owned().into();
    }
    let mut pieces = Vec::new();
    let mut next = 0;
    for mark in marks(text, query) {
        pieces.push(Html::from(text[next..mark.start].to_owned()));
        pieces.push(html! { <mark>{ text[mark.clone()].to_owned() }</mark> });
        next = mark.end;
    }
    pieces.push(text[next..].to_owned().into());
    pieces.into_iter().collect()
}

/// The link that opens a row, on Enter too.
pub fn row_link(href: String, inside: Html) -> Html {
    html! { <a class="row-link" {href} data-open="true" tabindex="-1">{ inside }</a> }
}

/// The button that opens the form of a row, on Enter too.
pub fn row_button(inside: Html) -> Html {
    html! { <button type="button" class="row-link" data-open="true" tabindex="-1">{ inside }</button> }
}
