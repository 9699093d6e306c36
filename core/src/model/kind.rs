//! [`Kind`] and [`Record`]: the list of all types of records, and a record of any of them.
//!
//! ```
//! use lectern_core::model::{Kind, Record};
//!
//! let json = br#"{"id":"class:936da01f-9abd-4d9d-80c7-02af85c822a8","title":"7b"}"#;
//! let record = Kind::Class.read(json)?;
//! let Record::Class(class) = &record else { unreachable!() };
//! assert_eq!(class.title, "7b");
//! assert_eq!(Kind::from_name("class"), Some(Kind::Class));
//! # Ok::<(), serde_json::Error>(())
//! ```

use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::merge::{Conflicts, MergeFields, Sides};
use super::{
    Category, Class, ClassMember, Cohort, CohortMember, Course, CourseObjective, CourseSession,
    DismissedConflict, Draft, DraftCourses, DraftLearners, Enrolment, ExternalIdentifier,
    GroupMembership, Holiday, IndependentLearning, InstructorGroup, KindInfo, LearnerGroup,
    LearningMaterial, Offering, Person, PersonAvailability, RecordKey, RecordType, Room, Session,
    SessionClass, SessionCourse, SessionObjective, SessionType, Settings, Term, Vocabulary,
    write_json,
};

macro_rules! kinds {
    ($($name:ident),+ $(,)?) => {
        /// The kind of a record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name,)+
        }

        impl Kind {
            /// All kinds, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Returns name, schema version and number of ids of the kind.
            #[must_use]
            pub const fn info(self) -> &'static KindInfo {
                const INFOS: &[KindInfo] = &[$($name::INFO),+];
                &INFOS[self as usize]
            }
        }

        /// Reads one record of the kind.
        impl<'de> DeserializeSeed<'de> for Kind {
            type Value = Record;

            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record, D::Error> {
                match self {
                    $(Self::$name => $name::deserialize(deserializer).map(Record::from),)+
                }
            }
        }

        /// A record of any kind.
        #[derive(Clone, Debug)]
        pub enum Record {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name(Rc<$name>),)+
        }

        impl Record {
            /// Returns the key of the record.
            #[must_use]
            pub fn key(&self) -> RecordKey {
                match self { $(Self::$name(record) => $name::record_key(record.key()),)+ }
            }

            /// Merges two descendants of `base`, or two records with one key that were created
            /// independently. Returns `None` if the kinds differ.
            pub(crate) fn merge(
                base: Option<&Self>,
                ours: &Self,
                theirs: &Self,
                conflicts: &mut Conflicts,
            ) -> Option<Self> {
                match (ours, theirs) {
                    $((Self::$name(ours), Self::$name(theirs)) => {
                        let blank = $name::blank();
                        let base = match base {
                            None => &blank,
                            Some(base) => $name::from_record(base)?,
                        };
                        let sides = Sides { base, ours, theirs };
                        Some($name::merge_fields(sides, conflicts).into())
                    })+
                    _ => None,
                }
            }
        }

        impl Serialize for Record {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$name(record) => record.serialize(serializer),)+ }
            }
        }

        impl PartialEq for Record {
            fn eq(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$name(one), Self::$name(other)) => {
                        Rc::ptr_eq(one, other) || one == other
                    })+
                    _ => false,
                }
            }
        }

        $(impl From<$name> for Record {
            fn from(record: $name) -> Self {
                Self::$name(Rc::new(record))
            }
        })+

        $(impl From<Rc<$name>> for Record {
            fn from(record: Rc<$name>) -> Self {
                Self::$name(record)
            }
        })+
    };
}

kinds! {
    Settings,
    Person,
    Class,
    ClassMember,
    Category,
    Course,
    SessionType,
    Vocabulary,
    Term,
    CourseSession,
    SessionCourse,
    Enrolment,
    SessionClass,
    Draft,
    DraftCourses,
    DraftLearners,
    CourseObjective,
    Session,
    IndependentLearning,
    SessionObjective,
    LearningMaterial,
    Offering,
    Cohort,
    CohortMember,
    LearnerGroup,
    GroupMembership,
    InstructorGroup,
    Room,
    PersonAvailability,
    Holiday,
    DismissedConflict,
    ExternalIdentifier,
}

impl Kind {
    /// Returns the name of the kind in keys and stores.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.info().name
    }

    /// Returns `true` for the input of a wizard that somebody has not finished, which stays in the browser
    /// in which it is typed.
    #[must_use]
    pub const fn is_draft(self) -> bool {
        matches!(self, Self::Draft | Self::DraftCourses | Self::DraftLearners)
    }

    /// Finds the kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Parses the JSON of one record of this kind.
    ///
    /// # Errors
    /// If the text is not such a record, or more follows after it.
    pub fn read(self, json: &[u8]) -> serde_json::Result<Record> {
        read(self, json)
    }

    /// Parses a JSON array of records of this kind.
    ///
    /// # Errors
    /// If any of the records cannot be read.
    pub fn read_all(self, json: &[u8]) -> serde_json::Result<Vec<Record>> {
        read(ArraySeed(self), json)
    }
}

fn read<'de, S: DeserializeSeed<'de>>(seed: S, json: &'de [u8]) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Reads an array of records of one kind.
struct ArraySeed(Kind);

impl<'de> DeserializeSeed<'de> for ArraySeed {
    type Value = Vec<Record>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Record>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ArraySeed {
    type Value = Vec<Record>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array of records of the kind {}", self.0.name())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Vec<Record>, A::Error> {
        let mut records = Vec::new();
        while let Some(record) = array.next_element_seed(self.0)? {
            records.push(record);
        }
        Ok(records)
    }
}

/// Reads a record of one kind, or `null`.
pub(crate) struct OptionSeed(pub Kind);

impl<'de> DeserializeSeed<'de> for OptionSeed {
    type Value = Option<Record>;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<Record>, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for OptionSeed {
    type Value = Option<Record>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a record of the kind {}, or null", self.0.name())
    }

    fn visit_none<E: Error>(self) -> Result<Option<Record>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Record>, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}

impl Record {
    /// Appends the JSON of the record to `out`.
    pub fn write(&self, out: &mut Vec<u8>) {
        write_json(self, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_fields_and_newer_schemas_survive() {
        let json = r#"{"id":"person:00000000-0000-4000-8000-000000000001","kind":"person","schema":9,
            "username":"zoe","pronouns":["she","her"],"role":"librarian"}"#;
        let record = Kind::Person.read(json.as_bytes()).expect("a person");
        let mut json = Vec::new();
        record.write(&mut json);
        assert_eq!(
            String::from_utf8_lossy(&json),
            r#"{"id":"person:00000000-0000-4000-8000-000000000001","kind":"person","schema":9,"username":"zoe","role":"librarian","pronouns":["she","her"]}"#
        );
        assert_eq!(Kind::Person.read(&json).ok(), Some(record));
    }
}
