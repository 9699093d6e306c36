//! Messages about what was done.

use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::Toast;

impl WorkspaceHandle {
    /// Sets the callback that shows messages.
    pub fn toast_with(&self, toasts: Callback<Option<Toast>>) {
        *self.0.toasts.borrow_mut() = Some(toasts);
    }

    /// Shows a message, replacing the previous one.
    pub fn toast(&self, toast: Toast) {
        if let Some(toasts) = self.0.toasts.borrow().clone() {
            self.0.last_toast.replace(Some(toast.clone()));
            toasts.emit(Some(toast));
        }
    }

    /// Takes a toast back that is no longer true, unless another one has replaced it.
    pub fn withdraw_toast(&self, toast: &Toast) {
        let is_last = self.0.last_toast.borrow().as_ref() == Some(toast);
        let toasts = self.0.toasts.borrow().clone();
        if let Some(toasts) = toasts.filter(|_| is_last) {
            self.0.last_toast.take();
            toasts.emit(None);
        }
    }
}
