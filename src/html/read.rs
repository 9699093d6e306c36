//! From tokens to nodes.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree, token_stream};
use quote::{ToTokens, quote};

use crate::Wrong;
use crate::node::{Attribute, Component, Element, If, Node, Value};

/// Elements that hold nothing, so that they have to be closed at once.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "textarea"];

/// All nodes of a macro's input.
pub fn nodes(input: TokenStream) -> Result<Vec<Node>, Wrong> {
    let mut reader = Reader {
        tokens: input.into_iter().peekable(),
        last: Span::call_site(),
    };
    let mut nodes = Vec::new();
    while reader.tokens.peek().is_some() {
        match reader.node()? {
            Read::Node(node) => nodes.push(node),
            Read::End(name, at) => {
                return Err(Wrong::new(
                    at,
                    format!("nothing is open that </{name}> could close"),
                ));
            }
        }
    }
    Ok(nodes)
}

enum Read {
    Node(Node),
    /// `</name>`.
    End(String, Span),
}

struct Reader {
    tokens: Peekable<token_stream::IntoIter>,
    last: Span,
}

impl Reader {
    fn next(&mut self) -> Result<TokenTree, Wrong> {
        let token = self
            .tokens
            .next()
            .ok_or_else(|| Wrong::new(self.last, "the markup ends too early here"))?;
        self.last = token.span();
        Ok(token)
    }

    fn at(&mut self, sign: char) -> bool {
        matches!(self.tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    }

    /// Takes `sign`, if it comes next.
    fn took(&mut self, sign: char) -> bool {
        let at = self.at(sign);
        if at {
            self.last = self.tokens.next().map_or(self.last, |token| token.span());
        }
        at
    }

    fn expect(&mut self, sign: char) -> Result<(), Wrong> {
        if self.took(sign) {
            Ok(())
        } else {
            Err(Wrong::new(self.here(), format!("expected `{sign}` here")))
        }
    }

    fn here(&mut self) -> Span {
        self.tokens.peek().map_or(self.last, TokenTree::span)
    }

    fn node(&mut self) -> Result<Read, Wrong> {
        if self.took('<') {
            return self.tag();
        }
        match self.next()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                Ok(Read::Node(part(group)))
            }
            TokenTree::Literal(literal) => Ok(Read::Node(Node::Text(literal))),
            TokenTree::Ident(word) if word == "if" => Ok(Read::Node(self.branches()?)),
            other => Err(Wrong::new(
                other.span(),
                "expected an element, text, `if` or `{ expression }` here",
            )),
        }
    }

    /// What follows `if`.
    fn branches(&mut self) -> Result<Node, Wrong> {
        let mut condition = TokenStream::new();
        let then = loop {
            match self.next()? {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    break nodes(group.stream())?;
                }
                token => condition.extend([token]),
            }
        };
        let otherwise = match self.tokens.peek() {
            Some(TokenTree::Ident(word)) if word == "else" => {
                self.next()?;
                Some(Box::new(match self.next()? {
                    TokenTree::Ident(word) if word == "if" => self.branches()?,
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                        one(nodes(group.stream())?)
                    }
                    other => {
                        return Err(Wrong::new(
                            other.span(),
                            "expected `if` or `{` after `else`",
                        ));
                    }
                }))
            }
            _ => None,
        };
        Ok(Node::If(If {
            condition,
            then,
            otherwise,
        }))
    }

    /// What follows `<`.
    fn tag(&mut self) -> Result<Read, Wrong> {
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

    /// Everything up to `</name>`.
    fn children(&mut self, name: &str, at: Span) -> Result<Vec<Node>, Wrong> {
        let mut found = Vec::new();
        while self.tokens.peek().is_some() {
            match self.node()? {
                Read::Node(node) => found.push(node),
                Read::End(end, _) if end == name => return Ok(found),
                Read::End(end, at) => {
                    return Err(Wrong::new(at, format!("</{end}> where <{name}> is open")));
                }
            }
        }
        Err(Wrong::new(at, format!("<{name}> is never closed")))
    }
}

/// The nodes of a branch as one.
pub fn one(mut nodes: Vec<Node>) -> Node {
    match (nodes.pop(), nodes.is_empty()) {
        (Some(node), true) => node,
        (Some(node), false) => {
            nodes.push(node);
            Node::Fragment(nodes)
        }
        (None, _) => Node::Fragment(nodes),
    }
}

fn part(group: Group) -> Node {
    let mut inner = group.stream().into_iter();
    match inner.next() {
        Some(TokenTree::Ident(word)) if word == "for" => Node::Each(inner.collect()),
        _ => Node::Part(expression(&group)),
    }
}

/// What stands between braces, as an expression. A single expression goes without them, statements
/// keep them.
fn expression(group: &Group) -> TokenStream {
    let statements = group.stream().into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    });
    if statements {
        group.to_token_stream()
    } else {
        quote_group(group)
    }
}

fn quote_group(group: &Group) -> TokenStream {
    let inner = group.stream();
    quote! { #inner }
}

/// A name without the `r#` that a keyword of the language needs.
fn plain(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}
