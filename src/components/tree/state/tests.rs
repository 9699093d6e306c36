//! Tests of the row that each key leads to, in the tree "Labs (Labs A (A1, A2), Labs B (B1)), Skills".

use super::super::filter::TreeFilter;
use super::super::model::tests::{Named, labs};
use super::*;

/// A tree under the keyboard.
struct Keyboard {
    model: TreeModel<Named>,
    filter: Option<TreeFilter>,
    state: TreeState<&'static str>,
}

impl Keyboard {
    fn new() -> Self {
        let model = labs();
        let state = TreeState::new(&model);
        Self {
            model,
            filter: None,
            state,
        }
    }

    fn rows(&self) -> Rows {
        Rows::new(
            &self.model,
            self.filter.as_ref(),
            &self.state.expanded,
            &self.state.collapsed,
        )
    }

    fn act(&mut self, action: TreeAction) -> &mut Self {
        let rows = self.rows();
        let shown = Shown {
            model: &self.model,
            rows: &rows,
            filtered: self.filter.is_some(),
            current: self.state.current_row(&self.model, &rows, None),
        };
        self.state.apply(&shown, &action);
        self
    }

    fn down(&mut self, rows: usize) -> &mut Self {
        self.act(TreeAction::Move(Step::Down(rows)))
    }

    fn current(&self) -> &'static str {
        let rows = self.rows();
        let row = self.state.current_row(&self.model, &rows, None);
        let row = row.and_then(|row| rows.get(row)).expect("a current row");
        self.model.node(row.node).0
    }

    fn shown(&self) -> Vec<&'static str> {
        self.rows()
            .iter()
            .map(|row| self.model.node(row.node).0)
            .collect()
    }
}

#[test]
fn roots_of_a_small_tree_are_expanded_at_first() {
    let tree = Keyboard::new();
    assert_eq!(tree.shown(), ["Labs", "Labs A", "Labs B", "Skills"]);
    assert_eq!(tree.current(), "Labs");
}

#[test]
fn right_expands_then_enters_and_does_nothing_on_a_leaf() {
    let mut tree = Keyboard::new();
    tree.act(TreeAction::Open);
    assert_eq!(tree.current(), "Labs A");
    tree.act(TreeAction::Open);
    assert_eq!((tree.current(), tree.shown().len()), ("Labs A", 6));
    tree.act(TreeAction::Open);
    assert_eq!(tree.act(TreeAction::Open).current(), "A1");
}

#[test]
fn left_collapses_then_leaves_and_does_nothing_on_a_collapsed_root() {
    let mut tree = Keyboard::new();
    tree.down(1).act(TreeAction::Open).act(TreeAction::Open);
    assert_eq!(tree.current(), "A1");
    tree.act(TreeAction::Close);
    assert_eq!((tree.current(), tree.shown().len()), ("Labs A", 6));
    tree.act(TreeAction::Close);
    assert_eq!((tree.current(), tree.shown().len()), ("Labs A", 4));
    tree.act(TreeAction::Close).act(TreeAction::Close);
    tree.act(TreeAction::Close);
    assert_eq!(tree.shown(), ["Labs", "Skills"]);
    assert_eq!(tree.current(), "Labs");
}

#[test]
fn steps_stop_at_both_ends() {
    let mut tree = Keyboard::new();
    assert_eq!(tree.down(99).current(), "Skills");
    assert_eq!(tree.down(1).current(), "Skills");
    tree.act(TreeAction::Move(Step::Up(99)));
    assert_eq!(tree.current(), "Labs");
    tree.act(TreeAction::Move(Step::Last));
    assert_eq!(tree.current(), "Skills");
    tree.act(TreeAction::Move(Step::First));
    assert_eq!(tree.current(), "Labs");
}

#[test]
fn an_asterisk_expands_the_siblings_and_no_others() {
    let mut tree = Keyboard::new();
    tree.down(1).act(TreeAction::ExpandSiblings);
    let all = ["Labs", "Labs A", "A1", "A2", "Labs B", "B1", "Skills"];
    assert_eq!(tree.shown(), all);
    assert_eq!(tree.current(), "Labs A");
}

#[test]
fn typed_letters_find_rows_that_are_shown() {
    let mut tree = Keyboard::new();
    tree.act(TreeAction::TypeAhead("s".into(), 1000));
    assert_eq!(tree.current(), "Skills");
    for letter in "labs b".chars() {
        tree.act(TreeAction::TypeAhead(letter.to_string(), 3000));
    }
    assert_eq!(tree.current(), "Labs B");
    tree.act(TreeAction::TypeAhead("a".into(), 9000));
    assert_eq!(tree.current(), "Labs B");
}

#[test]
fn collapsing_an_ancestor_takes_the_cursor_along() {
    let mut tree = Keyboard::new();
    tree.down(1).act(TreeAction::Open).act(TreeAction::Open);
    assert_eq!(tree.current(), "A1");
    let rows = tree.rows();
    let shown = Shown {
        model: &tree.model,
        rows: &rows,
        filtered: false,
        current: tree.state.current_row(&tree.model, &rows, None),
    };
    tree.state.set_expanded(&shown, 0, false);
    assert_eq!(tree.current(), "Labs");
}

#[test]
fn a_filter_has_expansions_of_its_own() {
    let mut tree = Keyboard::new();
    tree.filter = TreeFilter::new(&tree.model, "a1");
    assert_eq!(tree.shown(), ["Labs", "Labs A", "A1"]);
    tree.down(1).act(TreeAction::Close);
    assert_eq!(tree.shown(), ["Labs", "Labs A"]);
    tree.filter = None;
    assert_eq!(tree.shown(), ["Labs", "Labs A", "Labs B", "Skills"]);
}

#[test]
fn revealing_a_node_expands_its_ancestors() {
    let mut tree = Keyboard::new();
    tree.state.reveal(&tree.model, "B1");
    assert_eq!(tree.current(), "B1");
    assert_eq!(tree.state.focus_count, 0);
    assert!(tree.shown().contains(&"B1") && !tree.shown().contains(&"A1"));
}

#[test]
fn a_node_that_is_gone_leaves_the_cursor_on_the_first_row() {
    let mut tree = Keyboard::new();
    tree.state.reveal(&tree.model, "B1");
    tree.model = TreeModel::from_preorder([(Named("Skills"), 0)]);
    assert_eq!(tree.current(), "Skills");
}
