//! A sentence in which names can be links.

use yew::prelude::*;

use crate::i18n::isolate;

/// A sentence as a list of words and names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(Vec<Part>);

/// Words, or a name that may be a link.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    text: AttrValue,
    is_name: bool,
    href: Option<AttrValue>,
}

impl Sentence {
    /// Returns the sentence as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let parts = self.0.iter();
        let parts = parts.map(|part| {
            if part.is_name {
                isolate(&part.text).into_owned()
            } else {
                part.text.to_string()
            }
        });
        parts.collect()
    }

    /// Draws the sentence with its links, which `tabindex` takes out of the order of the Tab key where
    /// arrow keys move among them.
    pub fn html(&self, tabindex: Option<&'static str>) -> Html {
        self.drawn(|href, name| html! { <a href={href.clone()} {tabindex}>{ name }</a> })
    }

    /// Draws the sentence without links.
    pub fn plain_html(&self) -> Html {
        self.drawn(|_, name| name)
    }

    /// Draws the sentence with links that open in another tab, where leaving the page would lose what was
    /// typed.
    pub fn html_for_dialog(&self) -> Html {
        self.drawn(
            |href, name| html! { <a href={href.clone()} target="_blank" rel="noopener">{ name }</a> },
        )
    }

    fn drawn(&self, link: impl Fn(&AttrValue, Html) -> Html) -> Html {
        let parts = self.0.iter().map(|part| {
            if !part.is_name {
                return html! { { &part.text } };
            }
            let name = html! { <bdi>{ &part.text }</bdi> };
            match &part.href {
                Some(href) => link(href, name),
                None => name,
            }
        });
        parts.collect()
    }

    /// Adds words.
    pub(super) fn push_words(&mut self, words: impl Into<AttrValue>) {
        self.0.push(Part {
            text: words.into(),
            is_name: false,
            href: None,
        });
    }

    /// Adds a name, which may be a link.
    pub(super) fn push_name(&mut self, name: impl Into<AttrValue>, href: Option<String>) {
        self.0.push(Part {
            text: name.into(),
            is_name: true,
            href: href.map(AttrValue::from),
        });
    }
}
