//! The buttons that move an item of an ordered list by one place.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::keys;

/// Properties of [`MoveButtons`].
#[derive(Properties, PartialEq)]
pub struct MoveButtonsProps {
    /// Position of the item, from 0.
    pub position: usize,
    /// The item is the last one.
    pub is_last: bool,
    /// Accessible name of the button that moves the item up.
    pub up: AttrValue,
    /// Accessible name of the button that moves the item down.
    pub down: AttrValue,
    /// Receives the position that the item is to have.
    pub on_move: Callback<usize>,
}

/// The buttons that move an item up and down. The one that was pressed keeps the focus, wherever the item
/// is drawn anew.
#[component]
pub fn MoveButtons(props: &MoveButtonsProps) -> Html {
    let position = props.position;
    let [up, down] = [use_node_ref(), use_node_ref()];
    let pressed = use_mut_ref(|| None::<NodeRef>);
    {
        let pressed = pressed.clone();
        use_effect_with(position, move |_| {
            // An element that is moved in the document loses the focus.
            let button = pressed
                .take()
                .and_then(|button| button.cast::<HtmlElement>());
            if let Some(button) = button.filter(|_| keys::is_focus_lost()) {
                keys::focus(&button);
            }
        });
    }
    let press = |button: &NodeRef, to: usize| {
        let (pressed, button) = (pressed.clone(), button.clone());
        props.on_move.reform(move |_: MouseEvent| {
            pressed.replace(Some(button.clone()));
            to
        })
    };
    html! {
        <>
            <button ref={up.clone()} type="button" class="icon-button small" aria-label={props.up.clone()} aria-disabled={(position == 0).to_string()}
                onclick={press(&up, position.saturating_sub(1))}>{ icon(Icon::Up) }</button>
            <button ref={down.clone()} type="button" class="icon-button small" aria-label={props.down.clone()} aria-disabled={props.is_last.to_string()}
                onclick={press(&down, position + 1)}>{ icon(Icon::Down) }</button>
        </>
    }
}
