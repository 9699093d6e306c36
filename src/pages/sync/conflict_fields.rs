//! The fields of a conflict: those to be decided, and what the others were merged to.

use serde_json::value::{RawValue, to_raw_value};

use super::conflict_row::{FieldValues, TypedValue};
use super::typed_slot::TypedSlot;
use crate::i18n::{SyncConflicts as Message, field_name, t};
use crate::pages::record_values::{record_name, shown_value, typed_text};
use crate::pages::shown_value::ShownValue;
use lectern_core::model::{Kind, Record, TimeSlot};
use lectern_core::rules::fields::{FieldProblem, Problem};
use lectern_core::rules::record_texts;
use lectern_core::sync::{Fields, fields_of, linked_fields};
use lectern_core::text::{combine, words};
use lectern_core::workspace::{Conflict, Records, value_holder};

/// Name of the field with the time of an offering.
const SLOT: &str = "slot";

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
            names: titles,
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
            names: Vec::new(),
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

    /// Returns the values here and at the remote if another one can be typed.
    #[must_use]
    pub fn typed(&self, kind: Kind, names: &[String]) -> Option<[TypedValue; 2]> {
        let value = |fields: &Option<Fields>| {
            let texts = names.iter().map(|name| text_of(fields.as_ref(), name));
            Some(TypedValue::Texts(texts.collect::<Option<_>>()?))
        };
        if !names.is_empty()
            && names
                .iter()
                .all(|name| record_texts::check(kind, name, "").is_some())
        {
            return Some([value(&self.ours)?, value(&self.theirs)?]);
        }
        slot_of(&self.ours, names).or_else(|| slot_of(&self.theirs, names))?;
        let value = |fields| TypedValue::Slot(TypedSlot::new(slot_of(fields, names).as_ref()));
        Some([value(&self.ours), value(&self.theirs)])
    }

    /// Returns both changes of a text taken together, if they can be: of sentences, of which each changed
    /// other parts.
    #[must_use]
    pub fn together(&self, kind: Kind, names: &[String]) -> Option<TypedValue> {
        let [name] = names else {
            return None;
        };
        if !record_texts::is_prose(kind, name) {
            return None;
        }
        let base = text_of(Some(self.base.as_ref()?), name)?;
        let [ours, theirs] =
            [&self.ours, &self.theirs].map(|fields| text_of(fields.as_ref(), name));
        let (ours, theirs) = (ours?, theirs?);
        let both = combine(&words(&base), &words(&ours), &words(&theirs))?;
        (both != ours && both != theirs).then(|| TypedValue::Texts(vec![both]))
    }
}

fn text_of(fields: Option<&Fields>, name: &str) -> Option<String> {
    match fields {
        Some(fields) if fields.contains_key(name) => typed_text(fields, name),
        Some(_) | None => Some(String::new()),
    }
}

/// Returns the time of an offering if the fields are that.
fn slot_of(fields: &Option<Fields>, names: &[String]) -> Option<TimeSlot> {
    let [name] = names else {
        return None;
    };
    if name != SLOT {
        return None;
    }
    serde_json::from_str(fields.as_ref()?.get(name)?.get()).ok()
}

/// Returns the values of the fields as JSON, by the rules of the record; `None` if they cannot be typed.
///
/// # Errors
/// Returns what is wrong with what was typed.
pub fn check_typed(
    conflict: &Conflict,
    here: Option<&Record>,
    names: &[String],
    typed: &TypedValue,
) -> Option<Result<Vec<Box<RawValue>>, FieldProblem>> {
    let kind = here?.key().kind();
    let json = |value: Result<Box<RawValue>, serde_json::Error>| value.ok();
    match typed {
        TypedValue::Texts(texts) => {
            let mut values = Vec::new();
            for (name, text) in names.iter().zip(texts) {
                match record_texts::check(kind, name, text)? {
                    Ok(text) => values.push(json(to_raw_value(&text))?),
                    Err(found) => return Some(Err(found)),
                }
            }
            Some(Ok(values))
        }
        TypedValue::Slot(slot) => {
            let sides = [here, conflict.theirs.as_ref()];
            let mut slots = sides
                .into_iter()
                .map(|side| slot_of(&side.map(fields_of), names));
            let other = slots.find_map(|slot| slot)?;
            Some(match slot.check(&other) {
                Ok(slot) => Ok(vec![json(to_raw_value(&slot))?]),
                Err(found) => Err(found),
            })
        }
    }
}

/// Returns the problem that another record has a value of the decided one which only one may have.
pub fn taken(records: &Records, decided: Option<&Record>) -> Option<FieldProblem> {
    let (field, other) = value_holder(records, decided?)?;
    let by = record_name(records, &other);
    Some(FieldProblem {
        field,
        problem: Problem::Taken { by },
    })
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
