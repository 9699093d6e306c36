//! One row of a list. A component of its own, so that moving the cursor, selecting and scrolling
//! render only the affected rows.

use std::rc::Rc;

use yew::prelude::*;

use super::highlight::{highlight_part, highlight_title};
use super::item_source::{ItemBadges, ItemSource, RowContent};
use super::side::Side;
use crate::components::chip::{Tone, badge};
use crate::i18n::{DualList as Message, t};
use lectern_core::search::{ItemIndex, Query};

/// Props common to all rows of a list; compared by identity.
pub struct SharedRowProps {
    /// Prefix of the element ids.
    pub id: AttrValue,
    pub side: Side,
    pub items: Rc<dyn ItemSource>,
    pub badges: Option<Rc<dyn ItemBadges>>,
    pub query: Query,
    /// Rows have drag handles: the list can be reordered.
    pub grips: bool,
}

impl SharedRowProps {
    /// Returns the element id of a row.
    pub fn row_id(&self, item: ItemIndex) -> AttrValue {
        [
            &self.id,
            "-",
            self.side.word(),
            "-",
            &item.as_usize().to_string(),
        ]
        .concat()
        .into()
    }

    /// Returns the texts of a row as they are shown.
    pub fn content(&self, item: ItemIndex) -> RowContent {
        let mut content = self.items.content(item);
        if let Some(badges) = &self.badges
            && !content.same_title
        {
            content.detail = badges.detail(item).unwrap_or(content.detail);
        }
        content
    }
}

/// Difference between an item and what is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffState {
    /// No difference, or nothing is saved yet.
    Unchanged,
    /// Added on the next save.
    Added,
    /// Removed on the next save.
    Removed,
}

#[derive(Properties)]
pub struct ListRowProps {
    pub shared: Rc<SharedRowProps>,
    pub item: ItemIndex,
    /// Row number, from 0.
    pub row: usize,
    /// Number of rows in the list.
    pub of: usize,
    pub selected: bool,
    pub current: bool,
    pub diff: DiffState,
}

impl PartialEq for ListRowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared)
            && (self.item, self.row, self.of) == (other.item, other.row, other.of)
            && (self.selected, self.current) == (other.selected, other.current)
            && self.diff == other.diff
    }
}

/// A row: `role="option"`.
#[component]
pub fn ListRow(props: &ListRowProps) -> Html {
    let SharedRowProps { query, grips, .. } = &*props.shared;
    let RowContent {
        title,
        bold_len,
        detail,
        code,
        same_title,
    } = props.shared.content(props.item);
    let source = props.shared.badges.as_ref();
    let badges = source.map_or_else(Vec::new, |source| source.badges(props.item));
    let diff = match props.diff {
        DiffState::Unchanged => None,
        DiffState::Added => Some(badge(Tone::Ok, t(Message::New))),
        DiffState::Removed => Some(badge(Tone::Danger, t(Message::LeavesOnSave))),
    };
    html! {
        <div id={props.shared.row_id(props.item)} role="option" class={class(props)} aria-selected={said(props.selected)}
            aria-setsize={props.of.to_string()} aria-posinset={(props.row + 1).to_string()} data-row={props.row.to_string()}>
            if *grips { <span class="dl-grip" aria-hidden="true"></span> }
            <span class="dl-title">{ highlight_title(&title, bold_len, query) }</span>
            if !badges.is_empty() || diff.is_some() {
                <span class="dl-badges">
                    { for badges.into_iter().map(|fact| badge(fact.tone, fact.text)) }
                    { diff }
                </span>
            }
            if !detail.is_empty() { <span class={aside_class(same_title)}>{ highlight_part(&detail, 0..detail.len(), query) }</span> }
            if !code.is_empty() { <span class="code">{ highlight_part(&code, 0..code.len(), query) }</span> }
        </div>
    }
}

const fn class(props: &ListRowProps) -> &'static str {
    match (props.diff, props.current) {
        (DiffState::Unchanged, false) => "dl-row",
        (DiffState::Unchanged, true) => "dl-row current",
        (DiffState::Added, false) => "dl-row new",
        (DiffState::Added, true) => "dl-row new current",
        (DiffState::Removed, false) => "dl-row leaves",
        (DiffState::Removed, true) => "dl-row leaves current",
    }
}

/// Returns the class of the detail, which narrow windows hide unless it tells items apart.
pub const fn aside_class(same_title: bool) -> &'static str {
    if same_title {
        "dl-aside needed"
    } else {
        "dl-aside"
    }
}

const fn said(selected: bool) -> &'static str {
    if selected { "true" } else { "false" }
}
