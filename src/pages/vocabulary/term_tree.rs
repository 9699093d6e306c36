//! The terms of a vocabulary in the order of their tree: each below its broader term.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{Term, TermId, VocabularyId};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, terms_of};

/// A term with its place in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TermNode {
    /// The record.
    pub term: Rc<Term>,
    /// Number of broader terms above it.
    pub depth: usize,
}

/// Returns the terms of a vocabulary in the order of their tree, those with the same broader term in
/// natural order.
#[must_use]
pub fn term_tree(records: &Records, vocabulary: VocabularyId) -> Vec<TermNode> {
    let ids = terms_of(records, vocabulary);
    let terms = ids.iter().filter_map(|id| records.terms.get(*id));
    let mut below: BTreeMap<Option<TermId>, Vec<Rc<Term>>> = BTreeMap::new();
    for term in terms {
        let parent = term.parent.filter(|parent| ids.contains(parent));
        below.entry(parent).or_default().push(term.clone());
    }
    for siblings in below.values_mut() {
        siblings.sort_by_cached_key(|term| natural::key(&[&term.title]));
    }
    let mut tree = Vec::with_capacity(ids.len());
    add_below(&mut tree, &mut below, None, 0);
    // Two merged edits can have put terms below each other: such a circle hangs from no other term.
    while let Some((parent, _)) = below.first_key_value() {
        let parent = *parent;
        add_below(&mut tree, &mut below, parent, 0);
    }
    tree
}

fn add_below(
    tree: &mut Vec<TermNode>,
    below: &mut BTreeMap<Option<TermId>, Vec<Rc<Term>>>,
    parent: Option<TermId>,
    depth: usize,
) {
    for term in below.remove(&parent).unwrap_or_default() {
        let id = term.id;
        tree.push(TermNode { term, depth });
        add_below(tree, below, Some(id), depth + 1);
    }
}

/// Returns the terms that can be the broader term of another: all but that one and those below it.
/// Each has the titles of its broader terms before its own.
#[must_use]
pub fn broader_terms(tree: &[TermNode], of: Option<TermId>) -> Vec<(TermId, String)> {
    let mut path: Vec<&str> = Vec::new();
    let mut inside = None;
    let mut broader = Vec::new();
    for TermNode { term, depth } in tree {
        path.truncate(*depth);
        path.push(&term.title);
        if inside.is_some_and(|top| *depth <= top) {
            inside = None;
        }
        if Some(term.id) == of {
            inside = Some(*depth);
        }
        if inside.is_none() {
            broader.push((term.id, path.join(" › ")));
        }
    }
    broader
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{IdGenerator, Record, SeededIds};
    use lectern_core::workspace::Workspace;

    use super::*;

    /// Builds terms from titles and the positions of their broader terms.
    fn tree(terms: &[(&str, Option<usize>)]) -> Vec<TermNode> {
        let mut ids = SeededIds::new(1);
        let vocabulary = VocabularyId(ids.next());
        let ids: Vec<TermId> = terms.iter().map(|_| TermId(ids.next())).collect();
        let records = terms.iter().zip(&ids).map(|((title, parent), id)| {
            let mut term = Term::new(*id);
            term.vocabulary = vocabulary;
            term.title = (*title).to_owned();
            term.parent = parent.map(|at| ids[at]);
            Record::from(term)
        });
        let workspace = Workspace::opened(records.collect(), Vec::new());
        term_tree(workspace.records(), vocabulary)
    }

    fn titles(tree: &[TermNode]) -> Vec<(&str, usize)> {
        let nodes = tree.iter();
        nodes
            .map(|node| (node.term.title.as_str(), node.depth))
            .collect()
    }

    #[test]
    fn each_term_is_below_its_broader_term() {
        let tree = tree(&[
            ("Thorax", Some(2)),
            ("Biochemistry", None),
            ("Anatomy", None),
            ("Heart", Some(0)),
            ("Abdomen", Some(2)),
        ]);
        let expected = [
            ("Anatomy", 0),
            ("Abdomen", 1),
            ("Thorax", 1),
            ("Heart", 2),
            ("Biochemistry", 0),
        ];
        assert_eq!(titles(&tree), expected);
        let thorax = tree[2].term.id;
        let broader = broader_terms(&tree, Some(thorax));
        let broader: Vec<&str> = broader.iter().map(|(_, path)| path.as_str()).collect();
        assert_eq!(broader, ["Anatomy", "Anatomy › Abdomen", "Biochemistry"]);
        assert_eq!(broader_terms(&tree, None).len(), 5);
    }

    #[test]
    fn terms_below_each_other_are_shown() {
        let tree = tree(&[("A", Some(1)), ("B", Some(0)), ("C", Some(2)), ("D", None)]);
        assert_eq!(tree.len(), 4);
        assert_eq!(titles(&tree)[0], ("D", 0));
    }
}
