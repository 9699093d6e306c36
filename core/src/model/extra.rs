//! What a record carries that this version does not know: kept as it came, written back untouched,
//! so that an older app never strips what a newer one wrote.

use std::collections::BTreeMap;

use super::merge::{self, Conflicts, Sides};

/// Unknown fields of a record, and the schema number when it is newer than ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    /// The schema number as read, when newer than this version's; else 0.
    pub newer_schema: u32,
    /// By name, each once; nearly always none.
    fields: Vec<(String, String)>,
}

impl Extra {
    /// Keeps one unknown field: its name, and the JSON of its value as it stands.
    pub fn keep(&mut self, name: &str, json: &str) {
        let place = self.fields.partition_point(|field| field.0.as_str() < name);
        match self.fields.get_mut(place) {
            Some(field) if field.0 == name => field.1 = json.to_owned(),
            _ => self
                .fields
                .insert(place, (name.to_owned(), json.to_owned())),
        }
    }

    /// Merges unknown fields by name, each as a scalar: their policies are not known here. The newer
    /// schema stands.
    pub(super) fn merge(sides: Sides<'_, Self>, conflicts: &mut Conflicts) -> Self {
        let by_name =
            |extra: &Self| -> BTreeMap<String, String> { extra.fields.iter().cloned().collect() };
        let [base, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(by_name);
        let mut merged = Self::default();
        for name in ours.keys().chain(theirs.keys()) {
            let all = [base.get(name), ours.get(name), theirs.get(name)];
            let [base, ours, theirs] = all.each_ref();
            let known = conflicts.iter().any(|conflict| conflict == name);
            let mut found = Conflicts::new();
            if let Some(value) = merge::scalar(name, Sides { base, ours, theirs }, &mut found) {
                merged.keep(name, value);
            }
            if !known {
                conflicts.extend(found);
            }
        }
        merged.newer_schema = sides.ours.newer_schema.max(sides.theirs.newer_schema);
        merged
    }

    /// The unknown fields, by name.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}
