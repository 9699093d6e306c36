//! Words for what an import changes of a record.

use crate::i18n::{Classes, Files as Message, field_name, listed, t};
use crate::pages::record_values::{NamedRecords, shown_value};
use lectern_core::exchange::RecordChange;
use lectern_core::model::{Person, RecordType};
use lectern_core::sync::{changed_fields, fields_of};

/// Returns sentences on the fields of a record that change, and on who becomes a member of it.
pub fn record_change(records: NamedRecords<'_>, change: &RecordChange) -> Vec<String> {
    let [before, after] = [&change.before, &change.after].map(fields_of);
    let changed = changed_fields(&change.before, &change.after).into_iter();
    let mut sentences: Vec<String> = changed
        .map(|name| {
            let value = |fields| shown_value(records, fields, &name);
            let (present, next) = (value(&before), value(&after));
            let label = field_name(&name);
            let message = if present.is_empty() {
                Message::Added(label, next.text())
            } else {
                Message::Becomes(label, present.text(), next.text())
            };
            t(message).to_string()
        })
        .collect();
    if !change.joined.is_empty() {
        let joined = change.joined.iter();
        let keys = joined.map(|person| Person::record_key(*person));
        let names: Vec<String> = keys.filter_map(|key| records.name_of(key)).collect();
        let message = Message::Added(t(Classes::Members).to_string(), listed(&names));
        sentences.push(t(message).to_string());
    }
    sentences
}
