//! A record of any kind. The list of kinds stands here once.

use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::merge::{Conflicts, MergeFields, Sides};
use super::{
    Category, Class, ClassMember, Course, CourseSession, Draft, DraftCourses, DraftLearners,
    Enrolment, Person, RecordKey, SessionClass, SessionCourse, SessionType, Settings, Shape,
    Stored, Term, Vocabulary, write_json,
};

macro_rules! kinds {
    ($($name:ident),+ $(,)?) => {
        /// What a record is of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What is known of it.
            #[must_use]
            pub const fn shape(self) -> &'static Shape {
                const SHAPES: &[Shape] = &[$($name::SHAPE),+];
                &SHAPES[self as usize]
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

        /// One stored entity of any kind.
        #[derive(Clone, Debug)]
        pub enum Record {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name(Rc<$name>),)+
        }

        impl Record {
            /// What tells it from all others.
            #[must_use]
            pub fn key(&self) -> RecordKey {
                match self { $(Self::$name(record) => $name::at(record.key()),)+ }
            }

            /// Merges two descendants of `base`, or two records that were made apart; `None` if they
            /// are not of one kind.
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
                            Some(base) => $name::of(base)?,
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
}

impl Kind {
    /// The word that stands for it in ids and stores.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.shape().word
    }

    /// The kind that a word stands for.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// Reads one record of this kind and nothing else.
    ///
    /// # Errors
    /// When the JSON is not such a record.
    pub fn read(self, json: &[u8]) -> serde_json::Result<Record> {
        read(self, json)
    }

    /// Reads an array of records of this kind; one unreadable record fails it as a whole.
    ///
    /// # Errors
    /// When the JSON is not an array of such records.
    pub fn read_all(self, json: &[u8]) -> serde_json::Result<Vec<Record>> {
        read(ArrayOf(self), json)
    }
}

fn read<'de, S: DeserializeSeed<'de>>(seed: S, json: &'de [u8]) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Reads an array of records of one kind.
struct ArrayOf(Kind);

impl<'de> DeserializeSeed<'de> for ArrayOf {
    type Value = Vec<Record>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Record>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ArrayOf {
    type Value = Vec<Record>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array of records of the kind {}", self.0.word())
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
pub(crate) struct OptionOf(pub Kind);

impl<'de> DeserializeSeed<'de> for OptionOf {
    type Value = Option<Record>;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<Record>, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for OptionOf {
    type Value = Option<Record>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a record of the kind {}, or null", self.0.word())
    }

    fn visit_none<E: Error>(self) -> Result<Option<Record>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Record>, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}

impl Record {
    /// Appends its JSON to `out`.
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
