//! The form of the row of the preview whose fields are open.

use std::collections::BTreeMap;

use lectern_core::model::Offering;
use lectern_core::rules::fields::FieldProblem;
use lectern_core::workspace::RowKey;
use serde::{Deserialize, Serialize};

use super::preview_row::Cell;
use super::row_draft::RowDraft;
use crate::hooks::{Form, RecordForm, rebase_fields};

/// A row whose fields are open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenRow {
    /// Key of the offering.
    pub key: RowKey,
    /// Field that takes the focus.
    pub cell: Cell,
    /// Values as typed, if any.
    pub draft: Option<RowDraft>,
}

/// The row whose fields are open, if there is one. It is a form of its own, so that what is typed is stored
/// without the edits of all other rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowForm {
    /// Row.
    pub open: Option<OpenRow>,
}

impl RowForm {
    /// Gives the row its present key, by the earlier ones.
    pub fn rekey(&mut self, present: &BTreeMap<RowKey, RowKey>) {
        if let Some(open) = &mut self.open
            && let Some(now) = present.get(&open.key)
        {
            open.key = *now;
        }
    }
}

impl Form for RowForm {
    /// What is wrong is said when it is saved.
    fn validate(&self) -> Vec<FieldProblem> {
        Vec::new()
    }
}

impl RecordForm for RowForm {
    type Record = Offering;

    /// The form is always one of a new offering.
    fn from_record(_: &Offering) -> Self {
        Self::default()
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; open);
    }
}
