//! Navigation: the hash of the window is the address of the page, links are plain links.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::app::route::{Route, SessionsTab};

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
    let _ = window().location().set_hash(href);
}

/// Goes to a page in place of this one, so that the browser's Back skips it.
pub fn go_instead(route: &Route) {
    follow_instead(&route.href());
}

/// Goes to the address of a page in place of this one, so that the browser's Back skips it.
pub fn follow_instead(href: &str) {
    // Replacing the hash cannot fail in a window that shows this page.
    let _ = window().location().replace(href);
}

/// Returns the location of the window, and draws the component again when it changes.
#[hook]
pub fn use_location() -> Location {
    let location = use_state_eq(Location::current);
    {
        let location = location.clone();
        use_effect_with((), move |()| {
            let mut visit = 0;
            let listener = EventListener::new(&window(), "hashchange", move |_| {
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
