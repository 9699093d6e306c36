//! From nodes to the calls that draw them.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

use crate::node::{Attribute, Component, Element, If, Node, Value};

/// Attributes that are there or not, and have no value.
const SWITCHES: [&str; 9] = [
    "autofocus",
    "disabled",
    "hidden",
    "multiple",
    "novalidate",
    "open",
    "readonly",
    "required",
    "selected",
];

/// The whole as an expression that is a `yew::Html`.
pub fn root(nodes: &[Node]) -> TokenStream {
    let sheet = sheet();
    let calls = children(nodes);
    quote! {{
        let mut #sheet = crate::ui::draw::Sheet::new();
        #calls
        #sheet.done()
    }}
}

/// The name of the sheet that is drawn on; no name of the page can be mistaken for it.
fn sheet() -> Ident {
    Ident::new("sheet", Span::mixed_site())
}

pub fn children(nodes: &[Node]) -> TokenStream {
    nodes.iter().map(node).collect()
}

fn node(node: &Node) -> TokenStream {
    let sheet = sheet();
    match node {
        Node::Element(element) => self::element(element),
        Node::Component(component) => self::component(component),
        Node::Fragment(nodes) => {
            let inner = children(nodes);
            quote! { #sheet.begin(); #inner #sheet.end(); }
        }
        Node::Text(text) => quote! { #sheet.put(#text); },
        Node::Part(part) => quote! { #sheet.put(#part); },
        Node::Each(iterator) => quote! { #sheet.each(#iterator); },
        Node::If(branches) => self::branches(branches),
    }
}

fn branches(
    If {
        condition,
        then,
        otherwise,
    }: &If,
) -> TokenStream {
    let sheet = sheet();
    let then = branch(then);
    let otherwise = match otherwise.as_deref() {
        Some(Node::Fragment(nodes)) => branch(nodes),
        Some(node) => branch(std::slice::from_ref(node)),
        None => quote! { #sheet.nothing(); },
    };
    quote! { if #condition { #then } else { #otherwise } }
}

/// What a branch shows, in exactly one place of its parent.
fn branch(nodes: &[Node]) -> TokenStream {
    let sheet = sheet();
    match nodes {
        [] => quote! { #sheet.nothing(); },
        [
            one @ (Node::Element(_)
            | Node::Component(_)
            | Node::Fragment(_)
            | Node::Text(_)
            | Node::If(_)),
        ] => node(one),
        several => {
            let inner = children(several);
            quote! { #sheet.begin(); #inner #sheet.end(); }
        }
    }
}

fn element(
    Element {
        tag,
        at,
        attributes,
        children: inner,
    }: &Element,
) -> TokenStream {
    let sheet = sheet();
    let field = matches!(tag.as_str(), "input" | "textarea");
    let mut head = tag.clone();
    let (mut default, mut values) = (TokenStream::new(), TokenStream::new());
    for Attribute { name, at, value } in attributes {
        let expression = match value {
            Value::Literal(literal) => literal.to_token_stream(),
            Value::Expression(expression) => expression.clone(),
        };
        if name == "key" {
            values.extend(quote_spanned! { *at => #sheet.key(#expression); });
        } else if name == "ref" {
            values.extend(quote_spanned! { *at => #sheet.node_ref(#expression); });
        } else if name == "checked" && field {
            values.extend(quote_spanned! { *at => #sheet.checked(#expression); });
        } else if name == "value" && field {
            values.extend(quote_spanned! { *at => #sheet.value(#expression); });
        } else if name == "defaultvalue" && field {
            // Makes the element anew, so it goes first.
            default = quote_spanned! { *at => #sheet.default_value(#expression); };
        } else if name.starts_with("on") {
            let event = Ident::new(name, *at);
            let expression = if is_closure(&expression) {
                quote! { crate::ui::callback(#expression) }
            } else {
                expression
            };
            values.extend(quote_spanned! { *at =>
                #sheet.on::<::yew::html::#event::Event, _>(::yew::virtual_dom::ListenerKind::#event, #expression);
            });
        } else if let Some(fixed) = fixed(name, value) {
            if let Some(fixed) = fixed {
                head.push_str(&format!("\n{name}={fixed}"));
            }
        } else {
            head.push_str(&format!("\n{name}"));
            values.extend(if SWITCHES.contains(&name.as_str()) {
                quote_spanned! { *at => #sheet.switch(#expression); }
            } else {
                quote_spanned! { *at => #sheet.attribute(#expression); }
            });
        }
    }
    let open = if head == *tag {
        quote_spanned! { *at => #sheet.open(#tag); }
    } else {
        quote_spanned! { *at => {
            const HEAD: &crate::ui::draw::Head = &crate::ui::draw::Head::new(#head);
            #sheet.open_with(HEAD);
        } }
    };
    let inner = children(inner);
    quote! { #open #default #values #inner #sheet.close(); }
}

/// Whether a closure is written there.
fn is_closure(expression: &TokenStream) -> bool {
    match expression.clone().into_iter().next() {
        Some(TokenTree::Ident(word)) => word == "move",
        Some(TokenTree::Punct(sign)) => sign.as_char() == '|',
        _ => false,
    }
}

/// The value of an attribute that never changes; `Some(None)` if that means it is never there.
fn fixed(name: &str, value: &Value) -> Option<Option<String>> {
    let text = match value {
        Value::Literal(literal) => text_of(literal),
        Value::Expression(expression) => expression.to_string(),
    };
    match (text.as_str(), value) {
        ("true", _) if SWITCHES.contains(&name) => Some(Some(String::new())),
        ("false", _) if SWITCHES.contains(&name) => Some(None),
        (_, Value::Literal(_)) => Some(Some(text)),
        (_, Value::Expression(_)) => None,
    }
}

/// What a literal says: without its quotes, if it has some.
fn text_of(literal: &Literal) -> String {
    let written = literal.to_string();
    match written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(text) => text.replace("\\\"", "\"").replace("\\\\", "\\"),
        None => written,
    }
}

fn component(
    Component {
        path,
        at,
        props,
        base,
        children: inner,
    }: &Component,
) -> TokenStream {
    let sheet = sheet();
    let built = Ident::new("props", Span::mixed_site());
    let key_name = Ident::new("key", Span::mixed_site());
    let mut key = quote! { ::std::option::Option::None };
    let mut set = TokenStream::new();
    let mut one = |name: &str, at: Span, value: TokenStream| {
        let setter = Ident::new(name, at);
        set.extend(if base.is_some() {
            quote_spanned! { at => #built.#setter = ::yew::html::IntoPropValue::into_prop_value(#value); }
        } else if value.to_string() == "None" {
            let none = Ident::new(&format!("{name}_none"), at);
            quote_spanned! { at => let #built = #built.#none(); }
        } else {
            quote_spanned! { at => let #built = #built.#setter(#value); }
        });
    };
    for Attribute { name, at, value } in props {
        let value = match value {
            Value::Literal(literal) => literal.to_token_stream(),
            Value::Expression(expression) => expression.clone(),
        };
        if name == "key" {
            key = quote_spanned! { *at => ::std::option::Option::Some(::yew::virtual_dom::Key::from(#value)) };
        } else {
            one(name, *at, value);
        }
    }
    if let Some(inner) = inner {
        one("children", *at, root(inner));
    }
    let of = quote_spanned! { *at => <#path as crate::ui::draw::Component>::Props };
    let built_props = match base {
        Some(base) => quote_spanned! { *at => { let mut #built: #of = #base; #set #built } },
        None => quote_spanned! { *at => {
            let #built = <#of>::given();
            #set
            #built
        } },
    };
    // The key first: what is asked for it may go into the props afterwards.
    quote_spanned! { *at => {
        let #key_name = #key;
        #sheet.component::<#path>(#built_props, #key_name);
    } }
}
