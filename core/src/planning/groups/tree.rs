//! The tree of learner groups, made once from a list and then only read. Groups lie in the order in
//! which the tree is shown, so that a group and all below it are one range.

use std::ops::Range;
use std::rc::Rc;

use crate::planning::{Group, Person};
use crate::search::natural;

/// A group to make a tree from.
#[derive(Clone, Copy, Debug)]
pub struct GroupNode<'a> {
    /// Orders siblings, naturally: "Group 2" before "Group 10".
    pub title: &'a str,
    /// The group above.
    pub parent: Option<Group>,
    /// Who is recorded as a member, in any order. Members of groups below need not be among them.
    pub members: &'a [Person],
}

const NONE: u32 = u32::MAX;

/// The tree, or several beside each other.
#[derive(Clone, Debug, Default)]
pub struct GroupTree {
    /// Groups as shown: each before those below it, siblings in natural order.
    order: Vec<Group>,
    /// By group: its place in `order`.
    place: Vec<u32>,
    /// By place: the first place that is no longer below.
    end: Vec<u32>,
    /// By group: the group above, or NONE.
    parent: Vec<u32>,
    /// By group: recorded members, in order.
    listed: Vec<Box<[Person]>>,
    /// By group: all members, in order.
    learners: Vec<Rc<[Person]>>,
    /// By group: how many are in it and in no group below it.
    direct: Vec<u32>,
}

