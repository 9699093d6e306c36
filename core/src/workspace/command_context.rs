//! The environment that commands run in.

use crate::model::{IdGenerator, Instant, ZoneRules};

/// Clock, id source and time zone of one command, passed in so that the workspace itself depends on
/// neither a clock nor random numbers.
pub struct CommandContext<'a> {
    /// The current time.
    pub now: Instant,
    /// Source of new record and change ids.
    pub ids: &'a mut dyn IdGenerator,
    /// Rules of the workspace's time zone.
    pub zone: &'a dyn ZoneRules,
}
