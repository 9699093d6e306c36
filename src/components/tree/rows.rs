//! The rows of a tree: the nodes whose ancestors are all expanded, and that the filter shows.

use std::collections::BTreeSet;

use lectern_core::search::ItemIndex;

use super::filter::TreeFilter;
use super::model::{TreeModel, TreeNode};

/// A row of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Position of the node.
    pub node: ItemIndex,
    /// `Some` if the node has children that the filter shows; `true` if they are shown below it.
    pub expanded: Option<bool>,
    /// Position among the siblings that the filter shows, from 1.
    pub place: usize,
    /// Number of siblings that the filter shows, itself included.
    pub siblings: usize,
}

/// The rows of a tree in display order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows(Vec<Row>);

impl Rows {
    /// Lists the rows. Nodes in `expanded` are expanded without a filter; with one, all nodes but
    /// those in `collapsed` are.
    pub fn new<N: TreeNode>(
        model: &TreeModel<N>,
        filter: Option<&TreeFilter>,
        expanded: &BTreeSet<N::Id>,
        collapsed: &BTreeSet<N::Id>,
    ) -> Self {
        let is_shown = |node: ItemIndex| filter.is_none_or(|filter| filter.shown.contains(node));
        let mut rows = Vec::new();
        // By node, with one more for the roots: the number of children shown so far.
        let mut children = vec![0; model.len() + 1];
        let slot = |node| {
            let parent = model.parent(node);
            parent.map_or(0, |parent| parent.as_usize() + 1)
        };
        let mut position = 0;
        while position < model.len() {
            let node = ItemIndex::from_usize(position);
            let branch = model.branch(node);
            if !is_shown(node) {
                position = branch.end;
                continue;
            }
            let place = &mut children[slot(node)];
            *place += 1;
            let id = model.node(node).id();
            let is_open = match filter {
                Some(_) => !collapsed.contains(&id),
                None => expanded.contains(&id),
            };
            let mut descendants = (position + 1..branch.end).map(ItemIndex::from_usize);
            let is_parent = descendants.any(is_shown);
            rows.push(Row {
                node,
                expanded: is_parent.then_some(is_open),
                place: *place,
                siblings: 0,
            });
            position = if is_open { position + 1 } else { branch.end };
        }
        for row in &mut rows {
            row.siblings = children[slot(row.node)];
        }
        Self(rows)
    }

    /// Returns the number of rows.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns a row.
    pub fn get(&self, row: usize) -> Option<Row> {
        self.0.get(row).copied()
    }

    /// Returns the number of the row of a node; the rows are ordered by node.
    pub fn row_of(&self, node: ItemIndex) -> Option<usize> {
        self.0.binary_search_by_key(&node, |row| row.node).ok()
    }

    /// Iterates over the rows.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Row> + ExactSizeIterator {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::tests::labs;
    use super::*;

    fn shown(filter: &str, expanded: &[&'static str], collapsed: &[&'static str]) -> Vec<String> {
        let model = labs();
        let filter = TreeFilter::new(&model, filter);
        let expanded = expanded.iter().copied().collect();
        let collapsed = collapsed.iter().copied().collect();
        let rows = Rows::new(&model, filter.as_ref(), &expanded, &collapsed);
        let text = |row: Row| {
            let sign = match row.expanded {
                None => "",
                Some(true) => "-",
                Some(false) => "+",
            };
            format!(
                "{sign}{} {}/{}",
                model.node(row.node).0,
                row.place,
                row.siblings
            )
        };
        rows.iter().map(text).collect()
    }

    #[test]
    fn children_are_shown_below_expanded_nodes_only() {
        assert_eq!(shown("", &[], &[]), ["+Labs 1/2", "Skills 2/2"]);
        assert_eq!(shown("", &["Labs A"], &[]), ["+Labs 1/2", "Skills 2/2"]);
        assert_eq!(
            shown("", &["Labs", "Labs B"], &[]),
            [
                "-Labs 1/2",
                "+Labs A 1/2",
                "-Labs B 2/2",
                "B1 1/1",
                "Skills 2/2"
            ]
        );
    }

    #[test]
    fn a_filter_expands_what_it_shows_and_counts_only_that() {
        assert_eq!(shown("b", &[], &[]), ["-Labs 1/1", "-Labs B 1/1", "B1 1/1"]);
        assert_eq!(shown("b", &[], &["Labs"]), ["+Labs 1/1"]);
        assert_eq!(shown("labs", &[], &[]).len(), 3);
        assert!(shown("nobody", &[], &[]).is_empty());
    }
}
