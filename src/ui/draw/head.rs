//! The part of an element that is known when the app is built.

use std::cell::RefCell;

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// The tag of an element and its attributes, as one text: the tag, then a line for each attribute,
/// `name=value` if it is always the same, and `name` if it is said anew each time.
///
/// It is taken apart when the element is first drawn, since a line of text is a fifth of what the
/// same takes as a structure.
pub struct Head(&'static str);

/// What is in a head.
pub(super) struct Parsed {
    tag: &'static str,
    /// Yew compares two elements fast if their names lie in the same place.
    names: &'static [&'static str],
    fixed: Box<[Option<&'static str>]>,
}

thread_local! {
    /// The heads that were drawn, by where they lie. They stay as long as the page, and there are
    /// never more of them than elements in the source.
    static SEEN: RefCell<Vec<(usize, &'static Parsed)>> = const { RefCell::new(Vec::new()) };
}

impl Head {
    /// The head that `text` describes.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// What is in it.
    pub(super) fn parsed(&'static self) -> &'static Parsed {
        let place = std::ptr::from_ref(self).addr();
        SEEN.with_borrow_mut(
            |seen| match seen.binary_search_by(|(other, _)| other.cmp(&place)) {
                Ok(at) => seen[at].1,
                Err(at) => {
                    let parsed: &'static Parsed = Box::leak(Box::new(parse(self.0)));
                    seen.insert(at, (place, parsed));
                    parsed
                }
            },
        )
    }
}

impl Parsed {
    /// An element in which the attributes that change are not there yet.
    pub fn element(&self) -> VTag {
        let values = self
            .fixed
            .iter()
            .map(|value| value.map(AttributeOrProperty::Static))
            .collect();
        let mut element = VTag::new(AttrValue::Static(self.tag));
        element.attributes = Attributes::Dynamic {
            keys: self.names,
            values,
        };
        element
    }

    /// Which attribute is the first from `start` on that changes.
    pub fn slot(&self, start: usize) -> Option<usize> {
        (start..self.fixed.len()).find(|&at| self.fixed[at].is_none())
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
    Parsed {
        tag,
        names: Box::leak(names.into_boxed_slice()),
        fixed: fixed.into_boxed_slice(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_taken_apart_once() {
        static LINK: Head = Head::new("a\nclass=link\nhref\ndata-of=x=y");
        let parsed = LINK.parsed();
        assert_eq!(
            (parsed.tag, parsed.names),
            ("a", ["class", "href", "data-of"].as_slice())
        );
        assert_eq!(*parsed.fixed, [Some("link"), None, Some("x=y")]);
        assert_eq!((parsed.slot(0), parsed.slot(2)), (Some(1), None));
        assert!(std::ptr::eq(parsed, LINK.parsed()));
    }
}
