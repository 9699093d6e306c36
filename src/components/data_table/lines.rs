//! The lines of a table body: rows, and the heads of their groups.

use std::ops::Range;
use std::rc::Rc;

/// A line of a table body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The head of the group with this number.
    Head(usize),
    /// The row at this position.
    Row(usize),
}

/// The lines of a table body.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lines {
    /// Number of rows.
    pub rows: usize,
    /// Positions of the first rows of the groups, in order; empty without groups.
    pub starts: Rc<[usize]>,
}

/// Heights of lines in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Heights {
    /// Height of a row.
    pub row: f64,
    /// Height of the head of a group.
    pub head: f64,
}

impl Lines {
    /// Returns the number of lines.
    pub fn len(&self) -> usize {
        self.rows + self.starts.len()
    }

    /// Returns the number of the group of a row; 0 without groups.
    pub fn group_of(&self, position: usize) -> usize {
        let starts = self.starts.partition_point(|start| *start <= position);
        starts.saturating_sub(1)
    }

    /// Returns whether a row is the first of a group.
    pub fn is_first(&self, position: usize) -> bool {
        self.starts.binary_search(&position).is_ok()
    }

    /// Returns the line of a row.
    pub fn of_row(&self, position: usize) -> usize {
        position + self.starts.partition_point(|start| *start <= position)
    }

    /// Returns the rows of a group.
    pub fn rows_of(&self, group: usize) -> Range<usize> {
        let end = self.starts.get(group + 1).copied();
        self.starts[group]..end.unwrap_or(self.rows)
    }

    /// Returns the line at a position: the head of a group, or a row.
    pub fn at(&self, line: usize) -> Line {
        let heads = self.heads_before(line + 1);
        match heads.checked_sub(1) {
            Some(last) if self.starts[last] + last == line => Line::Head(last),
            Some(_) | None => Line::Row(line - heads),
        }
    }

    /// Returns the distance in px of the upper edge of a line from that of the first.
    pub fn top_of(&self, line: usize, heights: Heights) -> f64 {
        let heads = self.heads_before(line);
        heads as f64 * heights.head + (line - heads) as f64 * heights.row
    }

    /// Returns the line at a distance in px from the upper edge of the first, or the number of lines.
    pub fn line_at(&self, distance: f64, heights: Heights) -> usize {
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.top_of(middle + 1, heights) <= distance {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    /// Returns the number of heads before a line.
    fn heads_before(&self, line: usize) -> usize {
        let (mut from, mut to) = (0, self.starts.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.starts[middle] + middle < line {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(groups: &[usize]) -> Lines {
        let mut rows = 0;
        let starts = groups.iter().map(|len| {
            let start = rows;
            rows += len;
            start
        });
        let starts = starts.collect();
        Lines { rows, starts }
    }

    #[test]
    fn every_group_has_its_head_before_its_rows() {
        use Line::{Head, Row};
        let lines = lines(&[2, 1]);
        let all: Vec<Line> = (0..lines.len()).map(|line| lines.at(line)).collect();
        assert_eq!(all, [Head(0), Row(0), Row(1), Head(1), Row(2)]);
        assert_eq!(lines.rows_of(0), 0..2);
        assert_eq!(lines.rows_of(1), 2..3);
    }

    proptest! {
        #[test]
        fn a_row_is_at_its_line(groups in proptest::collection::vec(1usize..5, 0..12)) {
            let lines = lines(&groups);
            for position in 0..lines.rows {
                prop_assert_eq!(lines.at(lines.of_row(position)), Line::Row(position));
                prop_assert!(lines.rows_of(lines.group_of(position)).contains(&position));
            }
        }

        #[test]
        fn a_line_is_found_at_its_height(groups in proptest::collection::vec(1usize..5, 0..12), row in 20.0..90.0f64, head in 20.0..60.0f64) {
            let (lines, heights) = (lines(&groups), Heights { row, head });
            for line in 0..lines.len() {
                prop_assert_eq!(lines.line_at(lines.top_of(line, heights) + 1.0, heights), line);
            }
            prop_assert_eq!(lines.line_at(1e9, heights), lines.len());
        }
    }
}
