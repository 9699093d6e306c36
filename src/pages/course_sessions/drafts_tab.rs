//! The tab of wizards left open.

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use super::bulk::act_on;
use super::draft_rows::{DraftRows, draft_columns, shown_drafts};
use super::rows::Act;
use super::shown::Filter;
use super::watch::Known;
use crate::search::Query;
use crate::ui::data_table::{DataTable, RowKey, Rows, Selection, Sort};
use crate::ui::nothing_found::NothingFound;
use crate::ui::search_box::SearchBox;
use crate::ui::shown_count::ShownCount;
use crate::ui::text::{Sessions as Words, t};

/// The props of [`DraftsTab`].
#[derive(Properties, PartialEq)]
pub struct DraftsTabProps {
    /// What the page knows.
    pub known: Known,
    /// What is asked for.
    pub filter: Filter,
    /// Something else is.
    pub on_filter: Callback<Filter>,
}

/// The tab Drafts.
#[component]
pub fn DraftsTab(props: &DraftsTabProps) -> Html {
    let known = &props.known;
    let sort = use_state(|| Sort {
        column: "begun",
        descending: true,
    });
    let columns = use_memo((), |()| draft_columns());
    let act = use_memo((), |()| {
        let live = known.live.clone();
        callback(move |(key, act): (RowKey, Act)| {
            act_on(&live, act, Selection::from_iter([key]), &Callback::noop());
        })
    });
    let rows = use_memo(
        (known.drafts.clone(), known.ahead_ms),
        |(drafts, ahead_ms)| {
            Rows::new(Rc::new(DraftRows {
                drafts: drafts.clone(),
                ahead_ms: *ahead_ms,
                act: (*act).clone(),
            }))
        },
    );
    let query = Rc::new(Query::new(&props.filter.typed));
    let shown = shown_drafts(&known.drafts, &query, *sort);
    let on_sort = {
        let sort = sort.clone();
        callback(move |next| sort.change(next))
    };
    let on_typed = {
        let filter = props.filter.clone();
        props.on_filter.after(move |typed| Filter {
            typed,
            ..filter.clone()
        })
    };
    let on_clear = props.on_filter.after(|()| Filter::default());
    html! {
        <>
            <div class="toolbar">
                <SearchBox id="sessions-search" label={t(Words::Search)} hint={t(Words::Name)} value={props.filter.typed.clone()} on_input={on_typed} />
            </div>
            if shown.is_empty() {
                <NothingFound typed={props.filter.typed.clone()} {on_clear} />
            } else {
                <DataTable label={t(Words::Drafts)} columns={(*columns).clone()} rows={(*rows).clone()} shown={shown.clone()}
                    sort={*sort} {on_sort} {query} class="drafts-table" />
            }
            <div class="table-foot"><ShownCount shown={shown.len()} all={known.drafts.len()} /></div>
        </>
    }
}
