//! What a record carries that this version does not know: kept as it came, written back untouched,
//! so that an older app never strips what a newer one wrote.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::merge::{self, Conflicts, Sides};

/// Unknown fields of a record, and the schema number when it is newer than ours.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// The schema number as read, when newer than this version's; else 0.
    pub newer_schema: u32,
    /// By name; nearly always empty.
    fields: BTreeMap<String, Box<RawValue>>,
}

impl Extra {
    /// Keeps one unknown field with its value byte for byte.
    pub fn keep(&mut self, name: String, value: Box<RawValue>) {
        self.fields.insert(name, value);
    }

    /// The unknown fields by name.
    #[must_use]
    pub const fn fields(&self) -> &BTreeMap<String, Box<RawValue>> {
        &self.fields
    }

    /// The bytes of the value of an unknown field.
    fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(|value| value.get())
    }

    /// Merges unknown fields by name, each as a scalar: their policies are not known here. The newer
    /// schema stands.
    pub(super) fn merge(sides: Sides<'_, Self>, conflicts: &mut Conflicts) -> Self {
        let Sides { base, ours, theirs } = sides;
        let mut merged = Self {
            newer_schema: ours.newer_schema.max(theirs.newer_schema),
            ..Self::default()
        };
        let names: BTreeSet<&String> = ours.fields.keys().chain(theirs.fields.keys()).collect();
        for name in names {
            let sides = Sides {
                base: &base.get(name),
                ours: &ours.get(name),
                theirs: &theirs.get(name),
            };
            let value = merge::scalar(name, sides, conflicts);
            let side = if value == ours.get(name) {
                ours
            } else {
                theirs
            };
            if let Some(value) = side.fields.get(name) {
                merged.keep(name.clone(), value.clone());
            }
        }
        merged
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        let pairs = self.fields.iter().zip(&other.fields);
        self.newer_schema == other.newer_schema
            && self.fields.len() == other.fields.len()
            && pairs
                .into_iter()
                .all(|((name, value), other)| (name, value.get()) == (other.0, other.1.get()))
    }
}
