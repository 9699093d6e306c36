//! From tokens to nodes.

mod tag;

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree, token_stream};
use quote::ToTokens;

use crate::Wrong;
use crate::node::{If, Node};

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
        group.stream()
    }
}
