//! File that was chosen on another page and is to be imported here.

use std::cell::RefCell;

use lectern_core::workspace::Records;
use web_sys::File;

use crate::app::workspace_handle::PageState;

/// File for the import, until the page takes it.
#[derive(Default)]
pub struct ChosenFile(RefCell<Option<File>>);

impl ChosenFile {
    /// Leaves a file for the import.
    pub fn set(&self, file: File) {
        *self.0.borrow_mut() = Some(file);
    }

    /// Takes the file.
    pub fn take(&self) -> Option<File> {
        self.0.borrow_mut().take()
    }
}

impl PageState for ChosenFile {
    fn prune(&self, _records: &Records) {}

    fn clear(&self) {
        *self.0.borrow_mut() = None;
    }
}
