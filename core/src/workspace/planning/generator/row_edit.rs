//! Edits that somebody has made in the preview of proposed offerings.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Deserializer, Serialize};

use crate::model::{InstructorGroupId, Minutes, Offering, PersonId, Place};
use crate::workspace::planning::WayOut;

/// Another start of a proposed offering, in relation to the one that was generated, so that it goes along
/// when that changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowMove {
    /// The number of days that it is later, or earlier if negative.
    pub days: i64,
    /// The local time of day, if it is another.
    pub time: Option<NaiveTime>,
}

impl RowMove {
    /// Returns the move from the generated start to another.
    #[must_use]
    pub fn between(generated: NaiveDateTime, start: NaiveDateTime) -> Self {
        let days = start.date().signed_duration_since(generated.date());
        Self {
            days: days.num_days(),
            time: (start.time() != generated.time()).then(|| start.time()),
        }
    }

    /// Returns the start of an offering that was generated for `generated`, or that itself if there is no
    /// such date.
    #[must_use]
    pub fn start(self, generated: NaiveDateTime) -> NaiveDateTime {
        let days = TimeDelta::try_days(self.days);
        let date = days.and_then(|days| generated.date().checked_add_signed(days));
        date.map_or(generated, |date| {
            date.and_time(self.time.unwrap_or_else(|| generated.time()))
        })
    }
}

/// Values of a proposed offering in place of those that were generated; `None` keeps one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowEdit {
    /// `true` if the offering is not to be created.
    #[serde(default)]
    pub left_out: bool,
    /// The start.
    #[serde(default)]
    pub moved: Option<RowMove>,
    /// The duration.
    #[serde(default)]
    pub duration: Option<Minutes>,
    /// The place, or none.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "given"
    )]
    pub place: Option<Option<Place>>,
    /// The instructors and the instructor groups.
    #[serde(default)]
    pub instructors: Option<(BTreeSet<PersonId>, BTreeSet<InstructorGroupId>)>,
}

/// Reads a value that is given, so that `null` is no place rather than a place that is not changed.
fn given<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

impl RowEdit {
    /// Creates the edit that takes a way out of a conflict of an offering that was generated for a start.
    #[must_use]
    pub fn from_way_out(offering: &Offering, generated: NaiveDateTime, way_out: WayOut) -> Self {
        match way_out {
            WayOut::UseRoom(room) => Self {
                place: Some(Some(Place::Room(room))),
                ..Self::default()
            },
            WayOut::ReplaceInstructor { person, by } => {
                let mut people = offering.instructors.clone();
                people.remove(&person);
                people.insert(by);
                Self {
                    instructors: Some((people, offering.instructor_groups.clone())),
                    ..Self::default()
                }
            }
            WayOut::MoveTo(start) => Self::moved_to(generated, start),
        }
    }

    /// Creates the edit that leaves an offering out.
    #[must_use]
    pub fn left_out() -> Self {
        Self {
            left_out: true,
            ..Self::default()
        }
    }

    /// Creates the edit that gives an offering that was generated for a start another one.
    #[must_use]
    pub fn moved_to(generated: NaiveDateTime, start: NaiveDateTime) -> Self {
        Self {
            moved: Some(RowMove::between(generated, start)),
            ..Self::default()
        }
    }

    /// Returns this edit with the values of a later one in place of its own. What either leaves out is left
    /// out.
    #[must_use]
    pub fn updated_by(self, later: Self) -> Self {
        Self {
            left_out: self.left_out || later.left_out,
            moved: later.moved.or(self.moved),
            duration: later.duration.or(self.duration),
            place: later.place.or(self.place),
            instructors: later.instructors.or(self.instructors),
        }
    }

    /// Gives an offering that was generated for a start the values of the edit.
    pub(super) fn apply(&self, offering: &mut Offering, generated: NaiveDateTime) {
        if let Some(slot) = &mut offering.slot {
            slot.start = self
                .moved
                .map_or(slot.start, |moved| moved.start(generated));
            slot.duration = self.duration.unwrap_or(slot.duration);
        }
        if let Some(place) = &self.place {
            offering.place.clone_from(place);
        }
        if let Some((people, groups)) = &self.instructors {
            offering.instructors.clone_from(people);
            offering.instructor_groups.clone_from(groups);
        }
    }

    /// Returns `true` if it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let stays = self.moved.is_none_or(|moved| moved == RowMove::default());
        let unmoved = Self {
            moved: None,
            ..self.clone()
        };
        stays && unmoved == Self::default()
    }
}
