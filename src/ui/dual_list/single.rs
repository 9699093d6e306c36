//! Single registration: type the start of a title or a name, press Enter, it is added, and the box
//! is empty for the next one. Pasted lines are added where each matches exactly one entry; the
//! others are listed with their reason, and nothing of them is lost.

use std::rc::Rc;

use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::prelude::*;

use super::choice::Choice;
use super::entries::Entries;
use super::hits::{hits, titled};
use crate::search::{ExactIndex, ExactMatch, Query};
use crate::ui::announce::say;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{DualList as Words, Noun, t};

/// How many matches are offered at once.
const OFFERED: usize = 50;
/// How many of the last added can be taken back here.
const LAST: usize = 5;
/// How many lines of a report are listed; the rest is counted.
const LISTED: usize = 200;

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
    /// What is chosen.
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
            && self.on_add == other.on_add
            && self.on_take_back == other.on_take_back
    }
}

/// What came of pasted lines.
#[derive(Clone, Debug, Default, PartialEq)]
struct Report {
    added: usize,
    already: usize,
    none: Vec<String>,
    several: Vec<String>,
}

/// The box and its matches.
#[component]
pub fn SingleAdd(props: &SingleAddProps) -> Html {
    let typed = use_state(String::new);
    let active = use_state(|| 0usize);
    let last = use_state(Vec::<u32>::new);
    let report = use_state(|| None::<Report>);
    let query = Query::new(&typed);
    let matches: Vec<u32> = if typed.trim().is_empty() {
        Vec::new()
    } else {
        props.entries.best(&query, OFFERED)
    };
    let list_id = [&props.id, "-list"].concat();
    let option_id = |at: usize| format!("{list_id}-{at}");

    let add = {
        let (typed, active, last) = (typed.clone(), active.clone(), last.clone());
        let (on_add, entries) = (props.on_add.clone(), props.entries.clone());
        Callback::from(move |entry: u32| {
            let mut recent: Vec<u32> = (*last).clone();
            recent.retain(|other| *other != entry);
            recent.insert(0, entry);
            recent.truncate(LAST);
            last.set(recent);
            typed.set(String::new());
            active.set(0);
            say(&entries.row(entry).title);
            on_add.emit(vec![entry]);
        })
    };
    let oninput = {
        let (typed, active) = (typed.clone(), active.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
            active.set(0);
        })
    };
    let onkeydown = {
        let (typed, active, add) = (typed.clone(), active.clone(), add.clone());
        let (matches, choice) = (matches.clone(), props.choice.clone());
        Callback::from(move |event: KeyboardEvent| {
            let end = matches.len().saturating_sub(1);
            match event.key().as_str() {
                "ArrowDown" => active.set((*active + 1).min(end)),
                "ArrowUp" => active.set(active.saturating_sub(1)),
                "Enter" if !event.ctrl_key() && !event.meta_key() => {
                    if let Some(entry) = matches
                        .get(*active)
                        .filter(|entry| !choice.chosen().contains(**entry))
                    {
                        add.emit(*entry);
                    }
                }
                "Escape" if !typed.is_empty() => typed.set(String::new()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onpaste = {
        let (report, last) = (report.clone(), last.clone());
        let (exact, choice, on_add) = (
            props.exact.clone(),
            props.choice.clone(),
            props.on_add.clone(),
        );
        Callback::from(move |event: Event| {
            let event: ClipboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
            let text = event
                .clipboard_data()
                .and_then(|data| data.get_data("text").ok())
                .unwrap_or_default();
            if text.trim().lines().count() < 2 {
                return;
            }
            event.prevent_default();
            let (found, entries) = read_lines(&text, &exact, &choice);
            last.set(entries.iter().rev().take(LAST).copied().collect());
            report.set(Some(found));
            if !entries.is_empty() {
                on_add.emit(entries);
            }
        })
    };
    let shown = !matches.is_empty();
    html! {
        <section class="card dl-card single-add" aria-label={props.label.clone()}>
            <div class="dl-head">
                <label for={props.id.clone()}>{ &props.label }</label>
                <div class="dl-search large">
                    { icon(Icon::Search) }
                    <input id={props.id.clone()} class="control" type="text" role="combobox" autocomplete="off" aria-autocomplete="list"
                        aria-expanded={shown.to_string()} aria-controls={list_id.clone()} aria-activedescendant={shown.then(|| option_id(*active))}
                        aria-describedby={[&props.id, "-help"].concat()} value={(*typed).clone()} {oninput} {onkeydown} {onpaste} />
                </div>
                <p class="help" id={[&props.id, "-help"].concat()}>{ t(Words::SingleHelp) }</p>
            </div>
            <ul id={list_id.clone()} class="dl-list plain" role="listbox" aria-label={props.label.clone()} tabindex="-1">
                { for matches.iter().enumerate().map(|(at, entry)| {
                    let row = props.entries.row(*entry);
                    let chosen = props.choice.chosen().contains(*entry);
                    let (entry, add) = (*entry, add.clone());
                    let onmousedown = move |event: MouseEvent| {
                        event.prevent_default();
                        if !chosen { add.emit(entry); }
                    };
                    html! {
                        <li key={entry} id={option_id(at)} role="option" class={classes!("dl-row", (at == *active).then_some("current"), chosen.then_some("spent"))}
                            aria-selected={(at == *active).to_string()} aria-disabled={chosen.then_some("true")} {onmousedown}>
                            <span class="dl-title">{ titled(&row.title, row.strong, &query) }</span>
                            <span class="dl-facts">
                                if chosen { <span class="badge tone-mute">{ t(Words::AlreadyChosen) }</span> }
                                <span class="dl-aside">{ hits(&row.aside, 0..row.aside.len(), &query) }</span>
                            </span>
                            <span class="code">{ hits(&row.code, 0..row.code.len(), &query) }</span>
                            if at == *active && !chosen { <kbd aria-hidden="true">{ "Enter" }</kbd> }
                        </li>
                    }
                }) }
            </ul>
            if !typed.trim().is_empty() && matches.is_empty() {
                <p class="dl-nothing">{ t(Words::NothingMatches(typed.trim().to_owned())) }</p>
            }
            if let Some(found) = &*report { { paste_report(found, props.noun, &report) } }
            <div class="dl-foot just-now">
                <p class="meta">{ t(Words::AddedJustNow) }</p>
                <div class="tags-row">
                    { for last.iter().filter(|entry| props.choice.chosen().contains(**entry)).map(|entry| {
                        let title = props.entries.row(*entry).title;
                        let (entry, back) = (*entry, props.on_take_back.clone());
                        html! {
                            <span class="tag" key={entry}>{ &title }
                                <button type="button" aria-label={t(Words::TakeBack(title.to_string()))} onclick={move |_| back.emit(vec![entry])}>{ icon(Icon::Undo) }</button>
                            </span>
                        }
                    }) }
                </div>
            </div>
        </section>
    }
}

fn read_lines(text: &str, exact: &ExactIndex, choice: &Choice) -> (Report, Vec<u32>) {
    let mut report = Report::default();
    let mut entries = Vec::new();
    let mut seen = choice.chosen().clone();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match exact.find(line) {
            ExactMatch::One(entry) if seen.contains(entry) => report.already += 1,
            ExactMatch::One(entry) => {
                seen.set(entry);
                entries.push(entry);
                report.added += 1;
            }
            ExactMatch::None => report.none.push(line.to_owned()),
            ExactMatch::Several(_) => report.several.push(line.to_owned()),
        }
    }
    (report, entries)
}

fn paste_report(found: &Report, noun: Noun, report: &UseStateHandle<Option<Report>>) -> Html {
    let close = {
        let report = report.clone();
        move |_: MouseEvent| report.set(None)
    };
    let lines = |title: AttrValue, lines: &[String]| {
        let rest = lines.len().saturating_sub(LISTED);
        let mut text = lines
            .iter()
            .take(LISTED)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n");
        if rest > 0 {
            text.push('\n');
            text.push_str(&t(Words::AndMore(rest)));
        }
        html! {
            if !lines.is_empty() { <p>{ title }</p><pre tabindex="0">{ text }</pre> }
        }
    };
    let wrong = !found.none.is_empty() || !found.several.is_empty();
    html! {
        <div class="paste-report" role="status">
            <h3>{ t(Words::PasteReport) }</h3>
            <p>{ t(Words::PasteAdded(found.added, noun)) }
                if found.already > 0 { { " " }{ t(Words::PasteAlready(found.already)) } }</p>
            { lines(t(Words::PasteNone(found.none.len())), &found.none) }
            { lines(t(Words::PasteSeveral(found.several.len())), &found.several) }
            if wrong { <p class="help">{ t(Words::PasteHelp) }</p> }
            <button type="button" class="button small" onclick={close}>{ t(Words::Dismiss) }</button>
        </div>
    }
}
