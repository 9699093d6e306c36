//! Text with search hits highlighted, and the element that opens a row.

use lectern_core::search::{Query, highlight_ranges};
use yew::prelude::*;

/// Returns `text` isolated from the text around it, with the hits of `query` in `<mark>`.
pub fn highlighted(text: &str, query: &Query) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    html! { <bdi>{ marked(text, query) }</bdi> }
}

fn marked(text: &str, query: &Query) -> Html {
    if query.is_empty() {
        return text.to_owned().into();
    }
    let mut pieces = Vec::new();
    let mut next = 0;
    for hit in highlight_ranges(text, query) {
        pieces.push(Html::from(text[next..hit.start].to_owned()));
        pieces.push(html! { <mark>{ text[hit.clone()].to_owned() }</mark> });
        next = hit.end;
    }
    pieces.push(text[next..].to_owned().into());
    pieces.into_iter().collect()
}

/// Returns the link that opens a row; Enter on the row follows it.
pub fn row_link(href: String, content: Html) -> Html {
    html! { <a class="row-link" {href} data-open="true" tabindex="-1">{ content }</a> }
}

/// Returns the button that opens a row; Enter on the row presses it, and the table calls `on_open`.
pub fn row_button(content: Html) -> Html {
    html! { <button type="button" class="row-link" data-open="true" tabindex="-1">{ content }</button> }
}
