//! Tab list: one tab stop; arrow keys move the focus and select.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::platform::keyboard::KeyPress;

/// Tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Label.
    pub label: AttrValue,
    /// Count after the label.
    pub count: Option<AttrValue>,
}

impl Tab {
    /// Creates a tab with a count.
    #[must_use]
    pub fn counted(label: impl Into<AttrValue>, count: usize) -> Self {
        Self {
            label: label.into(),
            count: Some(crate::i18n::format::number(count).into()),
        }
    }

    /// Creates a tab without a count.
    #[must_use]
    pub fn plain(label: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            count: None,
        }
    }
}

/// Props of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// Accessible name of the tab list.
    pub label: AttrValue,
    /// Tabs, in order.
    pub tabs: Vec<Tab>,
    /// Index of the selected tab.
    pub chosen: usize,
    /// Receives the index of the newly selected tab.
    pub on_choose: Callback<usize>,
    /// Id of the tab panel.
    pub panel: AttrValue,
}

/// Tab list.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let list = use_node_ref();
    let count = props.tabs.len();
    let onkeydown = {
        let (list, on_choose, chosen) = (list.clone(), props.on_choose.clone(), props.chosen);
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            let to = match press.name.as_str() {
                "ArrowRight" => (chosen + 1) % count,
                "ArrowLeft" => (chosen + count - 1) % count,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            on_choose.emit(to);
            let tab = list
                .cast::<HtmlElement>()
                .and_then(|list| list.children().item(to as u32));
            if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
                // A tab can always be focused.
                let _ = tab.focus();
            }
        })
    };
    html! {
        <div ref={list} class="tabs" role="tablist" aria-label={props.label.clone()} {onkeydown}>
            { for props.tabs.iter().enumerate().map(|(at, tab)| {
                let chosen = at == props.chosen;
                let onclick = props.on_choose.reform(move |_: MouseEvent| at);
                html! {
                    <button key={at} type="button" role="tab" class="tab" aria-selected={chosen.to_string()}
                        tabindex={if chosen { "0" } else { "-1" }} aria-controls={props.panel.clone()} {onclick}>
                        { &tab.label }
                        if let Some(count) = &tab.count { <span class="count">{ " " }{ count }</span> }
                    </button>
                }
            }) }
        </div>
    }
}
