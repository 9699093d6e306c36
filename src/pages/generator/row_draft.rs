//! Values typed in the fields of a proposed offering.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use lectern_core::model::{Minutes, Place};
use lectern_core::planning::{DurationInput, Slot};
use lectern_core::rules::fields::{self, Field, FieldProblem, Problem};
use lectern_core::rules::offerings::{slot_of, start_time};
use lectern_core::workspace::{RowEdit, RowMove};
use serde::{Deserialize, Serialize};

use yew::AttrValue;

use crate::i18n::{self, Generator as Message, t};
use crate::pages::offerings::Instructors;
use crate::pages::record_form::time_text;
use crate::pages::room_options::RoomOptions;

/// Values of a proposed offering.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowValues {
    /// Local start.
    pub start: NaiveDateTime,
    /// Duration.
    pub duration: Minutes,
    /// Place.
    pub place: Option<Place>,
    /// Instructors.
    pub instructors: Instructors,
}

/// Values as typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
        let start = values.start;
        Self {
            date: start.date().to_string(),
            start: time_text(start.time()),
            end: time_text(end_time(start.time(), values.duration)),
            place: values.place.clone(),
            instructors: values.instructors.clone(),
        }
    }
}

/// Returns the time of day at which something ends.
fn end_time(start: NaiveTime, duration: Minutes) -> NaiveTime {
    start
        .overflowing_add_signed(TimeDelta::minutes(duration.get().into()))
        .0
}

/// Reason for which typed values cannot be saved.
#[derive(Clone, Debug, PartialEq)]
pub enum RowProblem {
    /// Date, start and end are no time.
    NoSuchTime,
    /// The place cannot be chosen.
    Place(Problem),
}

impl RowProblem {
    /// Returns the message.
    #[must_use]
    pub fn message(self) -> AttrValue {
        match self {
            Self::NoSuchTime => t(Message::NoSuchTime),
            Self::Place(problem) => {
                let field = Field::OfferingPlace;
                i18n::problem(&FieldProblem { field, problem }).into()
            }
        }
    }
}

/// Values as typed, with those that the offering had before: what was not typed stays as it is, also if
/// it has changed meanwhile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowDraft {
    before: RowValues,
    /// Duration, which stays when the start is typed.
    duration: Minutes,
    /// Values as typed.
    pub typed: TypedValues,
}

impl RowDraft {
    /// Starts with the values that an offering has.
    #[must_use]
    pub fn new(before: &RowValues) -> Self {
        Self {
            before: before.clone(),
            duration: before.duration,
            typed: TypedValues::new(before),
        }
    }

    /// Takes the start as typed. The end moves along.
    pub fn type_start(&mut self, text: String) {
        self.typed.start = text;
        if let Ok(start) = start_time(&self.typed.start) {
            self.typed.end = time_text(end_time(start, self.duration));
        }
    }

    /// Takes the end as typed, from which the duration follows.
    pub fn type_end(&mut self, text: String) {
        self.typed.end = text;
        if let Some(slot) = self.slot() {
            self.duration = slot.duration();
        }
    }

    /// Returns whether the time is one.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.slot().is_some()
    }

    /// Returns the time, or `None` while it is none. A duration over several days stays until another
    /// end is typed.
    fn slot(&self) -> Option<Slot> {
        let typed = &self.typed;
        let date = fields::date(&typed.date).ok().flatten()?;
        let start = start_time(&typed.start).ok()?;
        let end = start_time(&typed.end).ok()?;
        let duration = if end == end_time(start, self.duration) {
            DurationInput::Duration(self.duration)
        } else {
            DurationInput::EndTime(end)
        };
        slot_of(date.and_time(start), duration).ok()
    }

    /// Returns the place, which stays also if it can no longer be chosen.
    fn place(&self, rooms: &RoomOptions) -> Result<Option<Place>, Problem> {
        let typed = &self.typed.place;
        if *typed == self.before.place {
            return Ok(typed.clone());
        }
        let place = typed.clone().map(|place| rooms.chosen(place));
        place.transpose()
    }

    /// Returns what is wrong with the place, if anything.
    #[must_use]
    pub fn place_refusal(&self, rooms: &RoomOptions) -> Option<AttrValue> {
        self.place(rooms)
            .err()
            .map(|problem| RowProblem::Place(problem).message())
    }

    /// Returns the values that were changed, or what keeps them from being saved. The offering was
    /// generated for the start `generated`.
    pub fn edit(
        &self,
        generated: NaiveDateTime,
        rooms: &RoomOptions,
    ) -> Result<RowEdit, RowProblem> {
        let slot = self.slot().ok_or(RowProblem::NoSuchTime)?;
        let place = self.place(rooms).map_err(RowProblem::Place)?;
        let before = &self.before;
        let instructors = &self.typed.instructors;
        let is_moved = slot.start() != before.start;
        Ok(RowEdit {
            left_out: false,
            moved: is_moved.then(|| RowMove::between(generated, slot.start())),
            duration: Some(slot.duration()).filter(|duration| *duration != before.duration),
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

    fn generated() -> NaiveDateTime {
        "2026-09-14T22:00:00".parse().expect("a time")
    }

    fn values() -> RowValues {
        RowValues {
            start: generated(),
            duration: Minutes::new(120),
            place: None,
            instructors: Instructors::default(),
        }
    }

    fn rooms() -> RoomOptions {
        RoomOptions::from_records(Workspace::opened(Vec::new(), Vec::new()).records())
    }

    fn edit(draft: &RowDraft) -> RowEdit {
        draft.edit(generated(), &rooms()).expect("an edit")
    }

    #[test]
    fn only_what_was_changed_is_edited() {
        let mut draft = RowDraft::new(&values());
        assert_eq!(edit(&draft), RowEdit::default());
        draft.typed.date = "2026-09-15".into();
        assert_eq!((edit(&draft).duration, edit(&draft).place), (None, None));
        assert!(edit(&draft).moved.is_some());
        draft.type_end("2:00".into());
        assert_eq!(edit(&draft).duration, Some(Minutes::new(240)));
        draft.type_start("late".into());
        assert!(!draft.is_valid());
        assert_eq!(
            draft.edit(generated(), &rooms()),
            Err(RowProblem::NoSuchTime)
        );
    }

    #[test]
    fn the_end_moves_along_with_the_start() {
        let mut draft = RowDraft::new(&values());
        for (start, end) in [("1", "03:00"), ("1x", "03:00"), ("23:30", "01:30")] {
            draft.type_start(start.into());
            assert_eq!(draft.typed.end, end, "{start}");
        }
        assert_eq!(edit(&draft).duration, None);
        draft.type_end("0:15".into());
        draft.type_start("9".into());
        assert_eq!(draft.typed.end, "09:45");
        assert_eq!(edit(&draft).duration, Some(Minutes::new(45)));
    }

    #[test]
    fn what_changes_meanwhile_is_not_reverted() {
        let mut draft = RowDraft::new(&values());
        let place = Some(Place::Text("Library".into()));
        draft.typed.place.clone_from(&place);
        let start = "2026-09-16T08:00:00".parse().expect("a time");
        let resolved = RowEdit::moved_to(generated(), start);
        let expected = RowEdit {
            place: Some(place),
            ..resolved.clone()
        };
        assert_eq!(resolved.updated_by(edit(&draft)), expected);
    }
}
