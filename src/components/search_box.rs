//! Search box of a view. It filters on every input event, without a button.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::keys;
use crate::platform::keyboard::KeyPress;

/// Props of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub struct SearchBoxProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Accessible name.
    pub label: AttrValue,
    /// Placeholder that names the searchable fields.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Current text.
    pub value: AttrValue,
    /// Receives the text on every input event.
    pub on_input: Callback<String>,
}

/// Returns a callback that clears the search box with this id, whose text is `typed`, and focuses it.
#[hook]
pub fn use_clear_search(id: &'static str, typed: &UseStateHandle<String>) -> Callback<()> {
    use_callback(typed.setter(), move |(), typed| {
        typed.set(String::new());
        keys::focus_id(id);
    })
}

/// Search box; Escape clears it.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let oninput = props
        .on_input
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let (on_input, filled) = (props.on_input.clone(), !props.value.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            let escape = KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape");
            if escape && filled {
                event.prevent_default();
                event.stop_propagation();
                on_input.emit(String::new());
            }
        })
    };
    html! {
        <div class="search-box">
            { icon(Icon::Search) }
            <input type="search" id={props.id.clone()} class="control" dir="auto" aria-label={props.label.clone()} autocomplete="off"
                spellcheck="false" aria-keyshortcuts="/" placeholder={props.hint.clone()} title={props.hint.clone()} value={props.value.clone()} {oninput} {onkeydown} />
            if props.value.is_empty() { <kbd aria-hidden="true">{ "/" }</kbd> }
        </div>
    }
}
