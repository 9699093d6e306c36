//! The difference strip: what would change compared with what is saved, in numbers, and opened in
//! names; with what is lost, and a way back.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::Choice;
use super::entries::Entries;
use crate::ui::field::Checkbox;
use crate::ui::text::{DualList as Words, Noun, t};

/// How many names stand in the strip; the rest is behind "Names".
const NAMED: usize = 3;
/// How many names are listed when it is open.
const LISTED: usize = 500;

/// The props of [`DifferenceStrip`].
#[derive(Properties)]
pub struct DifferenceStripProps {
    /// The entries; compared by identity.
    pub entries: Rc<dyn Entries>,
    /// What is chosen; compared by identity.
    pub choice: Rc<Choice>,
    /// "course", "courses".
    pub noun: Noun,
    /// What is lost with what is removed.
    #[prop_or_default]
    pub consequence: Option<AttrValue>,
    /// Whether only changes are shown.
    pub changes_only: bool,
    /// That was switched.
    pub on_changes_only: Callback<bool>,
    /// Back to what is saved.
    pub on_discard: Callback<()>,
}

impl PartialEq for DifferenceStripProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
            && Rc::ptr_eq(&self.choice, &other.choice)
            && self.consequence == other.consequence
            && self.changes_only == other.changes_only
            && self.on_changes_only == other.on_changes_only
            && self.on_discard == other.on_discard
    }
}

/// "+3 courses, −1 course compared with saved".
#[component]
pub fn DifferenceStrip(props: &DifferenceStripProps) -> Html {
    let (added, removed) = (props.choice.added(), props.choice.removed());
    let (plus, minus) = (added.count() as usize, removed.count() as usize);
    let reordered = props.choice.is_reordered();
    if plus + minus == 0 && !reordered {
        return html! { <div class="strip" role="status"><span class="meta">{ t(Words::NoChanges) }</span></div> };
    }
    let names = |entries: &crate::search::Bitmap, most: usize| {
        let count = entries.count() as usize;
        let mut names: Vec<String> = entries
            .iter()
            .take(most)
            .map(|entry| props.entries.row(entry).title.to_string())
            .collect();
        if count > most {
            names.push(t(Words::AndMore(count - most)).to_string());
        }
        names.join(", ")
    };
    let sentences = |most: usize| {
        let mut text = Vec::new();
        if plus > 0 {
            text.push(t(Words::AddedNames(names(&added, most))).to_string());
        }
        if minus > 0 {
            text.push(t(Words::RemovedNames(names(&removed, most))).to_string());
        }
        text.join(" ")
    };
    let many = plus > NAMED || minus > NAMED;
    html! {
        <div class="strip changed">
            <p role="status">
                if plus > 0 { <strong class="plus">{ t(Words::Plus(plus, props.noun)) }</strong> }
                if plus > 0 && minus > 0 { { ", " } }
                if minus > 0 { <strong class="minus">{ t(Words::Minus(minus, props.noun)) }</strong> }
                if plus + minus == 0 { <strong>{ t(Words::Reordered) }</strong> }
                { " " }{ t(Words::ComparedWithSaved) }
                if let Some(consequence) = &props.consequence { <span class="consequence">{ " " }{ consequence }</span> }
            </p>
            if plus + minus > 0 {
                if many {
                    <details class="strip-names"><summary>{ sentences(NAMED) }</summary><p>{ sentences(LISTED) }</p></details>
                } else {
                    <p class="meta strip-names">{ sentences(NAMED) }</p>
                }
            }
            <Checkbox id="changes-only" label={t(Words::ShowOnlyChanges)} checked={props.changes_only} on_change={props.on_changes_only.clone()} />
            <button type="button" class="link-button" onclick={props.on_discard.reform(|_: MouseEvent| ())}>{ t(Words::DiscardChanges) }</button>
        </div>
    }
}
