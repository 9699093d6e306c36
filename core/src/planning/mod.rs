//! Planning: when a session takes place and for whom. Recurrence, the tree of learner groups, the
//! small-group generator with rotation and stations, conflicts, hours.
//!
//! It knows no record: groups, people, sessions and rooms come as small numbers that the caller gives
//! out, and go back as such. It asks for no clock and no chance: zone rules and seeds are handed in.
//! It decides nothing for a person either: conflicts are shown, never forbidden.
//!
//! # The way of a plan
//! A `GroupTree` and a `Selection` say who; a first `Slot` and a `Recurrence`, or a
//! `Timetable` and teaching `Days`, say when; a `Scheme` joins them. `Request::plan` makes
//! rows that are not offerings yet, and `Conflicts::preview` says which of them collide.
//!
//! ```
//! use chrono::{NaiveDate, NaiveTime};
//! use lectern_core::planning::{
//!     Defaults, Each, Existing, Group, GroupNode, GroupTree, Minutes, Overrides, Request, Scheme,
//!     Selection, Session, Slot,
//! };
//!
//! let parent = Some(Group(0));
//! let tree = GroupTree::new(&[
//!     GroupNode { title: "Anatomy labs", parent: None, members: &[] },
//!     GroupNode { title: "Anatomy labs 2", parent, members: &[] },
//!     GroupNode { title: "Anatomy labs 1", parent, members: &[] },
//! ]);
//! let mut selection = Selection::new(&tree);
//! selection.toggle_branch(&tree, Group(0), None);
//!
//! let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
//! let slot = Slot::new(day.and_time(NaiveTime::MIN), Minutes::new(120)).unwrap();
//! let request = Request {
//!     tree: &tree,
//!     selection: &selection,
//!     scheme: Scheme::Repeated { session: Session(0), each: Each::Subgroup, slots: &[slot] },
//!     defaults: &[Defaults::default(); 3],
//!     overrides: Overrides::default(),
//!     inherit: false,
//!     existing: &Existing::default(),
//! };
//! let plan = request.plan().unwrap();
//! assert_eq!(plan.rows.iter().map(|row| row.group).collect::<Vec<_>>(), [Group(2), Group(1)]);
//! ```

mod conflicts;
mod days;
mod generator;
mod groups;
mod hours;
mod minutes;
mod numbers;
mod prerequisites;
mod random;
mod recurrence;
mod slot;
mod span;
mod typed;
mod weekdays;

pub use conflicts::{
    Claim, Conflict, Conflicts, CourseDates, Kind, Kinds, Marks, PersonSet, PersonSets, With,
};
pub use days::{Days, teaching_days};
pub use generator::{
    Defaults, Each, Existing, ExistingOffering, Overrides, Parallel, People, Plan, PlanError,
    Planned, Request, Rotation, Scheme, Station, Stations, Timetable,
};
#[cfg(test)]
use groups::groups_for_tests;
pub use groups::{
    GroupNode, GroupTree, MembershipError, Moved, NamesError, Selection, Tick, Way, breaches,
    distribute, may_join, may_move_group, move_person, subgroup_names,
};
pub use hours::{TotalHours, total_hours};
pub use minutes::Minutes;
pub use numbers::{Group, InstructorGroups, Instructors, Link, Offering, Person, Room, Session};
pub use prerequisites::{circles, closes_circle};
pub use random::Random;
pub use recurrence::{MOST_WEEKS, Recurrence, RecurrenceError, Until};
pub use slot::{Slot, SlotError};
pub use span::{Reading, Span, Twice};
pub use typed::{Typed, TypedError, parse_time, parse_typed};
pub use weekdays::Weekdays;
