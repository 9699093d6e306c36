//! Single registration: type the start of a title or a name, press Enter, it is added, and the box
//! is empty for the next one. Pasted lines are added where each fits exactly one entry; the others
//! are listed with the reason, and stay to be corrected.

mod matches;
mod paste;
mod report;

use std::cell::Cell;
use std::rc::Rc;

use crate::ui::hooks::{use_effect_with, use_state};
use crate::ui::{After, callback, component, html};
use gloo::timers::callback::Timeout;
use web_sys::{ClipboardEvent, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::choice::Choice;
use super::entries::Entries;
use super::pointer::row_of;
use crate::search::ExactIndex;
use crate::ui::announce::say;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{DualList as Words, Noun, t};
use matches::{option_id, use_matches};
use paste::{Report, is_several};
use report::PasteReport;

/// How many of the last added can be taken back here.
const LAST: usize = 5;
/// How long the typing must rest before the number of matches is said, in ms.
const QUIET: u32 = 500;

/// The props of [`SingleAdd`].
#[derive(Properties)]
pub struct SingleAddProps {
    /// The id of the box.
    pub id: AttrValue,
    /// Its name: "Add a course".
    pub label: AttrValue,
    /// "course", "courses".
    pub noun: Noun,
    /// All entries; compared by identity.
    pub entries: Rc<dyn Entries>,
    /// The ways in which a pasted line can name an entry; compared by identity.
    pub exact: Rc<ExactIndex>,
    /// What is chosen; compared by identity.
    pub choice: Rc<Choice>,
    /// These are to be added.
    pub on_add: Callback<Vec<u32>>,
    /// These were added here and are to be taken back.
    pub on_take_back: Callback<Vec<u32>>,
}

impl PartialEq for SingleAddProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
            && Rc::ptr_eq(&self.exact, &other.exact)
            && Rc::ptr_eq(&self.choice, &other.choice)
            && (&self.id, &self.label, self.noun) == (&other.id, &other.label, other.noun)
            && self.on_add == other.on_add
            && self.on_take_back == other.on_take_back
    }
}

