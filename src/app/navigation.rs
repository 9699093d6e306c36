//! Navigation: the hash of the window is the route, and links are plain links.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::app::route::Route;

/// Returns the route of the window.
#[must_use]
pub fn here() -> Route {
    Route::read(&window().location().hash().unwrap_or_default())
}

/// Goes to a page and adds it to the browser's history.
pub fn go(route: &Route) {
    // Setting a hash cannot fail in a window that shows this page.
    let _ = window().location().set_hash(&route.to_string());
}

/// Goes to a page in place of the current one, which Back then skips.
pub fn go_instead(route: &Route) {
    // Replacing the hash cannot fail in a window that shows this page.
    let _ = window().location().replace(&route.to_string());
}

/// Returns the route of the window, redrawing this component when it changes.
#[hook]
pub fn use_route() -> Route {
    let route = use_state(here);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| route.set(here()));
            move || drop(listener)
        });
    }
    *route
}
