//! The nodes that a filter shows: those whose title matches, and their ancestors.

use lectern_core::search::{Bitmap, ItemIndex, Query};

use super::model::{TreeModel, TreeNode};

/// Result of a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeFilter {
    /// Parsed text of the filter, for highlighting.
    pub query: Query,
    /// Matching nodes and their ancestors, by position.
    pub shown: Bitmap,
    /// Number of matching nodes.
    pub matches: usize,
}

impl TreeFilter {
    /// Filters a tree by a text; `None` if the text has no words.
    pub fn new<N: TreeNode>(model: &TreeModel<N>, text: &str) -> Option<Self> {
        let query = Query::new(text);
        if query.is_empty() {
            return None;
        }
        let mut shown = Bitmap::default();
        model.index().find(&query, &mut shown);
        let matches: Vec<ItemIndex> = shown.iter().collect();
        for position in &matches {
            for ancestor in model.ancestors(*position) {
                shown.set(ancestor);
            }
        }
        Some(Self {
            query,
            shown,
            matches: matches.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::tests::labs;
    use super::*;

    #[test]
    fn ancestors_of_matches_are_shown_and_siblings_are_not() {
        let model = labs();
        let filter = TreeFilter::new(&model, "a2").expect("a filter");
        let shown: Vec<&str> = filter.shown.iter().map(|at| model.node(at).0).collect();
        assert_eq!(shown, ["Labs", "Labs A", "A2"]);
        assert_eq!(filter.matches, 1);
        assert_eq!(TreeFilter::new(&model, "  "), None);
    }
}
