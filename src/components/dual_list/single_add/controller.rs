//! Event handlers of single registration.

use std::rc::Rc;

use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use super::super::chosen_items::ChosenItems;
use super::super::item_source::ItemSource;
use super::super::pointer::row_of;
use super::matches::Matches;
use super::paste_report::PasteReport;
use crate::components::announce::say;
use crate::components::keys;
use crate::i18n::{DualList as Message, t};
use crate::platform::keyboard::KeyPress;
use lectern_core::search::{ExactIndex, ItemIndex, is_recipient_list};

/// Number of recently added items that can be taken back.
const LAST: usize = 5;
/// Item numbers with the source that they belong to; void once the source has been replaced.
pub(super) struct RecentlyAdded {
    of: Rc<dyn ItemSource>,
    items: Vec<ItemIndex>,
}

/// A paste report with the item source that its numbers belong to.
pub(super) type ReportWithSource = (Rc<PasteReport>, Rc<dyn ItemSource>);

/// State and props as the event handlers need them.
pub(super) struct Controller {
    pub(super) typed: UseStateHandle<String>,
    pub(super) active: UseStateHandle<usize>,
    pub(super) last: UseStateHandle<Option<RecentlyAdded>>,
    pub(super) report: UseStateHandle<Option<ReportWithSource>>,
    pub(super) input: NodeRef,
    pub(super) items: Rc<dyn ItemSource>,
    pub(super) matches: Rc<Matches>,
    pub(super) exact: Rc<ExactIndex>,
    pub(super) chosen: Rc<ChosenItems>,
    pub(super) on_add: Callback<Vec<ItemIndex>>,
    pub(super) on_take_back: Callback<Vec<ItemIndex>>,
}

impl Controller {
    /// Returns a callback that calls `act`.
    pub(super) fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let adding = self.clone();
        Callback::from(move |event| act(&adding, event))
    }

    /// Returns the index of the active match.
    pub(super) fn at(&self) -> usize {
        (*self.active).min(self.matches.items.len().saturating_sub(1))
    }

    pub(super) fn type_in(&self, text: String) {
        self.typed.set(text);
        self.active.set(0);
    }

    /// Returns the recently added items, newest first.
    pub(super) fn last(&self) -> &[ItemIndex] {
        match &*self.last {
            Some(noted) if Rc::ptr_eq(&noted.of, &self.items) => &noted.items,
            _ => &[],
        }
    }

    pub(super) fn note(&self, items: Vec<ItemIndex>) {
        let of = self.items.clone();
        self.last.set(Some(RecentlyAdded { of, items }));
    }

    /// Adds the match at `row`.
    pub(super) fn add(&self, row: usize) {
        let Some(item) = self.matches.items.get(row).copied() else {
            return;
        };
        if self.chosen.items().contains(item) {
            return say(&t(Message::AlreadyChosen));
        }
        let mut last = self.last().to_vec();
        last.retain(|other| *other != item);
        last.insert(0, item);
        last.truncate(LAST);
        self.note(last);
        self.type_in(String::new());
        self.on_add.emit(vec![item]);
    }

    /// Adds what the entries of `text` name, and reports the others.
    pub(super) fn add_list(&self, text: &str) {
        let found = PasteReport::read(text, &self.exact, self.chosen.items());
        if !found.found.is_empty() {
            let last = found.found.iter().rev().take(LAST);
            self.note(last.copied().collect());
            self.on_add.emit(found.found.clone());
        }
        let found = Rc::new(found);
        self.report.set(Some((found, self.items.clone())));
    }

    pub(super) fn paste(&self, event: Event) {
        let clip: &ClipboardEvent = wasm_bindgen::JsCast::unchecked_ref(&event);
        let text = clip
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok());
        if let Some(text) = text.filter(|text| is_recipient_list(text, &self.exact)) {
            event.prevent_default();
            self.add_list(&text);
        }
    }

    pub(super) fn press_key(&self, event: KeyboardEvent) {
        let Some(press) = KeyPress::from_event(&event) else {
            return;
        };
        let (at, last) = (self.at(), self.matches.items.len().saturating_sub(1));
        match press.name.as_str() {
            "ArrowDown" => self.active.set((at + 1).min(last)),
            "ArrowUp" => self.active.set(at.saturating_sub(1)),
            "Enter" if !press.command && self.holds_list() => {
                self.add_list(&self.matches.typed);
                self.type_in(String::new());
            }
            "Enter" if !press.command => self.add(at),
            "Escape" if !self.matches.typed.is_empty() => self.type_in(String::new()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Returns whether the box holds a list that came in without being pasted, as a dropped text.
    fn holds_list(&self) -> bool {
        self.matches.items.is_empty() && is_recipient_list(&self.matches.typed, &self.exact)
    }

    pub(super) fn click(&self, event: MouseEvent) {
        if let Some(row) = row_of(&event) {
            self.add(row);
        }
    }

    pub(super) fn take_back(&self, item: ItemIndex) {
        self.on_take_back.emit(vec![item]);
        self.focus();
    }

    pub(super) fn close(&self) {
        self.report.set(None);
        self.focus();
    }

    pub(super) fn focus(&self) {
        if let Some(input) = self.input.cast::<Element>() {
            keys::focus(&input);
        }
    }
}
