//! The part of an element that is known when the app is built.

use std::sync::OnceLock;

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// The tag of an element and its attributes, as one text: the tag, then a line for each attribute,
/// `name=value` if it is always the same, and `name` if it is said anew each time.
///
/// It is taken apart when the element is first drawn, since a line of text is a fifth of what the
/// same takes as a structure.
pub struct Head {
    text: &'static str,
    parsed: OnceLock<Parsed>,
}

struct Parsed {
    tag: &'static str,
    /// Yew compares two elements fast if their names lie in the same place.
    names: &'static [&'static str],
    fixed: Box<[Option<&'static str>]>,
}

impl Head {
    /// The head that `text` describes.
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            parsed: OnceLock::new(),
        }
    }

    /// An element with this head, in which the attributes that change are not there yet.
    pub(super) fn element(&self) -> VTag {
        let Parsed { tag, names, fixed } = self.parsed.get_or_init(|| parse(self.text));
        let values = fixed
            .iter()
            .map(|value| value.map(AttributeOrProperty::Static))
            .collect();
        let mut element = VTag::new(AttrValue::Static(tag));
        element.attributes = Attributes::Dynamic {
            keys: names,
            values,
        };
        element
    }

    /// Which attribute is the first from `start` on that changes.
    pub(super) fn slot(&self, start: usize) -> Option<usize> {
        let fixed = &self.parsed.get()?.fixed;
        (start..fixed.len()).find(|&at| fixed[at].is_none())
    }
}

fn parse(text: &'static str) -> Parsed {
    let mut lines = text.split('\n');
    let tag = lines.next().unwrap_or_default();
    let (names, fixed): (Vec<_>, Vec<_>) = lines
        .map(|line| match line.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (line, None),
        })
        .unzip();
    // As long as the page lives, and never more often than there are elements in the source.
    Parsed {
        tag,
        names: Box::leak(names.into_boxed_slice()),
        fixed: fixed.into_boxed_slice(),
    }
}
