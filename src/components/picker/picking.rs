//! Event handlers of a picker.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use super::PickOptions;
use crate::components::announce::say;
use crate::components::press::after_press;
use crate::i18n::{Picker as Message, t};
use crate::platform::keyboard::KeyPress;
use lectern_core::search::{ExactMatch, ItemIndex, find_recipients, is_recipient_list};

/// State shared by the event handlers.
pub(super) struct Picking {
    pub(super) typed: UseStateHandle<String>,
    pub(super) open: UseStateHandle<bool>,
    pub(super) active: UseStateHandle<usize>,
    pub(super) matches: Rc<Vec<ItemIndex>>,
    pub(super) options: Rc<PickOptions>,
    pub(super) chosen: Vec<ItemIndex>,
    pub(super) on_change: Callback<Vec<ItemIndex>>,
    pub(super) on_blur: Callback<()>,
}

impl Picking {
    /// Returns an event handler that calls `act`.
    pub(super) fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let picking = self.clone();
        Callback::from(move |event| act(&picking, event))
    }

    pub(super) fn name(&self, at: ItemIndex) -> AttrValue {
        self.options.entries[at.as_usize()].distinct_name()
    }

    /// Adds the entry, or removes it if it is chosen.
    pub(super) fn toggle(&self, at: ItemIndex) {
        let mut chosen = self.chosen.clone();
        let name = self.name(at).to_string();
        say(&t(if chosen.contains(&at) {
            chosen.retain(|other| *other != at);
            Message::Removed(name)
        } else {
            chosen.push(at);
            Message::Added(name)
        }));
        self.typed.set(String::new());
        self.active.set(0);
        self.open.set(false);
        self.on_change.emit(chosen);
    }

    pub(super) fn type_in(&self, text: String) {
        self.typed.set(text);
        self.active.set(0);
        self.open.set(true);
    }

    /// Adds what the entries of a pasted list name. The others stay in the box, to be corrected or
    /// chosen from the list.
    pub(super) fn add_list(&self, text: &str) {
        let mut chosen = self.chosen.clone();
        let mut left = Vec::new();
        for (text, found) in find_recipients(text, &self.options.exact) {
            match found {
                ExactMatch::One(at) if chosen.contains(&at) => {}
                ExactMatch::One(at) => chosen.push(at),
                ExactMatch::None | ExactMatch::Several(_) => left.push(text),
            }
        }
        say(&t(Message::AddedFromList(
            chosen.len() - self.chosen.len(),
            left.len(),
        )));
        self.type_in(left.join("; "));
        if chosen != self.chosen {
            self.on_change.emit(chosen);
        }
    }

    pub(super) fn paste(&self, event: Event) {
        let event: &ClipboardEvent = event.unchecked_ref();
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok());
        if let Some(text) = text.filter(|text| is_recipient_list(text, &self.options.exact)) {
            event.prevent_default();
            self.add_list(&text);
        }
    }

    pub(super) fn press_key(&self, event: KeyboardEvent) {
        let Some(press) = KeyPress::from_event(&event).filter(|press| !press.is_modified()) else {
            return;
        };
        let (matches, last) = (&self.matches, self.matches.len().saturating_sub(1));
        match press.name.as_str() {
            "ArrowDown" if !matches.is_empty() => {
                self.open.set(true);
                self.active.set(if *self.open {
                    (*self.active + 1).min(last)
                } else {
                    0
                });
            }
            "ArrowUp" if !matches.is_empty() => self.active.set(self.active.saturating_sub(1)),
            "Enter" if *self.open && !matches.is_empty() => {
                if let Some(at) = matches.get(*self.active) {
                    self.take(*at);
                }
            }
            "Enter"
                if matches.is_empty() && is_recipient_list(&self.typed, &self.options.exact) =>
            {
                self.add_list(&self.typed);
            }
            "Escape" if *self.open || !self.typed.is_empty() => {
                self.typed.set(String::new());
                self.open.set(false);
            }
            "Backspace" if self.typed.is_empty() => match self.chosen.last() {
                Some(at) => self.toggle(*at),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Adds the entry unless it is chosen.
    pub(super) fn take(&self, at: ItemIndex) {
        if !self.chosen.contains(&at) {
            self.toggle(at);
        }
    }

    pub(super) fn leave(&self, _: FocusEvent) {
        self.open.set(false);
        after_press(self.on_blur.clone());
    }
}
