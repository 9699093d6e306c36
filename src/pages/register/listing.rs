//! A list on a page: what narrows it, its table, what is ticked, and what is done with that.

use std::rc::Rc;

use yew::prelude::*;

use super::list::{Filter, Found, ListOf, Offer};
use super::toolbar::Toolbar;
use crate::ui::data_table::{Act, BulkBar, Column, DataTable, OnAct, RowKey, Rows, Selection};
use crate::ui::icon::icon;
use crate::ui::nothing_found::nothing_found;
use crate::ui::shown_count::ShownCount;
use lectern_core::search::Query;

/// A list as it is shown.
pub struct Listing {
    /// Its columns.
    pub columns: Rc<[Column]>,
    /// All its rows.
    pub rows: Rows,
    /// Those shown, in order.
    pub shown: Rc<[u32]>,
    /// Those ticked.
    pub ticked: Selection,
    /// The toolbar, the table and the count.
    pub body: Html,
    /// What is asked before something is done.
    pub dialog: Html,
}

/// Shows a list. `on_edit` is told whose form is to open.
#[hook]
pub fn use_listing(
    list: &ListOf,
    filter: &Filter,
    on_filter: &Callback<Filter>,
    on_edit: &Callback<Option<RowKey>>,
) -> Listing {
    let look = list.look();
    let sort = use_state(|| look.first);
    let selection = use_state(Selection::default);
    let asking = use_state(|| None::<(Act, Selection)>);
    let open = use_state(|| filter.set() > 0);

    let (columns, rows) = (list.columns(), Rows::new(list.0.clone()));
    let query = Rc::new(Query::new(&filter.typed));
    let found = use_memo((list.clone(), filter.clone(), *sort), |_| {
        let mut found = list.find(filter, &query, *sort);
        let rows: Rc<[u32]> = std::mem::take(&mut found.rows).into();
        (rows, found)
    });
    let (shown, found): (&Rc<[u32]>, &Found) = (&found.0, &found.1);
    // What has gone meanwhile is not ticked any more.
    let ticked = selection.retain(|key| list.has(key));
    let on_act: Rc<OnAct> = use_memo(list.clone(), |list| {
        let (list, asking, on_edit) = (list.clone(), asking.clone(), on_edit.clone());
        Callback::from(move |(act, of): (Act, Selection)| {
            if act == Act::Edit {
                on_edit.emit(of.iter().next());
            } else if !list.act(act, &of) {
                asking.set(Some((act, of)));
            }
        })
    });
    let dialog = match &*asking {
        None => Html::default(),
        Some((act, of)) => {
            let (asking, selection, of) = (asking.clone(), selection.clone(), of.clone());
            let asked = of.clone();
            let on_close = Callback::from(move |done: bool| {
                asking.set(None);
                if done {
                    let rest = (*selection).set(asked.iter(), false);
                    selection.set(rest);
                }
            });
            list.ask(*act, of, shown, on_close)
        }
    };
    let offers = list.offers(ticked.len());
    let ticks = (!offers.is_empty()).then(|| ticked.clone());
    let tools = if ticked.is_empty() {
        let toolbar = Toolbar {
            look,
            columns: &columns,
            sort: &sort,
            open: &open,
            boxes: if *open { list.boxes() } else { &[] },
            filter,
            on_filter,
            found,
        };
        toolbar.draw()
    } else {
        let seen = |row: &&u32| ticked.contains(rows.key(**row));
        let hidden = ticked.len() - shown.iter().filter(seen).count();
        let on_clear = selection
            .setter()
            .to_callback()
            .reform(|()| Selection::default());
        html! {
            <BulkBar count={ticked.len()} {hidden} {on_clear}>
                { for offers.into_iter().map(|offer| offered(offer, &ticked, &on_act)) }
            </BulkBar>
        }
    };
    let count = html! { <ShownCount shown={shown.len()} all={list.len()} /> };
    let body = html! {
        <>
            { tools }
            if shown.is_empty() {
                { nothing_found(&filter.typed, &on_filter.reform(|()| Filter::default())) }
            } else {
                { look.above.clone() }
                <DataTable label={look.name.clone()} class={look.class} columns={columns.clone()} rows={rows.clone()}
                    shown={shown.clone()} sort={*sort} on_sort={sort.setter().to_callback()} selection={ticks} on_select={selection.setter().to_callback()}
                    {query} on_act={(*on_act).clone()} />
            }
            if let Some(foot) = &look.foot { <div class="table-foot">{ count }{ foot.clone() }</div> } else { { count } }
        </>
    };
    Listing {
        columns,
        rows,
        shown: shown.clone(),
        ticked,
        body,
        dialog,
    }
}

/// A button of what can be done with ticked rows.
fn offered(offer: Offer, of: &Selection, on_act: &OnAct) -> Html {
    let (act, of) = (offer.act, of.clone());
    let onclick = on_act.reform(move |_: MouseEvent| (act, of.clone()));
    let class = if offer.danger {
        "button danger"
    } else {
        "button"
    };
    html! { <button type="button" {class} {onclick}>{ icon(offer.icon) }{ offer.label }</button> }
}
