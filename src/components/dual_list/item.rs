//! One row of a list. A component of its own, so that moving the current row, selecting and
//! scrolling draw the rows concerned and no others.

use std::rc::Rc;

use yew::prelude::*;

use super::entries::{Entries, Marks, Row};
use super::hits::{hits, titled};
use super::pane::Side;
use crate::components::chip::{Tone, badge};
use crate::i18n::{DualList as Words, t};
use lectern_core::search::Query;

/// What all rows of a list are drawn from.
pub struct Look {
    /// What the ids of the rows begin with.
    pub id: AttrValue,
    pub side: Side,
    pub entries: Rc<dyn Entries>,
    pub marks: Option<Rc<dyn Marks>>,
    pub query: Query,
    /// Whether rows can be dragged to another place.
    pub grips: bool,
}

impl Look {
    /// The id of a row's element.
    pub fn row_id(&self, entry: u32) -> AttrValue {
        [&self.id, "-", self.side.word(), "-", &entry.to_string()]
            .concat()
            .into()
    }
}

/// How an entry stands to what is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// As it was, or there is nothing to compare with.
    Same,
    /// Comes with the next save.
    New,
    /// Leaves with the next save.
    Leaves,
}

#[derive(Properties)]
pub struct ItemProps {
    /// Compared by identity.
    pub look: Rc<Look>,
    pub entry: u32,
    /// The row, from 0.
    pub row: u32,
    /// Of how many.
    pub of: u32,
    pub selected: bool,
    pub current: bool,
    pub standing: Standing,
}

impl PartialEq for ItemProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.look, &other.look)
            && (self.entry, self.row, self.of) == (other.entry, other.row, other.of)
            && (self.selected, self.current) == (other.selected, other.current)
            && self.standing == other.standing
    }
}

/// One row.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let Look {
        marks,
        query,
        grips,
        ..
    } = &*props.look;
    let Row {
        title,
        strong,
        mut aside,
        code,
    } = props.look.entries.row(props.entry);
    let mut badges = Vec::new();
    if let Some(marks) = marks {
        badges = marks.badges(props.entry);
        aside = marks.aside(props.entry).unwrap_or(aside);
    }
    let standing = match props.standing {
        Standing::Same => None,
        Standing::New => Some(badge(Tone::Ok, t(Words::New))),
        Standing::Leaves => Some(badge(Tone::Danger, t(Words::LeavesOnSave))),
    };
    html! {
        <div id={props.look.row_id(props.entry)} role="option" class={class(props)} aria-selected={said(props.selected)}
            aria-setsize={props.of.to_string()} aria-posinset={(props.row + 1).to_string()} data-row={props.row.to_string()}>
            if *grips { <span class="dl-grip" aria-hidden="true"></span> }
            <span class="dl-title">{ titled(&title, strong, query) }</span>
            if !badges.is_empty() || standing.is_some() {
                <span class="dl-badges">
                    { for badges.into_iter().map(|fact| badge(fact.tone, fact.text)) }
                    { standing }
                </span>
            }
            if !aside.is_empty() { <span class="dl-aside">{ hits(&aside, 0..aside.len(), query) }</span> }
            if !code.is_empty() { <span class="code">{ hits(&code, 0..code.len(), query) }</span> }
        </div>
    }
}

const fn class(props: &ItemProps) -> &'static str {
    match (props.standing, props.current) {
        (Standing::Same, false) => "dl-row",
        (Standing::Same, true) => "dl-row current",
        (Standing::New, false) => "dl-row new",
        (Standing::New, true) => "dl-row new current",
        (Standing::Leaves, false) => "dl-row leaves",
        (Standing::Leaves, true) => "dl-row leaves current",
    }
}

const fn said(selected: bool) -> &'static str {
    if selected { "true" } else { "false" }
}
