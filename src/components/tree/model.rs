//! The nodes of a tree in display order.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;
use std::rc::Rc;

use lectern_core::search::{Index, IndexBuilder, ItemIndex};
use yew::AttrValue;

/// A node of a tree: what its row shows.
pub trait TreeNode: 'static {
    /// Identifies the node. Its text is unique in the tree, and part of the ids of elements.
    type Id: Copy + Ord + Display + 'static;

    /// Returns the id.
    fn id(&self) -> Self::Id;

    /// Returns the title, which the filter and type-ahead search.
    fn title(&self) -> AttrValue;

    /// Returns the count at the end of the row.
    fn count(&self) -> Option<TreeCount> {
        None
    }

    /// Returns a badge after the title.
    fn badge(&self) -> Option<AttrValue> {
        None
    }

    /// Returns `false` if the node is only shown because of its descendants and cannot be chosen.
    fn is_enabled(&self) -> bool {
        true
    }
}

/// A count at the end of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeCount {
    /// "2 / 228".
    pub text: AttrValue,
    /// "2 direct members, 228 with subgroups".
    pub description: AttrValue,
}

/// The nodes of a tree with its shape.
pub struct TreeModel<N: TreeNode> {
    /// Nodes in display order; their positions identify them below.
    nodes: Vec<Rc<N>>,
    levels: Vec<usize>,
    parents: Vec<Option<ItemIndex>>,
    /// By position: the first position after the branch.
    branch_ends: Vec<usize>,
    positions: BTreeMap<N::Id, ItemIndex>,
    index: OnceCell<Index>,
}

/// Models are compared by identity.
impl<N: TreeNode> PartialEq for TreeModel<N> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl<N: TreeNode> TreeModel<N> {
    /// Creates a model from nodes in display order, each before its descendants, with their depths:
    /// 0 for a root, and at most one more than the node before.
    #[must_use]
    pub fn from_preorder(nodes: impl IntoIterator<Item = (N, usize)>) -> Self {
        let mut model = Self {
            nodes: Vec::new(),
            levels: Vec::new(),
            parents: Vec::new(),
            branch_ends: Vec::new(),
            positions: BTreeMap::new(),
            index: OnceCell::new(),
        };
        // The node before and its ancestors, the root first.
        let mut path: Vec<ItemIndex> = Vec::new();
        for (node, depth) in nodes {
            let position = ItemIndex::from_usize(model.len());
            while path.len() > depth {
                model.close_branch(path.pop());
            }
            model.levels.push(path.len() + 1);
            model.parents.push(path.last().copied());
            model.branch_ends.push(model.len() + 1);
            model.positions.insert(node.id(), position);
            model.nodes.push(Rc::new(node));
            path.push(position);
        }
        while let Some(position) = path.pop() {
            model.close_branch(Some(position));
        }
        model
    }

    fn close_branch(&mut self, position: Option<ItemIndex>) {
        if let Some(position) = position {
            self.branch_ends[position.as_usize()] = self.len();
        }
    }

    /// Returns the number of nodes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Returns `true` if there are no nodes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Iterates over the positions of all nodes.
    pub(super) fn all(&self) -> impl Iterator<Item = ItemIndex> + use<N> {
        (0..self.len()).map(ItemIndex::from_usize)
    }

    /// Returns the node at a position.
    #[must_use]
    pub fn node(&self, position: ItemIndex) -> &Rc<N> {
        &self.nodes[position.as_usize()]
    }

    /// Returns the position of a node, or `None` if it is not in the tree.
    #[must_use]
    pub fn position(&self, id: N::Id) -> Option<ItemIndex> {
        self.positions.get(&id).copied()
    }

    /// Returns the level of a node: 1 for a root.
    pub(super) fn level(&self, position: ItemIndex) -> usize {
        self.levels[position.as_usize()]
    }

    /// Returns the parent of a node.
    pub(super) fn parent(&self, position: ItemIndex) -> Option<ItemIndex> {
        self.parents[position.as_usize()]
    }

    /// Returns the positions of a node and its descendants.
    pub(super) fn branch(&self, position: ItemIndex) -> Range<usize> {
        position.as_usize()..self.branch_ends[position.as_usize()]
    }

    /// Iterates over the ancestors of a node, the parent first.
    pub(super) fn ancestors(&self, position: ItemIndex) -> impl Iterator<Item = ItemIndex> {
        std::iter::successors(self.parent(position), |ancestor| self.parent(*ancestor))
    }

    /// Returns the index of the titles, built on first use.
    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = IndexBuilder::with_capacity(self.nodes.len());
            for node in &self.nodes {
                index.push(&[node.title().as_str()]);
            }
            index.build()
        })
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A node whose title is its id.
    #[derive(Debug)]
    pub struct Named(pub &'static str);

    impl TreeNode for Named {
        type Id = &'static str;

        fn id(&self) -> &'static str {
            self.0
        }

        fn title(&self) -> AttrValue {
            self.0.into()
        }
    }

    /// Two labs with subgroups, and a group without.
    pub fn labs() -> TreeModel<Named> {
        TreeModel::from_preorder(
            [
                ("Labs", 0),
                ("Labs A", 1),
                ("A1", 2),
                ("A2", 2),
                ("Labs B", 1),
                ("B1", 2),
                ("Skills", 0),
            ]
            .map(|(title, depth)| (Named(title), depth)),
        )
    }

    #[test]
    fn the_shape_follows_from_depths() {
        let model = labs();
        let at = |id| model.position(id).expect("a node of the tree");
        assert_eq!(model.branch(at("Labs")), 0..6);
        assert_eq!(model.branch(at("Labs A")), 1..4);
        assert_eq!(model.branch(at("Skills")), 6..7);
        assert_eq!(model.parent(at("B1")), Some(at("Labs B")));
        assert!(model.ancestors(at("A2")).eq([at("Labs A"), at("Labs")]));
        assert_eq!((model.level(at("Labs")), model.level(at("A1"))), (1, 3));
    }

    #[test]
    fn a_depth_that_skips_a_level_counts_as_the_next_one() {
        let model = TreeModel::from_preorder([(Named("a"), 3), (Named("b"), 7)]);
        assert_eq!(
            model.all().map(|at| model.level(at)).collect::<Vec<_>>(),
            [1, 2]
        );
        assert_eq!(model.branch(ItemIndex::from_usize(0)), 0..2);
    }
}
