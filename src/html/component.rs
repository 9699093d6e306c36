//! A function as a component.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::Wrong;

/// What is read of `fn Name(props: &Props) -> Html { … }`.
struct Function {
    /// Its documentation and what else stands before it.
    attributes: TokenStream,
    visibility: TokenStream,
    name: Ident,
    /// `props: &Props`, if it takes some.
    takes: TokenStream,
    body: TokenTree,
}

/// The component that the function is.
pub fn component(item: TokenStream) -> Result<TokenStream, Wrong> {
    let Function {
        attributes,
        visibility,
        name,
        takes,
        body,
    } = read(item)?;
    let mut props: TokenStream = takes.clone().into_iter().skip(3).collect();
    let (mut given, mut own) = (quote! { &self.0 }, TokenStream::new());
    if props.is_empty() {
        let none = format_ident!("{name}Props");
        own = quote! {
            #[doc(hidden)]
            #[derive(PartialEq, crate::ui::Properties)]
            #visibility struct #none {}
        };
        props = quote! { #none };
        given = TokenStream::new();
    }
    Ok(quote! {
        #own
        #attributes
        #visibility struct #name;

        const _: () = {
            #[derive(PartialEq)]
            struct This(#props);

            #[yew::hook]
            fn use_drawn(#takes) -> ::yew::Html #body

            impl crate::ui::draw::Drawn for This {
                fn draw(&self, context: &mut ::yew::functional::HookContext) -> ::yew::Html {
                    ::yew::functional::Hook::run(use_drawn(#given), context)
                }

                fn is(&self, other: &dyn ::std::any::Any) -> bool {
                    other.downcast_ref() == ::std::option::Option::Some(self)
                }
            }

            impl crate::ui::draw::Component for #name {
                type Props = #props;

                fn node(props: #props, key: ::std::option::Option<::yew::virtual_dom::Key>) -> ::yew::Html {
                    let kind = ::std::concat!(::std::module_path!(), "::", ::std::stringify!(#name));
                    crate::ui::draw::drawn(kind, ::std::rc::Rc::new(This(props)), key)
                }
            }
        };
    })
}

fn read(item: TokenStream) -> Result<Function, Wrong> {
    let mut tokens = item.into_iter().peekable();
    let (mut attributes, mut visibility) = (TokenStream::new(), TokenStream::new());
    let mut last = proc_macro2::Span::call_site();
    let name = loop {
        let token = tokens
            .next()
            .ok_or_else(|| Wrong::new(last, "a component is a function"))?;
        last = token.span();
        match &token {
            TokenTree::Ident(word) if word == "fn" => break tokens.next(),
            TokenTree::Punct(_) => attributes.extend([token]),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                attributes.extend([token])
            }
            _ => visibility.extend([token]),
        }
    };
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(takes))) = (name, tokens.next())
    else {
        return Err(Wrong::new(
            last,
            "a component is a function without type parameters",
        ));
    };
    let body = tokens
        .last()
        .ok_or_else(|| Wrong::new(last, "a component has a body"))?;
    Ok(Function {
        attributes,
        visibility,
        name,
        takes: takes.stream(),
        body,
    })
}
