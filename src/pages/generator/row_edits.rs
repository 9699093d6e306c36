//! Edits of the rows in the preview, with undo and redo.

mod stored;

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::workspace::{RowEdit, RowKey};
use serde::{Deserialize, Serialize};

use self::stored::StoredRowEdits;

/// Edits by the key of their offering.
type Edits = BTreeMap<RowKey, RowEdit>;

/// Edits of proposed offerings; none of them is empty. Only the edits are compared, not the steps that led
/// to them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "StoredRowEdits", into = "StoredRowEdits")]
pub struct RowEdits {
    edits: Rc<Edits>,
    /// Steps that can be undone, the last one last.
    done: Vec<Rc<Step>>,
    /// Steps that can be redone, the next one last.
    undone: Vec<Rc<Step>>,
}

/// The edits of some rows before and after something was done.
#[derive(Debug)]
struct Step {
    before: Edits,
    after: Edits,
}

impl PartialEq for RowEdits {
    fn eq(&self, other: &Self) -> bool {
        self.edits == other.edits
    }
}

impl RowEdits {
    /// Returns the edits by offering.
    #[must_use]
    pub fn as_map(&self) -> &BTreeMap<RowKey, RowEdit> {
        &self.edits
    }

    /// Returns the edit of an offering.
    #[must_use]
    pub fn get(&self, key: &RowKey) -> RowEdit {
        self.edits.get(key).cloned().unwrap_or_default()
    }

    /// Changes the edit of an offering, as one step.
    pub fn update(&mut self, key: RowKey, change: impl FnOnce(&mut RowEdit)) {
        let mut edit = self.get(&key);
        change(&mut edit);
        self.replace([(key, edit)]);
    }

    /// Replaces the edits of some offerings, as one step.
    pub fn replace(&mut self, edits: impl IntoIterator<Item = (RowKey, RowEdit)>) {
        let after: Edits = edits.into_iter().collect();
        let before = after.keys().map(|key| (*key, self.get(key)));
        let before: Edits = before.collect();
        if before == after {
            return;
        }
        self.set(&after);
        self.done.push(Rc::new(Step { before, after }));
        self.undone.clear();
    }

    /// Forgets the edits of offerings that are not among these, as one step.
    pub fn retain(&mut self, is_kept: impl Fn(&RowKey) -> bool) {
        let others = self.edits.keys().filter(|key| !is_kept(key));
        let others: Vec<_> = others.map(|key| (*key, RowEdit::default())).collect();
        self.replace(others);
    }

    /// Returns whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Returns whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Undoes the last step.
    pub fn undo(&mut self) {
        if let Some(step) = self.done.pop() {
            self.set(&step.before);
            self.undone.push(step);
        }
    }

    /// Redoes the step that was undone last.
    pub fn redo(&mut self) {
        if let Some(step) = self.undone.pop() {
            self.set(&step.after);
            self.done.push(step);
        }
    }

    /// Returns the keys of all offerings that are edited or that steps edit.
    pub fn keys(&self) -> impl Iterator<Item = RowKey> {
        let steps = self.done.iter().chain(&self.undone);
        let in_steps = steps.flat_map(|step| step.before.keys());
        self.edits.keys().chain(in_steps).copied()
    }

    /// Gives offerings their present keys, by the earlier ones.
    pub fn rekey(&mut self, present: &BTreeMap<RowKey, RowKey>) {
        let rekeyed = |edits: &Edits| -> Edits {
            let now = |key: &RowKey| present.get(key).copied().unwrap_or(*key);
            edits
                .iter()
                .map(|(key, edit)| (now(key), edit.clone()))
                .collect()
        };
        self.edits = Rc::new(rekeyed(&self.edits));
        for step in self.done.iter_mut().chain(&mut self.undone) {
            *step = Rc::new(Step {
                before: rekeyed(&step.before),
                after: rekeyed(&step.after),
            });
        }
    }

    fn set(&mut self, edits: &Edits) {
        let all = Rc::make_mut(&mut self.edits);
        for (key, edit) in edits {
            if edit.is_empty() {
                all.remove(key);
            } else {
                all.insert(*key, edit.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{LearnerGroupId, SessionId};
    use proptest::prelude::*;

    use super::*;

    fn key(group: u8) -> RowKey {
        let start = "2026-09-14T08:00:00".parse().expect("a time");
        RowKey {
            session: SessionId::from_bits(1),
            group: LearnerGroupId::from_bits(group.into()),
            start,
            occurrence: 0,
            series: Some(start),
        }
    }

    fn edit(is_left_out: bool, is_placed: bool) -> RowEdit {
        RowEdit {
            left_out: is_left_out,
            place: is_placed.then_some(None),
            ..RowEdit::default()
        }
    }

    proptest! {
        #[test]
        fn each_step_is_undone_and_redone(
            steps in prop::collection::vec(
                prop::collection::btree_map(0..6_u8, (any::<bool>(), any::<bool>()), 0..4),
                0..8,
            ),
        ) {
            let mut rows = RowEdits::default();
            let mut states = vec![rows.clone()];
            for step in steps {
                let edits = step.into_iter().map(|(group, (out, placed))| (key(group), edit(out, placed)));
                rows.replace(edits);
                if states.last() != Some(&rows) {
                    states.push(rows.clone());
                }
            }
            prop_assert!(rows.as_map().values().all(|edit| !edit.is_empty()));
            for state in states.iter().rev() {
                prop_assert_eq!(&rows, state);
                rows.undo();
            }
            prop_assert!(!rows.can_undo());
            for state in states.iter().skip(1) {
                rows.redo();
                prop_assert_eq!(&rows, state);
            }
            prop_assert!(!rows.can_redo());
        }
    }

    #[test]
    fn steps_are_stored_with_the_edits() {
        let mut rows = RowEdits::default();
        rows.update(key(1), |edit| edit.left_out = true);
        rows.update(key(2), |edit| edit.place = Some(None));
        rows.undo();
        let stored = serde_json::to_string(&rows).expect("JSON");
        let mut read: RowEdits = serde_json::from_str(&stored).expect("edits");
        assert_eq!(read, rows);
        read.redo();
        rows.redo();
        assert_eq!(read, rows);
        read.undo();
        read.undo();
        assert!(read.as_map().is_empty() && !read.can_undo());
    }

    #[test]
    fn edits_without_steps_are_read() {
        let edits = vec![(key(1), edit(true, false))];
        let stored = serde_json::to_string(&edits).expect("JSON");
        let rows: RowEdits = serde_json::from_str(&stored).expect("edits");
        assert_eq!(rows.get(&key(1)), edits[0].1);
        assert!(!rows.can_undo());
    }

    #[test]
    fn steps_follow_the_keys_of_their_rows() {
        let mut rows = RowEdits::default();
        rows.update(key(1), |edit| edit.left_out = true);
        rows.update(key(2), |edit| edit.left_out = true);
        rows.rekey(&BTreeMap::from([(key(1), key(3))]));
        rows.undo();
        assert_eq!(rows.as_map().keys().collect::<Vec<_>>(), [&key(3)]);
        rows.undo();
        assert!(rows.as_map().is_empty());
        rows.redo();
        rows.retain(|kept| *kept != key(3));
        assert!(rows.as_map().is_empty() && rows.can_undo());
    }
}
