//! What stands in the head of a table, and by what it is sorted.

use yew::prelude::*;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its class, and what [`Sort`] calls it.
    pub id: &'static str,
    /// Its name.
    pub label: AttrValue,
    /// Whether its head sorts.
    pub sortable: bool,
    /// Whether it holds numbers, which stand at the right.
    pub numeric: bool,
    /// What its head shows in place of the name, which is then heard only.
    pub drawing: Option<Html>,
}

impl Column {
    /// A column that is only read.
    #[must_use]
    pub const fn new(id: &'static str, label: AttrValue) -> Self {
        Self {
            id,
            label,
            sortable: false,
            numeric: false,
            drawing: None,
        }
    }

    /// A column that is sorted by its head.
    #[must_use]
    pub const fn sorted(id: &'static str, label: AttrValue) -> Self {
        let mut column = Self::new(id, label);
        column.sortable = true;
        column
    }

    /// A column of numbers, which is sorted by its head.
    #[must_use]
    pub const fn counted(id: &'static str, label: AttrValue) -> Self {
        let mut column = Self::sorted(id, label);
        column.numeric = true;
        column
    }

    /// The same, for numbers.
    #[must_use]
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// The class of its cells.
    #[must_use]
    pub fn class(&self) -> String {
        let numeric = if self.numeric { " numeric" } else { "" };
        [self.id, numeric].concat()
    }
}

/// By which column a table is sorted, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The id of the column.
    pub column: &'static str,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Sort {
    /// The first comes first.
    #[must_use]
    pub const fn ascending(column: &'static str) -> Self {
        Self {
            column,
            descending: false,
        }
    }

    /// After a press on the head of a column: the other way round, or by that column.
    #[must_use]
    pub fn pressed(self, column: &'static str) -> Self {
        Self {
            column,
            descending: self.column == column && !self.descending,
        }
    }

    /// Row numbers that ascend, in the order shown.
    #[must_use]
    pub fn apply(self, mut ascending: Vec<u32>) -> Vec<u32> {
        if self.descending {
            ascending.reverse();
        }
        ascending
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_press_turns_the_order_round_and_another_column_begins_anew() {
        let by_name = Sort::ascending("name");
        assert!(by_name.pressed("name").descending);
        assert_eq!(by_name.pressed("name").pressed("name"), by_name);
        assert_eq!(
            by_name.pressed("name").pressed("start"),
            Sort::ascending("start")
        );
    }
}
