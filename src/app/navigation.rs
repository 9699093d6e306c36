//! Navigation: the hash of the window is the address of the page, links are plain links.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::Event;
use yew::prelude::*;

use crate::app::route::{Route, SessionsTab};

/// Name of the event of a changed address.
const HASH_CHANGE: &str = "hashchange";

thread_local! {
    /// The app has changed the hash, and nobody has been told yet.
    static UNANNOUNCED: Cell<bool> = const { Cell::new(false) };
}

/// The page that the window shows, and the tab of the list of course sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// The page.
    pub route: Route,
    /// The tab of the list of course sessions.
    pub tab: SessionsTab,
    /// The number of addresses that the window has shown. A link to the list that is shown, with
    /// another search, draws the list anew.
    pub visit: u32,
}

impl Location {
    /// Returns the location of the window.
    #[must_use]
    pub fn current() -> Self {
        let hash = window().location().hash().unwrap_or_default();
        Self {
            route: Route::from_hash(&hash),
            tab: SessionsTab::from_hash(&hash),
            visit: 0,
        }
    }
}

/// Goes to a page; the browser's Back returns here.
pub fn go(route: &Route) {
    follow(&route.href());
}

/// Goes to a tab of the list of course sessions; the browser's Back returns here.
pub fn go_to_tab(tab: SessionsTab) {
    follow(&tab.href());
}

/// Goes to the address of a page; the browser's Back returns here.
pub fn follow(href: &str) {
    // Setting the hash cannot fail in a window that shows this page.
    change_hash(|| window().location().set_hash(href));
}

/// Goes to a page in place of this one, so that the browser's Back skips it.
pub fn go_instead(route: &Route) {
    // Replacing the hash cannot fail in a window that shows this page.
    change_hash(|| window().location().replace(&route.href()));
}

/// Changes the hash, and remembers that its change is still to be announced.
fn change_hash(change: impl FnOnce() -> Result<(), JsValue>) {
    let hash = || window().location().hash().ok();
    let before = hash();
    let is_changed = change().is_ok() && hash() != before;
    if is_changed {
        UNANNOUNCED.set(true);
    }
}

/// Shows the address to which the app has gone, before the browser announces it.
///
/// Browsers dispatch `hashchange` in a task of its own, and keys that are pressed right after an action may
/// come before it.
pub fn finish_navigation() {
    if UNANNOUNCED.take() {
        // Both fail for invalid arguments only.
        let _ = Event::new(HASH_CHANGE).map(|event| window().dispatch_event(&event));
    }
}

/// Returns the location of the window, and draws the component again when it changes.
#[hook]
pub fn use_location() -> Location {
    let location = use_state_eq(Location::current);
    {
        let location = location.clone();
        use_effect_with((), move |()| {
            let mut visit = 0;
            let mut announced = None;
            let listener = EventListener::new(&window(), HASH_CHANGE, move |event| {
                let hash = window().location().hash().ok();
                if event.is_trusted() {
                    UNANNOUNCED.set(false);
                    if announced.take().is_some_and(|announced| announced == hash) {
                        return;
                    }
                } else {
                    announced = Some(hash);
                }
                visit += 1;
                location.set(Location {
                    visit,
                    ..Location::current()
                });
            });
            move || drop(listener)
        });
    }
    *location
}
