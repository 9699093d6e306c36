//! One row. Drawn again only when something about it has changed: ticking one row of ten thousand
//! draws one row.

use std::rc::Rc;

use crate::ui::{After, Properties, component, html};
use yew::prelude::*;

use super::rows::{Place, RowAction, RowKey, Rows};
use crate::search::Query;
use crate::ui::icon::icon;
use crate::ui::menu::{Go, MenuButton};
use crate::ui::text::{Frame, Table as Words, t};

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
                <td class="acts">{ actions(rows.actions(props.row), rows.key(props.row)) }</td>
            }
        </tr>
    }
}

fn actions(actions: Vec<RowAction>, key: RowKey) -> Html {
    let items: Vec<_> = actions.iter().map(|action| action.item(key)).collect();
    let direct = actions
        .into_iter()
        .filter(|action| action.place != Place::Menu);
    html! {
        <div class="row-actions">
            { for direct.map(|action| draw(action, key)) }
            if !items.is_empty() {
                <MenuButton label={t(Frame::More)} {items} class="small" tabindex="-1" />
            }
        </div>
    }
}

fn draw(action: RowAction, key: RowKey) -> Html {
    let worded = action.place == Place::Word;
    let class = if worded {
        "button small quiet in-row"
    } else {
        "icon-button small in-row"
    };
    let named = (!worded).then(|| action.label.clone());
    let inside = html! { <>{ icon(action.icon) }if worded { <span>{ action.label }</span> }</> };
    match action.go {
        Go::To(href) => html! {
            <a {class} href={href} tabindex="-1" aria-label={named.clone()} title={named}>{ inside }</a>
        },
        Go::Do(act) => html! {
            <button type="button" {class} tabindex="-1" aria-label={named.clone()} title={named}
                onclick={act.after(move |_: MouseEvent| key)}>{ inside }</button>
        },
    }
}
