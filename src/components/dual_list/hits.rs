//! Texts with what the search found marked in them.

use std::ops::Range;

use yew::prelude::*;

use lectern_core::search::{Query, highlight_ranges};

/// A title whose first `strong` bytes stand out.
pub fn titled(title: &AttrValue, strong: usize, query: &Query) -> Html {
    if strong == 0 {
        return hits(title, 0..title.len(), query);
    }
    html! { <><b>{ hits(title, 0..strong, query) }</b>{ hits(title, strong..title.len(), query) }</> }
}

/// A part of a text. The whole is searched, so that a word is found that the part cuts.
pub fn hits(text: &AttrValue, part: Range<usize>, query: &Query) -> Html {
    let slice = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
    if query.is_empty() {
        return match part == (0..text.len()) {
            true => Html::from(text.clone()),
            false => Html::from(slice(part)),
        };
    }
    let mut pieces = Vec::new();
    let mut last = part.start;
    for hit in highlight_ranges(text, query) {
        let (start, end) = (hit.start.max(part.start), hit.end.min(part.end));
        if start < end {
            if last < start {
                pieces.push(Html::from(slice(last..start)));
            }
            pieces.push(html! { <mark>{ slice(start..end) }</mark> });
            last = end;
        }
    }
    if last < part.end {
        pieces.push(Html::from(slice(last..part.end)));
    }
    pieces.into_iter().collect()
}
