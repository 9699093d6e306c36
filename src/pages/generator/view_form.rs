//! What is in view on the page of the generator: a form of its own, so that it outlives a reload and is none
//! of the values that offerings are made of.

use lectern_core::model::Offering;
use lectern_core::rules::fields::FieldProblem;
use serde::{Deserialize, Serialize};

use crate::hooks::{Form, RecordForm, rebase_fields};

/// Part of the page that a narrow window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pane {
    /// Learner groups.
    #[default]
    Groups,
    /// Time and strategy.
    Time,
    /// Preview.
    Preview,
}

impl Pane {
    /// All parts, in the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Groups, Self::Time, Self::Preview];

    /// Returns the class of the panes that shows this one.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Groups => "show-groups",
            Self::Time => "show-time",
            Self::Preview => "show-preview",
        }
    }
}

/// The chosen pane and the text that the groups are filtered by.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    /// Pane that a narrow window shows.
    pub pane: Pane,
    /// Filter of the learner groups.
    pub filter: String,
}

impl Form for ViewForm {
    /// Nothing is wrong with what is in view.
    fn validate(&self) -> Vec<FieldProblem> {
        Vec::new()
    }
}

impl RecordForm for ViewForm {
    type Record = Offering;

    /// The form is always one of new offerings.
    fn from_record(_: &Offering) -> Self {
        Self::default()
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; pane, filter);
    }
}
