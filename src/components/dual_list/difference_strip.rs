//! The difference strip: the unsaved changes as numbers and names, their consequence, and a button to
//! discard them.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::chosen_items::ChosenItems;
use super::item_source::ItemSource;
use crate::components::field::Checkbox;
use crate::i18n::{DualList as Message, Noun, listed, t};
use lectern_core::search::Bitmap;

/// Number of names shown while collapsed.
const NAMED: usize = 3;
/// Maximum number of names shown while expanded; the rest is counted.
const LISTED: usize = 1_000;

/// The props of [`DifferenceStrip`].
#[derive(Properties)]
pub struct DifferenceStripProps {
    /// The item source; compared by identity.
    pub items: Rc<dyn ItemSource>,
    /// The chosen and the saved items; compared by identity.
    pub chosen: Rc<ChosenItems>,
    /// The noun for an item: "course", "courses".
    pub noun: Noun,
    /// The data that is lost with the removed items.
    #[prop_or_default]
    pub consequence: Option<AttrValue>,
    /// The lists show only changes.
    pub changes_only: bool,
    /// Emitted when that is switched.
    pub on_changes_only: Callback<bool>,
    /// Emitted to restore what is saved.
    pub on_discard: Callback<()>,
}

impl PartialEq for DifferenceStripProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.items, &other.items)
            && Rc::ptr_eq(&self.chosen, &other.chosen)
            && self.noun == other.noun
            && self.consequence == other.consequence
            && self.changes_only == other.changes_only
            && self.on_changes_only == other.on_changes_only
            && self.on_discard == other.on_discard
    }
}

/// The unsaved changes: "+3 courses, −1 course compared with saved".
#[component]
pub fn DifferenceStrip(props: &DifferenceStripProps) -> Html {
    let open = use_state(|| false);
    let status = use_node_ref();
    let (added, removed) = (props.chosen.added(), props.chosen.removed());
    let (plus, minus) = (added.count(), removed.count());
    let reordered = props.chosen.is_reordered();
    let changed = plus + minus > 0 || reordered;
    let most = if *open { LISTED } else { NAMED };
    let more = plus.saturating_sub(NAMED) + minus.saturating_sub(NAMED);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    // The button disappears with the changes, so the focus moves to the summary.
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
            // The status region has the consequence too, so that it is read out with the numbers.
            <div role="status" class="strip-said">
                <p ref={status} tabindex="-1" class="strip-status">{ summary(props, plus, minus, reordered) }</p>
                if let Some(consequence) = &props.consequence { <p class="consequence">{ consequence }</p> }
            </div>
            if plus + minus > 0 {
                <p class="strip-names">
                    if plus > 0 { { t(Message::AddedNames(names(&added, most, props.items.as_ref()))) }{ " " } }
                    if minus > 0 { { t(Message::RemovedNames(names(&removed, most, props.items.as_ref()))) }{ " " } }
                    if more > 0 {
                        <button type="button" class="link-button" aria-expanded={open.to_string()} onclick={toggle}>
                            { t(if *open { Message::ShowFewer } else { Message::ShowNames }) }
                        </button>
                    }
                </p>
            }
            // Also shown without changes while switched on, because it could not be switched off otherwise.
            if changed || props.changes_only {
                <div class="strip-tools">
                    <Checkbox id="changes-only" label={t(Message::ShowOnlyChanges)} checked={props.changes_only} on_change={props.on_changes_only.clone()} />
                    if changed { <button type="button" class="link-button" onclick={discard}>{ t(Message::DiscardChanges) }</button> }
                </div>
            }
        </div>
    }
}

fn summary(props: &DifferenceStripProps, plus: usize, minus: usize, reordered: bool) -> Html {
    let mut parts = Vec::new();
    if plus > 0 {
        parts.push(html! { <strong class="plus">{ t(Message::Plus(plus, props.noun)) }</strong> });
    }
    if minus > 0 {
        parts.push(
            html! { <strong class="minus">{ t(Message::Minus(minus, props.noun)) }</strong> },
        );
    }
    if reordered {
        parts.push(html! { <strong>{ t(Message::Reordered) }</strong> });
    }
    if parts.is_empty() {
        let nothing = if props.chosen.saved().is_empty() {
            Message::NothingChosenYet
        } else {
            Message::NoChanges
        };
        return html! { <span class="meta">{ t(nothing) }</span> };
    }
    let parts = parts.into_iter().enumerate().map(|(at, part)| {
        html! {
            <>if at > 0 { { ", " } }{ part }</>
        }
    });
    html! { <>{ for parts }{ " " }{ t(Message::ComparedWithSaved) }</> }
}

fn names(items: &Bitmap, most: usize, of: &dyn ItemSource) -> String {
    let names: Vec<AttrValue> = items
        .iter()
        .take(most)
        .map(|item| of.content(item).distinct_title())
        .collect();
    let rest = items.count().saturating_sub(most);
    let mut text = listed(names);
    if rest > 0 {
        text.push(' ');
        text.push_str(&t(Message::AndMore(rest)));
    }
    text
}
