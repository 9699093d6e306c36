//! Times of the wall clock of the workspace on the wall clocks of other time zones.

use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::ZoneRules;
use lectern_core::planning::Slot;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::platform::zone::{self, Zone};

/// Wall clock of a time zone, for times on that of the workspace.
pub struct WallClock {
    workspace: Rc<Zone>,
    /// `None` if it is that of the workspace.
    other: Option<Rc<Zone>>,
}

impl WallClock {
    /// Prepares the wall clock of a zone by its name, of that of the workspace if it is empty.
    #[must_use]
    pub fn new(workspace: &WorkspaceHandle, zone: &str) -> Self {
        let here = workspace.zone();
        let is_other = !zone.is_empty() && zone != here.name();
        Self {
            workspace: here,
            other: is_other.then(|| zone::shared(zone)),
        }
    }

    /// Returns a time with the same duration.
    #[must_use]
    pub fn slot(&self, local: Slot) -> Slot {
        let slot = Slot::new(self.of(local.start()), local.duration());
        slot.unwrap_or(local)
    }

    /// Returns a local time.
    #[must_use]
    pub fn of(&self, local: NaiveDateTime) -> NaiveDateTime {
        self.other.as_ref().map_or(local, |zone| {
            zone.local_at(self.workspace.resolve(local).instant())
        })
    }
}
