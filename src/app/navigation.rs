//! Following addresses: the hash of the window is the route, links are plain links.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::app::route::Route;

/// The route that the window is at.
#[must_use]
pub fn here() -> Route {
    Route::read(&window().location().hash().unwrap_or_default())
}

/// Goes to a page; the browser's Back comes back here.
pub fn go(route: &Route) {
    // Setting a hash cannot fail in a window that shows this page.
    let _ = window().location().set_hash(&route.to_string());
}

/// Goes to a page in place of this one: Back skips it.
pub fn go_instead(route: &Route) {
    let _ = window().location().replace(&route.to_string());
}

/// The route that the window is at, now and whenever it changes.
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
