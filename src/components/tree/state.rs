//! State of a tree: the node with the cursor and the expanded nodes. Pure.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::search::fold;

use super::keys::{Step, TreeAction};
use super::model::{TreeModel, TreeNode};
use super::rows::Rows;
use crate::components::type_ahead::TypeAhead;

/// Trees up to this number of nodes start with their roots expanded.
const MAX_EXPANDED_AT_START: usize = 300;

/// State of a tree whose nodes are identified by `Id`.
#[derive(Clone, PartialEq)]
pub struct TreeState<Id> {
    /// Node with the cursor, if it was ever moved.
    cursor: Option<Id>,
    /// Nodes expanded without a filter.
    pub expanded: Rc<BTreeSet<Id>>,
    /// Nodes collapsed since the filter was last changed.
    pub collapsed: Rc<BTreeSet<Id>>,
    type_ahead: TypeAhead,
    /// Incremented whenever the current row is to take the focus.
    pub focus_count: u32,
    /// Incremented whenever the current row is to be scrolled into view.
    pub reveal_count: u32,
}

/// The tree and its rows that a change of the state refers to.
pub struct Shown<'a, N: TreeNode> {
    /// The nodes.
    pub model: &'a TreeModel<N>,
    /// The rows.
    pub rows: &'a Rows,
    /// `true` if a filter restricts the rows.
    pub filtered: bool,
    /// Number of the current row.
    pub current: Option<usize>,
}

impl<Id: Copy + Ord> TreeState<Id> {
    /// Creates the state of a tree that is shown for the first time.
    pub fn new<N: TreeNode<Id = Id>>(model: &TreeModel<N>) -> Self {
        let roots = model.all().filter(|node| model.parent(*node).is_none());
        let roots = roots.filter(|_| model.len() <= MAX_EXPANDED_AT_START);
        Self {
            cursor: None,
            expanded: Rc::new(roots.map(|node| model.node(node).id()).collect()),
            collapsed: Rc::default(),
            type_ahead: TypeAhead::default(),
            focus_count: 0,
            reveal_count: 0,
        }
    }

    /// Returns the number of the current row: that of the cursor, or else of `selected`, or of the
    /// nearest ancestor that is shown, or the first row.
    pub fn current_row<N: TreeNode<Id = Id>>(
        &self,
        model: &TreeModel<N>,
        rows: &Rows,
        selected: Option<Id>,
    ) -> Option<usize> {
        let cursor = self.cursor.and_then(|id| model.position(id));
        let node = cursor.or_else(|| model.position(selected?));
        let row = node.and_then(|node| {
            let path = std::iter::once(node).chain(model.ancestors(node));
            path.into_iter().find_map(|node| rows.row_of(node))
        });
        row.or_else(|| (rows.len() > 0).then_some(0))
    }

    /// Expands the ancestors of a node and moves the cursor to it, without taking the focus.
    pub fn reveal<N: TreeNode<Id = Id>>(&mut self, model: &TreeModel<N>, id: Id) {
        let Some(node) = model.position(id) else {
            return;
        };
        self.cursor = Some(id);
        self.reveal_count += 1;
        for ancestor in model.ancestors(node) {
            let ancestor = model.node(ancestor).id();
            Rc::make_mut(&mut self.expanded).insert(ancestor);
            Rc::make_mut(&mut self.collapsed).remove(&ancestor);
        }
    }

    /// Returns whether a title is being typed at a time stamp in ms.
    pub fn is_typing(&self, now: u64) -> bool {
        self.type_ahead.is_typing(now)
    }

    /// Moves the cursor to a row.
    pub fn set_cursor<N: TreeNode<Id = Id>>(&mut self, shown: &Shown<'_, N>, row: usize) {
        if let Some(row) = shown.rows.get(row) {
            self.cursor = Some(shown.model.node(row.node).id());
        }
    }

