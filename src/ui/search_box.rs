//! The box that searches the view below it. It filters at once, without a button.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::icon::{Icon, icon};

/// The props of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub struct SearchBoxProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name; heard only.
    pub label: AttrValue,
    /// What can be searched for, shown while it is empty.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What stands in it.
    pub value: AttrValue,
    /// What was typed.
    pub on_input: Callback<String>,
}

/// A search box. Escape empties it.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let oninput = props
        .on_input
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let (on_input, filled) = (props.on_input.clone(), !props.value.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && filled {
                event.prevent_default();
                event.stop_propagation();
                on_input.emit(String::new());
            }
        })
    };
    html! {
        <div class="search-box">
            { icon(Icon::Search) }
            <input type="search" id={props.id.clone()} class="control" aria-label={props.label.clone()} autocomplete="off"
                spellcheck="false" aria-keyshortcuts="/" placeholder={props.hint.clone()} value={props.value.clone()} {oninput} {onkeydown} />
            if props.value.is_empty() { <kbd aria-hidden="true">{ "/" }</kbd> }
        </div>
    }
}
