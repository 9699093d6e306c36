//! The small-group generator: from groups, times and a scheme to rows, which are offerings that are
//! not made yet. The same request again proposes only what is missing since.

mod claims;
mod defaults;
mod existing;
mod plan;
mod rotation;
mod stations;
mod timetable;

pub use claims::People;
pub use defaults::{Defaults, Overrides};
pub use existing::{Existing, ExistingOffering};
pub use plan::{Each, Plan, PlanError, Planned, Request, Scheme};
pub use rotation::{Parallel, Rotation};
pub use stations::{Station, Stations};
pub use timetable::Timetable;

#[cfg(test)]
mod tests;
