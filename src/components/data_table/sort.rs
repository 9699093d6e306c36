//! The order of a table.

/// The column by which a table is sorted, and the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The [id](super::Column::id) of the column.
    pub column: &'static str,
    /// `true` for the greatest value first.
    pub descending: bool,
}

impl Sort {
    /// Sorts by `column`, the smallest value first.
    #[must_use]
    pub const fn ascending(column: &'static str) -> Self {
        Self {
            column,
            descending: false,
        }
    }

    /// Sorts by `column`, the greatest value first.
    #[must_use]
    pub const fn descending(column: &'static str) -> Self {
        Self {
            column,
            descending: true,
        }
    }

    /// Returns the order after a click on the header of `column`: the other direction if the table is
    /// sorted by it already, else ascending.
    #[must_use]
    pub fn toggled(self, column: &'static str) -> Self {
        Self {
            column,
            descending: self.column == column && !self.descending,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_reverses_the_order_and_another_column_starts_ascending() {
        let by_name = Sort::ascending("name");
        assert!(by_name.toggled("name").descending);
        assert_eq!(by_name.toggled("name").toggled("name"), by_name);
        assert_eq!(
            by_name.toggled("name").toggled("start"),
            Sort::ascending("start")
        );
    }
}
