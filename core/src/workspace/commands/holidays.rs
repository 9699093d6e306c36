//! Holidays of the workspace.

use std::collections::BTreeSet;

use super::conflicts::remove_dismissals_with;
use crate::model::{Holiday, HolidayId, RecordType};
use crate::rules::holidays::{HolidayForm, validate_holiday};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<HolidayId>,
    form: &HolidayForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let (title, days) = validate_holiday(form).map_err(CommandError::Fields)?;
    let (mut holiday, action) = match id {
        Some(id) => (edits.find::<Holiday>(id)?, ActionKind::ChangedHoliday),
        None => (
            Holiday::new(HolidayId(context.ids.next())),
            ActionKind::AddedHoliday,
        ),
    };
    holiday.title = title;
    holiday.days = days;
    let label = ActionLabel::one(action, holiday.title.clone());
    edits.put(holiday);
    Ok(label)
}

pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<HolidayId>,
) -> Result<ActionLabel, CommandError> {
    let first = ids
        .iter()
        .find_map(|id| edits.base.holidays.get(*id))
        .ok_or(CommandError::NotFound)?;
    let label = ActionLabel::many(ActionKind::DeletedHolidays, ids.len(), first.title.clone());
    for id in ids {
        edits.remove(Holiday::record_key(*id));
        remove_dismissals_with(edits, (*id).into());
    }
    Ok(label)
}
