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
use lectern_core::search::{ExactMatch, ItemIndex, find_recipients, is_recipient_list, name_key};

/// Characters between the parts of a list.
const SEPARATORS: [char; 5] = [',', ';', '\n', '\r', '\t'];

/// State shared by the event handlers.
#[derive(Clone)]
pub(super) struct Picking {
    pub(super) typed: UseStateHandle<String>,
    pub(super) open: UseStateHandle<bool>,
    pub(super) active: UseStateHandle<usize>,
    /// The control was left with a text that names no entry.
    pub(super) left: UseStateHandle<bool>,
    pub(super) matches: Rc<Vec<ItemIndex>>,
    pub(super) options: Rc<PickOptions>,
    pub(super) chosen: Vec<ItemIndex>,
    pub(super) on_change: Callback<Vec<ItemIndex>>,
    pub(super) on_texts: Option<Callback<Vec<String>>>,
    pub(super) announces: bool,
    pub(super) on_blur: Callback<()>,
}

impl Picking {
    /// Returns an event handler that calls `act`.
    pub(super) fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let picking = self.clone();
        Callback::from(move |event| act(&picking, event))
    }

    fn announce(&self, message: Message) {
        if self.announces {
            say(&t(message));
        }
    }

    pub(super) fn name(&self, at: ItemIndex) -> AttrValue {
        self.options.entries[at.as_usize()].distinct_name()
    }

    /// Returns the typed text if it can be taken as it is and is no entry.
    pub(super) fn text(&self) -> Option<String> {
        self.on_texts.as_ref()?;
        let text = self.typed.trim();
        let name = name_key(text);
        let is_entry = |at: &ItemIndex| name_key(&self.options.entries[at.as_usize()].name) == name;
        (!text.is_empty() && !self.matches.iter().any(is_entry)).then(|| text.to_owned())
    }

    /// Returns the number of options.
    pub(super) fn len(&self) -> usize {
        self.matches.len() + usize::from(self.text().is_some())
    }

    /// Adds texts, which may be names of entries.
    pub(super) fn take_texts(&self, texts: Vec<String>) {
        let Some(on_texts) = &self.on_texts else {
            return;
        };
        let names = texts.join(", ");
        if !names.is_empty() {
            self.announce(Message::Added(names));
        }
        self.typed.set(String::new());
        self.active.set(0);
        self.open.set(false);
        on_texts.emit(texts);
    }

    /// Adds the entry, or removes it if it is chosen.
    pub(super) fn toggle(&self, at: ItemIndex) {
        let mut chosen = self.chosen.clone();
        let name = self.name(at).to_string();
        self.announce(if chosen.contains(&at) {
            chosen.retain(|other| *other != at);
            Message::Removed(name)
        } else {
            chosen.push(at);
            Message::Added(name)
        });
        self.typed.set(String::new());
        self.active.set(0);
        self.open.set(false);
        self.on_change.emit(chosen);
    }

    pub(super) fn type_in(&self, text: String) {
        let texts = text
            .rsplit_once(SEPARATORS)
            .filter(|_| self.on_texts.is_some());
        if let Some((ended, rest)) = texts {
            self.take_texts(split(ended));
            self.typed.set(rest.trim_start().to_owned());
        } else {
            self.typed.set(text);
        }
        self.left.set(false);
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
        self.announce(Message::AddedFromList(
            chosen.len() - self.chosen.len(),
            left.len(),
        ));
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
        let texts = text.as_deref().filter(|_| self.on_texts.is_some());
        let texts = texts.map(split).unwrap_or_default();
        if texts.len() > 1 {
            event.prevent_default();
            self.take_texts(texts);
        } else if let Some(text) = text.filter(|text| is_recipient_list(text, &self.options.exact))
        {
            event.prevent_default();
            self.add_list(&text);
        }
    }

    pub(super) fn press_key(&self, event: KeyboardEvent) {
        let Some(press) = KeyPress::from_event(&event).filter(|press| !press.is_modified()) else {
            return;
        };
        let (matches, last) = (&self.matches, self.len().saturating_sub(1));
        let has_options = self.len() > 0;
        match press.name.as_str() {
            "ArrowDown" if has_options => {
                self.open.set(true);
                self.active.set(if *self.open {
                    (*self.active + 1).min(last)
                } else {
                    0
                });
            }
            "ArrowUp" if has_options => self.active.set(self.active.saturating_sub(1)),
            "Enter" if *self.open && has_options => {
                // What was typed comes before the matches.
                let text = self.text();
                let at = self.active.checked_sub(usize::from(text.is_some()));
                match (at.and_then(|at| matches.get(at)), text) {
                    (Some(at), _) => self.take(*at),
                    (None, Some(text)) => self.take_texts(vec![text]),
                    (None, None) => {}
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

    /// Takes what was typed last, if any text can be taken.
    pub(super) fn leave(&self, _: FocusEvent) {
        self.open.set(false);
        let typed = self.typed.trim();
        if self.on_texts.is_some() && !typed.is_empty() {
            self.take_texts(vec![typed.to_owned()]);
        }
        let picking = self.clone();
        after_press(Callback::from(move |()| {
            picking.finish();
            picking.on_blur.emit(());
        }));
    }

    /// Adds the entries that the typed text names, if it names some and nothing else. Any other text stays,
    /// with a message.
    fn finish(&self) {
        if self.on_texts.is_some() || self.typed.trim().is_empty() {
            return;
        }
        let found = find_recipients(&self.typed, &self.options.exact);
        let named = found.into_iter().map(|(_, found)| match found {
            ExactMatch::One(at) => Some(at),
            ExactMatch::None | ExactMatch::Several(_) => None,
        });
        let named: Option<Vec<ItemIndex>> = named.collect();
        let Some(named) = named.filter(|named| !named.is_empty()) else {
            return self.left.set(true);
        };
        let mut chosen = self.chosen.clone();
        let new = named.into_iter().filter(|at| !self.chosen.contains(at));
        chosen.extend(new);
        self.announce(Message::AddedFromList(chosen.len() - self.chosen.len(), 0));
        self.typed.set(String::new());
        self.active.set(0);
        if chosen != self.chosen {
            self.on_change.emit(chosen);
        }
    }
}

/// Returns the parts of a list with commas, semicolons or line breaks between them.
fn split(text: &str) -> Vec<String> {
    let parts = text.split(SEPARATORS);
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}
