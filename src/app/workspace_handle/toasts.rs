//! Messages about what was done.

use lectern_core::model::{Course, RecordType, Session};
use lectern_core::workspace::{ActionKind, Change};
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Frame, sentence, t};

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

    /// Shows what a change did, with an Undo button if it is a step of the history, and a link to the copy
    /// that it created.
    pub fn toast_change(&self, change: &Change) {
        let last = self.with_workspace(|workspace| {
            let step = workspace.history().undoable();
            step.map(|step| step.id)
        });
        let toast = if last == Some(change.id) {
            self.undoable_toast(change)
        } else {
            Toast::plain(ToastTone::Plain, sentence(&change.label))
        };
        self.toast(match page_of_copy(change) {
            Some(page) => toast.with_link(page.href(), t(Frame::Open)),
            None => toast,
        });
    }

    /// Creates a message that says what a change did and offers to undo it.
    #[must_use]
    pub fn undoable_toast(&self, change: &Change) -> Toast {
        Toast::undoable(sentence(&change.label), self.on_undo(change.id))
    }

    /// Takes back the last toast if it offers to undo what can no longer be undone, since all records have
    /// been replaced.
    pub fn withdraw_stale_toast(&self) {
        let last = self.0.last_toast.borrow().clone();
        let is_over = self.with_workspace(|workspace| workspace.history().undoable().is_none());
        if let Some(toast) = last.filter(|toast| toast.on_undo.is_some() && is_over) {
            self.withdraw_toast(&toast);
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

/// Returns the page of the course that a change copied to another year, or of the session that it copied.
fn page_of_copy(change: &Change) -> Option<Route> {
    let mut created = change.edits.iter().filter_map(|edit| edit.after.as_ref());
    if change.label.action == ActionKind::RolledOverCourse {
        let id = created.find_map(Course::from_record)?.id;
        return Some(Route::Course { id });
    }
    if change.label.action == ActionKind::CopiedSession {
        let session = created.find_map(Session::from_record)?;
        return Some(Route::Session {
            course: session.course,
            id: session.id,
        });
    }
    None
}
