//! The forms of the page of the generator, which are saved and discarded together.

use super::row_form::RowForm;
use super::values::GeneratorValues;
use super::view_form::ViewForm;
use crate::hooks::UseFormHandle;
use crate::pages::offerings::OfferingValues;

/// The forms of the page.
#[derive(Clone)]
pub struct Forms {
    /// Groups, time, repetition and the values chosen for all offerings.
    pub offering: UseFormHandle<OfferingValues>,
    /// Strategy and its fields, and edits of rows.
    pub options: UseFormHandle<GeneratorValues>,
    /// The row whose fields are open.
    pub row: UseFormHandle<RowForm>,
    /// What is in view.
    pub view: UseFormHandle<ViewForm>,
}

impl Forms {
    /// Returns whether what somebody filled in earlier is shown.
    #[must_use]
    pub fn is_restored(&self) -> bool {
        self.offering.is_restored() || self.options.is_restored() || self.row.is_restored()
    }

    /// Discards what was filled in.
    pub fn discard(&self) {
        self.offering.discard();
        self.options.discard();
        self.row.discard();
        self.view.discard();
    }

    /// Takes what was filled in as saved.
    pub fn mark_saved(&self) {
        self.offering.mark_saved();
        self.options.mark_saved();
        self.row.mark_saved();
        self.view.mark_saved();
    }
}
