//! Records that resources stand for by their ids, whatever they are called.

use super::IliosImporter;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::row_context::RowContext;
use crate::model::{
    ExternalIdentifier, ExternalResourceId, IdentifiedRecordId, OfferingId, RecordKey, RecordType,
    Uuid,
};
use crate::workspace::{Import, Records};

impl IliosImporter {
    /// Notes the records that resources of the file stand for by their ids, so that no other resource finds
    /// them by a name.
    pub(super) fn note_identified(&mut self, records: &Records) {
        if records.external_identifiers.is_empty() {
            return;
        }
        for (kind, id) in &self.in_file {
            if self.local.contains(&(*kind, id.clone())) {
                continue;
            }
            if let Some(record) = identified(records, *kind, id) {
                self.identified.insert((*kind, record));
                if *kind == ResourceKind::Offering {
                    self.offerings.name(OfferingId(record));
                }
            }
        }
    }

    /// Returns the record that a resource stands for: the one with its id, or the one with its name, unless
    /// another resource of the file stands for that by its id.
    pub(super) fn record_of(
        &self,
        records: &Records,
        kind: ResourceKind,
        resource: &Resource,
        named: Option<Uuid>,
    ) -> Option<Uuid> {
        self.by_id(records, kind, resource)
            .or_else(|| named.filter(|id| self.is_free(kind, *id)))
    }

    /// Returns the record that has the id of a resource.
    pub(super) fn by_id(
        &self,
        records: &Records,
        kind: ResourceKind,
        resource: &Resource,
    ) -> Option<Uuid> {
        let id = resource.id();
        let found = (!resource.is_local()).then(|| identified(records, kind, &id));
        found.flatten()
    }

    /// Returns `true` unless a resource of the file stands for a record by its id.
    pub(super) fn is_free(&self, kind: ResourceKind, record: Uuid) -> bool {
        !self.identified.contains(&(kind, record))
    }

    /// Returns `true` if a record can have the name by which `named` is found: no other record has it, or
    /// one whose name the file has as well.
    pub(super) fn can_be_named(
        &self,
        kind: ResourceKind,
        record: Uuid,
        named: Option<Uuid>,
    ) -> bool {
        named.is_none_or(|other| other == record || !self.is_free(kind, other))
    }

    /// Keeps the id of a resource with the record that it stands for.
    pub(super) fn identify(
        &self,
        row: &mut RowContext<'_>,
        kind: ResourceKind,
        resource: &Resource,
        record: Uuid,
    ) {
        let id = resource.id();
        if resource.is_local() || id.is_empty() {
            return;
        }
        let record = IdentifiedRecordId(record);
        let identifier = ExternalIdentifier::of_ilios(kind.name(), &id, record);
        if !row.records.external_identifiers.contains(identifier.key()) {
            row.import.identifiers.push(identifier);
        }
    }
}

/// Returns the record of a workspace that has an id of Ilios.
pub(super) fn identified(records: &Records, kind: ResourceKind, id: &str) -> Option<Uuid> {
    let resource = ExternalResourceId::of_ilios(kind.name(), id);
    let mut found = records.identifiers_of_resource(resource);
    // One whose record another browser has removed meanwhile is left over.
    let found = found.find(|row| {
        let key = RecordKey::new(kind.record_kind(), [row.record.to_bits(), 0]);
        records.get(key).is_some()
    });
    found.map(|row| row.record.0)
}

/// Removes identifiers that are in an import twice.
pub(super) fn deduplicate(import: &mut Import) {
    import.identifiers.sort_by_key(ExternalIdentifier::key);
    import.identifiers.dedup_by_key(|row| row.key());
}
