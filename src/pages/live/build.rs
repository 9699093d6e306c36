//! The app itself: whether it opens without a network, and a newer build of it.

use super::{Live, SaveState};
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, t};
use crate::platform::worker::{Offline, Worker};
use lectern_core::workspace::Kinds;

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

    /// Whether something is in this window only, and stays there until somebody does something about it.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        let begun = self.read(|records| !records.settings.is_empty());
        match self.save_state() {
            SaveState::NotSaved(_) => true,
            SaveState::InMemory => begun,
            SaveState::Saved | SaveState::Saving | SaveState::ReadOnly => false,
        }
    }

    /// Goes on with the newer build that waits, once everything is on disk.
    pub fn take_new_build(&self) {
        let Some(worker) = self.0.worker.get().cloned() else {
            return;
        };
        if self.is_at_risk() {
            let words = t(Frame::SaveFirst);
            return self.toast(Toast::plain(ToastTone::Problem, words));
        }
        match self.0.keeping.borrow().clone() {
            Some(keeping) => keeping.when_saved(move || worker.take_over()),
            None => worker.take_over(),
        }
    }
}
