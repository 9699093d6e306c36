//! Draws one list: the rows in view between two spacers whose height an attribute gives, as the page
//! allows no inline styles.

use yew::prelude::*;

use super::choice::Choice;
use super::entries::{Entries, Marks, Row};
use super::pane::{Pane, Side};
use crate::search::{Query, marks};
use crate::ui::chip::{Tone, badge};
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{DualList as Words, t};

/// What a list is drawn from.
pub struct Drawing<'a> {
    pub id: &'a str,
    pub pane: &'a Pane,
    pub entries: &'a dyn Entries,
    pub marks: Option<&'a dyn Marks>,
    pub choice: &'a Choice,
    /// Whether something is saved to compare with.
    pub compares: bool,
    pub row_height: f64,
}

/// The id of a row's element.
pub fn row_id(id: &str, side: Side, entry: u32) -> String {
    [id, "-", side.word(), "-", &entry.to_string()].concat()
}

/// The spacers and the rows in view; every child has a key, as Yew needs for keyed lists.
pub fn rows(drawing: &Drawing<'_>) -> Html {
    let window = drawing.pane.window(drawing.row_height);
    let total = drawing.pane.rows.len();
    let above = window.start as f64 * drawing.row_height;
    let below = (total - window.end) as f64 * drawing.row_height;
    let first = window.start;
    html! {
        <>
            { spacer("above", above) }
            { for drawing.pane.rows[window].iter().enumerate().map(|(at, entry)| row(drawing, first + at, *entry)) }
            { spacer("below", below) }
        </>
    }
}

fn spacer(key: &'static str, height: f64) -> Html {
    html! {
        <li {key} role="presentation" class="spacer" aria-hidden="true">
            <svg width="1" height={height.to_string()} focusable="false"></svg>
        </li>
    }
}

fn row(drawing: &Drawing<'_>, at: usize, entry: u32) -> Html {
    let (pane, choice) = (drawing.pane, drawing.choice);
    let Row { title, strong, mut aside, code } = drawing.entries.row(entry);
    let chosen_side = pane.side == Side::Chosen;
    let new = chosen_side && drawing.compares && !choice.saved().contains(entry);
    let leaves = chosen_side && !choice.chosen().contains(entry);
    let mut badges = Vec::new();
    if let Some(facts) = drawing.marks.filter(|_| chosen_side) {
        badges = facts.badges(entry);
        aside = facts.aside(entry).unwrap_or(aside);
    }
    let selected = pane.cursor.selected().contains(entry);
    let active = pane.cursor.row() == Some(at);
    html! {
        <li key={entry} id={row_id(drawing.id, pane.side, entry)} role="option" aria-selected={selected.to_string()}
            aria-setsize={pane.rows.len().to_string()} aria-posinset={(at + 1).to_string()} data-row={at.to_string()}
            class={classes!("dl-row", active.then_some("active"), new.then_some("new"), leaves.then_some("leaves"))}>
            if chosen_side && choice.is_ordered() { <span class="grip">{ icon(Icon::Grip) }</span> }
            <span class="dl-title">{ titled(&title, strong, &pane.query) }</span>
            <span class="dl-facts">
                { for badges.into_iter().map(|fact| badge(fact.tone, fact.text)) }
                if new { { badge(Tone::Ok, t(Words::New)) } }
                if leaves { { badge(Tone::Danger, t(Words::LeavesOnSave)) } }
                if !aside.is_empty() { <span class="dl-aside">{ hits(&aside, 0, aside.len(), &pane.query) }</span> }
            </span>
            <span class="code">{ hits(&code, 0, code.len(), &pane.query) }</span>
        </li>
    }
}

/// A title with its beginning in bold and the search hits marked.
pub fn titled(title: &str, strong: usize, query: &Query) -> Html {
    if strong == 0 {
        return hits(title, 0, title.len(), query);
    }
    html! { <><b>{ hits(title, 0, strong, query) }</b>{ hits(title, strong, title.len(), query) }</> }
}

/// A part of a text with the search hits marked.
pub fn hits(text: &str, from: usize, to: usize, query: &Query) -> Html {
    if query.is_empty() {
        return html! { text.get(from..to).unwrap_or_default().to_owned() };
    }
    let mut parts = Vec::new();
    let mut last = from;
    for hit in marks(text, query) {
        let (start, end) = (hit.start.max(from), hit.end.min(to));
        if start < end && start >= last {
            parts.push(html! { text[last..start].to_owned() });
            parts.push(html! { <mark>{ text[start..end].to_owned() }</mark> });
            last = end;
        }
    }
    parts.push(html! { text[last..to].to_owned() });
    parts.into_iter().collect()
}
