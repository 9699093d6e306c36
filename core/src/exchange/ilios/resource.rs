//! One resource, in either dialect.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate};
use serde::Deserialize;
use serde_json::Value;

use crate::model::Instant;
use crate::text::{clean_lines, html_to_markdown};

/// Relation from the material of a session to what it uses.
pub(super) const USED_MATERIAL: &str = "learningMaterial";

/// The value of what a resource does not have.
static NULL: Value = Value::Null;

/// A resource: its id, its attributes, and the resources that it refers to. In the plain dialect all of
/// these are fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Resource {
    #[serde(rename = "type")]
    pub kind: String,
    id: Value,
    /// Id of a resource that is not known to Ilios yet (JSON:API 1.1).
    lid: Value,
    attributes: BTreeMap<String, Value>,
    relationships: BTreeMap<String, Relationship>,
    #[serde(flatten)]
    fields: BTreeMap<String, Value>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Relationship {
    data: Value,
}

impl Resource {
    /// Returns the id as a text: JSON:API writes texts, the plain dialect numbers.
    pub fn id(&self) -> String {
        let id = id_text(&self.id).or_else(|| id_text(&self.lid));
        id.unwrap_or_default()
    }

    /// Returns `true` if the id is that of the file, and not of Ilios.
    pub fn is_local(&self) -> bool {
        id_text(&self.lid).is_some()
    }

    fn value(&self, name: &str) -> &Value {
        let value = self.attributes.get(name).or(self.fields.get(name));
        value.unwrap_or(&NULL)
    }

    /// Returns `true` if the resource has an attribute with a value.
    pub fn has_value(&self, name: &str) -> bool {
        is_value(name, self.value(name))
    }

    /// Returns the names of the attributes and relationships that have values, sorted.
    pub fn names_with_values(&self) -> impl Iterator<Item = &str> {
        let fields = self.attributes.iter().chain(&self.fields);
        let related = self.relationships.iter();
        let values = fields.chain(related.map(|(name, related)| (name, &related.data)));
        let named: BTreeSet<&str> = values
            .filter(|(name, value)| is_value(name, value))
            .map(|(name, _)| name.as_str())
            .collect();
        named.into_iter()
    }

    /// Returns an attribute that is a text; numbers are one too.
    pub fn text(&self, name: &str) -> String {
        match self.value(name) {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => String::new(),
        }
    }

    /// Returns an attribute in HTML as plain text.
    pub fn plain_text(&self, name: &str) -> String {
        plain_text(&self.text(name))
    }

    /// Returns an attribute in HTML as text with simple formatting.
    pub fn markdown(&self, name: &str) -> String {
        html_to_markdown(&self.text(name))
    }

    /// Returns an attribute that is true or false; `None` if it is neither.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.value(name).as_bool()
    }

    /// Returns an attribute that is a number.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.value(name) {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// Returns an attribute that is a date: the day of a time, which is that of midnight on the server.
    pub fn date(&self, name: &str) -> Option<NaiveDate> {
        let text = self.text(name);
        text.get(..10)?.parse().ok()
    }

    /// Returns an attribute that is a time with an offset.
    pub fn instant(&self, name: &str) -> Option<Instant> {
        let time = DateTime::parse_from_rfc3339(&self.text(name)).ok()?;
        Some(Instant::from_utc(time.naive_utc()))
    }

    /// Returns the ids of the resources that this one refers to.
    pub fn related(&self, name: &str) -> Vec<String> {
        let data = self.relationships.get(name).map(|related| &related.data);
        match data.unwrap_or(self.value(name)) {
            Value::Array(items) => items.iter().filter_map(id_text).collect(),
            single => id_text(single).into_iter().collect(),
        }
    }

    /// Returns the id of the only resource that this one refers to.
    pub fn related_one(&self, name: &str) -> Option<String> {
        self.related(name).into_iter().next()
    }

    /// Returns a text by which a person knows the resource.
    pub fn title(&self) -> String {
        let title = self.plain_text("title");
        if !title.is_empty() {
            return title;
        }
        let names = [self.text("firstName"), self.text("lastName")].join(" ");
        if !names.trim().is_empty() {
            return names.trim().to_owned();
        }
        let parts = ["startDate", "dueDate", "room"].map(|name| self.text(name));
        let parts: Vec<String> = parts.into_iter().filter(|text| !text.is_empty()).collect();
        parts.join(", ")
    }
}

/// Returns `false` for a value that is empty, or that every resource has unless somebody changes it.
fn is_value(name: &str, value: &Value) -> bool {
    /// Flags that Ilios sets on new resources; it sets no others.
    const USUALLY_SET: [&str; 2] = ["enabled", "publicNotes"];
    match value {
        Value::Null => false,
        Value::Bool(is_set) => *is_set != USUALLY_SET.contains(&name),
        Value::Number(_) => true,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    }
}

/// Returns an id: a text, a number, or the `id` or `lid` of an object.
fn id_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(fields) => ["id", "lid"]
            .iter()
            .find_map(|name| fields.get(*name).and_then(id_text)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Array(_) => None,
    }
}

/// Returns HTML as plain text: paragraphs, items and breaks end lines, other tags go. Ilios cleans what it
/// stores, so that no scripts and styles are in it.
pub(super) fn plain_text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return clean_lines(html).into_owned();
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            let tag = rest[1..end]
                .trim_matches(['/', '>', ' '])
                .to_ascii_lowercase();
            let is_block = |name: &str| tag == name || tag.starts_with(&format!("{name} "));
            let is_end = rest.starts_with("</");
            if is_block("br") || (is_end && ["p", "li", "div"].into_iter().any(is_block)) {
                text.push('\n');
            }
            rest = &rest[end..];
        } else {
            let end = rest.find(';').filter(|end| *end < 10);
            let known = end.and_then(|end| Some((entity(&rest[1..end])?, end + 1)));
            let (character, length) = known.unwrap_or(('&', 1));
            text.push(character);
            rest = &rest[length..];
        }
    }
    text.push_str(rest);
    clean_lines(text.trim()).trim().to_owned()
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                None => number.parse().ok(),
            };
            char::from_u32(code?)
        }
    }
}

/// Returns plain text as HTML, with a paragraph for each line.
pub(super) fn html(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let lines = escaped.split('\n').map(|line| format!("<p>{line}</p>"));
    if text.is_empty() {
        String::new()
    } else {
        lines.collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_is_read_as_its_text() {
        for (html, text) in [
            ("plain", "plain"),
            (
                "<p>One &amp; two</p><p>three<br/>four</p>",
                "One & two\nthree\nfour",
            ),
            ("<ul><li>a</li><li>b &#x3c; c</li></ul>", "a\nb < c"),
            (
                "<p><strong class=\"x\">R&D</strong>&nbsp;; 1 &lt; 2",
                "R&D ; 1 < 2",
            ),
            ("a <unclosed", "a"),
        ] {
            assert_eq!(plain_text(html), text, "{html}");
        }
    }

    proptest! {
        #[test]
        fn text_comes_back_from_html(text in "[a-zé<>&;\"' 日]{0,40}(\n[a-z<&]{1,10}){0,3}") {
            let text = clean_lines(text.trim()).trim().to_owned();
            prop_assert_eq!(plain_text(&html(&text)), text);
        }

        #[test]
        fn any_text_is_read(text in "[<>&;#xa-f0-9/p \n]{0,60}") {
            plain_text(&text);
        }
    }
}
