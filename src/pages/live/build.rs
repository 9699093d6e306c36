//! The app itself: whether it opens without a network, and a newer build of it.

use super::Live;
use crate::platform::worker::{Offline, Worker};
use crate::workspace::Kinds;

impl Live {
    /// Has the app itself kept in the browser.
    pub fn keep_app(&self) {
        let live = self.clone();
        let worker = Worker::register(move || live.changed(Kinds::ALL));
        // It is done once.
        let _ = self.0.worker.set(worker);
    }

    /// Whether the app opens without a network.
    #[must_use]
    pub fn offline(&self) -> Offline {
        let worker = self.0.worker.get();
        worker.map(|worker| worker.state()).unwrap_or_default()
    }

    /// Goes on with the newer build that waits, once everything is on disk.
    pub fn take_new_build(&self) {
        let Some(worker) = self.0.worker.get().cloned() else {
            return;
        };
        match self.0.keeping.borrow().clone() {
            Some(keeping) => keeping.when_saved(move || worker.take_over()),
            None => worker.take_over(),
        }
    }
}
