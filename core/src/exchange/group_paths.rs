//! Learner groups by their paths, "Cohort > Group > Subgroup".

use std::collections::HashMap;

use crate::model::{CohortId, LearnerGroupId};
use crate::search::name_key;
use crate::workspace::Records;

/// Cohort or learner group that a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GroupNode {
    pub cohort: CohortId,
    /// The learner group; `None` for the cohort itself.
    pub group: Option<LearnerGroupId>,
}

/// Cohorts and learner groups by folded path, of the workspace and of earlier rows of the file.
#[derive(Debug, Default)]
pub(super) struct GroupPaths {
    nodes: HashMap<Vec<String>, GroupNode>,
    paths: HashMap<LearnerGroupId, Vec<String>>,
}

impl GroupPaths {
    pub fn new(records: &Records) -> Self {
        let mut paths = Self::default();
        for cohort in records.cohorts.iter() {
            let node = GroupNode {
                cohort: cohort.id,
                group: None,
            };
            paths
                .nodes
                .entry(vec![name_key(&cohort.title)])
                .or_insert(node);
        }
        for group in records.learner_groups.iter() {
            if let Some(titles) = titles(records, group.id) {
                let node = GroupNode {
                    cohort: group.cohort,
                    group: Some(group.id),
                };
                paths.insert(&titles, node);
            }
        }
        paths
    }

    /// Returns the cohort or learner group that a path leads to, if there is one.
    pub fn find<T: AsRef<str>>(&self, titles: &[T]) -> Option<GroupNode> {
        self.nodes.get(&key(titles)).copied()
    }

    /// Adds a cohort or group. The first of several with one path keeps it.
    pub fn insert<T: AsRef<str>>(&mut self, titles: &[T], node: GroupNode) {
        let key = key(titles);
        if let Some(group) = node.group {
            self.paths.insert(group, key.clone());
        }
        self.nodes.entry(key).or_insert(node);
    }

    /// Returns `true` if `group` is `root` or one of its descendants.
    pub fn is_in(&self, group: LearnerGroupId, root: LearnerGroupId) -> bool {
        match (self.paths.get(&group), self.paths.get(&root)) {
            (Some(path), Some(root)) => path.starts_with(root),
            _ => group == root,
        }
    }

    /// Returns the top-level group of the tree that a group is in.
    pub fn tree_of(&self, group: LearnerGroupId) -> LearnerGroupId {
        let path = self.paths.get(&group);
        let tree = path.and_then(|path| self.nodes.get(path.get(..2)?)?.group);
        tree.unwrap_or(group)
    }
}

/// Returns the titles of a path.
pub(super) fn split_path(path: &str) -> Vec<&str> {
    path.split('>').map(str::trim).collect()
}

/// Returns the titles of the cohort and the groups down to a group.
pub(super) fn titles(records: &Records, group: LearnerGroupId) -> Option<Vec<&str>> {
    let cohort = records.cohorts.get(records.cohort_of_group(group)?)?;
    let path = records.path_of_group(group).into_iter();
    let groups = path.filter_map(|id| records.learner_groups.get(id));
    let mut titles = vec![cohort.title.as_str()];
    titles.extend(groups.map(|group| group.title.as_str()));
    Some(titles)
}

/// Returns the path of a group as a cell has it.
pub(super) fn group_text(records: &Records, group: LearnerGroupId) -> Option<String> {
    titles(records, group).map(|titles| titles.join(" > "))
}

fn key<T: AsRef<str>>(titles: &[T]) -> Vec<String> {
    titles
        .iter()
        .map(|title| name_key(title.as_ref()))
        .collect()
}
