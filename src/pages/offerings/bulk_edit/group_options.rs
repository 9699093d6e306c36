//! Learner groups for a picker, in the order of their trees.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::LearnerGroupId;
use lectern_core::search::{ExactIndexBuilder, IndexBuilder, ItemIndex};
use lectern_core::workspace::{LearnerGroupTree, Records};

use crate::components::picker::{PickEntry, PickOptions};

/// Learner groups for a picker.
pub struct GroupOptions {
    /// Options of the picker.
    pub options: Rc<PickOptions>,
    ids: Vec<LearnerGroupId>,
}

impl GroupOptions {
    /// Collects the groups for which `is_option` is true, each with the groups and the cohort above
    /// it.
    #[must_use]
    pub fn new(records: &Records, is_option: impl Fn(LearnerGroupId) -> bool) -> Self {
        let groups = LearnerGroupTree::of_workspace(records);
        let order = groups.tree.order().iter();
        let ids: Vec<LearnerGroupId> = order
            .map(|index| groups.group(*index))
            .filter(|id| is_option(*id))
            .collect();
        let mut index = IndexBuilder::with_capacity(ids.len());
        let mut exact = ExactIndexBuilder::with_capacity(ids.len());
        let mut entries = Vec::new();
        for id in &ids {
            let title = title(records, *id);
            let detail = above(records, *id);
            index.push(&[title.as_str(), detail.as_str()]);
            exact.push([title.clone()]);
            entries.push(PickEntry {
                name: title.into(),
                detail: detail.into(),
                // Titles are unique among siblings only.
                same_name: true,
            });
        }
        Self {
            options: Rc::new(PickOptions {
                index: index.build(),
                exact: exact.build(),
                entries,
            }),
            ids,
        }
    }

    /// Returns the indexes of groups.
    #[must_use]
    pub fn numbers(&self, chosen: &BTreeSet<LearnerGroupId>) -> Vec<ItemIndex> {
        let numbered = self.ids.iter().enumerate();
        let chosen = numbered.filter(|(_, id)| chosen.contains(id));
        chosen
            .map(|(number, _)| ItemIndex::from_usize(number))
            .collect()
    }

    /// Returns the groups at these indexes.
    #[must_use]
    pub fn groups(&self, numbers: &[ItemIndex]) -> BTreeSet<LearnerGroupId> {
        let ids = numbers
            .iter()
            .filter_map(|number| self.ids.get(number.as_usize()));
        ids.copied().collect()
    }
}

fn title(records: &Records, group: LearnerGroupId) -> String {
    let group = records.learner_groups.get(group);
    group.map(|group| group.title.clone()).unwrap_or_default()
}

/// Returns the titles of the cohort of a group and of the groups above it.
fn above(records: &Records, group: LearnerGroupId) -> String {
    let cohort = records.cohort_of_group(group);
    let cohort = cohort.and_then(|cohort| records.cohorts.get(cohort));
    let mut path = records.path_of_group(group);
    path.pop();
    let mut titles: Vec<String> = cohort
        .map(|cohort| cohort.title.clone())
        .into_iter()
        .collect();
    titles.extend(path.into_iter().map(|ancestor| title(records, ancestor)));
    titles.join(" › ")
}
