//! Modes of a tree: selecting one node, or checking any number of them.

use std::rc::Rc;

use lectern_core::planning::CheckState;
use yew::Callback;

/// Purpose of a tree, where `Id` identifies its nodes.
#[derive(Clone)]
pub enum TreeMode<Id> {
    /// One node is selected, by a click, Enter or Space.
    Select {
        /// Selected node. Its ancestors are expanded when it changes.
        selected: Option<Id>,
        /// Receives the node to select.
        on_select: Callback<Id>,
    },
    /// Each node has a checkbox of three states.
    Check {
        /// State of each node, in display order; compared by identity.
        states: Rc<[CheckState]>,
        /// Receives the nodes to check or uncheck.
        on_check: Callback<CheckRequest<Id>>,
    },
}

impl<Id: PartialEq> PartialEq for TreeMode<Id> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Select {
                    selected,
                    on_select,
                },
                Self::Select {
                    selected: other_selected,
                    on_select: other_on_select,
                },
            ) => selected == other_selected && on_select == other_on_select,
            (
                Self::Check { states, on_check },
                Self::Check {
                    states: other_states,
                    on_check: other_on_check,
                },
            ) => Rc::ptr_eq(states, other_states) && on_check == other_on_check,
            (Self::Select { .. }, Self::Check { .. })
            | (Self::Check { .. }, Self::Select { .. }) => false,
        }
    }
}

/// Nodes whose checkboxes a person asks to toggle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckScope<Id> {
    /// The node and its descendants.
    Branch(Id),
    /// The node without its descendants.
    Node(Id),
    /// All nodes.
    All,
}

/// A request to toggle checkboxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRequest<Id> {
    /// Nodes to toggle.
    pub scope: CheckScope<Id>,
    /// Nodes that the filter shows, in display order, if there is a filter: the others keep their
    /// state.
    pub shown: Option<Rc<[Id]>>,
}

/// A move of a node and its descendants within the tree by keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeMove<Id> {
    /// The node becomes a sibling of its parent.
    OutOfParent,
    /// The node becomes a child of this one, its previous sibling.
    Into(Id),
}

/// A callback that receives the id of a node to move, and where it goes.
pub type OnNodeMove<Id> = Callback<(Id, NodeMove<Id>)>;
