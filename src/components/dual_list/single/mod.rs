//! Single registration: type the start of a title or a name, press Enter, it is added, and the box
//! is empty for the next one. Pasted lines are added where each fits exactly one entry; the others
//! are listed with the reason, and stay to be corrected.

mod last;
mod matches;
mod paste;
mod report;

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use super::choice::Choice;
use super::entries::Entries;
use super::pointer::row_of;
use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::{field, keys};
use crate::i18n::{DualList as Words, Noun, t};
use last::just_now;
use lectern_core::search::ExactIndex;
use matches::{Matches, option_id, use_matches};
use paste::{Report, is_several};
use report::paste_report;

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

/// Numbers of entries, and of which: once the entries are others, so is what the numbers mean.
struct Noted {
    of: Rc<dyn Entries>,
    numbers: Vec<u32>,
}

/// What came of pasted lines, and the entries that it names.
type Reported = (Rc<Report>, Rc<dyn Entries>);

/// What the handlers work with.
struct Adding {
    typed: UseStateHandle<String>,
    active: UseStateHandle<usize>,
    last: UseStateHandle<Option<Noted>>,
    report: UseStateHandle<Option<Reported>>,
    input: NodeRef,
    entries: Rc<dyn Entries>,
    matches: Rc<Matches>,
    exact: Rc<ExactIndex>,
    choice: Rc<Choice>,
    on_add: Callback<Vec<u32>>,
    on_take_back: Callback<Vec<u32>>,
}

impl Adding {
    /// A handler.
    fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let adding = self.clone();
        Callback::from(move |event| act(&adding, event))
    }

    /// The row of the active match.
    fn at(&self) -> usize {
        (*self.active).min(self.matches.entries.len().saturating_sub(1))
    }

    fn type_in(&self, text: String) {
        self.typed.set(text);
        self.active.set(0);
    }

    /// The last added.
    fn last(&self) -> &[u32] {
        match &*self.last {
            Some(noted) if Rc::ptr_eq(&noted.of, &self.entries) => &noted.numbers,
            _ => &[],
        }
    }

    fn note(&self, numbers: Vec<u32>) {
        let of = self.entries.clone();
        self.last.set(Some(Noted { of, numbers }));
    }

    /// Adds the match in a row.
    fn add(&self, row: usize) {
        let Some(entry) = self.matches.entries.get(row).copied() else {
            return;
        };
        if self.choice.chosen().contains(entry) {
            return say(&t(Words::AlreadyChosen));
        }
        let mut last = self.last().to_vec();
        last.retain(|other| *other != entry);
        last.insert(0, entry);
        last.truncate(LAST);
        self.note(last);
        self.type_in(String::new());
        self.on_add.emit(vec![entry]);
    }

    fn add_lines(&self, text: String) {
        let found = Report::read(&text, &self.exact, self.choice.chosen());
        if !found.found.is_empty() {
            let last = found.found.iter().rev().take(LAST);
            self.note(last.copied().collect());
            self.on_add.emit(found.found.clone());
        }
        let found = Rc::new(found);
        self.report.set(Some((found, self.entries.clone())));
    }

    fn paste(&self, event: Event) {
        let clip: &ClipboardEvent = wasm_bindgen::JsCast::unchecked_ref(&event);
        let text = clip
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok());
        if let Some(text) = text.filter(|text| is_several(text)) {
            event.prevent_default();
            self.add_lines(text);
        }
    }

    fn press_key(&self, event: KeyboardEvent) {
        let (at, last) = (self.at(), self.matches.entries.len().saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" => self.active.set((at + 1).min(last)),
            "ArrowUp" => self.active.set(at.saturating_sub(1)),
            "Enter" if !keys::command(&event) => self.add(at),
            "Escape" if !self.matches.typed.is_empty() => self.type_in(String::new()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn click(&self, event: MouseEvent) {
        if let Some(row) = row_of(&event) {
            self.add(row as usize);
        }
    }

    fn take_back(&self, entry: u32) {
        self.on_take_back.emit(vec![entry]);
        self.focus();
    }

    fn close(&self) {
        self.report.set(None);
        self.focus();
    }

    fn focus(&self) {
        if let Some(input) = self.input.cast::<Element>() {
            keys::focus(&input);
        }
    }
}

/// The box, its matches, what was added just now, and what came of pasted lines.
#[component]
pub fn SingleAdd(props: &SingleAddProps) -> Html {
    let typed = use_state(String::new);
    let active = use_state(|| 0usize);
    let last = use_state(|| None::<Noted>);
    let report = use_state(|| None::<Reported>);
    let input = use_node_ref();
    let matches = use_matches(&props.entries, &props.choice, &typed);
    let list_id = AttrValue::from([&props.id, "-list"].concat());
    use_said_count(&typed, matches.entries.len());
    use_scrolled_to(option_id(&list_id, *active));

    let adding = Rc::new(Adding {
        typed,
        active,
        last,
        report,
        input: input.clone(),
        entries: props.entries.clone(),
        matches: matches.clone(),
        exact: props.exact.clone(),
        choice: props.choice.clone(),
        on_add: props.on_add.clone(),
        on_take_back: props.on_take_back.clone(),
    });
    let at = adding.at();
    let shown = !matches.entries.is_empty();
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
                        value={matches.typed.clone()} oninput={field::typed(&adding.on(Adding::type_in))}
                        onkeydown={adding.on(Adding::press_key)} onpaste={adding.on(Adding::paste)} />
                </div>
                <p class="help" id={help}>{ t(Words::SingleHelp) }</p>
            </div>
            // The focus stays in the box, whatever is pressed here.
            <div id={list_id.clone()} class="dl-list dl-matches" role="listbox" aria-label={props.label.clone()} onclick={adding.on(Adding::click)}
                onmousedown={|event: MouseEvent| event.prevent_default()}>
                { matches::options(&matches, &list_id, at, props) }
            </div>
            if !matches.query.is_empty() && !shown {
                <p class="dl-nothing">{ t(Words::NothingMatches(matches.typed.trim().to_owned())) }</p>
            }
            if let Some((report, of)) = &*adding.report {
                { paste_report(props, &adding, report, of.as_ref()) }
            }
            <div class="dl-foot just-now">{ just_now(props, &adding) }</div>
        </section>
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
