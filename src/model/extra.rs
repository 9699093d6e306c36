//! What a record carries that this version does not know: kept as it came, written back untouched,
//! so that an older app never strips what a newer one wrote.

use serde_json::{Map, Value};

/// Unknown fields of a record, and the schema number when it is newer than ours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra {
    /// The schema number as read, when newer than this version's; else 0.
    pub newer_schema: u32,
    fields: Option<Box<Map<String, Value>>>,
}

impl Extra {
    /// Keeps one unknown field.
    pub fn keep(&mut self, name: String, value: Value) {
        self.fields.get_or_insert_default().insert(name, value);
    }

    /// The unknown fields by name.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.fields.iter().flat_map(|fields| fields.iter())
    }

    /// How many unknown fields there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fields.as_ref().map_or(0, |fields| fields.len())
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
