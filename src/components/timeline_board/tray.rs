//! The tray of a board: what has no place yet.

use yew::prelude::*;

use super::TrayItem;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Board as Message, t};

/// Properties of [`Tray`].
#[derive(Properties, PartialEq)]
pub struct TrayProps {
    /// Name.
    pub title: AttrValue,
    /// Items.
    pub items: Vec<TrayItem>,
    /// Number of items beyond them.
    pub more: usize,
    /// Key of the item that is held.
    pub held: Option<AttrValue>,
    /// Called with the key of an item that is picked up.
    pub on_pick_up: Callback<AttrValue>,
    /// Called with the key of an item for which a place is to be found.
    pub on_find: Callback<AttrValue>,
}

/// List of the items that have no place yet. An item is dragged to a place, or picked up by its button.
#[component]
pub fn Tray(props: &TrayProps) -> Html {
    html! {
        <section class="board-tray" aria-label={props.title.clone()}>
            <h2>{ &props.title }<span class="count">{ props.items.len() + props.more }</span></h2>
            if props.items.is_empty() {
                <p class="meta">{ t(Message::TrayEmpty) }</p>
            } else {
                <ul>
                    { for props.items.iter().map(|item| draw_item(item, props)) }
                </ul>
                if props.more > 0 { <p class="meta">{ t(Message::More(props.more)) }</p> }
            }
        </section>
    }
}

fn draw_item(item: &TrayItem, props: &TrayProps) -> Html {
    let is_held = props.held.as_ref() == Some(&item.key);
    let pick_up = {
        let (key, on_pick_up) = (item.key.clone(), props.on_pick_up.clone());
        move |_: MouseEvent| on_pick_up.emit(key.clone())
    };
    let find = {
        let (key, on_find) = (item.key.clone(), props.on_find.clone());
        move |_: MouseEvent| on_find.emit(key.clone())
    };
    html! {
        <li key={item.key.as_str()} ~style={format!("--swatch:#{}", item.colour)}>
            <button type="button" class="tray-item" data-item={item.key.clone()} aria-pressed={is_held.to_string()} onclick={pick_up}
                title={t(Message::PickUpHelp)}>
                <span class="unseen">{ format!("{}, {}", item.title, item.detail) }</span>
                <bdi class="title" aria-hidden="true">{ &item.title }</bdi><bdi class="meta" aria-hidden="true">{ &item.detail }</bdi>
            </button>
            <button type="button" class="icon-button small" aria-label={t(Message::FindFor(item.title.to_string()))} onclick={find}>{ icon(Icon::Search) }</button>
        </li>
    }
}
