//! Lookups of the ids that other systems have for records.

use std::rc::Rc;

use super::Records;
use crate::model::{ExternalIdentifier, ExternalResourceId, IdentifiedRecordId};

impl Records {
    /// Iterates over the identifiers of a resource of another system, one for each record that it stands
    /// for.
    pub fn identifiers_of_resource(
        &self,
        resource: ExternalResourceId,
    ) -> impl Iterator<Item = &Rc<ExternalIdentifier>> {
        self.external_identifiers.starting_with(resource)
    }

    /// Iterates over the identifiers that other systems have for a record.
    pub fn identifiers_of_record(
        &self,
        record: IdentifiedRecordId,
    ) -> impl Iterator<Item = &Rc<ExternalIdentifier>> {
        let resources = self.resources_by_record.get(record);
        resources.filter_map(move |resource| self.external_identifiers.get((resource, record)))
    }
}
