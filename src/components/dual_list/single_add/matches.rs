//! Items that match the text, best first; chosen items come last and cannot be added again.

use std::rc::Rc;

use yew::prelude::*;

use super::super::chosen_items::ChosenItems;
use super::super::highlight::{highlight_part, highlight_title};
use super::super::item_source::ItemSource;
use super::super::list_row::aside_class;
use super::props::SingleAddProps;
use crate::components::chip::{Tone, badge};
use crate::i18n::{DualList as Message, t};
use lectern_core::search::{ItemIndex, Query};

/// Maximum number of matches shown.
const OFFERED: usize = 50;
/// Number of best matches that are searched for items that are not chosen yet.
const LOOKED_AT: usize = 400;

/// The matches of a text.
#[derive(Default, PartialEq)]
pub struct Matches {
    pub typed: String,
    pub query: Query,
    pub items: Vec<ItemIndex>,
}

impl Matches {
    fn of(items: &dyn ItemSource, chosen: &ChosenItems, typed: &str) -> Self {
        let query = items.query(typed);
        let best = match query.is_empty() {
            true => Vec::new(),
            false => items.best(&query, LOOKED_AT),
        };
        let is_new = |item: &ItemIndex| !chosen.items().contains(*item);
        let (mut offered, chosen): (Vec<_>, Vec<_>) = best.into_iter().partition(is_new);
        offered.extend(chosen);
        offered.truncate(OFFERED);
        let typed = typed.to_owned();
        Self {
            typed,
            query,
            items: offered,
        }
    }
}

/// Returns the matches of `typed`; recomputed when the text, the source or the chosen items change.
#[hook]
pub fn use_matches(
    items: &Rc<dyn ItemSource>,
    chosen: &Rc<ChosenItems>,
    typed: &str,
) -> Rc<Matches> {
    let known = use_mut_ref(|| None::<(Rc<dyn ItemSource>, Rc<ChosenItems>, Rc<Matches>)>);
    let mut known = known.borrow_mut();
    match &*known {
        Some((of, at, matches))
            if Rc::ptr_eq(of, items) && Rc::ptr_eq(at, chosen) && matches.typed == typed =>
        {
            matches.clone()
        }
        _ => {
            let matches = Rc::new(Matches::of(items.as_ref(), chosen, typed));
            *known = Some((items.clone(), chosen.clone(), matches.clone()));
            matches
        }
    }
}

/// Returns the element id of a match.
pub fn option_id(list_id: &str, at: usize) -> AttrValue {
    [list_id, "-", &at.to_string()].concat().into()
}

/// Renders the matches as options.
pub fn options(matches: &Matches, list_id: &str, active: usize, props: &SingleAddProps) -> Html {
    let option = |(at, item): (usize, &ItemIndex)| {
        let row = props.items.content(*item);
        let chosen = props.chosen.items().contains(*item);
        let current = at == active;
        let query = &matches.query;
        html! {
            <div key={item.as_usize()} id={option_id(list_id, at)} role="option" data-row={at.to_string()} aria-selected={current.to_string()}
                aria-disabled={chosen.then_some("true")} class={classes!("dl-row", chosen.then_some("spent"))}>
                <span class="dl-title">{ highlight_title(&row.title, row.bold_len, query) }</span>
                if chosen { <span class="dl-badges">{ badge(Tone::Mute, t(Message::AlreadyChosen)) }</span> }
                if !row.detail.is_empty() { <span class={aside_class(row.same_title)}>{ highlight_part(&row.detail, 0..row.detail.len(), query) }</span> }
                if !row.code.is_empty() { <span class="code">{ highlight_part(&row.code, 0..row.code.len(), query) }</span> }
                if current && !chosen { <kbd aria-hidden="true">{ "Enter" }</kbd> }
            </div>
        }
    };
    matches.items.iter().enumerate().map(option).collect()
}
