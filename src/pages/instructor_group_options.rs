//! Instructor groups for a picker, sorted by title.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{InstructorGroup, InstructorGroupId, Kind};
use lectern_core::search::{ExactIndexBuilder, IndexBuilder, natural};
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use crate::app::workspace_handle::Derived;
use crate::components::picker::{PickEntry, PickOptions};
use crate::hooks::use_records;

/// Instructor groups for a picker.
pub struct InstructorGroupOptions {
    /// Options of the picker.
    pub options: Rc<PickOptions>,
    ids: Vec<InstructorGroupId>,
}

impl Derived for InstructorGroupOptions {
    const KINDS: &'static [Kind] = &[Kind::InstructorGroup];
}

impl InstructorGroupOptions {
    fn from_records(records: &Records) -> Self {
        let groups = records.instructor_groups.iter();
        let mut groups: Vec<&Rc<InstructorGroup>> =
            groups.filter(|group| !group.inactive).collect();
        natural::sort(&mut groups, |group| natural::key(&[&group.title]));
        let mut index = IndexBuilder::with_capacity(groups.len());
        let mut exact = ExactIndexBuilder::with_capacity(groups.len());
        let mut entries = Vec::new();
        for group in &groups {
            index.push(&[group.title.as_str(), ""]);
            exact.push([group.title.clone()]);
            entries.push(PickEntry {
                name: group.title.clone().into(),
                detail: AttrValue::default(),
                same_name: false,
            });
        }
        Self {
            options: Rc::new(PickOptions {
                index: index.build(),
                exact: exact.build(),
                entries,
            }),
            ids: groups.iter().map(|group| group.id).collect(),
        }
    }

    /// Returns the indexes of groups, without those that are no option.
    #[must_use]
    pub fn numbers(&self, groups: &BTreeSet<InstructorGroupId>) -> Vec<u32> {
        let numbers = (0..).zip(&self.ids);
        let chosen = numbers.filter(|(_, id)| groups.contains(id));
        chosen.map(|(number, _)| number).collect()
    }

    /// Returns the groups at these indexes, with those of `chosen` that are no option any more.
    #[must_use]
    pub fn groups(
        &self,
        chosen: &BTreeSet<InstructorGroupId>,
        numbers: &[u32],
    ) -> BTreeSet<InstructorGroupId> {
        let kept = chosen.iter().filter(|id| !self.ids.contains(id));
        let picked = numbers
            .iter()
            .filter_map(|number| self.ids.get(*number as usize));
        kept.chain(picked).copied().collect()
    }
}

/// Returns the active instructor groups, rebuilt only when instructor groups change.
#[hook]
pub fn use_instructor_groups() -> Rc<InstructorGroupOptions> {
    let workspace = use_records(Kinds::from_slice(&[Kind::InstructorGroup]));
    workspace.derived(InstructorGroupOptions::from_records)
}
