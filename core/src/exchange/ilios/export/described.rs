//! Resources as they are written.

use serde_json::{Map, Value, json};

use super::Document;
use crate::exchange::ilios::kinds::ResourceKind;

impl Document<'_> {
    /// Returns a resource without attributes that are null and relationships that are empty. A resource that
    /// Ilios does not know has its id as `lid` too, the id of JSON:API 1.1 that is valid in the document
    /// alone.
    pub(super) fn resource(
        &self,
        kind: ResourceKind,
        id: &str,
        attributes: Value,
        relationships: Value,
    ) -> Value {
        let is_attribute = |value: &Value| !value.is_null() && value.as_str() != Some("");
        let is_related = |value: &Value| {
            let data = &value["data"];
            !data.is_null() && data.as_array().is_none_or(|items| !items.is_empty())
        };
        let mut resource = json!({
            "type": kind.name(),
            "id": id,
            "attributes": filled(attributes, is_attribute),
            "relationships": filled(relationships, is_related),
        });
        if self.numbers.is_local(kind, id) {
            resource["lid"] = id.into();
        }
        resource
    }
}

fn filled(value: Value, is_filled: impl Fn(&Value) -> bool) -> Map<String, Value> {
    let Value::Object(fields) = value else {
        return Map::new();
    };
    fields
        .into_iter()
        .filter(|(_, value)| is_filled(value))
        .collect()
}
