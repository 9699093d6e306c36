//! Service worker, which stores the app in the browser so that it opens without a network.
//!
//! The browser fetches a newer build automatically, which then waits. It takes over in all tabs at
//! once when the person confirms; a page runs the old build until it is reloaded.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    EventTarget, RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerUpdateViaCache,
};

/// File of the worker, relative to the page.
const FILE: &str = "./sw.js";
/// Message that lets a waiting build take over.
const TAKE_OVER: &str = "take-over";
/// Minimum milliseconds between two checks for a newer build.
const LOOK_MS: f64 = 3_600_000.0;

/// Offline state of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// A network is needed to open the app, now or always.
    #[default]
    NotReady,
    /// A network is needed, since the browser refused to store the app; holds the message of
    /// the browser.
    Refused(Rc<str>),
    /// The app opens without a network.
    Ready,
    /// The app opens without a network, and a newer build waits.
    NewBuild,
}

impl Offline {
    /// Returns whether the app opens without a network.
    #[must_use]
    pub const fn is_ready(&self) -> bool {
        match self {
            Self::Ready | Self::NewBuild => true,
            Self::NotReady | Self::Refused(_) => false,
        }
    }
}

/// Service worker of this page.
pub struct Worker {
    state: RefCell<Offline>,
    on_change: Box<dyn Fn(Offline)>,
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    leaving: Cell<bool>,
    /// `true` if a stored build serves this page, so that a build that takes over from it is newer.
    /// The first page of a first visit comes from the network.
    controlled: Cell<bool>,
    looked: Cell<f64>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Worker {
    /// Registers the worker if the browser supports service workers. `on_change` receives every new
    /// state.
    #[must_use]
    pub fn register(on_change: impl Fn(Offline) + 'static) -> Rc<Self> {
        let worker = Rc::new(Self {
            state: RefCell::default(),
            on_change: Box::new(on_change),
            registration: RefCell::default(),
            leaving: Cell::default(),
            controlled: Cell::default(),
            looked: Cell::new(js_sys::Date::now()),
            listeners: RefCell::default(),
        });
        if let Some(container) = container() {
            let worker = worker.clone();
            spawn_local(async move {
                // Without a worker the app works as long as there is a network.
                if let Err(error) = worker.begin(container).await {
                    worker.set(Offline::Refused(error_message(&error).into()));
                }
            });
        }
        worker
    }

    /// Lets the newer build take over and reloads the page.
    pub fn take_over(&self) {
        self.leaving.set(true);
        let registration = self.registration.borrow();
        let waiting = registration
            .as_ref()
            .and_then(ServiceWorkerRegistration::waiting);
        let told = waiting.is_some_and(|waiting| waiting.post_message(&TAKE_OVER.into()).is_ok());
        // No build waits any more if another tab has let it take over.
        if !told {
            reload();
        }
    }

    async fn begin(self: &Rc<Self>, container: ServiceWorkerContainer) -> Result<(), JsValue> {
        self.controlled.set(container.controller().is_some());
        self.listen(&container, "controllerchange", |worker| {
            worker.see_controller()
        });
        // The HTTP cache is bypassed for the worker, so that a newer build is found at once.
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let registered = container.register_with_options(FILE, &options);
        let registration: ServiceWorkerRegistration =
            JsFuture::from(registered).await?.dyn_into()?;
        *self.registration.borrow_mut() = Some(registration.clone());
        self.listen(&registration, "updatefound", |worker| {
            worker.watch_installing()
        });
        self.listen(&gloo::utils::document(), "visibilitychange", |worker| {
            worker.look()
        });
        self.watch_installing();
        JsFuture::from(container.ready()?).await?;
        if !self.state.borrow().is_ready() {
            self.set(Offline::Ready);
        }
        self.see_waiting();
        Ok(())
    }

    /// Handles that another build, or none, serves this page from now on.
    fn see_controller(&self) {
        let is_there = container().is_some_and(|held| held.controller().is_some());
        if self.leaving.replace(false) {
            reload();
        } else if !is_there {
            // The worker was deleted with the data of the site.
            self.controlled.set(false);
            self.set(Offline::NotReady);
        } else if self.controlled.replace(true) {
            self.set(Offline::NewBuild);
        }
    }

    /// Watches the build that is being fetched, until it is complete.
    fn watch_installing(self: &Rc<Self>) {
        let registration = self.registration.borrow().clone();
        let installing = registration.and_then(|held| held.installing());
        if let Some(installing) = installing {
            self.listen(&installing, "statechange", |worker| worker.see_waiting());
        }
    }

    /// Reports a newer build if one waits beside an active one.
    fn see_waiting(&self) {
        let registration = self.registration.borrow();
        let Some(held) = registration.as_ref() else {
            return;
        };
        if held.waiting().is_some() && held.active().is_some() {
            self.set(Offline::NewBuild);
        }
    }

    /// Checks for a newer build when the page becomes visible, at most once every [`LOOK_MS`].
    fn look(&self) {
        let now = js_sys::Date::now();
        if now - self.looked.get() < LOOK_MS {
            return;
        }
        self.looked.set(now);
        let registration = self.registration.borrow();
        if let Some(Ok(update)) = registration.as_ref().map(ServiceWorkerRegistration::update) {
            // A failed check, as without a network, is repeated later.
            spawn_local(async move { drop(JsFuture::from(update).await) });
        }
    }

    fn set(&self, state: Offline) {
        if *self.state.borrow() != state {
            self.state.replace(state.clone());
            (self.on_change)(state);
        }
    }

    fn listen(self: &Rc<Self>, target: &EventTarget, event: &'static str, then: fn(&Rc<Self>)) {
        let worker = self.clone();
        let listener = EventListener::new(target, event, move |_| then(&worker));
        self.listeners.borrow_mut().push(listener);
    }
}

/// Returns the container of service workers, or `None` outside of secure contexts and if they are
/// disabled.
fn container() -> Option<ServiceWorkerContainer> {
    let container = web_sys::window()?.navigator().service_worker();
    (!container.is_undefined()).then_some(container)
}

/// Returns the message of an exception of a browser interface.
fn error_message(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => error.message().into(),
        None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
    }
}

fn reload() {
    // If the page cannot be reloaded, it stays as it is.
    let _ = gloo::utils::window().location().reload();
}
