//! Availability of people.

use crate::model::{Availability, Person, PersonAvailability, PersonId, RecordType};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// Sets the times at which a person can teach; there is no record for somebody without limits.
pub fn save(
    edits: &mut Edits<'_>,
    id: PersonId,
    availability: Availability,
) -> Result<ActionLabel, CommandError> {
    let person = edits.find::<Person>(id)?;
    if availability == Availability::default() {
        edits.remove(PersonAvailability::record_key(id));
    } else {
        let present = edits.find::<PersonAvailability>(id);
        let mut record = present.unwrap_or_else(|_| PersonAvailability::new(id));
        record.availability = availability;
        edits.put(record);
    }
    let action = ActionKind::ChangedAvailability;
    Ok(ActionLabel::one(action, edits.base.distinct_name(&person)))
}