impl GroupTree {
    /// The tree of a list, in which [`Group`] is the place. A parent that is not there is none; where
    /// parents run in a circle (two people moved groups at once), one of the circle becomes a root.
    #[must_use]
    pub fn new(nodes: &[GroupNode<'_>]) -> Self {
        let parent = parents(nodes);
        let (order, end) = shown(nodes, &parent);
        let mut place = vec![0; nodes.len()];
        for (at, group) in order.iter().enumerate() {
            place[group.at()] = at as u32;
        }
        let listed = nodes
            .iter()
            .map(|node| sorted(node.members.to_vec()).into());
        let mut tree = Self {
            order,
            place,
            end,
            parent,
            listed: listed.collect(),
            learners: vec![Rc::default(); nodes.len()],
            direct: vec![0; nodes.len()],
        };
        tree.gather();
        tree
    }

    /// Fills in all members, from the leaves up.
    fn gather(&mut self) {
        for place in (0..self.order.len()).rev() {
            let group = self.order[place];
            let mut all = Vec::new();
            for child in self.children(group) {
                all.extend_from_slice(&self.learners[child.at()]);
            }
            all = sorted(all);
            let below = all.len();
            all.extend_from_slice(&self.listed[group.at()]);
            if below > 0 {
                all = sorted(all);
            }
            self.direct[group.at()] = (all.len() - below) as u32;
            self.learners[group.at()] = all.into();
        }
    }

    /// How many groups there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// All groups as shown.
    #[must_use]
    pub fn order(&self) -> &[Group] {
        &self.order
    }

    /// A group and all below it, as shown.
    #[must_use]
    pub fn branch(&self, group: Group) -> &[Group] {
        let places = self.places(group);
        &self.order[places.start as usize..places.end as usize]
    }

    /// The groups directly below, in natural order.
    pub fn children(&self, group: Group) -> impl Iterator<Item = Group> {
        let places = self.places(group);
        self.siblings(places.start + 1..places.end)
    }

    /// The groups without one above, in natural order.
    pub fn roots(&self) -> impl Iterator<Item = Group> {
        self.siblings(0..self.order.len() as u32)
    }

    fn siblings(&self, places: Range<u32>) -> impl Iterator<Item = Group> {
        let mut next = places.start;
        std::iter::from_fn(move || {
            (next < places.end).then(|| {
                let at = next as usize;
                next = self.end[at];
                self.order[at]
            })
        })
    }

    /// The group above.
    #[must_use]
    pub fn parent(&self, group: Group) -> Option<Group> {
        let parent = self.parent[group.at()];
        (parent != NONE).then_some(Group(parent))
    }

    /// The groups above, the nearest first.
    pub fn ancestors(&self, group: Group) -> impl Iterator<Item = Group> {
        std::iter::successors(self.parent(group), |above| self.parent(*above))
    }

    /// Whether nothing is below.
    #[must_use]
    pub fn is_leaf(&self, group: Group) -> bool {
        self.places(group).len() == 1
    }

    /// Whether the first group is the second or below it.
    #[must_use]
    pub fn is_within(&self, group: Group, branch: Group) -> bool {
        self.places(branch).contains(&self.place[group.at()])
    }

    /// All members, those of groups below included, in order and each once.
    #[must_use]
    pub fn learners(&self, group: Group) -> &Rc<[Person]> {
        &self.learners[group.at()]
    }

    /// Whether a person is in a group or below it.
    #[must_use]
    pub fn has(&self, group: Group, person: Person) -> bool {
        self.learners[group.at()].binary_search(&person).is_ok()
    }

    /// Who is recorded as a member, in order and each once.
    #[must_use]
    pub fn listed(&self, group: Group) -> &[Person] {
        &self.listed[group.at()]
    }

    /// How many are in it, those of groups below included.
    #[must_use]
    pub fn count(&self, group: Group) -> u32 {
        self.learners[group.at()].len() as u32
    }

    /// How many are in it and in no group below it.
    #[must_use]
    pub fn direct_count(&self, group: Group) -> u32 {
        self.direct[group.at()]
    }

    /// The places of a group and all below it in [`order`](Self::order).
    pub(super) fn places(&self, group: Group) -> Range<u32> {
        let start = self.place[group.at()];
        start..self.end[start as usize]
    }
}

fn sorted(mut people: Vec<Person>) -> Vec<Person> {
    people.sort_unstable();
    people.dedup();
    people
}

/// Parents without holes and circles.
fn parents(nodes: &[GroupNode<'_>]) -> Vec<u32> {
    let known = |parent: Group| (parent.at() < nodes.len()).then_some(parent.0);
    let of = |node: &GroupNode<'_>| node.parent.and_then(known).unwrap_or(NONE);
    let mut parent: Vec<u32> = nodes.iter().map(of).collect();
    // By group: the walk that came by.
    let mut walked = vec![NONE; nodes.len()];
    for walk in 0..nodes.len() as u32 {
        let (mut at, mut from) = (walk, walk);
        while at != NONE && walked[at as usize] == NONE {
            walked[at as usize] = walk;
            (from, at) = (at, parent[at as usize]);
        }
        if at != NONE && walked[at as usize] == walk {
            parent[from as usize] = NONE;
        }
    }
    parent
}

/// Groups in the order in which they are shown, and where the branch of each place ends.
fn shown(nodes: &[GroupNode<'_>], parent: &[u32]) -> (Vec<Group>, Vec<u32>) {
    let count = nodes.len();
    let natural = natural::order(count as u32, |at| [nodes[at as usize].title]);
    // Chains of siblings; made backwards, so that the first comes out first.
    let (mut first, mut next, mut first_root) = (vec![NONE; count], vec![NONE; count], NONE);
    for &group in natural.iter().rev() {
        let head = match parent[group as usize] {
            NONE => &mut first_root,
            above => &mut first[above as usize],
        };
        next[group as usize] = *head;
        *head = group;
    }
    let (mut order, mut end) = (Vec::with_capacity(count), vec![0; count]);
    let mut open: Vec<u32> = Vec::new();
    let mut at = first_root;
    loop {
        if at == NONE {
            let Some(place) = open.pop() else { break };
            end[place as usize] = order.len() as u32;
            at = next[Group::at(order[place as usize])];
        } else {
            open.push(order.len() as u32);
            order.push(Group(at));
            at = first[at as usize];
        }
    }
    (order, end)
}
