//! Request to the generator, in terms of records.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::{AmbiguousTime, LearnerGroupId, Place, SessionId};
use crate::planning::{OverrideScope, Slot, TargetGroups, Timetable, Weekdays};
use crate::workspace::OfferingDefaults;

/// The offerings that somebody wants to be generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferingRequest {
    /// The selected groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// The way in which groups and times are combined.
    pub strategy: OfferingStrategy,
    /// The values chosen in place of the defaults of the groups; an empty one is not chosen.
    pub overrides: OfferingDefaults,
    /// The groups whose defaults the chosen values replace.
    pub override_scope: OverrideScope,
    /// The choice where clocks show the start or the end of an offering twice.
    pub ambiguous: AmbiguousTime,
    /// `true` if a group takes the defaults it lacks from its ancestors.
    pub inherit_defaults: bool,
    /// `true` if nothing is proposed for a group that has an offering of the session at the time.
    pub skip_existing: bool,
}

/// The way in which groups and times are combined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferingStrategy {
    /// Every group in every slot.
    Repeated {
        /// The session of the offerings.
        session: SessionId,
        /// The groups that get an offering.
        targets: TargetGroups,
        /// The start of the series, which need not be among the slots: its day may be skipped.
        first: NaiveDateTime,
        /// The slots.
        slots: Vec<Slot>,
    },
    /// Leaf groups one after the other in parallel and consecutive slots.
    Rotation {
        /// The session of the offerings.
        session: SessionId,
        /// The slots of a day.
        timetable: Timetable,
        /// The days.
        days: TeachingDays,
        /// The groups that take part at once.
        parallel: ParallelGroups,
    },
    /// Leaf groups in turn at each of several sessions.
    Stations {
        /// The stations.
        stations: Vec<StationRequest>,
        /// The slots of a day.
        timetable: Timetable,
        /// The days.
        days: TeachingDays,
    },
}

/// The days on which slots are filled one after the other: as many as are needed, holidays left out.
/// All groups take part in each round. A round begins whole weeks after the one before, in the first week
/// that the other leaves free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeachingDays {
    /// The first day.
    pub first: NaiveDate,
    /// The days of the week.
    pub weekdays: Weekdays,
    /// The number of rounds, at least 1.
    pub rounds: u32,
}

/// The groups of a rotation that take part at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParallelGroups {
    /// One group in each of these places, which replace the default places of the groups.
    Places(Vec<Place>),
    /// A number of groups, each in its default place.
    Count(u32),
}

/// A session that every group visits once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StationRequest {
    /// The session.
    pub session: SessionId,
    /// The place of the station; `None` for the default places of the groups.
    pub place: Option<Place>,
}
