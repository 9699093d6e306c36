//! What was added just now, to be taken back.

use std::rc::Rc;

use yew::prelude::*;

use super::{Adding, SingleAddProps};
use crate::components::icon::{Icon, icon};
use crate::i18n::{DualList as Words, t};

/// The last added, each with a way back.
pub fn just_now(props: &SingleAddProps, adding: &Rc<Adding>) -> Html {
    let mut tags = Vec::new();
    for entry in adding.last().iter().copied() {
        if !props.choice.chosen().contains(entry) {
            continue;
        }
        let title = props.entries.row(entry).title;
        let onclick = {
            let adding = adding.clone();
            Callback::from(move |_: MouseEvent| adding.take_back(entry))
        };
        tags.push(html! {
            <li class="tag" key={entry}>{ &title }
                <button type="button" aria-label={t(Words::TakeBack(title.to_string()))} {onclick}>{ icon(Icon::Undo) }</button>
            </li>
        });
    }
    let id = AttrValue::from([&props.id, "-last"].concat());
    html! {
        if !tags.is_empty() {
            <p class="meta" id={id.clone()}>{ t(Words::AddedJustNow) }</p>
            <ul class="tags-row" aria-labelledby={id}>{ tags }</ul>
        }
    }
}
