//! Opening tags: names and attributes.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;

use super::{Read, Reader, expression};
use crate::Wrong;
use crate::node::{Attribute, Component, Element, Node, Value};

/// Elements that hold nothing, so that they have to be closed at once.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "textarea"];

impl Reader {
    /// What follows `<`.
    pub(super) fn tag(&mut self) -> Result<Read, Wrong> {
        let at = self.here();
        if self.took('/') {
            let name = self.name()?.0;
            self.expect('>')?;
            return Ok(Read::End(name, at));
        }
        if self.took('>') {
            return Ok(Read::Node(Node::Fragment(self.children("", at)?)));
        }
        let (name, path) = self.name()?;
        let (attributes, base, closed) = self.attributes()?;
        let component = name.contains(':') || name.starts_with(char::is_uppercase);
        let children = if closed {
            None
        } else {
            Some(self.children(&name, at)?)
        };
        Ok(Read::Node(if component {
            Node::Component(Component {
                path,
                at,
                props: attributes,
                base,
                children,
            })
        } else {
            if base.is_some() {
                return Err(Wrong::new(at, "only components take `..props`"));
            }
            if children.is_some() && VOID.contains(&name.as_str()) {
                return Err(Wrong::new(
                    at,
                    format!("<{name}> holds nothing: close it at once, <{name} />"),
                ));
            }
            Node::Element(Element {
                tag: name,
                at,
                attributes,
                children: children.unwrap_or_default(),
            })
        }))
    }

    /// The name of a tag as text, and as the path of a type with its arguments.
    fn name(&mut self) -> Result<(String, TokenStream), Wrong> {
        let mut path = TokenStream::new();
        let mut name = String::new();
        let mut depth = 0u32;
        loop {
            match self.tokens.peek() {
                Some(TokenTree::Punct(punct)) => match punct.as_char() {
                    ':' => {}
                    '<' => depth += 1,
                    '>' if depth > 0 => depth -= 1,
                    _ if depth > 0 => {}
                    _ => break,
                },
                Some(TokenTree::Ident(_))
                    if depth > 0 || name.is_empty() || name.ends_with(':') => {}
                _ => break,
            }
            let token = self.next()?;
            if depth == 0 || !name.contains('<') {
                name.push_str(&token.to_string());
            }
            path.extend([token]);
        }
        Ok((name, path))
    }

    /// Everything up to the end of an opening tag; whether it is closed at once.
    fn attributes(&mut self) -> Result<(Vec<Attribute>, Option<TokenStream>, bool), Wrong> {
        let mut found = Vec::new();
        loop {
            if self.took('>') {
                return Ok((found, None, false));
            }
            if self.took('/') {
                self.expect('>')?;
                return Ok((found, None, true));
            }
            if self.took('.') {
                self.expect('.')?;
                let mut base = TokenStream::new();
                while !(self.at('/') || self.at('>')) {
                    base.extend([self.next()?]);
                }
                let closed = self.took('/');
                self.expect('>')?;
                return Ok((found, Some(base), closed));
            }
            found.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Result<Attribute, Wrong> {
        let at = self.here();
        match self.next()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let name = group.stream().to_string();
                Ok(Attribute {
                    name,
                    at,
                    value: Value::Expression(group.stream()),
                })
            }
            TokenTree::Ident(first) => {
                let mut name = plain(&first);
                while self.took('-') {
                    name = format!("{name}-{}", self.next()?);
                }
                self.expect('=')?;
                let value = match self.next()? {
                    TokenTree::Literal(literal) => Value::Literal(literal),
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                        Value::Expression(expression(&group))
                    }
                    TokenTree::Ident(word) if word == "true" || word == "false" => {
                        Value::Expression(word.into_token_stream())
                    }
                    other => {
                        return Err(Wrong::new(
                            other.span(),
                            "a value is a literal or `{ expression }`",
                        ));
                    }
                };
                Ok(Attribute { name, at, value })
            }
            other => Err(Wrong::new(
                other.span(),
                "expected an attribute, `/>` or `>` here",
            )),
        }
    }
}

/// A name without the `r#` that a keyword of the language needs.
fn plain(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}
