//! A row of a tree.

use std::rc::Rc;

use lectern_core::planning::CheckState;
use lectern_core::search::Query;
use yew::prelude::*;

use super::model::{TreeCount, TreeNode};
use super::rows::Row;
use crate::components::data_table::highlighted;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::i18n::{Tree as Message, t};

/// State of a node in the DOM, as `aria-selected` or `aria-checked`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// `true` for the selected node of a tree in which one is selected.
    Selected(bool),
    /// State of the checkbox of a node.
    Checked(CheckState),
}

/// Properties of [`TreeRow`].
#[derive(Properties)]
pub struct TreeRowProps<N: TreeNode> {
    /// Id of the tree.
    pub tree: AttrValue,
    /// Node; compared by identity.
    pub node: Rc<N>,
    /// Count at the end of the row.
    pub count: Option<TreeCount>,
    /// Place of the node in the tree.
    pub row: Row,
    /// Level of the node: 1 for a root.
    pub level: usize,
    /// The row is the tab stop of the tree.
    pub current: bool,
    /// The row is rendered although it is scrolled out of view.
    pub away: bool,
    /// Selection or checkbox.
    pub state: NodeState,
    /// Filter whose hits are highlighted; compared by identity.
    pub query: Rc<Query>,
    /// Returns the items of the menu of a node.
    pub actions: Option<Callback<Rc<N>, Vec<MenuItem>>>,
    /// Toggles the checkbox of a node without its descendants.
    pub on_check_only: Callback<N::Id>,
}

impl<N: TreeNode> PartialEq for TreeRowProps<N> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.node, &other.node)
            && Rc::ptr_eq(&self.query, &other.query)
            && (self.row, self.level, self.current, self.away, self.state)
                == (
                    other.row,
                    other.level,
                    other.current,
                    other.away,
                    other.state,
                )
            && self.tree == other.tree
            && self.count == other.count
            && self.actions == other.actions
            && self.on_check_only == other.on_check_only
    }
}

/// Returns the id of the element of a node.
pub fn row_id<N: TreeNode>(tree: &str, id: N::Id) -> String {
    format!("{tree}-{id}")
}

/// A row of a tree.
#[component]
pub fn TreeRow<N: TreeNode>(props: &TreeRowProps<N>) -> Html {
    let TreeRowProps {
        node, row, state, ..
    } = props;
    let id = row_id::<N>(&props.tree, node.id());
    let part = |part: &str| [&id, "-", part].concat();
    let title = node.title();
    let count = props.count.clone();
    let badge = node.badge();
    let mut label = part("title");
    if badge.is_some() {
        label = [&label, " ", &part("badge")].concat();
    }
    let (selected, checked) = match state {
        NodeState::Selected(selected) => (Some(selected.to_string()), None),
        NodeState::Checked(CheckState::Checked) => (None, Some("true")),
        NodeState::Checked(CheckState::Unchecked) => (None, Some("false")),
        NodeState::Checked(CheckState::Mixed) => (None, Some("mixed")),
    };
    let disabled = !node.is_enabled();
    let items = menu_items(props);
    html! {
        <div id={id.clone()} class={classes!("tree-row", props.away.then_some("away"))} role="treeitem" data-node={row.node.as_usize().to_string()}
            tabindex={if props.current { "0" } else { "-1" }} aria-level={props.level.to_string()}
            aria-setsize={row.siblings.to_string()} aria-posinset={row.place.to_string()}
            aria-expanded={row.expanded.map(|expanded| expanded.to_string())} aria-selected={selected.filter(|_| !disabled)}
            aria-checked={checked.filter(|_| !disabled)} aria-disabled={disabled.then_some("true")}
            aria-labelledby={label} aria-describedby={count.is_some().then(|| part("count"))}>
            { for (1..props.level).map(|_| html! { <span class="tree-indent"></span> }) }
            <span class="tree-twisty" aria-hidden="true" data-twisty={row.expanded.map(|_| "true")}>
                if row.expanded.is_some() { { icon(Icon::Chevron) } }
            </span>
            if checked.is_some() && !disabled { <span class="tree-check" aria-hidden="true"></span> }
            <span id={part("title")} class="tree-title" title={title.clone()}>{ highlighted(&title, &props.query) }</span>
            if let Some(badge) = badge { <span id={part("badge")} class="badge tone-mute">{ badge }</span> }
            if let Some(TreeCount { text, description }) = count {
                // Drawn by the style sheet: visible text would have to be a part of the name.
                <span class="tree-count" title={description.clone()} data-count={text} aria-hidden="true"></span>
                <span id={part("count")} hidden=true>{ description }</span>
            }
            if !items.is_empty() {
                <MenuButton label={t(Message::Actions(title.to_string()))} {items} tabindex="-1" in_window=true />
            }
        </div>
    }
}

/// Returns the items of the menu of a row. For touch, the menu offers what Alt does with a mouse.
fn menu_items<N: TreeNode>(props: &TreeRowProps<N>) -> Vec<MenuItem> {
    let node = &props.node;
    let mut items = Vec::new();
    if matches!(props.state, NodeState::Checked(_)) && props.row.expanded.is_some() {
        let id = node.id();
        items.push(MenuItem {
            label: t(Message::OnlyThis),
            icon: Some(Icon::Check),
            go: Go::Do(props.on_check_only.reform(move |()| id)),
        });
    }
    if let Some(actions) = &props.actions {
        items.extend(actions.emit(node.clone()));
    }
    items
}
