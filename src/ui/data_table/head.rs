//! The head of a table: the tick box for all that is shown, and columns that sort.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::column::{Column, Sort};
use crate::i18n::{Table as Words, t};
use crate::ui::icon::{Icon, icon};

/// The props of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The columns.
    pub columns: Rc<[Column]>,
    /// How it is sorted.
    pub sort: Sort,
    /// It is to be sorted otherwise.
    pub on_sort: Callback<Sort>,
    /// Whether rows have tick boxes, and then how many are shown and how many of them are ticked.
    pub ticks: Option<(usize, usize)>,
    /// All that is shown is to be ticked, or not.
    pub on_all: Callback<bool>,
    /// Whether rows have actions.
    pub actions: bool,
    /// Whether rows have numbers, because not all are drawn.
    pub numbered: bool,
}

/// The head.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let all = use_node_ref();
    use_effect_with((all.clone(), props.ticks), |(all, ticks)| {
        if let (Some(all), Some((shown, ticked))) = (all.cast::<HtmlInputElement>(), ticks) {
            all.set_indeterminate(*ticked > 0 && ticked < shown);
        }
    });
    let on_all = props
        .on_all
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let rowindex = props.numbered.then_some("1");
    html! {
        <thead>
            <tr aria-rowindex={rowindex}>
                if let Some((shown, ticked)) = props.ticks {
                    <th class="pick" scope="col">
                        <label class="pick-all">
                            <input ref={all} type="checkbox" aria-label={t(Words::SelectAllShown)}
                                checked={shown > 0 && ticked == shown} disabled={shown == 0} onchange={on_all} />
                            <span aria-hidden="true">{ t(Words::SelectAllShown) }</span>
                        </label>
                    </th>
                }
                { for props.columns.iter().map(|column| heading(column, props.sort, &props.on_sort)) }
                if props.actions {
                    <th class="acts" scope="col"><span class="unseen">{ t(Words::Actions) }</span></th>
                }
            </tr>
        </thead>
    }
}

fn heading(column: &Column, sort: Sort, on_sort: &Callback<Sort>) -> Html {
    let id = column.id;
    let sorted = (sort.column == id && column.sortable).then_some(if sort.descending {
        "descending"
    } else {
        "ascending"
    });
    let inside = match &column.drawing {
        Some(drawing) => {
            html! { <><span class="unseen">{ &column.label }</span>{ drawing.clone() }</> }
        }
        None => html! { { &column.label } },
    };
    let onclick = on_sort.reform(move |_: MouseEvent| sort.pressed(id));
    html! {
        <th key={id} class={column.class()} scope="col" aria-sort={sorted}>
            if column.sortable {
                <button type="button" class="sort" {onclick}>
                    { inside }
                    <span class="arrow">{ icon(if sorted == Some("descending") { Icon::Down } else { Icon::Up }) }</span>
                </button>
            } else {
                { inside }
            }
        </th>
    }
}
