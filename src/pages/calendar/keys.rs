//! Keys of the page of the calendar: single letters, unless a person is typing.

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

/// Handles the letters, before those that are the same on every page.
#[hook]
pub fn use_view_keys(
    query: &CalendarQuery,
    view: View,
    date: NaiveDate,
    today: NaiveDate,
    editing: &Editing,
) {
    let deps = (query.clone(), view, date, today, editing.clone());
    use_effect_with(deps, |(query, view, date, today, editing)| {
        let (query, view, date, today) = (query.clone(), *view, *date, *today);
        let editing = editing.clone();
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
                let Some(key) = key.filter(|_| !keys::typing() && !is_dialog_open()) else {
                    return;
                };
                event.prevent_default();
                let show = |view, date| follow(&query.href_of(view, date));
                match key {
                    ViewKey::Today => show(view, today),
                    ViewKey::View(view) => show(view, date),
                    ViewKey::New | ViewKey::Find if !editing.can_edit() => {}
                    ViewKey::New => editing.open_new(None),
                    ViewKey::Find => editing.open_find(),
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
