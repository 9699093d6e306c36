//! The parents and the display order of groups that may come from damaged data.

use crate::planning::{GroupIndex, GroupNode};
use crate::search::{BitmapIndex, natural};

/// Returns the parent of each node, `None` where it is out of bounds or would close a cycle.
pub(super) fn acyclic_parents(nodes: &[GroupNode<'_>]) -> Vec<Option<GroupIndex>> {
    let exists = |parent: &GroupIndex| parent.as_usize() < nodes.len();
    let mut parents: Vec<Option<GroupIndex>> = nodes
        .iter()
        .map(|node| node.parent.filter(exists))
        .collect();
    // By group: the start of the walk that visited it.
    let mut visited_by: Vec<Option<usize>> = vec![None; nodes.len()];
    for walk in 0..nodes.len() {
        let (mut current, mut previous) = (Some(walk), walk);
        while let Some(group) = current {
            if let Some(visitor) = visited_by[group] {
                if visitor == walk {
                    parents[previous] = None;
                }
                break;
            }
            visited_by[group] = Some(walk);
            previous = group;
            current = parents[group].map(GroupIndex::as_usize);
        }
    }
    parents
}

/// Returns the groups in display order, and for each position the first position after its branch.
pub(super) fn display_order(
    nodes: &[GroupNode<'_>],
    parents: &[Option<GroupIndex>],
) -> (Vec<GroupIndex>, Vec<usize>) {
    let count = nodes.len();
    // Linked lists of siblings, built backwards so that the first sibling ends up at the head.
    let mut first_child = vec![None; count];
    let mut next_sibling = vec![None; count];
    let mut first_root = None;
    let natural_order = natural::order(nodes, |group| [group.title]);
    for group in natural_order.into_iter().rev() {
        let head = match parents[group] {
            None => &mut first_root,
            Some(parent) => &mut first_child[parent.as_usize()],
        };
        next_sibling[group] = head.replace(group);
    }
    let (mut order, mut branch_end) = (Vec::with_capacity(count), vec![0; count]);
    let mut open_positions: Vec<usize> = Vec::new();
    let mut current: Option<usize> = first_root;
    loop {
        if let Some(group) = current {
            open_positions.push(order.len());
            order.push(GroupIndex::from_usize(group));
            current = first_child[group];
        } else {
            let Some(position) = open_positions.pop() else {
                break;
            };
            branch_end[position] = order.len();
            current = next_sibling[order[position].as_usize()];
        }
    }
    (order, branch_end)
}
