//! Records to which resources refer.

use std::collections::BTreeSet;

use super::{IliosImporter, identities};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::ResourceProblem;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::Uuid;
use crate::workspace::Records;

impl IliosImporter {
    /// Returns the record that stands for a resource to which another refers, in the file or known by its id.
    pub(super) fn id_of(&self, records: &Records, kind: ResourceKind, id: &str) -> Option<Uuid> {
        let key = (kind, id.to_owned());
        match self.ids.get(&key) {
            Some(id) => Some(*id),
            None if self.in_file.contains(&key) => None,
            None => identities::identified(records, kind, id),
        }
    }

    /// Returns the records that a resource refers to. Those that the file lacks are counted in a warning.
    pub(super) fn related<T: Ord>(
        &self,
        row: &mut RowContext<'_>,
        resource: &Resource,
        name: &str,
        kind: ResourceKind,
        typed: fn(Uuid) -> T,
    ) -> BTreeSet<T> {
        let related = resource.related(name);
        let ids = related.iter().map(|id| self.id_of(row.records, kind, id));
        let ids: Vec<Option<Uuid>> = ids.collect();
        let missing = ids.iter().filter(|id| id.is_none()).count();
        let found: BTreeSet<T> = ids.into_iter().flatten().map(typed).collect();
        if missing > 0 {
            let problem = ResourceProblem::Missing {
                name: name.to_owned(),
                count: missing,
            };
            row.issues.warn(None, Problem::Resource(problem));
        }
        found
    }

    /// Returns the record that a resource needs, or refuses the row.
    pub(super) fn required(
        &self,
        row: &mut RowContext<'_>,
        resource: &Resource,
        name: &str,
        kind: ResourceKind,
    ) -> Result<Uuid, Outcome> {
        let related = resource.related_one(name).unwrap_or_default();
        let known = self.id_of(row.records, kind, &related);
        let (key, name) = ((kind, related), name.to_owned());
        let problem = match known {
            Some(id) => return Ok(id),
            // Each resource comes after those that it refers to, unless they refer to each other.
            None if self.unread.contains(&key) => ResourceProblem::LeadsBack { name },
            None if self.in_file.contains(&key) => ResourceProblem::NeedsRefused { name },
            None => ResourceProblem::NeedsMissing { name },
        };
        row.issues.refuse(None, Problem::Resource(problem));
        Err(Outcome::Same)
    }
}
