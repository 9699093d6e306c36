//! Web addresses that stand in a text without any mark.

use super::document::Inline;
use super::link_target::LinkTarget;

/// Splits a text at the web addresses in it, which become links.
pub(super) fn split(text: &str, into: &mut Vec<Inline>) {
    let mut rest = text;
    while let Some((before, address, after)) = first_address(rest) {
        push_text(before, into);
        match LinkTarget::new(address) {
            Some(target) => into.push(Inline::Link {
                target,
                content: vec![Inline::Text(address.to_owned())],
            }),
            None => push_text(address, into),
        }
        rest = after;
    }
    push_text(rest, into);
}

/// Appends text to the last part if that is text as well.
pub(super) fn push_text(text: &str, into: &mut Vec<Inline>) {
    match into.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline::Text(last)) => last.push_str(text),
        Some(Inline::LineBreak | Inline::Strong(_) | Inline::Emphasis(_) | Inline::Link { .. })
        | None => into.push(Inline::Text(text.to_owned())),
    }
}

/// Returns the first web address with what is before and after it.
fn first_address(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find("http")?;
        let begins = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        let scheme = ["https://", "http://"];
        let scheme = scheme
            .iter()
            .find(|scheme| text[at..].starts_with(**scheme));
        if let Some(scheme) = scheme.filter(|_| begins) {
            let end = text[at..].find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
            let end = end.map_or(text.len(), |end| at + end);
            let address = without_punctuation(&text[at..end]);
            if address.len() > scheme.len() {
                let (before, rest) = text.split_at(at);
                let (address, after) = rest.split_at(address.len());
                return Some((before, address, after));
            }
        }
        from = at + "http".len();
    }
}

/// Returns an address without the punctuation of the sentence that it ends. A bracket belongs to it
/// if it was opened in it.
fn without_punctuation(address: &str) -> &str {
    let mut address = address;
    loop {
        let open = |open, close| address.matches(open).count() < address.matches(close).count();
        let ends = match address.chars().next_back() {
            Some(')') => open('(', ')'),
            Some(']') => open('[', ']'),
            Some(last) => matches!(
                last,
                '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '’' | '”' | '»' | '…'
            ),
            None => false,
        };
        if !ends {
            return address;
        }
        let mut rest = address.chars();
        rest.next_back();
        address = rest.as_str();
    }
}
