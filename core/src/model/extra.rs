//! What a record carries that this version does not know: kept as it came, written back untouched,
//! so that an older app never strips what a newer one wrote.

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

    /// The unknown fields, by name.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}
