//! Lookup of the display position of a record by its id.

use lectern_core::model::Uuid;
use lectern_core::search::ItemIndex;

/// Positions of records by id. The ids are ascending, as workspace tables iterate, so that a lookup is a
/// binary search and building needs no sort.
pub struct IdToPosition {
    ids: Vec<Uuid>,
    positions: Vec<ItemIndex>,
}

impl IdToPosition {
    /// Creates the lookup from ascending `ids`; `order` has the index into `ids` for each position.
    pub fn new(ids: Vec<Uuid>, order: &[usize]) -> Self {
        let mut positions = vec![ItemIndex::from_usize(0); ids.len()];
        for (position, at) in order.iter().enumerate() {
            positions[*at] = ItemIndex::from_usize(position);
        }
        Self { ids, positions }
    }

    /// Returns the position of a record.
    pub fn get(&self, id: Uuid) -> Option<ItemIndex> {
        let at = self.ids.binary_search(&id).ok()?;
        self.positions.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ids_have_positions_and_unknown_ids_none() {
        let positions = IdToPosition::new([3, 5, 8].map(Uuid::from_u128).to_vec(), &[2, 0, 1]);
        assert_eq!(
            [3, 5, 8, 4].map(|id| positions.get(Uuid::from_u128(id))),
            [Some(1), Some(2), Some(0), None].map(|at| at.map(ItemIndex::from_usize))
        );
    }
}
