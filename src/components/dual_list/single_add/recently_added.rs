//! The recently added items, each with a button to take it back.

use std::rc::Rc;

use yew::prelude::*;

use super::controller::Controller;
use super::props::SingleAddProps;
use crate::components::icon::{Icon, icon};
use crate::i18n::{DualList as Message, t};

/// Renders the recently added items that are still chosen.
pub fn recently_added(props: &SingleAddProps, adding: &Rc<Controller>) -> Html {
    let mut tags = Vec::new();
    for item in adding.last().iter().copied() {
        if !props.chosen.items().contains(item) {
            continue;
        }
        let title = props.items.content(item).distinct_title();
        let onclick = {
            let adding = adding.clone();
            Callback::from(move |_: MouseEvent| adding.take_back(item))
        };
        tags.push(html! {
            <li class="tag" key={item.as_usize()}><bdi>{ &title }</bdi>
                <button type="button" aria-label={t(Message::TakeBack(title.to_string()))} {onclick}>{ icon(Icon::Undo) }</button>
            </li>
        });
    }
    let id = AttrValue::from([&props.id, "-last"].concat());
    html! {
        if !tags.is_empty() {
            <p class="meta" id={id.clone()}>{ t(Message::AddedJustNow) }</p>
            <ul class="tags-row" aria-labelledby={id}>{ tags }</ul>
        }
    }
}
