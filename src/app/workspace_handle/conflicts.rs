//! The conflicts of the open workspace, found when a page first asks for them and kept up to date from
//! then on.

use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::platform::zone;
use lectern_core::model::ZoneRules;
use lectern_core::workspace::{BrokenRule, Records, WorkspaceConflicts};

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

    /// Finds the rules that records break together. Values that only one record may have are compared
    /// for those that were edited since the last time.
    pub fn find_broken_rules(&self, records: &Records) -> Vec<BrokenRule> {
        let mut values = self.0.unique_values.borrow_mut();
        values.update(records);
        BrokenRule::find_with(records, values.shared())
    }
}

fn zone_rules(name: &str) -> Rc<dyn ZoneRules> {
    zone::shared(name)
}
