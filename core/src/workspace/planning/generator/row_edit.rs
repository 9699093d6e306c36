//! Edits that somebody has made in the preview of proposed offerings.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Deserializer, Serialize};

use crate::model::{
    InstructorGroupId, LearnerGroupId, Minutes, Offering, PersonId, Place, SessionId,
};
use crate::workspace::planning::WayOut;

/// Key of a proposed offering while its request is being changed: a row keeps its edits as long as its
/// group is proposed at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowKey {
    /// The session.
    pub session: SessionId,
    /// The group.
    pub group: LearnerGroupId,
    /// The local start as generated.
    pub start: NaiveDateTime,
}

/// Values of a proposed offering in place of those that were generated; `None` keeps one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowEdit {
    /// `true` if the offering is not to be created.
    #[serde(default)]
    pub left_out: bool,
    /// The local start.
    #[serde(default)]
    pub start: Option<NaiveDateTime>,
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
    /// Creates the edit that takes a way out of a conflict of an offering.
    #[must_use]
    pub fn from_way_out(offering: &Offering, way_out: WayOut) -> Self {
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
            WayOut::MoveTo(start) => Self {
                start: Some(start),
                ..Self::default()
            },
        }
    }

    /// Returns this edit with the values of a later one in place of its own. Whether the offering is
    /// created stays as it was.
    #[must_use]
    pub fn updated_by(self, later: Self) -> Self {
        Self {
            left_out: self.left_out,
            start: later.start.or(self.start),
            duration: later.duration.or(self.duration),
            place: later.place.or(self.place),
            instructors: later.instructors.or(self.instructors),
        }
    }

    /// Gives an offering with a time the values of the edit.
    pub(super) fn apply(&self, offering: &mut Offering) {
        if let Some(slot) = &mut offering.slot {
            slot.start = self.start.unwrap_or(slot.start);
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
        *self == Self::default()
    }
}
