//! The conflicts of the open workspace, found when a page first asks for them and kept up to date from
//! then on.

use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::platform::zone;
use lectern_core::model::ZoneRules;
use lectern_core::workspace::{Records, WorkspaceConflicts};

impl WorkspaceHandle {
    /// Calls `ask` with the records and their conflicts, and returns its result.
    ///
    /// Components that show conflicts subscribe to [`WorkspaceConflicts::KINDS`].
    pub fn read_conflicts<T>(&self, ask: impl FnOnce(&Records, &mut WorkspaceConflicts) -> T) -> T {
        let workspace = self.0.workspace.borrow();
        let records = workspace.records();
        let mut conflicts = self.0.conflicts.borrow_mut();
        match &mut *conflicts {
            Some(conflicts) => {
                conflicts.update(records);
                ask(records, conflicts)
            }
            None => {
                let found = WorkspaceConflicts::new(records, Rc::new(zone_rules));
                ask(records, conflicts.insert(found))
            }
        }
    }
}

fn zone_rules(name: &str) -> Rc<dyn ZoneRules> {
    zone::shared(name)
}
