//! The difference strip: what would change compared with what is saved, in numbers and in names,
//! with what is lost, and a way back.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::choice::Choice;
use super::entries::Entries;
use crate::components::field::Checkbox;
use crate::i18n::{DualList as Words, Noun, t};
use lectern_core::search::Bitmap;

/// How many names stand in the strip until it is opened.
const NAMED: usize = 3;
/// How many stand in it then; nobody reads more, and the rest is counted.
const LISTED: usize = 1_000;

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
            && self.noun == other.noun
            && self.consequence == other.consequence
            && self.changes_only == other.changes_only
            && self.on_changes_only == other.on_changes_only
            && self.on_discard == other.on_discard
    }
}

/// "+3 courses, −1 course compared with saved".
#[component]
pub fn DifferenceStrip(props: &DifferenceStripProps) -> Html {
    let open = use_state(|| false);
    let status = use_node_ref();
    let (added, removed) = (props.choice.added(), props.choice.removed());
    let (plus, minus) = (added.count() as usize, removed.count() as usize);
    let reordered = props.choice.is_reordered();
    let changed = plus + minus > 0 || reordered;
    let most = if *open { LISTED } else { NAMED };
    let more = plus.saturating_sub(NAMED) + minus.saturating_sub(NAMED);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    // The button goes with the changes, and must not take the focus along.
    let discard = {
        let (on_discard, status) = (props.on_discard.clone(), status.clone());
        Callback::from(move |_: MouseEvent| {
            on_discard.emit(());
            if let Some(status) = status.cast::<HtmlElement>() {
                let _ = status.focus();
            }
        })
    };
    html! {
        <div class={classes!("diff-strip", changed.then_some("changed"))}>
            // What is lost is said with the numbers, and stands after the names.
            <div role="status" class="strip-said">
                <p ref={status} tabindex="-1" class="strip-status">{ summary(props, plus, minus, reordered) }</p>
                if let Some(consequence) = &props.consequence { <p class="consequence">{ consequence }</p> }
            </div>
            if plus + minus > 0 {
                <p class="strip-names">
                    if plus > 0 { { t(Words::AddedNames(names(&added, most, props.entries.as_ref()))) }{ " " } }
                    if minus > 0 { { t(Words::RemovedNames(names(&removed, most, props.entries.as_ref()))) }{ " " } }
                    if more > 0 {
                        <button type="button" class="link-button" aria-expanded={open.to_string()} onclick={toggle}>
                            { t(if *open { Words::ShowFewer } else { Words::ShowNames }) }
                        </button>
                    }
                </p>
            }
            // Also without changes while it is on, or there would be no way out.
            if changed || props.changes_only {
                <div class="strip-tools">
                    <Checkbox id="changes-only" label={t(Words::ShowOnlyChanges)} checked={props.changes_only} on_change={props.on_changes_only.clone()} />
                    if changed { <button type="button" class="link-button" onclick={discard}>{ t(Words::DiscardChanges) }</button> }
                </div>
            }
        </div>
    }
}

fn summary(props: &DifferenceStripProps, plus: usize, minus: usize, reordered: bool) -> Html {
    let mut parts = Vec::new();
    if plus > 0 {
        parts.push(html! { <strong class="plus">{ t(Words::Plus(plus, props.noun)) }</strong> });
    }
    if minus > 0 {
        parts.push(html! { <strong class="minus">{ t(Words::Minus(minus, props.noun)) }</strong> });
    }
    if reordered {
        parts.push(html! { <strong>{ t(Words::Reordered) }</strong> });
    }
    if parts.is_empty() {
        let nothing = if props.choice.saved().is_empty() {
            Words::NothingChosenYet
        } else {
            Words::NoChanges
        };
        return html! { <span class="meta">{ t(nothing) }</span> };
    }
    let parts = parts.into_iter().enumerate().map(|(at, part)| {
        html! {
            <>if at > 0 { { ", " } }{ part }</>
        }
    });
    html! { <>{ for parts }{ " " }{ t(Words::ComparedWithSaved) }</> }
}

fn names(entries: &Bitmap, most: usize, of: &dyn Entries) -> String {
    let names: Vec<String> = entries
        .iter()
        .take(most)
        .map(|entry| of.row(entry).title.to_string())
        .collect();
    let rest = (entries.count() as usize).saturating_sub(most);
    let mut text = names.join(", ");
    if rest > 0 {
        text.push(' ');
        text.push_str(&t(Words::AndMore(rest)));
    }
    text
}
