//! Single registration: type the start of a title or a name and press Enter to add it; the box is
//! cleared for the next one. Pasted lines are added if exactly one item matches; the others are listed
//! with the reason and can be corrected.

mod matches;
mod paste_report;
mod paste_report_view;
mod recently_added;

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use super::chosen_items::ChosenItems;
use super::item_source::ItemSource;
use super::pointer::row_of;
use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::{field, keys};
use crate::i18n::{DualList as Words, Noun, t};
use lectern_core::search::ExactIndex;
use matches::{Matches, option_id, use_matches};
use paste_report::{PasteReport, has_several_lines};
use paste_report_view::paste_report;
use recently_added::recently_added;

/// Number of recently added items that can be taken back.
const LAST: usize = 5;
/// Pause in typing, in ms, before the number of matches is announced.
const QUIET: u32 = 500;

/// The props of [`SingleAdd`].
#[derive(Properties)]
pub struct SingleAddProps {
    /// The element id of the input.
    pub id: AttrValue,
    /// The accessible name: "Add a course".
    pub label: AttrValue,
    /// The noun for an item: "course", "courses".
    pub noun: Noun,
    /// The items to choose from; compared by identity.
    pub items: Rc<dyn ItemSource>,
    /// The keys by which a pasted line names an item; compared by identity.
    pub exact: Rc<ExactIndex>,
    /// The chosen and the saved items; compared by identity.
    pub chosen: Rc<ChosenItems>,
    /// Emitted to add items.
    pub on_add: Callback<Vec<u32>>,
    /// Emitted to take back items that were added here.
    pub on_take_back: Callback<Vec<u32>>,
}

impl PartialEq for SingleAddProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.items, &other.items)
            && Rc::ptr_eq(&self.exact, &other.exact)
            && Rc::ptr_eq(&self.chosen, &other.chosen)
            && (&self.id, &self.label, self.noun) == (&other.id, &other.label, other.noun)
            && self.on_add == other.on_add
            && self.on_take_back == other.on_take_back
    }
}

/// Item numbers with the source that they belong to; void once the source has been replaced.
struct RecentlyAdded {
    of: Rc<dyn ItemSource>,
    numbers: Vec<u32>,
}

/// A paste report with the item source that its numbers belong to.
type ReportWithSource = (Rc<PasteReport>, Rc<dyn ItemSource>);

/// State and props as the event handlers need them.
struct Controller {
    typed: UseStateHandle<String>,
    active: UseStateHandle<usize>,
    last: UseStateHandle<Option<RecentlyAdded>>,
    report: UseStateHandle<Option<ReportWithSource>>,
    input: NodeRef,
    items: Rc<dyn ItemSource>,
    matches: Rc<Matches>,
    exact: Rc<ExactIndex>,
    chosen: Rc<ChosenItems>,
    on_add: Callback<Vec<u32>>,
    on_take_back: Callback<Vec<u32>>,
}

impl Controller {
    /// Returns a callback that calls `act`.
    fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let adding = self.clone();
        Callback::from(move |event| act(&adding, event))
    }

    /// Returns the index of the active match.
    fn at(&self) -> usize {
        (*self.active).min(self.matches.items.len().saturating_sub(1))
    }

    fn type_in(&self, text: String) {
        self.typed.set(text);
        self.active.set(0);
    }

    /// Returns the recently added items, newest first.
    fn last(&self) -> &[u32] {
        match &*self.last {
            Some(noted) if Rc::ptr_eq(&noted.of, &self.items) => &noted.numbers,
            _ => &[],
        }
    }

    fn note(&self, numbers: Vec<u32>) {
        let of = self.items.clone();
        self.last.set(Some(RecentlyAdded { of, numbers }));
    }

    /// Adds the match at `row`.
    fn add(&self, row: usize) {
        let Some(item) = self.matches.items.get(row).copied() else {
            return;
        };
        if self.chosen.items().contains(item) {
            return say(&t(Words::AlreadyChosen));
        }
        let mut last = self.last().to_vec();
        last.retain(|other| *other != item);
        last.insert(0, item);
        last.truncate(LAST);
        self.note(last);
        self.type_in(String::new());
        self.on_add.emit(vec![item]);
    }

    fn add_lines(&self, text: String) {
        let found = PasteReport::read(&text, &self.exact, self.chosen.items());
        if !found.found.is_empty() {
            let last = found.found.iter().rev().take(LAST);
            self.note(last.copied().collect());
            self.on_add.emit(found.found.clone());
        }
        let found = Rc::new(found);
        self.report.set(Some((found, self.items.clone())));
    }

    fn paste(&self, event: Event) {
        let clip: &ClipboardEvent = wasm_bindgen::JsCast::unchecked_ref(&event);
        let text = clip
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok());
        if let Some(text) = text.filter(|text| has_several_lines(text)) {
            event.prevent_default();
            self.add_lines(text);
        }
    }

    fn press_key(&self, event: KeyboardEvent) {
        let (at, last) = (self.at(), self.matches.items.len().saturating_sub(1));
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

    fn take_back(&self, item: u32) {
        self.on_take_back.emit(vec![item]);
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

/// A combobox with its matches, the recently added items and the report on pasted lines.
#[component]
pub fn SingleAdd(props: &SingleAddProps) -> Html {
    let typed = use_state(String::new);
    let active = use_state(|| 0usize);
    let last = use_state(|| None::<RecentlyAdded>);
    let report = use_state(|| None::<ReportWithSource>);
    let input = use_node_ref();
    let matches = use_matches(&props.items, &props.chosen, &typed);
    let list_id = AttrValue::from([&props.id, "-list"].concat());
    use_said_count(&typed, matches.items.len());
    use_scrolled_to(option_id(&list_id, *active));

    let adding = Rc::new(Controller {
        typed,
        active,
        last,
        report,
        input: input.clone(),
        items: props.items.clone(),
        matches: matches.clone(),
        exact: props.exact.clone(),
        chosen: props.chosen.clone(),
        on_add: props.on_add.clone(),
        on_take_back: props.on_take_back.clone(),
    });
    let at = adding.at();
    let shown = !matches.items.is_empty();
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
                        value={matches.typed.clone()} oninput={field::typed(&adding.on(Controller::type_in))}
                        onkeydown={adding.on(Controller::press_key)} onpaste={adding.on(Controller::paste)} />
                </div>
                <p class="help" id={help}>{ t(Words::SingleHelp) }</p>
            </div>
            // Keeps the focus in the input.
            <div id={list_id.clone()} class="dl-list dl-matches" role="listbox" aria-label={props.label.clone()} onclick={adding.on(Controller::click)}
                onmousedown={|event: MouseEvent| event.prevent_default()}>
                { matches::options(&matches, &list_id, at, props) }
            </div>
            if !matches.query.is_empty() && !shown {
                <p class="dl-nothing">{ t(Words::NothingMatches(matches.typed.trim().to_owned())) }</p>
            }
            if let Some((report, of)) = &*adding.report {
                { paste_report(props, &adding, report, of.as_ref()) }
            }
            <div class="dl-foot just-now">{ recently_added(props, &adding) }</div>
        </section>
    }
}

/// Announces the number of matches after a pause in typing.
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
