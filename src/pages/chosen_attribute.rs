//! An attribute that several records are chosen for: their names, and a pencil that opens the picker.

use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::inline_edit::is_in_link;
use crate::components::keys;
use crate::hooks::use_can_edit;
use crate::i18n::{Curriculum, Frame, t};
use crate::pages::linked_names::LinkedName;
use crate::platform::keyboard::KeyPress;

/// Properties of [`ChosenAttribute`].
#[derive(Properties, PartialEq)]
pub struct ChosenAttributeProps {
    /// Id of the control of the picker.
    pub id: AttrValue,
    /// Name of the attribute.
    pub label: AttrValue,
    /// Names of what is chosen.
    pub names: Vec<LinkedName>,
    /// Another control on the page edits the same, so that this one is closed.
    #[prop_or_default]
    pub closed: bool,
    /// The picker, each choice of which is saved at once.
    pub children: Html,
}

/// An attribute with the names of what is chosen. A click or Enter opens the picker in its place, Escape
/// closes it.
#[component]
pub fn ChosenAttribute(props: &ChosenAttributeProps) -> Html {
    let is_open = use_state_eq(|| false);
    let can_edit = use_can_edit() && !props.closed;
    let button = use_node_ref();
    {
        let (button, id) = (button.clone(), props.id.clone());
        let was_open = use_mut_ref(|| false);
        use_effect_with(*is_open, move |open| {
            let before = was_open.replace(*open);
            if *open {
                keys::focus_id(&id);
            } else if let Some(button) = button.cast::<HtmlElement>().filter(|_| before) {
                keys::focus(&button);
            }
        });
    }
    let set = |open: bool| {
        let is_open = is_open.setter();
        Callback::from(move |_: MouseEvent| is_open.set(open))
    };
    if *is_open && can_edit {
        let onkeydown = {
            let is_open = is_open.setter();
            move |event: KeyboardEvent| {
                let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
                if press.is_some_and(|press| press.name == "Escape") {
                    event.prevent_default();
                    event.stop_propagation();
                    is_open.set(false);
                }
            }
        };
        return html! {
            <div class="attribute editing" role="group" aria-label={props.label.clone()} {onkeydown}>
                { props.children.clone() }
                <div class="attribute-buttons"><button type="button" class="button small" onclick={set(false)}>{ t(Frame::Done) }</button></div>
            </div>
        };
    }
    let open_by_click = can_edit.then(|| {
        let is_open = is_open.setter();
        Callback::from(move |event: MouseEvent| {
            if !is_in_link(&event) {
                is_open.set(true);
            }
        })
    });
    html! {
        <div class="attribute">
            <span class="attribute-name">{ &props.label }</span>
            <div class="attribute-value names" onclick={open_by_click}>
                if props.names.is_empty() {
                    <span class="meta">{ t(Curriculum::NotSet) }</span>
                }
                { for props.names.iter().map(|name| html! { <span class="tag-name">{ name.draw(None) }</span> }) }
            </div>
            if can_edit {
                <button ref={button} type="button" class="icon-button small" aria-label={t(Frame::EditNamed(props.label.to_string()))} onclick={set(true)}>
                    { icon(Icon::Pencil) }
                </button>
            }
        </div>
    }
}
