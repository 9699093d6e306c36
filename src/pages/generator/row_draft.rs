//! Values typed in the fields of a proposed offering.

use lectern_core::model::{Minutes, Place};
use lectern_core::planning::{DurationInput, Slot};
use lectern_core::rules::fields;
use lectern_core::rules::offerings::{slot_of, start_time};
use lectern_core::workspace::RowEdit;

use crate::pages::offerings::Instructors;
use crate::pages::record_form::time_text;
use crate::pages::room_options::RoomOptions;

/// Values of a proposed offering.
#[derive(Clone, Debug, PartialEq)]
pub struct RowValues {
    /// Time.
    pub slot: Slot,
    /// Place.
    pub place: Option<Place>,
    /// Instructors.
    pub instructors: Instructors,
}

/// Values as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct TypedValues {
    /// Date.
    pub date: String,
    /// Time of day.
    pub start: String,
    /// Time of day, which may be on the next day.
    pub end: String,
    /// Place.
    pub place: Option<Place>,
    /// Instructors.
    pub instructors: Instructors,
}

impl TypedValues {
    fn new(values: &RowValues) -> Self {
        let (start, end) = (values.slot.start(), values.slot.end());
        Self {
            date: start.date().to_string(),
            start: time_text(start.time()),
            end: time_text(end.time()),
            place: values.place.clone(),
            instructors: values.instructors.clone(),
        }
    }
}

/// Values as typed, with those that the offering had before: what was not typed stays as it is, also if
/// it has changed meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub struct RowDraft {
    before: RowValues,
    /// Values as typed.
    pub typed: TypedValues,
}

impl RowDraft {
    /// Starts with the values that an offering has.
    #[must_use]
    pub fn new(before: &RowValues) -> Self {
        Self {
            before: before.clone(),
            typed: TypedValues::new(before),
        }
    }

    /// Returns whether the time is one.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.slot().is_some()
    }

    /// Returns the time, or `None` while it is none. The duration stays as long as the times of day do.
    fn slot(&self) -> Option<Slot> {
        let typed = &self.typed;
        let date = fields::date(&typed.date).ok().flatten()?;
        let start = date.and_time(start_time(&typed.start).ok()?);
        let first = TypedValues::new(&self.before);
        if (&typed.start, &typed.end) == (&first.start, &first.end) {
            return Slot::new(start, self.before.slot.duration()).ok();
        }
        let end = start_time(&typed.end).ok()?;
        slot_of(start, DurationInput::EndTime(end)).ok()
    }

    /// Returns the values that were changed, or `None` while the time is none.
    #[must_use]
    pub fn edit(&self, rooms: &RoomOptions) -> Option<RowEdit> {
        let (slot, before) = (self.slot()?, &self.before);
        let place = self.typed.place.clone().map(|place| rooms.resolved(place));
        let instructors = &self.typed.instructors;
        let changed_duration = slot.duration() != before.slot.duration();
        Some(RowEdit {
            left_out: false,
            start: (slot.start() != before.slot.start()).then(|| slot.start()),
            duration: changed_duration.then(|| -> Minutes { slot.duration() }),
            place: (place != before.place).then_some(place),
            instructors: (*instructors != before.instructors)
                .then(|| (instructors.people.clone(), instructors.groups.clone())),
        })
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::workspace::Workspace;

    use super::*;

    fn values() -> RowValues {
        let start = "2026-09-14T22:00:00".parse().expect("a time");
        RowValues {
            slot: Slot::new(start, Minutes::new(120)).expect("a slot"),
            place: None,
            instructors: Instructors::default(),
        }
    }

    fn rooms() -> RoomOptions {
        RoomOptions::from_records(Workspace::opened(Vec::new(), Vec::new()).records())
    }

    #[test]
    fn only_what_was_changed_is_edited() {
        let rooms = rooms();
        let mut draft = RowDraft::new(&values());
        assert_eq!(draft.edit(&rooms), Some(RowEdit::default()));
        draft.typed.date = "2026-09-15".into();
        let edit = draft.edit(&rooms).expect("an edit");
        assert_eq!((edit.duration, edit.place), (None, None));
        assert!(edit.start.is_some());
        draft.typed.end = "2:00".into();
        let edit = draft.edit(&rooms).expect("an edit");
        assert_eq!(edit.duration, Some(Minutes::new(240)));
        draft.typed.start = "late".into();
        assert!(!draft.is_valid());
        assert_eq!(draft.edit(&rooms), None);
    }

    #[test]
    fn what_changes_meanwhile_is_not_reverted() {
        let mut draft = RowDraft::new(&values());
        let place = Some(Place::Text("Library".into()));
        draft.typed.place.clone_from(&place);
        let start = "2026-09-16T08:00:00".parse().ok();
        let resolved = RowEdit {
            start,
            ..RowEdit::default()
        };
        let edit = draft.edit(&rooms()).expect("an edit");
        let expected = RowEdit {
            start,
            place: Some(place),
            ..RowEdit::default()
        };
        assert_eq!(resolved.updated_by(edit), expected);
    }
}
