//! The fields of a proposed offering that are open while something else is done.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// Outcome of saving the values that were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commit {
    /// Nothing was typed.
    Nothing,
    /// It is saved, which the next drawing of the page shows.
    Saved,
    /// It cannot be saved, which is said beside it.
    Refused,
}

/// Saves what was typed in the fields that are open, on behalf of other parts of the page.
#[derive(Clone, Default)]
pub struct OpenEditor(Rc<RefCell<Option<Callback<(), Commit>>>>);

impl PartialEq for OpenEditor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl OpenEditor {
    /// Sets how what was typed is saved.
    pub fn set(&self, commit: Callback<(), Commit>) {
        self.0.replace(Some(commit));
    }

    /// Saves what was typed.
    #[must_use]
    pub fn commit(&self) -> Commit {
        let commit = self.0.borrow().clone();
        commit.map_or(Commit::Nothing, |commit| commit.emit(()))
    }
}
