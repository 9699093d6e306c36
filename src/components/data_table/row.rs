//! One row of a table. It is drawn again only when something about it changed: selecting one of ten
//! thousand rows draws one row.

use std::fmt::Display;
use std::rc::Rc;

use lectern_core::search::Query;
use yew::prelude::*;

use super::column::Column;
use super::expansion::RowExpansion;
use super::row_action::{ActionTarget, Placement, RowAction};
use super::selection::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::i18n::{Frame, Table as Message, t};

/// Data of a table row. Rows are shared by `Rc` and compared by identity.
pub trait TableRow: 'static {
    /// Identity of a row, unique in its table.
    type Id: Copy + Ord + Display + 'static;

    /// Returns the identity of the row.
    fn id(&self) -> Self::Id;

    /// Returns the name by which the row's checkbox is labelled.
    fn name(&self) -> AttrValue;
}

/// Properties of [`Row`].
#[derive(Properties)]
pub struct RowProps<T: TableRow, A: PartialEq + 'static> {
    /// The row.
    pub row: Rc<T>,
    /// Columns of the table.
    pub columns: Rc<[Column<T>]>,
    /// Position among the shown rows, from 0.
    pub position: usize,
    /// Number of its line, if not all lines are drawn.
    pub line: Option<usize>,
    /// Whether it is selected; `None` if rows cannot be selected.
    pub selected: Option<bool>,
    /// It is the tab stop of the table.
    pub current: bool,
    /// It was just added.
    pub fresh: bool,
    /// Expansion of the row, if rows can show more.
    pub expansion: Option<RowExpansion<T>>,
    /// Returns the actions of a row; `None` if rows have no actions.
    pub actions: Option<Callback<Rc<T>, Vec<RowAction<A>>>>,
    /// Current search.
    pub query: Rc<Query>,
    /// Called with an action and the row to apply it to.
    pub on_action: Callback<(A, Selection<T::Id>)>,
}

impl<T: TableRow, A: PartialEq + 'static> PartialEq for RowProps<T, A> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.row, &other.row)
            && Rc::ptr_eq(&self.columns, &other.columns)
            && self.position == other.position
            && self.line == other.line
            && self.selected == other.selected
            && self.current == other.current
            && self.fresh == other.fresh
            && self.expansion == other.expansion
            && self.actions == other.actions
            && Rc::ptr_eq(&self.query, &other.query)
            && self.on_action == other.on_action
    }
}

/// A `<tr>`. The table handles its events and finds the row by `data-at`.
#[component]
pub fn Row<T: TableRow, A: Clone + PartialEq + 'static>(props: &RowProps<T, A>) -> Html {
    let row = &props.row;
    let index = props.line.map(|line| line.to_string());
    let selected = props.selected.unwrap_or_default();
    let expansion = props.expansion.as_ref();
    let expandable = expansion.filter(|expansion| (expansion.can_expand)(row));
    let expanded = expandable.filter(|expansion| expansion.is_expanded);
    html! {
        <>
        <tr data-at={props.position.to_string()} aria-rowindex={index} class={classes!(selected.then_some("ticked"), props.fresh.then_some("fresh"))}
            tabindex={if props.current { "0" } else { "-1" }}>
            if props.selected.is_some() {
                <td key="pick" class="pick">
                    <input type="checkbox" tabindex="-1" checked={selected} aria-label={t(Message::SelectRow(row.name().to_string()))} />
                </td>
            }
            if expansion.is_some() {
                <td key="expand" class="expand">if let Some(expansion) = expandable { { expand_button(expansion, row) } }</td>
            }
            { for props.columns.iter().map(|column| column.draw(row, &props.query)) }
            if let Some(actions) = &props.actions {
                <td key="acts" class="acts">{ draw_actions(actions.emit(row.clone()), row.id(), &props.on_action) }</td>
            }
        </tr>
        if let Some(expansion) = expanded {
            <tr class="row-details"><td><div>{ expansion.details.emit(row.clone()) }</div></td></tr>
        }
        </>
    }
}

fn expand_button<T: TableRow>(expansion: &RowExpansion<T>, row: &Rc<T>) -> Html {
    let (id, is_expanded) = (row.id(), expansion.is_expanded);
    let onclick = expansion
        .on_expand
        .reform(move |_: MouseEvent| (id, !is_expanded));
    html! {
        <button type="button" class="icon-button small" tabindex="-1" aria-expanded={is_expanded.to_string()}
            aria-label={(expansion.label)(row.name().to_string())} {onclick}>{ icon(Icon::Chevron) }</button>
    }
}

fn draw_actions<Id: Copy + Ord + 'static, A: Clone + 'static>(
    actions: Vec<RowAction<A>>,
    id: Id,
    on_action: &Callback<(A, Selection<Id>)>,
) -> Html {
    let (mut buttons, mut items) = (Vec::new(), Vec::new());
    for action in actions {
        let go = match &action.target {
            ActionTarget::Link(href) => Go::To(href.clone()),
            ActionTarget::Action(of_page) => {
                let of_page = of_page.clone();
                Go::Do(on_action.reform(move |()| (of_page.clone(), Selection::from_iter([id]))))
            }
        };
        items.push(MenuItem {
            label: action.label.clone(),
            icon: Some(action.icon),
            go: go.clone(),
        });
        if action.placement != Placement::Menu {
            buttons.push(draw_button(action, go));
        }
    }
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="row-actions">
            { for buttons }
            <MenuButton label={t(Frame::More)} {items} class="small" tabindex="-1" />
        </div>
    }
}

fn draw_button<A>(action: RowAction<A>, go: Go<()>) -> Html {
    let labelled = action.placement == Placement::Label;
    let class = if labelled {
        "button small quiet in-row"
    } else {
        "icon-button small in-row"
    };
    let name = (!labelled).then(|| action.label.clone());
    let content = html! { <>{ icon(action.icon) }if labelled { <span>{ action.label }</span> }</> };
    match go {
        Go::To(href) => html! {
            <a {class} {href} tabindex="-1" aria-label={name.clone()} title={name}>{ content }</a>
        },
        Go::Do(callback) => html! {
            <button type="button" {class} tabindex="-1" aria-label={name.clone()} title={name}
                onclick={callback.reform(|_: MouseEvent| ())}>{ content }</button>
        },
    }
}
