//! What markup consists of.

use proc_macro2::{Literal, Span, TokenStream};

/// One thing in a list of children.
pub enum Node {
    Element(Element),
    Component(Component),
    /// `<>…</>`, or a branch: several nodes that take the place of one.
    Fragment(Vec<Node>),
    /// A literal that stands as text.
    Text(Literal),
    /// `{ expression }`.
    Part(TokenStream),
    /// `{ for iterator }`.
    Each(TokenStream),
    /// `if condition { … } else …`; takes one place, whether it shows something or not.
    If(If),
}

pub struct Element {
    pub tag: String,
    pub at: Span,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

pub struct Component {
    pub path: TokenStream,
    pub at: Span,
    pub props: Vec<Attribute>,
    /// What comes after `..`: props to start from.
    pub base: Option<TokenStream>,
    /// `None` if it was closed at once (`<A />`).
    pub children: Option<Vec<Node>>,
}

pub struct Attribute {
    pub name: String,
    pub at: Span,
    pub value: Value,
}

pub enum Value {
    Literal(Literal),
    Expression(TokenStream),
}

pub struct If {
    pub condition: TokenStream,
    pub then: Vec<Node>,
    pub otherwise: Option<Box<Node>>,
}
