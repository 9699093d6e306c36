//! The exchange itself: rounds, and waiting between them.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::SyncService;
use super::tabs::TabMessage;
use crate::app::sync_status::SyncPhase;
use crate::platform::http::HttpTransport;
use crate::platform::{clock, locks};
use lectern_core::model::{Instant, Uuid};
use lectern_core::sync::couchdb::RemoteError;
use lectern_core::sync::{Backoff, Engine, SyncError};

/// Name of the lock of the tab that talks to the remote.
const LOCK: &str = "lectern-sync";
/// Milliseconds between the beginnings of two rounds at least, so that a burst of edits is one
/// request. The first edit after a while is sent at once.
const BURST_MS: u32 = 200;
/// Milliseconds between rounds while the page is hidden.
const HIDDEN_MS: u32 = 5 * 60 * 1000;
/// Milliseconds after which a request for news that ends with an error counts as one that worked.
const STEADY_MS: u32 = 10_000;
/// Milliseconds until a round is tried again after this browser could not store what it received.
const STORE_MS: u32 = 10_000;

impl SyncService {
    /// Begins the exchange, ending one that is under way. Does nothing without a connection.
    pub fn start(self: &Rc<Self>) {
        self.stop();
        if self.connection().is_none() {
            return self.show(SyncPhase::Off);
        }
        self.is_running.set(true);
        self.show(SyncPhase::Starting);
        // Another tab may be exchanging already.
        self.tell(&TabMessage::AskPhase);
        let (service, number) = (self.clone(), self.exchange.get());
        spawn_local(async move { service.run(number).await });
    }

    /// Ends the exchange.
    pub(super) fn stop(&self) {
        self.exchange.set(self.exchange.get() + 1);
        self.is_running.set(false);
        self.wake.set();
    }

    /// Exchanges now instead of at the next occasion, whichever tab does so.
    pub fn sync_now(&self) {
        self.wake.set();
        self.tell(&TabMessage::Wake);
    }

    /// Starts a round, unless the server has named the time at which it is to be asked again.
    pub(super) fn wake_unless_asked_to_wait(&self) {
        if !self.is_asked_to_wait.get() {
            self.wake.set();
        }
    }

    const fn is_present(&self, number: u32) -> bool {
        self.exchange.get() == number
    }

    async fn run(self: &Rc<Self>, number: u32) {
        // Held until the end of this function.
        let _lock = locks::lock(LOCK).await;
        let Some(engine) = self.engine().filter(|_| self.is_present(number)) else {
            return;
        };
        self.is_exchanging.set(true);
        self.exchange_while_present(number, &engine).await;
        self.is_exchanging.set(false);
        if self.is_present(number) {
            self.is_running.set(false);
        }
    }

    async fn exchange_while_present(&self, number: u32, engine: &Engine<HttpTransport>) {
        let mut backoff = Backoff::new(Uuid::new_v4().as_u128() as u64);
        while self.is_present(number) {
            self.wake.clear();
            let began = clock::now();
            let outcome = engine.round_reporting(|| self.reached(number)).await;
            if !self.is_present(number) {
                return;
            }
            match outcome {
                // Others keep writing the same records.
                Ok(report) if report.was_overtaken => {
                    self.announce(SyncPhase::UpToDate(clock::now()));
                    let time = backoff.after(&RemoteError::Conflict);
                    self.wake.or(TimeoutFuture::new(time)).await;
                }
                Ok(_) => {
                    self.announce(SyncPhase::UpToDate(clock::now()));
                    let listening = clock::now();
                    match self.wait_for_news(engine).await {
                        // Something in between lets no request wait for news, or asks to wait.
                        Err(SyncError::Remote(error)) if since(listening) < STEADY_MS => {
                            self.back_off(&mut backoff, &error).await;
                        }
                        Ok(()) | Err(_) => backoff.reset(),
                    }
                    rest_of_burst(began).await;
                }
                Err(SyncError::Remote(RemoteError::SignIn)) => {
                    return self.announce(SyncPhase::SignIn);
                }
                Err(SyncError::Remote(error)) if error.is_temporary() => {
                    let since = match self.status.get().phase {
                        SyncPhase::Offline(since) => since,
                        SyncPhase::Off
                        | SyncPhase::Starting
                        | SyncPhase::UpToDate(_)
                        | SyncPhase::SignIn
                        | SyncPhase::Stopped(_) => clock::now(),
                    };
                    self.announce(SyncPhase::Offline(since));
                    self.back_off(&mut backoff, &error).await;
                }
                Err(SyncError::Store(error)) => {
                    self.announce(SyncPhase::Stopped(error.into()));
                    self.wake.or(TimeoutFuture::new(STORE_MS)).await;
                }
                Err(error) => {
                    self.announce(SyncPhase::Stopped(error));
                    self.wake.or(std::future::pending()).await;
                }
            }
        }
    }

    /// Waits after an error of the remote, until something may have changed: at once after an edit, unless
    /// the server has named a time.
    async fn back_off(&self, backoff: &mut Backoff, error: &RemoteError) {
        let is_asked = matches!(
            error,
            RemoteError::Busy {
                retry_after: Some(_)
            }
        );
        if is_asked {
            // Edits made during the round wait as well.
            self.wake.clear();
        }
        self.is_asked_to_wait.set(is_asked);
        self.wake.or(TimeoutFuture::new(backoff.after(error))).await;
        self.is_asked_to_wait.set(false);
    }

    /// Shows that the server answers again: what follows may take long.
    fn reached(&self, number: u32) {
        if self.is_present(number) && matches!(self.status.get().phase, SyncPhase::Offline(_)) {
            self.announce(SyncPhase::Starting);
        }
    }

    async fn wait_for_news(&self, engine: &Engine<HttpTransport>) -> Result<(), SyncError> {
        if gloo::utils::document().hidden() {
            self.wake.or(TimeoutFuture::new(HIDDEN_MS)).await;
            return Ok(());
        }
        let outcome = Cell::new(Ok(()));
        self.wake
            .or(async { outcome.set(engine.listen().await) })
            .await;
        outcome.into_inner()
    }
}

/// Returns the milliseconds since a moment; none if the clock was set back.
fn since(moment: Instant) -> u32 {
    u32::try_from(clock::now().0 - moment.0).unwrap_or(0)
}

/// Waits until a round that began at `began` is followed by another one.
async fn rest_of_burst(began: Instant) {
    // A clock that was set back makes one wait longer.
    let passed = since(began);
    if passed < BURST_MS {
        TimeoutFuture::new(BURST_MS - passed).await;
    }
}
