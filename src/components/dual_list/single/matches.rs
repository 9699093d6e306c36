//! What fits what is typed, best first; what is chosen already stands last and is not added again.

use std::rc::Rc;

use yew::prelude::*;

use super::super::choice::Choice;
use super::super::entries::Entries;
use super::super::hits::{hits, titled};
use super::SingleAddProps;
use crate::components::chip::{Tone, badge};
use crate::i18n::{DualList as Words, t};
use lectern_core::search::Query;

/// How many matches are offered at once.
const OFFERED: usize = 50;
/// Among how many the addable ones are looked for.
const LOOKED_AT: usize = 400;

/// What fits.
#[derive(Default, PartialEq)]
pub struct Matches {
    pub typed: String,
    pub query: Query,
    pub entries: Vec<u32>,
}

impl Matches {
    fn of(entries: &dyn Entries, choice: &Choice, typed: &str) -> Self {
        let query = entries.query(typed);
        let best = match query.is_empty() {
            true => Vec::new(),
            false => entries.best(&query, LOOKED_AT),
        };
        let is_new = |entry: &u32| !choice.chosen().contains(*entry);
        let (mut offered, chosen): (Vec<u32>, Vec<u32>) = best.into_iter().partition(is_new);
        offered.extend(chosen);
        offered.truncate(OFFERED);
        let typed = typed.to_owned();
        Self {
            typed,
            query,
            entries: offered,
        }
    }
}

/// What fits what is typed; worked out anew when that or the choice is another.
#[hook]
pub fn use_matches(entries: &Rc<dyn Entries>, choice: &Rc<Choice>, typed: &str) -> Rc<Matches> {
    let known = use_mut_ref(|| None::<(Rc<dyn Entries>, Rc<Choice>, Rc<Matches>)>);
    let mut known = known.borrow_mut();
    match &*known {
        Some((of, at, matches))
            if Rc::ptr_eq(of, entries) && Rc::ptr_eq(at, choice) && matches.typed == typed =>
        {
            matches.clone()
        }
        _ => {
            let matches = Rc::new(Matches::of(entries.as_ref(), choice, typed));
            *known = Some((entries.clone(), choice.clone(), matches.clone()));
            matches
        }
    }
}

/// The id of a match.
pub fn option_id(list_id: &str, at: usize) -> AttrValue {
    [list_id, "-", &at.to_string()].concat().into()
}

/// The matches as options.
pub fn options(matches: &Matches, list_id: &str, active: usize, props: &SingleAddProps) -> Html {
    let option = |(at, entry): (usize, &u32)| {
        let row = props.entries.row(*entry);
        let chosen = props.choice.chosen().contains(*entry);
        let current = at == active;
        let query = &matches.query;
        html! {
            <div key={*entry} id={option_id(list_id, at)} role="option" data-row={at.to_string()} aria-selected={current.to_string()}
                aria-disabled={chosen.then_some("true")} class={classes!("dl-row", chosen.then_some("spent"))}>
                <span class="dl-title">{ titled(&row.title, row.strong, query) }</span>
                if chosen { <span class="dl-badges">{ badge(Tone::Mute, t(Words::AlreadyChosen)) }</span> }
                if !row.aside.is_empty() { <span class="dl-aside">{ hits(&row.aside, 0..row.aside.len(), query) }</span> }
                if !row.code.is_empty() { <span class="code">{ hits(&row.code, 0..row.code.len(), query) }</span> }
                if current && !chosen { <kbd aria-hidden="true">{ "Enter" }</kbd> }
            </div>
        }
    };
    matches.entries.iter().enumerate().map(option).collect()
}
