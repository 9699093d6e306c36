//! The way back from a record to its number among the entries.

use lectern_core::model::Uuid;

/// Numbers of records by identity. Records are walked by ascending identities, so that nothing has to
/// be sorted, and one is found by halving.
pub struct Numbers {
    ids: Vec<Uuid>,
    numbers: Vec<u32>,
}

impl Numbers {
    /// The numbers of the records with these identities, which ascend: `order` says which of them
    /// has the first number, and so on.
    pub fn new(ids: Vec<Uuid>, order: &[u32]) -> Self {
        let mut numbers = vec![0; ids.len()];
        for (number, at) in order.iter().enumerate() {
            numbers[*at as usize] = number as u32;
        }
        Self { ids, numbers }
    }

    /// The number of one.
    pub fn of(&self, id: Uuid) -> Option<u32> {
        let at = self.ids.binary_search(&id).ok()?;
        self.numbers.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_finds_its_number_and_a_stranger_none() {
        let numbers = Numbers::new([3, 5, 8].map(Uuid::from_u128).to_vec(), &[2, 0, 1]);
        assert_eq!(
            [3, 5, 8, 4].map(|id| numbers.of(Uuid::from_u128(id))),
            [Some(1), Some(2), Some(0), None]
        );
    }
}
