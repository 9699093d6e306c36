//! Planning: the time and the participants of sessions. Recurrence, learner groups, availability, the
//! small-group generator, conflict detection, hours, the layout of calendars.
//!
//! Planning is independent of records: the caller assigns dense indices to groups, people, sessions
//! and rooms, and maps them back. It has no clock and no source of randomness: time zone rules and
//! seeds are passed in. Conflicts are reported, never forbidden.
//!
//! # From groups to offerings
//! 1. A [`GroupTree`] and a [`GroupSelection`] determine the participants.
//! 2. A first [`Slot`] and a [`Recurrence`], or a [`Timetable`] and [`teaching_days()`], determine the
//!    times.
//! 3. A [`GeneratorStrategy`] combines both: [`GeneratorRequest::plan`] returns proposed offerings.
//! 4. [`ConflictEngine::preview`] reports the conflicts of the proposed offerings.
//!
//! ```
//! use chrono::{NaiveDate, NaiveTime};
//! use lectern_core::planning::{
//!     DefaultOverrides, ExistingOfferings, GeneratorRequest, GeneratorStrategy, GroupDefaults,
//!     GroupIndex, GroupNode, GroupSelection, GroupTree, Minutes, SessionIndex, Slot, TargetGroups,
//! };
//!
//! let parent = Some(GroupIndex(0));
//! let tree = GroupTree::new(&[
//!     GroupNode { title: "Anatomy labs", parent: None, members: &[] },
//!     GroupNode { title: "Anatomy labs 2", parent, members: &[] },
//!     GroupNode { title: "Anatomy labs 1", parent, members: &[] },
//! ]);
//! let mut selection = GroupSelection::new(&tree);
//! selection.toggle_branch(&tree, GroupIndex(0), None);
//!
//! let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
//! let slot = Slot::new(day.and_time(NaiveTime::MIN), Minutes::new(120)).unwrap();
//! let request = GeneratorRequest {
//!     tree: &tree,
//!     selection: &selection,
//!     strategy: GeneratorStrategy::Repeated {
//!         session: SessionIndex(0),
//!         targets: TargetGroups::Leaves,
//!         slots: &[slot],
//!     },
//!     defaults: &[GroupDefaults::default(); 3],
//!     overrides: DefaultOverrides::default(),
//!     inherit_defaults: false,
//!     existing: &ExistingOfferings::default(),
//! };
//! let plan = request.plan().unwrap();
//! let groups: Vec<GroupIndex> = plan.offerings.iter().map(|offering| offering.group).collect();
//! assert_eq!(groups, [GroupIndex(2), GroupIndex(1)]);
//! ```

mod availability;
mod calendar;
mod clock_notice;
mod conflicts;
mod date_input;
mod date_set;
mod duration_input;
mod generator;
mod groups;
mod hours;
mod index;
mod prerequisites;
mod recurrence;
mod seeded_rng;
mod shown_time;
mod slot;
mod teaching_days;
mod teaching_load;
mod time_span;
mod weekdays;

pub use crate::model::{AmbiguousTime, ConflictKind, Minutes};
pub use availability::{Unavailable, Usage, common_availability, unavailable};
pub use calendar::{
    Block, BlockContent, DayLayout, DayPart, EventBundle, MonthWeeks, bundle, day_parts,
    repeated_time, shown_lines, skipped_time, visible_hours, week_of,
};
pub use clock_notice::ClockNotice;
pub use conflicts::{
    Claim, Conflict, ConflictCounts, ConflictEngine, ConflictKinds, Counterpart, CourseDates,
    PersonSet, PersonSets, Reach, RoomClosure, RoomLimits,
};
pub use date_input::{DateNotation, DateOrder, DateReference, join_dates};
pub use date_set::DateSet;
pub use duration_input::{
    DurationInput, DurationInputError, parse_duration_input, parse_time_of_day,
};
pub use generator::{
    DefaultOverrides, ExistingOffering, ExistingOfferings, GeneratorError, GeneratorRequest,
    GeneratorStrategy, GroupDefaults, MAX_OFFERINGS, OfferingPlan, OverrideScope, Parallelism,
    PlanPeople, PlannedOffering, Rotation, Station, Stations, TargetGroups, Timetable,
    check_offering_count,
};
#[cfg(test)]
use groups::groups_for_tests;
pub use groups::{
    CheckState, DistributionMethod, GroupNode, GroupSelection, GroupTree, SubgroupNamesError,
    distribute, subgroup_names,
};
pub use hours::{TeachingTime, TotalHours, hours_by, monday_of, total_hours};
pub use index::{
    DenseIndex, GroupIndex, InstructorGroupsIndex, InstructorsIndex, LinkIndex, OfferingIndex,
    PersonIndex, RoomIndex, SessionIndex,
};
pub use prerequisites::{cycle_closed_by, find_cycles};
pub use recurrence::{MAX_WEEKS, Recurrence, RecurrenceEnd, RecurrenceError};
pub use seeded_rng::SeededRng;
pub use shown_time::ShownTime;
pub use slot::{Slot, SlotError};
pub use teaching_days::teaching_days;
pub use teaching_load::TeachingLoads;
pub use time_span::{ResolvedSlot, TimeSpan};
pub use weekdays::Weekdays;
