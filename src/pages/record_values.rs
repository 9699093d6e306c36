//! Names of records and values of fields of any kind, as text.

use std::rc::Rc;

use chrono::NaiveDateTime;
use serde_json::Value;

use super::shown_value::ShownValue;
use crate::i18n::{SyncConflicts as Message, field_name, format, t};
use lectern_core::exchange::DryRun;
use lectern_core::model::{
    Kind, Record, RecordKey, RecordType, Session, Settings, SettingsId, TimeSlot,
};
use lectern_core::sync::{Fields, fields_of};
use lectern_core::workspace::Records;

/// Fields that name a record, in the order in which they are tried.
const NAMES: [&str; 4] = ["name", "title", "label", "username"];

/// Records by which values are named: those of the workspace, and those that an import would put among
/// them.
#[derive(Clone, Copy)]
pub struct NamedRecords<'a> {
    records: &'a Records,
    planned: Option<&'a DryRun>,
}

impl<'a> From<&'a Records> for NamedRecords<'a> {
    fn from(records: &'a Records) -> Self {
        let planned = None;
        Self { records, planned }
    }
}

impl<'a> NamedRecords<'a> {
    /// Creates the records that there are once an import is applied.
    #[must_use]
    pub const fn with_import(records: &'a Records, planned: &'a DryRun) -> Self {
        let planned = Some(planned);
        Self { records, planned }
    }

    /// Returns the name of the record with a key.
    #[must_use]
    pub fn name_of(self, key: RecordKey) -> Option<String> {
        Some(record_name(self, &self.get(key)?))
    }

    fn get(self, key: RecordKey) -> Option<Record> {
        let planned = self.planned.and_then(|run| run.planned(key)).cloned();
        planned.or_else(|| self.records.get(key))
    }

    fn find<R: RecordType>(self, ids: R::Key) -> Option<Rc<R>> {
        R::from_record(&self.get(R::record_key(ids))?).cloned()
    }
}

fn value_of(fields: &Fields, name: &str) -> Option<Value> {
    // Fields are JSON.
    serde_json::from_str(fields.get(name)?.get()).ok()
}

/// Returns the name of a record; that of its kind if it has none.
pub fn record_name<'a>(records: impl Into<NamedRecords<'a>>, record: &Record) -> String {
    let records = records.into();
    let fields = fields_of(record);
    if let Record::Person(person) = record {
        return format!("{} {}", person.first_name, person.last_name);
    }
    if let Record::Offering(offering) = record {
        let session = records.find::<Session>(offering.session);
        let title = session.map(|session| session.title.clone());
        let start = offering.slot.as_ref().map(|slot| date_and_time(slot.start));
        let parts: Vec<String> = title.into_iter().chain(start).collect();
        return parts.join(", ");
    }
    let mut names = NAMES
        .iter()
        .filter_map(|name| value_of(&fields, name)?.as_str().map(str::to_owned));
    if let Some(name) = names.find(|name| !name.is_empty()) {
        return name;
    }
    // A relation is named by what it relates.
    let key = record.key();
    let related: Vec<String> = key
        .id_bits()
        .filter_map(|id| find_name(records, id, Some(key)))
        .collect();
    let kind = t(key.kind());
    if related.is_empty() {
        kind.to_string()
    } else {
        format!("{kind}: {}", related.join(", "))
    }
}

/// Returns the name of the record with an id, other than `own`.
fn find_name(records: NamedRecords<'_>, id: u128, own: Option<RecordKey>) -> Option<String> {
    let kinds = Kind::ALL.iter().filter(|kind| kind.info().id_count == 1);
    let keys = kinds.map(|kind| RecordKey::new(*kind, [id, 0]));
    let keys = keys.filter(|key| Some(*key) != own);
    let record = keys.filter_map(|key| records.get(key)).next()?;
    Some(record_name(records, &record))
}

/// Returns the value of a field as the forms show it.
pub fn shown_value<'a>(
    records: impl Into<NamedRecords<'a>>,
    fields: &Fields,
    name: &str,
) -> ShownValue {
    let records = records.into();
    match value_of(fields, name) {
        None | Some(Value::Null) => ShownValue::default(),
        Some(Value::Array(values)) => {
            let mut items: Vec<String> = values.iter().map(|value| text(records, value)).collect();
            // People and groups are sorted by id where they are stored.
            items.sort_unstable();
            ShownValue::of_list(items, ", ")
        }
        Some(value) if typed_text(fields, name).is_some() => {
            ShownValue::of_text(&text(records, &value))
        }
        Some(value) => ShownValue::whole(text(records, &value)),
    }
}

/// Returns the value of a field if it is a text that can be typed.
pub fn typed_text(fields: &Fields, name: &str) -> Option<String> {
    let value = value_of(fields, name)?;
    let text = value.as_str()?;
    let is_id = text.parse::<lectern_core::model::Uuid>().is_ok();
    (!is_id).then(|| text.to_owned())
}

fn text(records: NamedRecords<'_>, value: &Value) -> String {
    match value {
        Value::Null => t(Message::Empty).to_string(),
        Value::Bool(true) => t(Message::Yes).to_string(),
        Value::Bool(false) => t(Message::No).to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(words) => {
            let id = words.parse::<lectern_core::model::Uuid>().ok();
            let named = id.and_then(|id| find_name(records, id.as_u128(), None));
            let date = words.parse().map(format::date).ok();
            let time = words.parse().map(date_and_time).ok();
            named.or(date).or(time).unwrap_or_else(|| words.clone())
        }
        Value::Array(values) => {
            let texts: Vec<String> = values.iter().map(|value| text(records, value)).collect();
            texts.join(", ")
        }
        Value::Object(fields) => {
            if let Ok(slot) = serde_json::from_value::<TimeSlot>(value.clone()) {
                return slot_text(records, &slot);
            }
            let named = fields.iter().map(|(name, value)| match value {
                // The kind of a value that has one of several kinds, such as the room of a place.
                value if fields.len() == 1 => text(records, value),
                value => format!("{}: {}", field_name(name), text(records, value)),
            });
            named.collect::<Vec<_>>().join("; ")
        }
    }
}

fn date_and_time(at: NaiveDateTime) -> String {
    format!("{}, {}", format::date(at.date()), format::time(at))
}

/// Formats a time of an offering: "Mon 14 Sep 2026, 09:00 – 11:00", with the time zone if it is not that of
/// the workspace.
fn slot_text(records: NamedRecords<'_>, slot: &TimeSlot) -> String {
    let (start, end) = (slot.start, slot.end());
    let end_text = if start.date() == end.date() {
        format::time(end)
    } else {
        date_and_time(end)
    };
    let settings = records.find::<Settings>(SettingsId);
    let is_usual = settings.is_some_and(|settings| settings.zone == slot.zone);
    let zone = if is_usual {
        String::new()
    } else {
        format!(" ({})", slot.zone.replace('_', " "))
    };
    format!("{} – {end_text}{zone}", date_and_time(start))
}
