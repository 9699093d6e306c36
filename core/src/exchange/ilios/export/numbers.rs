//! Ids of resources: those that Ilios has for the records, and ids of the file for records that it does not
//! know.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::exchange::ilios::kinds::ResourceKind;
use crate::model::{ExternalIdentifier, ExternalSystem, IdentifiedRecordId, Uuid};
use crate::workspace::Records;

/// Ids of the resources of a document.
pub(super) struct Numbers<'a> {
    records: &'a Records,
    /// Ids by kind that records of the workspace have in Ilios.
    known: HashSet<(&'a str, &'a str)>,
    by_record: BTreeMap<(ResourceKind, Uuid), String>,
    /// Positions of the ids of each kind in the order in which they were given.
    positions: HashMap<(ResourceKind, String), usize>,
    /// The last id of the file of each kind.
    last_local: BTreeMap<ResourceKind, usize>,
    local: BTreeSet<(ResourceKind, String)>,
}

impl<'a> Numbers<'a> {
    pub fn new(records: &'a Records) -> Self {
        let known = records.external_identifiers.iter();
        let known = known.filter(|row| row.system == ExternalSystem::Ilios);
        Self {
            records,
            known: known
                .map(|row| (row.resource_type.as_str(), row.external_id.as_str()))
                .collect(),
            by_record: BTreeMap::new(),
            positions: HashMap::new(),
            last_local: BTreeMap::new(),
            local: BTreeSet::new(),
        }
    }

    /// Returns the id of a record, and `true` if it was not given one before.
    pub fn number(&mut self, kind: ResourceKind, record: Uuid) -> (String, bool) {
        if let Some(number) = self.by_record.get(&(kind, record)) {
            return (number.clone(), false);
        }
        let known = self.known_number(kind, record);
        // After two browsers have imported one resource, two records can have its id.
        let unused = known.filter(|id| !self.positions.contains_key(&(kind, id.clone())));
        let number = unused.unwrap_or_else(|| self.local_number(kind));
        let position = self.positions.len();
        self.positions.insert((kind, number.clone()), position);
        self.by_record.insert((kind, record), number.clone());
        (number, true)
    }

    /// Gives a record the id that another record has already.
    pub fn share(&mut self, kind: ResourceKind, record: Uuid, number: String) {
        self.by_record.insert((kind, record), number);
    }

    /// Returns the id that Ilios has for a record; of several, the last one that it gave.
    pub fn known_number(&self, kind: ResourceKind, record: Uuid) -> Option<String> {
        let identifiers = self
            .records
            .identifiers_of_record(IdentifiedRecordId(record));
        let of_kind = identifiers.filter(|row| is_of_kind(row, kind));
        let ids = of_kind.map(|row| row.external_id.clone());
        ids.max_by_key(|id| (id.len(), id.clone()))
    }

    /// Returns the next id of the file. It is none that Ilios is known to have.
    fn local_number(&mut self, kind: ResourceKind) -> String {
        let last = self.last_local.entry(kind).or_default();
        let number = loop {
            *last += 1;
            let number = last.to_string();
            if !self.known.contains(&(kind.name(), number.as_str())) {
                break number;
            }
        };
        self.local.insert((kind, number.clone()));
        number
    }

    /// Returns `true` if an id is one of the file.
    pub fn is_local(&self, kind: ResourceKind, number: &str) -> bool {
        self.local.contains(&(kind, number.to_owned()))
    }

    /// Returns the number of ids of the file.
    pub fn local_count(&self) -> usize {
        self.local.len()
    }

    /// Returns the position of a resource among those of its kind.
    pub fn position(&self, kind: Option<ResourceKind>, number: &str) -> usize {
        let key = kind.map(|kind| (kind, number.to_owned()));
        let position = key.and_then(|key| self.positions.get(&key));
        position.copied().unwrap_or_default()
    }
}

fn is_of_kind(row: &ExternalIdentifier, kind: ResourceKind) -> bool {
    row.system == ExternalSystem::Ilios && row.resource_type == kind.name()
}
