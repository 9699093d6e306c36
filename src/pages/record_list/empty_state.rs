//! Content of a list page while there is no record.

use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::pages::editable::EditOnly;
use crate::pages::import_link::import_link;

/// Properties of [`EmptyState`].
#[derive(Clone, Properties, PartialEq)]
pub struct EmptyStateProps {
    /// Icon above the title.
    pub icon: Icon,
    /// "No people yet".
    pub title: AttrValue,
    /// Sentence below the title that says what to do.
    pub help: AttrValue,
    /// Label of the button for a new record.
    pub new: AttrValue,
    /// Called when that button is pressed.
    pub on_new: Callback<MouseEvent>,
    /// Label of the link to the import; `None` if such records cannot be imported.
    #[prop_or_default]
    pub import: Option<AttrValue>,
}

/// An explanation, a button for a new record, and a link to the import.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    // Where records can only be typed in, the button is the primary action of the page.
    let (class, button) = match props.import {
        Some(_) => ("empty-state", "button"),
        None => ("card empty-state", "button primary"),
    };
    html! {
        <div {class}>
            { icon(props.icon) }
            <h2>{ &props.title }</h2>
            <p>{ &props.help }</p>
            <EditOnly><div class="inline-tools">
                <button type="button" class={button} onclick={props.on_new.clone()}>{ icon(Icon::Plus) }{ &props.new }</button>
                if let Some(import) = &props.import {
                    { import_link(import.clone()) }
                }
            </div></EditOnly>
        </div>
    }
}
