//! Versions of records, which tell whether a plan is still up to date.

use crate::model::Kind;
use crate::workspace::Records;

/// Versions of the tables that a plan is based on.
pub(super) type Versions = [u64; 26];

pub(super) fn versions(records: &Records) -> Versions {
    [
        Kind::Person,
        Kind::Class,
        Kind::ClassMember,
        Kind::Course,
        Kind::SessionClass,
        Kind::Enrolment,
        Kind::CourseSession,
        Kind::SessionCourse,
        Kind::Cohort,
        Kind::CohortMember,
        Kind::LearnerGroup,
        Kind::GroupMembership,
        Kind::Room,
        Kind::Session,
        Kind::SessionType,
        Kind::Offering,
        Kind::InstructorGroup,
        Kind::Settings,
        Kind::PersonAvailability,
        Kind::IndependentLearning,
        Kind::CourseObjective,
        Kind::SessionObjective,
        Kind::LearningMaterial,
        Kind::Vocabulary,
        Kind::Term,
        Kind::ExternalIdentifier,
    ]
    .map(|kind| records.version(kind))
}
