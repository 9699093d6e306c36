//! Dialog with a combobox whose matches are of many kinds. Follows the editable combobox with list
//! popup of the ARIA Authoring Practices Guide; the list is always open.

mod option;

use std::rc::Rc;

use lectern_core::search::Query;
use yew::prelude::*;

use super::dialog::Dialog;
use super::field;
use super::icon::{Icon, icon};
use super::keys;
use crate::i18n::{Frame, SearchDialog as Message, t};
use crate::platform::keyboard::KeyPress;
use option::{option, option_id};

/// Id of the list of matches, from which those of the matches are made.
const LIST_ID: &str = "search-matches";
/// Matches that Page up and Page down move by.
const PAGE: usize = 8;

/// Matches of a text, or what is offered while nothing is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchHits {
    /// The query whose words are marked.
    pub query: Query,
    /// Accessible name of the list, shown above it while nothing is typed.
    pub label: AttrValue,
    /// Number of all matches, some of which may not be listed.
    pub count: usize,
    /// The matches, best first.
    pub hits: Vec<SearchHit>,
}

/// A match.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchHit {
    /// Distinguishes it from the other matches.
    pub key: AttrValue,
    /// Icon of its kind.
    pub icon: Icon,
    /// Word for its kind.
    pub kind: AttrValue,
    /// Name.
    pub title: AttrValue,
    /// Code, such as a username; empty if there is none.
    pub code: AttrValue,
    /// Further detail that tells the match from others; may be empty.
    pub detail: AttrValue,
}

/// Properties of [`SearchDialog`].
#[derive(Properties, PartialEq)]
pub struct SearchDialogProps {
    /// Title of the dialog and label of its box.
    pub title: AttrValue,
    /// Placeholder of the box.
    pub placeholder: AttrValue,
    /// Text in the box.
    pub typed: AttrValue,
    /// Matches that are offered for `typed`.
    pub found: Rc<SearchHits>,
    /// Receives the text that is typed.
    pub on_type: Callback<String>,
    /// Receives the index of the match that is chosen.
    pub on_choose: Callback<usize>,
    /// Called when the dialog is left without a choice.
    pub on_close: Callback<()>,
}

/// Dialog for finding something and going there.
#[component]
pub fn SearchDialog(props: &SearchDialogProps) -> Html {
    let found = &props.found;
    let active = use_state_eq(|| 0usize);
    let last = found.hits.len().saturating_sub(1);
    let at = (*active).min(last);
    use_effect_with((at, props.typed.clone()), |(at, _)| {
        keys::scroll_to_id(&option_id(LIST_ID, *at));
    });
    let on_type = {
        let (on_type, active) = (props.on_type.clone(), active.setter());
        Callback::from(move |text| {
            active.set(0);
            on_type.emit(text);
        })
    };
    let onkeydown = {
        let (on_choose, active, is_empty) = (
            props.on_choose.clone(),
            active.setter(),
            found.hits.is_empty(),
        );
        move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event).filter(|press| !press.is_modified())
            else {
                return;
            };
            match press.name.as_str() {
                "ArrowDown" => active.set((at + 1).min(last)),
                "ArrowUp" => active.set(at.saturating_sub(1)),
                "PageDown" => active.set((at + PAGE).min(last)),
                "PageUp" => active.set(at.saturating_sub(PAGE)),
                "Enter" if !is_empty => on_choose.emit(at),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    let shown = !found.hits.is_empty();
    let typing = !found.query.is_empty();
    html! {
        <Dialog class="search-dialog" title={props.title.clone()} on_close={props.on_close.clone()}>
            <div class="search-head">
                { icon(Icon::Search) }
                <input type="text" role="combobox" dir="auto" autocomplete="off" spellcheck="false" enterkeyhint="go" data-first="true"
                    aria-label={props.title.clone()} aria-autocomplete="list" aria-expanded={shown.to_string()} aria-controls={LIST_ID}
                    aria-activedescendant={shown.then(|| option_id(LIST_ID, at))} placeholder={props.placeholder.clone()}
                    value={props.typed.clone()} oninput={field::typed(&on_type)} {onkeydown} />
                <button type="button" class="icon-button" aria-label={t(Frame::Close)} onclick={close}>{ icon(Icon::Cross) }</button>
            </div>
            if shown && !typing { <p class="search-label" aria-hidden="true">{ &found.label }</p> }
            // Keeps the focus in the box.
            <div id={LIST_ID} class="search-matches" role="listbox" aria-label={found.label.clone()} hidden={!shown}
                onmousedown={|event: MouseEvent| event.prevent_default()}>
                { for found.hits.iter().enumerate().map(|(row, hit)| option(hit, &found.query, row, row == at, &props.on_choose)) }
            </div>
            if typing && !shown { <p class="search-nothing">{ t(Message::NothingMatches(props.typed.trim().to_owned())) }</p> }
            <div class="search-foot">
                <p role="status">{ status(found) }</p>
                <p aria-hidden="true"><kbd>{ "↑ ↓" }</kbd>{ t(Message::Move) }<kbd>{ "Enter" }</kbd>{ t(Message::Open) }<kbd>{ "Esc" }</kbd>{ t(Frame::Close) }</p>
            </div>
        </Dialog>
    }
}

/// Returns the number of matches as text; empty while nothing is typed.
fn status(found: &SearchHits) -> AttrValue {
    if found.query.is_empty() {
        AttrValue::default()
    } else if found.hits.is_empty() {
        t(Message::NoMatches)
    } else if found.hits.len() < found.count {
        t(Message::FirstMatches(found.hits.len(), found.count))
    } else {
        t(Message::Matches(found.count))
    }
}
