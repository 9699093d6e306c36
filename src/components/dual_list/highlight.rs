//! Text with search hits highlighted.

use std::ops::Range;

use yew::prelude::*;

use lectern_core::search::{Query, highlight_ranges};

/// Renders a title with its first `bold_len` bytes in bold.
pub fn highlight_title(title: &AttrValue, bold_len: usize, query: &Query) -> Html {
    if bold_len == 0 {
        return highlight_part(title, 0..title.len(), query);
    }
    html! { <><b>{ highlight_part(title, 0..bold_len, query) }</b>{ highlight_part(title, bold_len..title.len(), query) }</> }
}

/// Renders a part of `text`. The whole text is searched, so that hits across the boundary count.
pub fn highlight_part(text: &AttrValue, part: Range<usize>, query: &Query) -> Html {
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
