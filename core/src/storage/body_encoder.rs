//! The body of a journal entry, encoded in steps so that a large change keeps no page from answering.

use std::rc::Rc;

use super::rows::EDIT_BYTES;
use crate::model::{to_json, write_json};
use crate::workspace::Change;

/// The edits of a change without any, as JSON.
const NO_EDITS: &[u8] = b"\"edits\":[]";

/// Encodes the body of a change in steps.
#[derive(Debug)]
pub struct BodyEncoder {
    change: Rc<Change>,
    body: Vec<u8>,
    /// Bytes of the body after the edits.
    end: Vec<u8>,
    /// Number of edits that are encoded.
    encoded: usize,
}

impl BodyEncoder {
    /// Creates an encoder at the first edit.
    #[must_use]
    pub fn new(change: Rc<Change>) -> Self {
        let without = to_json(&Change {
            id: change.id,
            at: change.at,
            nature: change.nature,
            label: change.label.clone(),
            edits: Vec::new(),
            sync: change.sync.clone(),
        });
        // No text contains it, because quotes within texts are escaped.
        let mut places = without.windows(NO_EDITS.len());
        let place = places.position(|bytes| bytes == NO_EDITS);
        let start = place.map_or(without.len(), |at| at + NO_EDITS.len() - 1);
        // Reserved in advance, because a growing large buffer is copied repeatedly.
        let mut body = Vec::with_capacity(EDIT_BYTES * change.edits.len());
        body.extend_from_slice(&without[..start]);
        Self {
            end: without[start..].to_vec(),
            change,
            body,
            encoded: 0,
        }
    }

    /// Encodes up to `max` more edits, and returns `true` if these were the last.
    pub fn step(&mut self, max: usize) -> bool {
        let rest = self.change.edits.iter().skip(self.encoded);
        for edit in rest.take(max) {
            if self.encoded > 0 {
                self.body.push(b',');
            }
            write_json(edit, &mut self.body);
            self.encoded += 1;
        }
        self.encoded == self.change.edits.len()
    }

    /// Returns the change and its body.
    #[must_use]
    pub fn finish(mut self) -> (Rc<Change>, Vec<u8>) {
        while !self.step(usize::MAX) {}
        self.body.extend_from_slice(&self.end);
        (self.change, self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IdGenerator;
    use crate::model::{Class, ClassId, RecordType, SeededIds};
    use crate::storage::Entry;
    use crate::workspace::Edit;

    #[test]
    fn a_body_in_steps_is_the_body_at_once() {
        let mut ids = SeededIds::new(3);
        for edits in [0, 1, 2, 7] {
            let mut change = Change::default();
            change.label.name = r#"a file called "edits":[] and "edits\":[]"#.to_owned();
            for _ in 0..edits {
                let class = Class::new(ClassId(ids.next()));
                change.edits.push(Edit {
                    key: Class::record_key(class.id),
                    before: None,
                    after: Some(class.into()),
                });
            }
            let change = Rc::new(change);
            let mut encoder = BodyEncoder::new(change.clone());
            while !encoder.step(2) {}
            let (_, body) = encoder.finish();
            assert_eq!(body, Entry::new(1, &change).body, "{edits}");
        }
    }
}