/// The box, its matches, what was added just now, and what came of pasted lines.
#[component]
pub fn SingleAdd(props: &SingleAddProps) -> Html {
    let typed = use_state(String::new);
    let active = use_state(|| 0usize);
    let last = use_state(Vec::<u32>::new);
    let report = use_state(|| None::<Rc<Report>>);
    let input = use_node_ref();
    let matches = use_matches(&props.entries, &props.choice, &typed);
    let list_id = AttrValue::from([&props.id, "-list"].concat());
    use_said_count(&typed, matches.entries.len());
    use_scrolled_to(option_id(&list_id, *active));

    let type_in = {
        let (typed, active) = (typed.clone(), active.clone());
        callback(move |text: String| {
            typed.set(text);
            active.set(0);
        })
    };
    let add = {
        let (type_in, last) = (type_in.clone(), last.clone());
        let (choice, on_add) = (props.choice.clone(), props.on_add.clone());
        callback(move |entry: u32| {
            if choice.chosen().contains(entry) {
                return say(&t(Words::AlreadyChosen));
            }
            let others = last.iter().copied().filter(|other| *other != entry);
            last.set(std::iter::once(entry).chain(others).take(LAST).collect());
            type_in.emit(String::new());
            on_add.emit(vec![entry]);
        })
    };
    let add_lines = {
        let (report, last) = (report.clone(), last.clone());
        let (exact, choice, on_add) = (
            props.exact.clone(),
            props.choice.clone(),
            props.on_add.clone(),
        );
        callback(move |text: String| {
            let found = Report::read(&text, &exact, choice.chosen());
            if !found.found.is_empty() {
                last.set(found.found.iter().rev().take(LAST).copied().collect());
                on_add.emit(found.found.clone());
            }
            report.set(Some(Rc::new(found)));
        })
    };
    let oninput = type_in
        .after(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onpaste = {
        let add_lines = add_lines.clone();
        callback(move |event: Event| {
            let event: ClipboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
            let text = event
                .clipboard_data()
                .and_then(|data| data.get_data("text").ok());
            if let Some(text) = text.filter(|text| is_several(text)) {
                event.prevent_default();
                add_lines.emit(text);
            }
        })
    };
    let onkeydown = {
        let (active, add, type_in, matches) = (
            active.clone(),
            add.clone(),
            type_in.clone(),
            matches.clone(),
        );
        callback(move |event: KeyboardEvent| {
            let at = (*active).min(matches.entries.len().saturating_sub(1));
            match event.key().as_str() {
                "ArrowDown" => active.set((at + 1).min(matches.entries.len().saturating_sub(1))),
                "ArrowUp" => active.set(at.saturating_sub(1)),
                "Enter" if !event.ctrl_key() && !event.meta_key() => {
                    matches
                        .entries
                        .get(at)
                        .into_iter()
                        .for_each(|entry| add.emit(*entry));
                }
                "Escape" if !matches.typed.is_empty() => type_in.emit(String::new()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onclick = {
        let (add, matches) = (add.clone(), matches.clone());
        callback(move |event: MouseEvent| {
            let entry = row_of(&event).and_then(|row| matches.entries.get(row as usize));
            entry.into_iter().for_each(|entry| add.emit(*entry));
        })
    };
    let on_take_back = {
        let (input, on_take_back) = (input.clone(), props.on_take_back.clone());
        callback(move |entry: u32| {
            on_take_back.emit(vec![entry]);
            focus(&input);
        })
    };
    let on_close = {
        let (report, input) = (report.clone(), input.clone());
        callback(move |()| {
            report.set(None);
            focus(&input);
        })
    };
    let shown = !matches.entries.is_empty();
    let at = (*active).min(matches.entries.len().saturating_sub(1));
    let help = AttrValue::from([&props.id, "-help"].concat());
    html! {
        <section class="card dl-card single-add" aria-label={props.label.clone()}>
            <div class="dl-head">
                <label for={props.id.clone()}>{ &props.label }</label>
                <div class="dl-search large">
                    { icon(Icon::Search) }
                    <input ref={input} id={props.id.clone()} class="control" type="text" role="combobox" autocomplete="off" spellcheck="false"
                        aria-autocomplete="list" aria-expanded={shown.to_string()} aria-controls={list_id.clone()}
                        aria-activedescendant={shown.then(|| option_id(&list_id, at))} aria-describedby={help.clone()}
                        value={matches.typed.clone()} {oninput} {onkeydown} {onpaste} />
                </div>
                <p class="help" id={help}>{ t(Words::SingleHelp) }</p>
            </div>
            // The focus stays in the box, whatever is pressed here.
            <div id={list_id.clone()} class="dl-list dl-matches" role="listbox" aria-label={props.label.clone()} {onclick}
                onmousedown={|event: MouseEvent| event.prevent_default()}>
                { matches::options(&matches, &list_id, at, props) }
            </div>
            if !matches.query.is_empty() && !shown {
                <p class="dl-nothing">{ t(Words::NothingMatches(matches.typed.trim().to_owned())) }</p>
            }
            if let Some(report) = &*report {
                <PasteReport id={props.id.clone()} report={report.clone()} noun={props.noun} entries={props.entries.clone()} on_again={add_lines} {on_close} />
            }
            <div class="dl-foot just-now">{ just_now(props, &last, on_take_back) }</div>
        </section>
    }
}

/// The last added, each with a way back.
fn just_now(props: &SingleAddProps, last: &[u32], on_take_back: Callback<u32>) -> Html {
    let still: Vec<u32> = last
        .iter()
        .copied()
        .filter(|entry| props.choice.chosen().contains(*entry))
        .collect();
    let tag = |entry: u32| {
        let title = props.entries.row(entry).title;
        let onclick = on_take_back.after(move |_: MouseEvent| entry);
        html! {
            <li class="tag" key={entry}>{ &title }
                <button type="button" aria-label={t(Words::TakeBack(title.to_string()))} {onclick}>{ icon(Icon::Undo) }</button>
            </li>
        }
    };
    html! {
        if !still.is_empty() {
            <p class="meta" id={[&props.id, "-last"].concat()}>{ t(Words::AddedJustNow) }</p>
            <ul class="tags-row" aria-labelledby={[&props.id, "-last"].concat()}>{ for still.into_iter().map(tag) }</ul>
        }
    }
}

fn focus(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlElement>() {
        // It can take the focus.
        let _ = input.focus();
    }
}

/// Says how many matches there are when the typing rests.
#[hook]
fn use_said_count(typed: &str, count: usize) {
    let pending = use_mut_ref(|| None::<Timeout>);
    let begun = use_ref(|| Cell::new(false));
    use_effect_with((typed.to_owned(), count), move |(typed, count)| {
        let count = *count;
        let was_begun = begun.replace(true);
        let say_it = was_begun && !typed.trim().is_empty();
        *pending.borrow_mut() =
            say_it.then(|| Timeout::new(QUIET, move || say(&t(Words::Matches(count)))));
    });
}

/// Keeps the active match in view.
#[hook]
fn use_scrolled_to(id: AttrValue) {
    use_effect_with(id, |id| {
        if let Some(element) = gloo::utils::document().get_element_by_id(id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
