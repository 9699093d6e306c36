//! `html!` with the syntax of Yew's macro of that name, written out as a list of calls.
//!
//! Yew's own macro writes every element out as code that fills a structure in place: some 250 bytes
//! of WebAssembly an element, which made up a third of the app. This one writes one short call an
//! element, an attribute, a child, and leaves the rest to `ui::draw`; see docs/decisions/18-html.md.
//!
//! What it does not have, because Lectern does not use it: dynamic tags (`<@{tag}>`), properties
//! (`~name`), attribute spreading on elements.

mod component;
mod node;
mod properties;
mod read;
#[cfg(test)]
mod tests;
mod write;

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// What is wrong in the markup, and where.
struct Wrong {
    at: Span,
    says: String,
}

impl Wrong {
    fn new(at: Span, says: impl Into<String>) -> Self {
        Self {
            at,
            says: says.into(),
        }
    }
}

/// A component that is a function of its props: `fn Name(props: &Props) -> Html`, or `fn Name() -> Html`.
/// What Yew's attribute of that name makes takes a kilobyte and several types of its own for each
/// component; here all share one component of Yew, which draws what it is handed.
#[proc_macro_attribute]
pub fn component(
    _: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    written(component::component(item.into()))
}

/// The props of a component: `#[prop_or_default]` and `#[prop_or(value)]` say what one is that is not
/// given; all others have to be.
#[proc_macro_derive(Properties, attributes(prop_or_default, prop_or))]
pub fn properties(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    written(properties::properties(item.into()))
}

/// Elements, components, text and control flow as one `yew::Html`.
#[proc_macro]
pub fn html(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    written(read::nodes(input.into()).map(|nodes| write::root(&nodes)))
}

fn written(result: Result<TokenStream, Wrong>) -> proc_macro::TokenStream {
    let tokens = result.unwrap_or_else(
        |Wrong { at, says }| quote_spanned! { at => ::std::compile_error!(#says); },
    );
    tokens.into()
}
