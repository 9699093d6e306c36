//! Keys of the calendar: single letters, unless a person is typing.

use chrono::NaiveDate;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::editing::Editing;
use super::query::{CalendarQuery, View};
use crate::app::navigation::follow;
use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// Action of a letter key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ViewKey {
    /// Shows today.
    Today,
    /// Shows another view.
    View(View),
    /// Opens the form of a new offering.
    New,
    /// Opens the panel that finds a slot.
    Find,
}

fn view_key(press: &KeyPress) -> Option<ViewKey> {
    match press.plain_letter().filter(|_| !press.shift)? {
        't' => Some(ViewKey::Today),
        'd' => Some(ViewKey::View(View::Day)),
        'w' => Some(ViewKey::View(View::Week)),
        'm' => Some(ViewKey::View(View::Month)),
        'a' => Some(ViewKey::View(View::List)),
        'b' => Some(ViewKey::View(View::Board)),
        'n' => Some(ViewKey::New),
        'f' => Some(ViewKey::Find),
        _ => None,
    }
}

/// What the letters start from.
#[derive(Clone, PartialEq)]
pub struct ViewKeys {
    /// Query.
    pub query: CalendarQuery,
    /// View.
    pub view: View,
    /// Date of the view.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Selector of the element that has to have the focus in it; `None` for the whole page.
    pub within: Option<&'static str>,
}

impl ViewKeys {
    /// Returns whether the letters are those of the calendar where the focus is.
    fn are_active(&self) -> bool {
        self.within.is_none_or(keys::is_focus_within) && !keys::typing() && !is_dialog_open()
    }

    /// Carries out the action of a letter. Returns whether the page has it.
    fn act(&self, key: ViewKey, editing: &Editing) -> bool {
        let query = self.query.of_address();
        let show = |view, date| follow(&query.href_of(view, date));
        match key {
            ViewKey::Today => show(query.view.unwrap_or(self.view), self.today),
            ViewKey::View(view) if !self.query.views().contains(&view) => return false,
            ViewKey::View(view) => show(view, query.date.unwrap_or(self.date)),
            ViewKey::New | ViewKey::Find if !editing.can_edit() => {}
            ViewKey::New => editing.open_new(None),
            ViewKey::Find => editing.open_find(),
        }
        true
    }
}

/// Handles the letters, before those that are the same on every page.
#[hook]
pub fn use_view_keys(keys: ViewKeys, editing: &Editing) {
    use_effect_with((keys, editing.clone()), |(keys, editing)| {
        let (keys, editing) = (keys.clone(), editing.clone());
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        let listener =
            EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let press = event
                    .dyn_ref::<KeyboardEvent>()
                    .and_then(KeyPress::from_event);
                let key = press.and_then(|press| view_key(&press));
                let key = key.filter(|_| keys.are_active());
                if key.is_some_and(|key| keys.act(key, &editing)) {
                    event.prevent_default();
                }
            });
        move || drop(listener)
    });
}

fn is_dialog_open() -> bool {
    let dialog = document().query_selector("dialog[open], [role=menu]");
    dialog.ok().flatten().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_choose_views_without_modifiers_only() {
        let press = |letter| KeyPress {
            letter: Some(letter),
            ..KeyPress::default()
        };
        assert_eq!(view_key(&press('m')), Some(ViewKey::View(View::Month)));
        assert_eq!(view_key(&press('x')), None);
        let command = KeyPress {
            command: true,
            ..press('t')
        };
        assert_eq!(view_key(&command), None);
    }
}