    /// Moves the cursor to a row, which takes the focus and is scrolled into view.
    pub fn go_to<N: TreeNode<Id = Id>>(&mut self, shown: &Shown<'_, N>, row: usize) {
        self.set_cursor(shown, row);
        self.focus_count += 1;
        self.reveal_count += 1;
    }

    /// Expands or collapses the node of a row. The cursor moves out of what is collapsed.
    pub fn set_expanded<N: TreeNode<Id = Id>>(
        &mut self,
        shown: &Shown<'_, N>,
        row: usize,
        expand: bool,
    ) {
        let Some(found) = shown.rows.get(row).filter(|row| row.expanded.is_some()) else {
            return;
        };
        let id = shown.model.node(found.node).id();
        match (shown.filtered, expand) {
            (false, true) => Rc::make_mut(&mut self.expanded).insert(id),
            (false, false) => Rc::make_mut(&mut self.expanded).remove(&id),
            (true, true) => Rc::make_mut(&mut self.collapsed).remove(&id),
            (true, false) => Rc::make_mut(&mut self.collapsed).insert(id),
        };
        let current = shown.current.and_then(|row| shown.rows.get(row));
        let inside = current.is_some_and(|current| {
            shown
                .model
                .branch(found.node)
                .contains(&current.node.as_usize())
                && current.node != found.node
        });
        if !expand && inside {
            self.go_to(shown, row);
        }
    }

    /// Carries out an action that moves the cursor or expands nodes; others have no effect.
    pub fn apply<N: TreeNode<Id = Id>>(&mut self, shown: &Shown<'_, N>, action: &TreeAction) {
        let Some(current) = shown.current else {
            return;
        };
        let Some(row) = shown.rows.get(current) else {
            return;
        };
        let last = shown.rows.len() - 1;
        match action {
            TreeAction::Move(step) | TreeAction::MoveAndCheck(step) => {
                let to = match step {
                    Step::Up(rows) => current.saturating_sub(*rows),
                    Step::Down(rows) => current.saturating_add(*rows).min(last),
                    Step::First => 0,
                    Step::Last => last,
                };
                self.go_to(shown, to);
            }
            TreeAction::Open => match row.expanded {
                Some(true) => self.go_to(shown, current + 1),
                Some(false) => self.set_expanded(shown, current, true),
                None => {}
            },
            TreeAction::Close => match (row.expanded, shown.model.parent(row.node)) {
                (Some(true), _) => self.set_expanded(shown, current, false),
                (Some(false) | None, Some(parent)) => {
                    if let Some(row) = shown.rows.row_of(parent) {
                        self.go_to(shown, row);
                    }
                }
                (Some(false) | None, None) => {}
            },
            TreeAction::ExpandSiblings => {
                let parent = shown.model.parent(row.node);
                for (at, sibling) in (0..).zip(shown.rows.iter()) {
                    if shown.model.parent(sibling.node) == parent {
                        self.set_expanded(shown, at, true);
                    }
                }
            }
            TreeAction::TypeAhead(letter, now) => {
                let found = self
                    .type_ahead
                    .press(letter, *now, Some(current), |typed, from| {
                        find_title(shown, typed, from)
                    });
                if let Some(row) = found {
                    self.go_to(shown, row);
                }
            }
            TreeAction::Activate
            | TreeAction::Choose
            | TreeAction::CheckNode
            | TreeAction::CheckAll
            | TreeAction::OpenMenu
            | TreeAction::MoveOut
            | TreeAction::MoveIn => {}
        }
    }
}

/// Returns the first row from `from` on, wrapping around, whose folded title starts with `typed`.
fn find_title<N: TreeNode>(shown: &Shown<'_, N>, typed: &str, from: usize) -> Option<usize> {
    let begins = |row: &usize| {
        let row = shown.rows.get(*row);
        row.is_some_and(|row| fold(&shown.model.node(row.node).title()).starts_with(typed))
    };
    (from..shown.rows.len()).chain(0..from).find(begins)
}

#[cfg(test)]
mod tests;
