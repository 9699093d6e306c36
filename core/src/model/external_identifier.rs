//! Ids that other systems have for records.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::record::record;
use super::{ExternalResourceId, IdentifiedRecordId, Kind, RecordKey};

/// A system with ids of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExternalSystem {
    /// Ilios.
    #[default]
    Ilios,
    /// A system that this version does not know, kept as written.
    #[serde(untagged)]
    Other(String),
}

record! {
    /// The id that another system has for a record, by which imports find the record whatever it is called,
    /// and which exports write.
    ///
    /// The key is made of what the identifier relates, so that two browsers that import one file write
    /// records that are equal. One resource can stand for several records, and one record for several
    /// resources.
    ExternalIdentifier = "external-identifier" schema 1
    by { resource: ExternalResourceId, record: IdentifiedRecordId } with {
        /// The other system.
        system: ExternalSystem = "system" as scalar,
        /// Type of the resource, as the other system calls it: `offerings`.
        resource_type: String = "resourceType" as scalar,
        /// Id of the resource among those of its type.
        external_id: String = "externalId" as scalar,
    }
}

impl ExternalResourceId {
    /// Returns the id of the resource of Ilios with an id among those of its type. It is that of RFC 9562,
    /// version 5, for the address of the resource.
    #[must_use]
    pub fn of_ilios(resource_type: &str, external_id: &str) -> Self {
        let address = format!("ilios:{resource_type}/{external_id}");
        Self(Uuid::new_v5(&Uuid::NAMESPACE_URL, address.as_bytes()))
    }
}

impl ExternalIdentifier {
    /// Creates the identifier that Ilios has for a record.
    #[must_use]
    pub fn of_ilios(resource_type: &str, external_id: &str, record: IdentifiedRecordId) -> Self {
        let resource = ExternalResourceId::of_ilios(resource_type, external_id);
        Self {
            system: ExternalSystem::Ilios,
            resource_type: resource_type.to_owned(),
            external_id: external_id.to_owned(),
            ..Self::new(resource, record)
        }
    }
}

impl IdentifiedRecordId {
    /// Returns the id under which other systems can know the record with a key. `None` if the record has no
    /// id of its own, and is known as a part of another.
    #[must_use]
    pub fn of_record(key: RecordKey) -> Option<Self> {
        let has_own_id = match key.kind() {
            Kind::Person
            | Kind::Class
            | Kind::Category
            | Kind::Course
            | Kind::SessionType
            | Kind::Vocabulary
            | Kind::Term
            | Kind::CourseSession
            | Kind::CourseObjective
            | Kind::Session
            | Kind::SessionObjective
            | Kind::LearningMaterial
            | Kind::Offering
            | Kind::Cohort
            | Kind::LearnerGroup
            | Kind::InstructorGroup
            | Kind::Room
            | Kind::Holiday => true,
            Kind::Settings
            | Kind::ClassMember
            | Kind::SessionCourse
            | Kind::Enrolment
            | Kind::SessionClass
            | Kind::Draft
            | Kind::DraftCourses
            | Kind::DraftLearners
            | Kind::IndependentLearning
            | Kind::CohortMember
            | Kind::GroupMembership
            | Kind::PersonAvailability
            | Kind::DismissedConflict
            | Kind::ExternalIdentifier => false,
        };
        has_own_id.then(|| Self::from_bits(key.bits()[0]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IndependentLearning, RecordType, Session, SessionId};

    #[test]
    fn the_id_of_a_resource_is_the_same_everywhere() {
        let id = ExternalResourceId::of_ilios("offerings", "5");
        assert_eq!(id.to_string(), "2da16b1c-a3bf-5b4f-b5d1-778fa08960af");
        let others = [("offerings", "6"), ("sessions", "5")];
        for (resource_type, external_id) in others {
            assert_ne!(ExternalResourceId::of_ilios(resource_type, external_id), id);
        }
    }

    #[test]
    fn independent_learning_is_known_as_a_part_of_its_session() {
        let id = SessionId(Uuid::from_u128(7));
        let session = IdentifiedRecordId::of_record(Session::record_key(id));
        assert_eq!(session, Some(IdentifiedRecordId(id.0)));
        let learning = IndependentLearning::record_key(id);
        assert_eq!(IdentifiedRecordId::of_record(learning), None);
    }
}
