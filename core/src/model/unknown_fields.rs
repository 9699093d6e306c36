//! Fields that a newer version of the app added to a record. They are kept byte for byte and written
//! back, so that an older app never drops data of a newer one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::merge::{self, Conflicts, Sides};

/// The unknown fields of a record, and its schema version if that is newer than the one of the app.
#[derive(Clone, Debug, Default)]
pub struct UnknownFields {
    /// The schema version of the record if it is newer than the one of the app; otherwise 0.
    pub newer_schema: u32,
    /// Values by name; almost always empty.
    fields: BTreeMap<String, Box<RawValue>>,
}

impl UnknownFields {
    /// Adds a field, or replaces the value of the field with this name.
    pub fn insert(&mut self, name: String, value: Box<RawValue>) {
        self.fields.insert(name, value);
    }

    /// Returns the names and values of the fields, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &RawValue)> {
        self.fields.iter().map(|(name, value)| (name, &**value))
    }

    /// Returns the JSON of the value of a field.
    fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(|value| value.get())
    }

    /// Merges the fields by name, each as a scalar, since their merge policies are unknown. The newer
    /// schema version is kept.
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
                merged.insert(name.clone(), value.clone());
            }
        }
        merged
    }
}

impl PartialEq for UnknownFields {
    fn eq(&self, other: &Self) -> bool {
        let pairs = self.fields.iter().zip(&other.fields);
        self.newer_schema == other.newer_schema
            && self.fields.len() == other.fields.len()
            && pairs
                .into_iter()
                .all(|((name, value), other)| (name, value.get()) == (other.0, other.1.get()))
    }
}
