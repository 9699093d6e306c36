//! The fields of a conflict: those to be decided, and what the others were merged to.

use super::conflict_row::FieldValues;
use crate::i18n::{SyncConflicts as Message, field_name, t};
use crate::pages::record_values::{shown_value, typed_text};
use crate::pages::shown_value::ShownValue;
use lectern_core::model::{Kind, Record};
use lectern_core::rules::fields::FieldProblem;
use lectern_core::rules::record_texts;
use lectern_core::sync::{Fields, fields_of, linked_fields};
use lectern_core::text::{combine, words};
use lectern_core::workspace::{Conflict, Records};

/// Fields of the versions of a conflict.
pub struct ConflictFields<'a> {
    records: &'a Records,
    base: Option<Fields>,
    ours: Option<Fields>,
    theirs: Option<Fields>,
}

impl<'a> ConflictFields<'a> {
    /// Creates the fields; `ours` is the record here.
    #[must_use]
    pub fn new(records: &'a Records, conflict: &Conflict, ours: Option<&Record>) -> Self {
        Self {
            records,
            base: conflict.base.as_ref().map(fields_of),
            ours: ours.map(fields_of),
            theirs: conflict.theirs.as_ref().map(fields_of),
        }
    }

    /// Returns the values of fields that only make sense together.
    #[must_use]
    pub fn values(&self, names: &[String]) -> FieldValues {
        let titles: Vec<String> = names.iter().map(|name| field_name(name)).collect();
        let value = |fields: &Fields| self.shown(fields, names);
        FieldValues {
            title: titles.join(", "),
            base: self.base.as_ref().map(value),
            ours: self.ours.as_ref().map(value).unwrap_or_default(),
            theirs: self.theirs.as_ref().map(value).unwrap_or_default(),
        }
    }

    /// Returns the choice between a record and its removal.
    #[must_use]
    pub fn whole(&self) -> FieldValues {
        let word = |fields: &Option<Fields>| {
            let word = if fields.is_some() {
                Message::Kept
            } else {
                Message::Removed
            };
            ShownValue::whole(t(word).to_string())
        };
        FieldValues {
            title: t(Message::WholeRecord).to_string(),
            base: None,
            ours: word(&self.ours),
            theirs: word(&self.theirs),
        }
    }

    fn shown(&self, fields: &Fields, names: &[String]) -> ShownValue {
        let values = names.iter();
        ShownValue::together(
            values
                .map(|name| shown_value(self.records, fields, name))
                .collect(),
        )
    }

    /// Returns the texts here and at the remote if the fields are one text, which can be typed.
    #[must_use]
    pub fn texts(&self, kind: Kind, names: &[String]) -> Option<[String; 2]> {
        let is_text = check_typed(kind, names, "").is_some();
        let name = names.first().filter(|_| is_text)?;
        let text = |fields: &Option<Fields>| match fields {
            Some(fields) if fields.contains_key(name) => typed_text(fields, name),
            Some(_) | None => Some(String::new()),
        };
        Some([text(&self.ours)?, text(&self.theirs)?])
    }

    /// Returns both changes of a text taken together, if they can be. A single word, such as a code or an
    /// address, is no text of which parts could be taken.
    #[must_use]
    pub fn together(&self, kind: Kind, names: &[String]) -> Option<String> {
        let [ours, theirs] = self.texts(kind, names)?;
        let base = self.base.as_ref()?;
        let base = typed_text(base, names.first()?).unwrap_or_default();
        let has_words = |text: &&String| text.contains(char::is_whitespace);
        if ![&ours, &theirs].iter().all(has_words) {
            return None;
        }
        let both = combine(&words(&base), &words(&ours), &words(&theirs))?;
        (both != ours && both != theirs).then_some(both)
    }
}

/// Checks a text typed for fields by the rules of the record; `None` unless they are one text.
pub fn check_typed(
    kind: Kind,
    names: &[String],
    text: &str,
) -> Option<Result<String, FieldProblem>> {
    let [name] = names else {
        return None;
    };
    record_texts::check(kind, name, text)
}

/// Returns the questions of a conflict, each about fields that only make sense together; about none if the
/// record as a whole is kept or removed.
#[must_use]
pub fn questions(conflict: &Conflict, here: Option<&Record>) -> Vec<Vec<String>> {
    match (here, &conflict.theirs) {
        (Some(here), Some(_)) => linked_fields(here.key().kind(), &conflict.fields),
        (None, _) | (_, None) => vec![Vec::new()],
    }
}
