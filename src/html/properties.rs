//! The props of a component, given one by one.
//!
//! As with Yew's derive of that name they are kept in a box until all are there. Yew's looks at what
//! was there before it puts one in, some twenty bytes of WebAssembly for each of hundreds; here there
//! can be nothing, since one that was given is not looked at and one that has to be cannot be twice.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::Wrong;

/// One of the props.
struct Prop {
    name: Ident,
    kind: TokenStream,
    /// What it is when it is not given; `None` for one that has to be given.
    otherwise: Option<TokenStream>,
}

impl Prop {
    fn is_option(&self) -> bool {
        let first = self.kind.clone().into_iter().next();
        matches!(first, Some(TokenTree::Ident(word)) if word == "Option")
    }
}

/// What gives a structure its props: `Name::given()`, then a call for each, then `into()`. That one is missing,
/// or given twice, is an error when the app is built.
pub fn properties(item: TokenStream) -> Result<TokenStream, Wrong> {
    let (visibility, name, fields) = structure(item)?;
    let props = props(fields)?;
    let (given, parts_of) = (format_ident!("{name}Given"), format_ident!("{name}Parts"));
    let (needed, optional): (Vec<&Prop>, Vec<&Prop>) =
        props.iter().partition(|prop| prop.otherwise.is_none());

    // One type parameter for each that has to be given: `()` until it is.
    let needs: Vec<Ident> = needed
        .iter()
        .map(|prop| format_ident!("Of_{}", prop.name))
        .collect();
    let (need_names, need_kinds) = parts(&needed);
    let (names, kinds) = parts(&optional);
    let otherwise = optional.iter().map(|prop| &prop.otherwise);
    let missing = needed.iter().map(|_| quote! { () });

    let give_needed = needed.iter().enumerate().map(|(at, prop)| {
        let (own, kind) = (&prop.name, &prop.kind);
        let others = needs.iter().enumerate().filter(|(place, _)| *place != at);
        let others = others.map(|(_, name)| name);
        let before = with(&needs, at, quote! { () });
        let after = with(&needs, at, quote! { #kind });
        // A `None` that is written down would not tell of what.
        let none = prop.is_option().then(|| {
            let none = format_ident!("{own}_none");
            quote! {
                #[inline]
                pub fn #none(self) -> #given<#(#after),*> {
                    self.#own(<#kind>::None)
                }
            }
        });
        quote! {
            #[allow(non_camel_case_types)]
            impl<#(#others),*> #given<#(#before),*> {
                #[inline]
                pub fn #own(mut self, value: impl ::yew::html::IntoPropValue<#kind>) -> #given<#(#after),*> {
                    crate::ui::draw::fill(&mut self.props.#own, value.into_prop_value());
                    #given { props: self.props, given: ::std::marker::PhantomData }
                }
                #none
            }
        }
    });
    let give_optional = optional.iter().map(|prop| {
        let (own, kind) = (&prop.name, &prop.kind);
        let none = prop.is_option().then(|| {
            let none = format_ident!("{own}_none");
            quote! {
                #[inline]
                pub fn #none(self) -> Self { self }
            }
        });
        quote! {
            #[inline]
            pub fn #own(mut self, value: impl ::yew::html::IntoPropValue<#kind>) -> Self {
                crate::ui::draw::fill(&mut self.props.#own, value.into_prop_value());
                self
            }
            #none
        }
    });
    Ok(quote! {
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        #visibility struct #given<#(#needs),*> {
            props: ::std::boxed::Box<#parts_of>,
            given: ::std::marker::PhantomData<(#(#needs,)*)>,
        }

        #[derive(Default)]
        struct #parts_of {
            #(#need_names: ::std::option::Option<#need_kinds>,)*
            #(#names: ::std::option::Option<#kinds>,)*
        }

        impl ::yew::Properties for #name {
            type Builder = ();

            fn builder() {}
        }

        impl #name {
            #[doc(hidden)]
            #[inline(never)]
            #visibility fn given() -> #given<#(#missing),*> {
                #given { props: ::std::default::Default::default(), given: ::std::marker::PhantomData }
            }
        }

        #(#give_needed)*

        #[allow(non_camel_case_types, missing_docs)]
        impl<#(#needs),*> #given<#(#needs),*> {
            #(#give_optional)*
        }

        impl ::std::convert::From<#given<#(#need_kinds),*>> for #name {
            fn from(given: #given<#(#need_kinds),*>) -> Self {
                let props = *given.props;
                Self {
                    #(#need_names: crate::ui::draw::filled(props.#need_names),)*
                    #(#names: props.#names.unwrap_or_else(|| #otherwise),)*
                }
            }
        }
    })
}

fn parts(props: &[&Prop]) -> (Vec<Ident>, Vec<TokenStream>) {
    let both = props
        .iter()
        .map(|prop| (prop.name.clone(), prop.kind.clone()));
    both.unzip()
}

/// All, with another one at `at`.
fn with(all: &[Ident], at: usize, one: TokenStream) -> Vec<TokenStream> {
    let mut all: Vec<TokenStream> = all.iter().map(|name| quote! { #name }).collect();
    all[at] = one;
    all
}

/// `pub struct Name { … }` as its visibility, its name and its fields.
fn structure(item: TokenStream) -> Result<(TokenStream, Ident, Group), Wrong> {
    let mut tokens = item.into_iter();
    let mut visibility = TokenStream::new();
    let mut at = Span::call_site();
    for token in tokens.by_ref() {
        at = token.span();
        match token {
            TokenTree::Ident(word) if word == "struct" => break,
            TokenTree::Punct(_) => {}
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {}
            token => visibility.extend([token]),
        }
    }
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(fields)))
            if fields.delimiter() == Delimiter::Brace =>
        {
            Ok((visibility, name, fields))
        }
        _ => Err(Wrong::new(
            at,
            "props are a structure with named fields and without type parameters",
        )),
    }
}

fn props(fields: Group) -> Result<Vec<Prop>, Wrong> {
    let mut tokens = fields.stream().into_iter().peekable();
    let mut props = Vec::new();
    while tokens.peek().is_some() {
        let mut otherwise = None;
        let mut name = None;
        // Attributes, visibility and name, up to the colon.
        for token in tokens.by_ref() {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' => break,
                TokenTree::Punct(_) => {}
                TokenTree::Ident(word) => name = Some(word),
                TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                    otherwise = otherwise.or(default(group.stream()));
                }
                _ => {}
            }
        }
        let name = name.ok_or_else(|| Wrong::new(fields.span(), "a prop has a name"))?;
        let mut kind = TokenStream::new();
        let (mut depth, mut before) = (0, ' ');
        for token in tokens.by_ref() {
            if let TokenTree::Punct(sign) = &token {
                match sign.as_char() {
                    ',' if depth == 0 => break,
                    '<' => depth += 1,
                    // The arrow of a function's type ends nothing.
                    '>' if before != '-' => depth -= 1,
                    _ => {}
                }
                before = sign.as_char();
            }
            kind.extend([token]);
        }
        props.push(Prop {
            name,
            kind,
            otherwise,
        });
    }
    Ok(props)
}

/// What `#[prop_or_default]` and `#[prop_or(value)]` say.
fn default(attribute: TokenStream) -> Option<TokenStream> {
    let mut tokens = attribute.into_iter();
    let TokenTree::Ident(word) = tokens.next()? else {
        return None;
    };
    match (word.to_string().as_str(), tokens.next()) {
        ("prop_or_default", None) => Some(quote! { ::std::default::Default::default() }),
        ("prop_or", Some(TokenTree::Group(value))) => Some(value.stream()),
        _ => None,
    }
}
