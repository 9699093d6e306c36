//! Positions at the ends of ordered lists.

use std::collections::HashMap;

use crate::model::{OrderKey, Uuid};

/// The last positions of lists, by what they belong to.
#[derive(Debug, Default)]
pub(super) struct LastPositions(HashMap<Uuid, OrderKey>);

impl LastPositions {
    /// Takes the position of an item of a list into account.
    pub fn add(&mut self, of: Uuid, order: &OrderKey) {
        let last = self.0.entry(of).or_insert_with(|| order.clone());
        if *order > *last {
            last.clone_from(order);
        }
    }

    /// Returns the position after all items of a list.
    pub fn next(&mut self, of: Uuid) -> OrderKey {
        let next = OrderKey::between(self.0.get(&of), None);
        self.0.insert(of, next.clone());
        next
    }
}
