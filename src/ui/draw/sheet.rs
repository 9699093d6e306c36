//! The sheet that elements are drawn on.

use std::mem;
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use yew::html::{IntoEventCallback, IntoPropValue};
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, ListenerKind, VList, VNode, VTag};
use yew::{AttrValue, Callback, Html, NodeRef};

use super::handler::Handler;
use super::head::Parsed;
use super::{Component, Head, Part};

/// Elements under construction. Calls on it come from `html!`, opening and closing in pairs.
pub struct Sheet(Box<Drawing>);

#[derive(Default)]
struct Drawing {
    /// What is open, the outermost first.
    open: Vec<Open>,
    /// What was drawn and has no parent yet: children of all that is open, one after the other.
    drawn: Vec<VNode>,
    /// Where the children of the innermost begin in `drawn`.
    start: usize,
    /// Whether the innermost may have another number of children the next time. If so they are a
    /// list even if there is one: Yew would take one alone for something else than one of a list.
    varies: bool,
}

struct Open {
    /// `None` for a fragment.
    element: Option<Element>,
    /// `start` and `varies` of what is around it.
    around: (usize, bool),
}

struct Element {
    tag: VTag,
    head: Option<&'static Parsed>,
    /// Where the search for the next attribute that changes begins.
    next: usize,
}

impl Default for Sheet {
    fn default() -> Self {
        Self::new()
    }
}

impl Sheet {
    /// An empty sheet.
    #[inline(never)]
    pub fn new() -> Self {
        Self(Box::default())
    }

    /// Opens an element without attributes.
    #[inline]
    pub fn open(&mut self, tag: &'static str) {
        self.0.element(VTag::new(AttrValue::Static(tag)), None);
    }

    /// Opens an element with the attributes of `head`.
    #[inline]
    pub fn open_with(&mut self, head: &'static Head) {
        self.0.headed(head);
    }

    /// Says the next attribute of the head that changes; `None` leaves it away.
    #[inline]
    pub fn attribute(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        self.0.attribute(value.into_prop_value());
    }

    /// The same for an attribute that is there or not.
    #[inline]
    pub fn switch(&mut self, on: bool) {
        self.0.attribute(on.then_some(AttrValue::Static("")));
    }

    /// What stands in a field.
    #[inline]
    pub fn value(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        let value: Option<AttrValue> = value.into_prop_value();
        self.0.innermost(|element| element.tag.set_value(value));
    }

    /// What stands in a text area at first. Comes before anything else is said of it.
    #[inline]
    pub fn default_value(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        let value: Option<AttrValue> = value.into_prop_value();
        self.0.innermost(|element| {
            let attributes = mem::take(&mut element.tag.attributes);
            element.tag = VTag::__new_textarea(
                None,
                value,
                NodeRef::default(),
                None,
                attributes,
                Listeners::None,
            );
        });
    }

    /// Whether a field is ticked.
    #[inline]
    pub fn checked(&mut self, on: bool) {
        self.0.innermost(|element| element.tag.set_checked(on));
    }

    /// Tells the element from its siblings, wherever it moves among them.
    #[inline]
    pub fn key(&mut self, key: impl Into<Key>) {
        let key = key.into();
        self.0.innermost(|element| element.tag.key = Some(key));
    }

    /// Where the element of the document is to be found.
    #[inline]
    pub fn node_ref(&mut self, node_ref: NodeRef) {
        self.0.innermost(|element| element.tag.node_ref = node_ref);
    }

    /// Listens.
    #[inline]
    pub fn on<E: JsCast + 'static, C: IntoEventCallback<E>>(
        &mut self,
        kind: ListenerKind,
        callback: C,
    ) {
        if let Some(callback) = callback.into_event_callback() {
            self.listen(kind, callback);
        }
    }

    #[inline(never)]
    fn listen<E: JsCast + 'static>(&mut self, kind: ListenerKind, callback: Callback<E>) {
        let listener = Rc::new(Handler { kind, callback });
        self.0.innermost(|element| {
            element.tag.add_listener(listener);
        });
    }

    /// Closes the innermost element.
    #[inline]
    pub fn close(&mut self) {
        self.0.close();
    }

    /// Begins nodes that together take one place among their siblings.
    #[inline]
    pub fn begin(&mut self) {
        self.0.open(None);
    }

    /// Ends them.
    #[inline]
    pub fn end(&mut self) {
        self.0.close();
    }

    /// Takes the place of something that is not there now.
    #[inline]
    pub fn nothing(&mut self) {
        self.node(VNode::default());
    }

    /// Draws what stood between braces.
    #[inline]
    pub fn put(&mut self, part: impl Part) {
        part.draw(self);
    }

    /// Draws what stood after `for`.
    pub fn each<T: Part>(&mut self, parts: impl IntoIterator<Item = T>) {
        self.varies();
        for part in parts {
            part.draw(self);
        }
    }

    /// Draws a component.
    #[inline(never)]
    pub fn component<C: Component>(&mut self, props: impl Into<C::Props>, key: Option<Key>) {
        self.node(C::node(props.into(), key));
    }

    /// What was drawn.
    #[inline]
    pub fn done(self) -> Html {
        self.0.done()
    }

    #[inline]
    pub(super) fn node(&mut self, node: VNode) {
        self.0.drawn.push(node);
    }

    #[inline]
    pub(super) fn varies(&mut self) {
        self.0.varies = true;
    }
}

impl Drawing {
    #[inline(never)]
    fn headed(&mut self, head: &'static Head) {
        let head = head.parsed();
        self.element(head.element(), Some(head));
    }

    #[inline(never)]
    fn element(&mut self, tag: VTag, head: Option<&'static Parsed>) {
        self.open(Some(Element { tag, head, next: 0 }));
    }

    #[inline(never)]
    fn open(&mut self, element: Option<Element>) {
        let around = (
            mem::replace(&mut self.start, self.drawn.len()),
            mem::take(&mut self.varies),
        );
        self.open.push(Open { element, around });
    }

    fn innermost(&mut self, change: impl FnOnce(&mut Element)) {
        if let Some(Open {
            element: Some(element),
            ..
        }) = self.open.last_mut()
        {
            change(element);
        }
    }

    #[inline(never)]
    fn attribute(&mut self, value: Option<AttrValue>) {
        self.innermost(|element| {
            let slot = element.head.and_then(|head| head.slot(element.next));
            if let (Some(slot), Attributes::Dynamic { values, .. }) =
                (slot, &mut element.tag.attributes)
            {
                values[slot] = value.map(AttributeOrProperty::Attribute);
                element.next = slot + 1;
            }
        });
    }

    #[inline(never)]
    fn close(&mut self) {
        let children = self.children();
        let Some(Open { element, around }) = self.open.pop() else {
            return;
        };
        (self.start, self.varies) = around;
        self.drawn.push(match element {
            Some(Element { mut tag, .. }) => {
                if let Some(place) = tag.children_mut() {
                    *place = children;
                }
                VNode::from(tag)
            }
            None => children,
        });
    }

    /// The children of the innermost, as one node.
    fn children(&mut self) -> VNode {
        let mut children = self.drawn.split_off(self.start);
        match children.pop() {
            Some(alone) if children.is_empty() && !self.varies => alone,
            Some(last) => {
                children.push(last);
                VNode::from(VList::with_children(children, None))
            }
            None => VNode::default(),
        }
    }

    #[inline(never)]
    fn done(mut self) -> Html {
        self.children()
    }
}
