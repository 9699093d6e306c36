//! One row. Drawn again only when something about it has changed: ticking one row of ten thousand
//! draws one row.

use std::rc::Rc;

use yew::prelude::*;

use super::act::{Does, OnAct, Place, RowAction, act_on};
use super::rows::{RowKey, Rows};
use crate::i18n::{Frame, Table as Words, t};
use crate::ui::icon::icon;
use crate::ui::menu::{Go, MenuButton, MenuItem};
use lectern_core::search::Query;

/// The props of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// All rows.
    pub rows: Rows,
    /// Its number among them.
    pub row: u32,
    /// Its place among those shown.
    pub at: u32,
    /// Whether it says its place, because not all rows are drawn.
    pub numbered: bool,
    /// Whether it is ticked; none where rows have no tick boxes.
    pub ticked: Option<bool>,
    /// Whether it is the one that the focus comes to.
    pub current: bool,
    /// Whether the table has a column for actions.
    pub actions: bool,
    /// What was searched for.
    pub query: Rc<Query>,
    /// Something is to be done with it.
    pub on_act: OnAct,
}

/// One row. The table hears what happens in it, by its `data-at`.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let rows = &props.rows;
    let rowindex = props.numbered.then(|| (props.at + 2).to_string());
    let ticked = props.ticked.unwrap_or_default();
    html! {
        <tr data-at={props.at.to_string()} aria-rowindex={rowindex} class={classes!(ticked.then_some("ticked"))}
            tabindex={if props.current { "0" } else { "-1" }}>
            if props.ticked.is_some() {
                <td class="pick">
                    <input type="checkbox" tabindex="-1" checked={ticked}
                        aria-label={t(Words::SelectRow(rows.name(props.row).to_string()))} />
                </td>
            }
            { rows.cells(props.row, &props.query) }
            if props.actions {
                <td class="acts">{ actions(rows.actions(props.row), rows.key(props.row), &props.on_act) }</td>
            }
        </tr>
    }
}

fn actions(actions: Vec<RowAction>, key: RowKey, on_act: &OnAct) -> Html {
    let (mut direct, mut items) = (Vec::new(), Vec::new());
    for action in actions {
        let go = match &action.does {
            Does::GoesTo(href) => Go::To(href.clone()),
            Does::Acts(act) => {
                let (act, on_act) = (*act, on_act.clone());
                Go::Do(Callback::from(move |()| act_on(&on_act, act, key)))
            }
        };
        items.push(MenuItem {
            label: action.label.clone(),
            icon: Some(action.icon),
            go: go.clone(),
        });
        if action.place != Place::Menu {
            direct.push(draw(action, go));
        }
    }
    html! {
        <div class="row-actions">
            { for direct }
            if !items.is_empty() {
                <MenuButton label={t(Frame::More)} {items} class="small" tabindex="-1" />
            }
        </div>
    }
}

fn draw(action: RowAction, go: Go<()>) -> Html {
    let worded = action.place == Place::Word;
    let class = if worded {
        "button small quiet in-row"
    } else {
        "icon-button small in-row"
    };
    let named = (!worded).then(|| action.label.clone());
    let inside = html! { <>{ icon(action.icon) }if worded { <span>{ action.label }</span> }</> };
    match go {
        Go::To(href) => html! {
            <a {class} {href} tabindex="-1" aria-label={named.clone()} title={named}>{ inside }</a>
        },
        Go::Do(act) => html! {
            <button type="button" {class} tabindex="-1" aria-label={named.clone()} title={named}
                onclick={act.reform(|_: MouseEvent| ())}>{ inside }</button>
        },
    }
}
