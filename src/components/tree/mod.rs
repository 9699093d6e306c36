//! Tree of nodes that can be expanded, selected or checked, after the tree view pattern of the ARIA
//! Authoring Practices Guide. A generic widget that renders only the rows in view.
//!
//! The page owns the [`TreeModel`], the filter, and what is selected or checked; the widget owns the
//! expanded nodes, the row with the focus, and the scroll position. In a tree with checkboxes it
//! requests a [`CheckRequest`], and shows the result once the page passes new states.
//!
//! ```ignore
//! let model = use_memo(version, |_| TreeModel::from_preorder(nodes));
//! let mode = TreeMode::Select { selected: Some(id), on_select };
//! html! { <TreeView<Group> id="groups" label="Groups" {model} {filter} {mode} /> }
//! ```

mod controller;
mod filter;
mod keys;
mod mode;
mod model;
mod row;
mod rows;
mod state;
mod view;
mod virtual_rows;

pub use mode::{CheckRequest, CheckScope, NodeMove, TreeMode};
pub use model::{TreeCount, TreeModel, TreeNode};
pub use view::{TreeView, TreeViewProps};
