//! Ids of records. A record gets a random [`Uuid`] where it is created, so that devices which are
//! offline never hand out the same id. Typed ids say which kind of record is meant: a [`PersonId`]
//! cannot be passed where a [`CourseId`] is expected.
//!
//! The stored form is hyphenated hexadecimal in lower case.
//!
//! ```
//! use lectern_core::model::PersonId;
//!
//! let text = "936da01f-9abd-4d9d-80c7-02af85c822a8";
//! let id: PersonId = text.parse()?;
//! assert_eq!(id.to_string(), text);
//! // Other spellings of a UUID are not ids.
//! assert!("936da01f9abd4d9d80c702af85c822a8".parse::<PersonId>().is_err());
//! # Ok::<(), lectern_core::model::ParseIdError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::{Builder, Uuid};

use super::json::ParseVisitor;

/// The text is not an id: 32 hexadecimal digits in five groups joined by hyphens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct ParseIdError;

/// Parses a hyphenated UUID in lower or upper case; no other spelling is an id.
pub(super) fn parse_uuid(text: &str) -> Result<Uuid, ParseIdError> {
    // Of the spellings that the crate reads, only the hyphenated one has this length.
    const LENGTH: usize = uuid::fmt::Hyphenated::LENGTH;
    if text.len() != LENGTH {
        return Err(ParseIdError);
    }
    Uuid::try_parse(text).map_err(|_| ParseIdError)
}

/// A source of new ids: the browser's random numbers in the app, a seed in tests.
pub trait IdGenerator {
    /// Creates an id that no other record has.
    fn next(&mut self) -> Uuid;
}

/// Reproducible ids for tests and the sample workspace: the same seed gives the same sequence.
#[derive(Debug, Clone)]
pub struct SeededIds(u64);

impl SeededIds {
    /// Starts the sequence of `seed`.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next 64 bits of the sequence (SplitMix64).
    pub const fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl IdGenerator for SeededIds {
    fn next(&mut self) -> Uuid {
        let high = u128::from(self.next_u64());
        let bits = high << 64 | u128::from(self.next_u64());
        Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The number of ids that this type adds to a key.
            pub const COUNT: usize = 1;

            /// Returns the id as an integer.
            #[must_use]
            pub const fn to_bits(self) -> u128 {
                self.0.as_u128()
            }

            /// Converts an integer back to the id.
            #[must_use]
            pub const fn from_bits(bits: u128) -> Self {
                Self(Uuid::from_u128(bits))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                parse_uuid(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        // Not derived: `Uuid` accepts spellings that are not ids.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(ParseVisitor::new("an id"))
            }
        }
    )*};
}

typed_ids! {
    /// Id of a person.
    PersonId,
    /// Id of a class.
    ClassId,
    /// Id of a session category.
    CategoryId,
    /// Id of a course.
    CourseId,
    /// Id of a course session.
    CourseSessionId,
    /// Id of a session type.
    SessionTypeId,
    /// Id of a vocabulary.
    VocabularyId,
    /// Id of a term.
    TermId,
    /// Id of an objective of a course.
    CourseObjectiveId,
    /// Id of a session.
    SessionId,
    /// Id of an objective of a session.
    SessionObjectiveId,
    /// Id of a learning material.
    LearningMaterialId,
    /// Id of an offering.
    OfferingId,
    /// Id of a cohort.
    CohortId,
    /// Id of a learner group.
    LearnerGroupId,
    /// Id of an instructor group.
    InstructorGroupId,
    /// Id of a room.
    RoomId,
    /// Id of a holiday.
    HolidayId,
    /// Id of what an offering is in conflict with: another offering, a room, a person, a course or a
    /// holiday, depending on the kind of conflict.
    ConflictPartyId,
    /// Id of a resource of another system, made of the names by which that system knows it.
    ExternalResourceId,
    /// Id of a record that another system knows: a person, a course, a session or another record with one
    /// id of its own. That of independent learning is that of its session.
    IdentifiedRecordId,
    /// Id of a change in the history.
    ChangeId,
}

/// Id of the settings. A workspace has one record of settings, so all ids of this type are equal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SettingsId;

impl SettingsId {
    /// The number of ids that this type adds to a key.
    pub const COUNT: usize = 0;

    /// Returns zero.
    #[must_use]
    pub const fn to_bits(self) -> u128 {
        0
    }

    /// Ignores the integer.
    #[must_use]
    pub const fn from_bits(_: u128) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_id_reads_back_as_written(bits: u128) {
            let id = PersonId(Uuid::from_u128(bits));
            prop_assert_eq!(id.to_string().parse(), Ok(id));
            prop_assert_eq!(id.to_string().to_uppercase().parse(), Ok(id));
            let json = serde_json::to_string(&id).expect("JSON");
            prop_assert_eq!(&json, &format!("\"{id}\""));
            prop_assert_eq!(serde_json::from_str::<PersonId>(&json).ok(), Some(id));
        }

        #[test]
        fn ids_are_ordered_as_their_bits(one: u128, other: u128) {
            let id = |bits| PersonId(Uuid::from_u128(bits));
            prop_assert_eq!(id(one).cmp(&id(other)), one.cmp(&other));
        }

        #[test]
        fn other_spellings_of_a_uuid_are_not_ids(bits: u128) {
            let uuid = Uuid::from_u128(bits);
            for text in [
                uuid.simple().to_string(),
                uuid.braced().to_string(),
                uuid.urn().to_string(),
                format!(" {uuid}"),
            ] {
                prop_assert_eq!(text.parse::<PersonId>(), Err(ParseIdError));
                let json = format!("\"{text}\"");
                prop_assert!(serde_json::from_str::<PersonId>(&json).is_err());
            }
        }

        #[test]
        fn any_text_is_an_id_or_refused(text in ".{0,40}") {
            let refused = text.parse::<PersonId>().is_err();
            prop_assert!(refused || text.len() == 36);
        }
    }

    #[test]
    fn ids_from_a_seed_are_random_ones_of_version_4() {
        let id = SeededIds::new(1).next();
        assert_eq!(id.get_version(), Some(uuid::Version::Random));
        assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
    }

    #[test]
    fn the_default_id_is_nil() {
        assert_eq!(PersonId::default(), PersonId(Uuid::nil()));
    }
}
