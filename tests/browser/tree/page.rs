//! A page with a tree of groups that are checked by the rules of planning, and nothing else.

use std::rc::Rc;

use lectern::components::tree::{
    CheckRequest, CheckScope, TreeMode, TreeModel, TreeNode, TreeView,
};
use lectern_core::planning::{GroupIndex, GroupNode, GroupSelection, GroupTree};
use lectern_core::search::Bitmap;
use yew::prelude::*;

/// A group whose id is its index.
pub struct Group {
    index: u32,
    title: AttrValue,
}

impl TreeNode for Group {
    type Id = u32;

    fn id(&self) -> u32 {
        self.index
    }

    fn title(&self) -> AttrValue {
        self.title.clone()
    }
}

/// Titles and parents of groups.
pub type Groups = Vec<(String, Option<u32>)>;

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub groups: Groups,
    /// Text of the filter.
    pub filter: AttrValue,
    /// Groups have checkboxes; without them one group is selected.
    pub checks: bool,
}

fn tree(groups: &Groups) -> GroupTree {
    let nodes: Vec<GroupNode<'_>> = groups
        .iter()
        .map(|(title, parent)| GroupNode {
            title,
            parent: parent.map(GroupIndex),
            members: &[],
        })
        .collect();
    GroupTree::new(&nodes)
}

/// Returns the selection after a request.
fn toggled(
    tree: &GroupTree,
    selection: &GroupSelection,
    request: &CheckRequest<u32>,
) -> GroupSelection {
    let mut next = selection.clone();
    let visible = request.shown.as_ref().map(|shown| {
        let mut visible = Bitmap::new(tree.len());
        let shown = shown.iter().copied().map(GroupIndex);
        shown.for_each(|group| visible.set(group));
        visible
    });
    match request.scope {
        CheckScope::Branch(group) => {
            next.toggle_branch(tree, GroupIndex(group), visible.as_ref());
        }
        CheckScope::Node(group) => next.toggle_group(tree, GroupIndex(group)),
        CheckScope::All => next.toggle_all(tree, visible.as_ref()),
    }
    next
}

#[component]
pub fn Page(props: &PageProps) -> Html {
    let tree = use_memo(props.groups.clone(), tree);
    let model = use_memo(props.groups.clone(), |groups| {
        let nodes = tree.order().iter().map(|group| {
            let node = Group {
                index: group.0,
                title: groups[group.as_usize()].0.clone().into(),
            };
            (node, tree.ancestors(*group).count())
        });
        TreeModel::from_preorder(nodes)
    });
    let selection = use_state(|| GroupSelection::new(&tree));
    let selected = use_state(|| None::<u32>);
    let states: Rc<[_]> = tree
        .order()
        .iter()
        .map(|group| selection.check_state(&tree, *group))
        .collect();
    let mode = if props.checks {
        TreeMode::Check {
            states,
            on_check: Callback::from(move |request: CheckRequest<u32>| {
                selection.set(toggled(&tree, &selection, &request));
            }),
        }
    } else {
        TreeMode::Select {
            selected: *selected,
            on_select: Callback::from(move |id| selected.set(Some(id))),
        }
    };
    html! { <TreeView<Group> id="tree" label="Groups" {model} filter={props.filter.clone()} {mode} /> }
}
