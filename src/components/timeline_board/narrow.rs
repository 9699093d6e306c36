//! A board in a narrow window: the rows as a list, each with its blocks by time.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::tray::Tray;
use super::{BoardAction, BoardRows};
use crate::components::calendar_grid::block_content;
use crate::i18n::{Board as Message, t};

/// Properties of [`NarrowBoard`].
#[derive(Properties)]
pub struct NarrowBoardProps {
    /// Accessible name.
    pub label: AttrValue,
    /// Name of the tray.
    pub tray_title: AttrValue,
    /// Rows; compared by identity.
    pub board: Rc<BoardRows>,
    /// Key of the block that is shown beside it.
    pub selected: Option<AttrValue>,
    /// Receives what a person does.
    pub on_action: Callback<BoardAction>,
}

impl PartialEq for NarrowBoardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.board, &other.board)
            && self.label == other.label
            && self.tray_title == other.tray_title
            && self.selected == other.selected
            && self.on_action == other.on_action
    }
}

/// The rows in which something takes place, as a list. Items of the tray find their place by a search.
#[component]
pub fn NarrowBoard(props: &NarrowBoardProps) -> Html {
    let NarrowBoardProps {
        board, on_action, ..
    } = props;
    let onclick = {
        let on_action = on_action.clone();
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let button = target.and_then(|target| target.closest(".cal-block").ok().flatten());
            if let Some(button) = button {
                let key = button.get_attribute("data-block").unwrap_or_default();
                let key = key.into();
                on_action.emit(BoardAction::Open { key, button });
            }
        }
    };
    let on_find = on_action.reform(|item| BoardAction::Find { item });
    let rows = board.rows.iter();
    let used: Vec<_> = rows
        .filter(|row| row.days.iter().any(|blocks| !blocks.is_empty()))
        .collect();
    html! {
        <div class="board narrow" role="group" aria-label={props.label.clone()} {onclick}>
            if used.is_empty() { <p class="meta">{ t(Message::NothingPlanned) }</p> }
            { for used.into_iter().map(|row| html! {
                <section key={row.key.as_str()} class="board-list" aria-label={row.name.clone()}>
                    <h2><bdi>{ &row.name }</bdi></h2>
                    { for board.days.iter().zip(&row.days).filter(|(_, blocks)| !blocks.is_empty()).map(|(day, blocks)| html! {
                        <div key={day.date.to_string()}>
                            <h3>{ &day.name }</h3>
                            <ul>
                                { for blocks.iter().map(|block| {
                                    let is_selected = props.selected.as_ref() == Some(&block.key);
                                    let class = classes!("cal-block", block.is_cancelled.then_some("cancelled"), is_selected.then_some("selected"));
                                    html! {
                                        <li key={block.key.as_str()}>
                                            <button type="button" {class} data-block={block.key.clone()} data-kind={block.kind.clone()} ~style={format!("--swatch:#{}", block.colour)}>{ block_content(block) }</button>
                                        </li>
                                    }
                                }) }
                            </ul>
                        </div>
                    }) }
                </section>
            }) }
            <Tray title={props.tray_title.clone()} items={board.tray.clone()} more={board.more} held={None::<AttrValue>}
                on_pick_up={on_find.clone()} {on_find} />
        </div>
    }
}
