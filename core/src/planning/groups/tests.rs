//! Trees of any shape, as random lists of parents.

use proptest::prelude::*;

use super::*;
use crate::planning::{GroupIndex, PersonIndex};

mod distribution;
mod selection;
mod shape;

/// Titles, parents and members of some groups; parents come before or after, or not at all.
#[derive(Clone, Debug)]
pub struct Groups(pub Vec<(String, Option<GroupIndex>, Vec<PersonIndex>)>);

impl Groups {
    pub fn tree(&self) -> GroupTree {
        let node =
            |(title, parent, members): &'_ (String, Option<GroupIndex>, Vec<PersonIndex>)| {
                (title.clone(), *parent, members.clone())
            };
        let nodes: Vec<_> = self.0.iter().map(node).collect();
        let nodes: Vec<GroupNode<'_>> = nodes
            .iter()
            .map(|(title, parent, members)| GroupNode {
                title,
                parent: *parent,
                members,
            })
            .collect();
        GroupTree::new(&nodes)
    }
}

/// Up to 30 groups without circles, with up to 20 people anywhere.
pub fn groups() -> impl Strategy<Value = Groups> {
    let people = prop::collection::vec((0..20_u32).prop_map(PersonIndex), 0..5);
    let group = (
        "[ab] ?[0-9]{0,2}",
        any::<prop::sample::Index>(),
        0..4_u32,
        people,
    );
    prop::collection::vec(group, 1..30).prop_map(|groups| {
        let groups = groups.into_iter().enumerate();
        let group = |(at, (title, parent, root, people)): (
            usize,
            (String, prop::sample::Index, u32, _),
        )| {
            let parent = (at > 0 && root > 0).then(|| GroupIndex(parent.index(at) as u32));
            (title, parent, people)
        };
        Groups(groups.map(group).collect())
    })
}

/// Groups by their parents; titles are their numbers, nobody is in them.
pub fn by_parents(parents: &[Option<u32>]) -> GroupTree {
    let group =
        |(at, parent): (usize, &Option<u32>)| (at.to_string(), parent.map(GroupIndex), Vec::new());
    Groups(parents.iter().enumerate().map(group).collect()).tree()
}
