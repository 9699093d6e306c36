//! Offline state and updates of the installed app.

use std::rc::Rc;

use super::save_service::SaveService;
use super::save_status::SaveStatus;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::observable::Observable;
use crate::i18n::{Frame, t};
use crate::platform::worker::{Offline, Worker};

/// Handle to the installed app; cheap to clone.
#[derive(Clone)]
pub struct AppUpdate(Rc<Inner>);

struct Inner {
    offline: Observable<Offline>,
    worker: Option<Rc<Worker>>,
}

impl PartialEq for AppUpdate {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl AppUpdate {
    /// Registers the service worker, which stores the app in the browser.
    #[must_use]
    pub fn register() -> Self {
        let offline = Observable::new(Offline::default());
        let status = offline.clone();
        let worker = Worker::register(move |state| status.set(state));
        let worker = Some(worker);
        Self(Rc::new(Inner { offline, worker }))
    }

    /// Creates a handle without a service worker.
    #[must_use]
    pub fn unavailable() -> Self {
        Self(Rc::new(Inner {
            offline: Observable::new(Offline::default()),
            worker: None,
        }))
    }

    /// Returns the offline state as an observable.
    #[must_use]
    pub fn offline_status(&self) -> Observable<Offline> {
        self.0.offline.clone()
    }

    /// Reloads the page with the waiting newer version once all changes are on disk.
    pub fn install(
        &self,
        workspace: &WorkspaceHandle,
        save_service: &Rc<SaveService>,
        save_status: &SaveStatus,
    ) {
        let Some(worker) = self.0.worker.clone() else {
            return;
        };
        let has_workspace = workspace.read(|records| !records.settings.is_empty());
        if save_status.get().is_at_risk(has_workspace) {
            let words = t(Frame::SaveFirst);
            return workspace.toast(Toast::plain(ToastTone::Problem, words));
        }
        save_service.when_saved(move || worker.take_over());
    }
}
