//! A record of any kind, and the key of a record of any kind. The list of kinds stands here once.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use serde::de::{self, DeserializeSeed};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::record::{ID_TEXT, IdText};
use super::{
    Category, CategoryId, Class, ClassId, ClassMember, Course, CourseId, CourseSession,
    CourseSessionId, Draft, DraftCourses, DraftLearners, Enrolment, NotAnId, Person, PersonId,
    SessionClass, SessionCourse, SessionType, SessionTypeId, Settings, SettingsId, Stored, Term,
    TermId, Vocabulary, VocabularyId,
};

/// The stored text is not a record that this version can read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot be read as a record: {0}")]
pub struct UnreadableRecord(pub String);

macro_rules! kinds {
    ($($name:ident ( $($id:ident : $type:ty),+ )),+ $(,)?) => {
        /// What a record is of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word that stands for it in ids and stores.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => <$name as Stored>::KIND,)+ }
            }

            /// Reads one record of this kind.
            ///
            /// # Errors
            /// When the JSON is not such a record.
            pub fn read(self, json: &[u8]) -> Result<Record, UnreadableRecord> {
                match self {
                    $(Self::$name => serde_json::from_slice::<$name>(json)
                        .map(|record| Record::$name(Rc::new(record))),)+
                }
                .map_err(|error| UnreadableRecord(error.to_string()))
            }

            /// Reads a record of this kind, or null.
            ///
            /// # Errors
            /// When it is neither.
            pub fn read_optional<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Record>, D::Error> {
                match self {
                    $(Self::$name => Option::<$name>::deserialize(deserializer)
                        .map(|record| record.map(|record| Record::$name(Rc::new(record)))),)+
                }
            }

            /// Reads an array of records of this kind; one unreadable record fails it as a whole.
            ///
            /// # Errors
            /// When the JSON is not an array of such records.
            pub fn read_all(self, json: &[u8]) -> Result<Vec<Record>, UnreadableRecord> {
                match self {
                    $(Self::$name => serde_json::from_slice::<Vec<$name>>(json).map(|records| {
                        records.into_iter().map(|record| Record::$name(Rc::new(record))).collect()
                    }),)+
                }
                .map_err(|error| UnreadableRecord(error.to_string()))
            }
        }

        /// One stored entity of any kind.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Record {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name(Rc<$name>),)+
        }

        impl Record {
            /// What tells it from all others.
            #[must_use]
            pub fn key(&self) -> RecordKey {
                match self { $(Self::$name(record) => RecordKey::$name(record.key()),)+ }
            }
        }

        impl Serialize for Record {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$name(record) => record.serialize(serializer),)+ }
            }
        }

        $(impl From<$name> for Record {
            fn from(record: $name) -> Self {
                Self::$name(Rc::new(record))
            }
        })+

        /// The identity of a record: its kind and the ids that it is made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum RecordKey {
            $(#[doc = concat!("Of a [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name(<$name as Stored>::Key),)+
        }

        impl RecordKey {
            /// What the record is of.
            #[must_use]
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)+ }
            }
        }

        #[allow(unused_parens)]
        impl RecordKey {
            /// Hands out the numbers of the ids that it is made of, in order: what a store spreads
            /// records by. The same for ever, unlike `Hash`.
            pub fn each_number(&self, mut take: impl FnMut(u128)) {
                match self {
                    $(Self::$name(($($id),+)) => {
                        $(take($id.number());)+
                    })+
                }
            }
        }

        #[allow(unused_parens)]
        impl RecordKey {
            /// As written: its kind and its ids, joined by colons.
            fn text(&self) -> String {
                let mut text = String::with_capacity(ID_TEXT);
                match self {
                    $(Self::$name(($($id),+)) => {
                        text.push_str(<$name as Stored>::KIND);
                        $(text.push(':'); $id.push_to(&mut text);)+
                    })+
                }
                text
            }
        }

        impl fmt::Display for RecordKey {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text())
            }
        }

        #[allow(unused_parens)]
        impl FromStr for RecordKey {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let (kind, ids) = text.split_once(':').ok_or(NotAnId)?;
                let mut ids = ids.split(':');
                let key = match kind {
                    $(<$name as Stored>::KIND => {
                        $(let $id: $type = ids.next().ok_or(NotAnId)?.parse()?;)+
                        Self::$name(($($id),+))
                    })+
                    _ => return Err(NotAnId),
                };
                if ids.next().is_some() { Err(NotAnId) } else { Ok(key) }
            }
        }
    };
}

kinds! {
    Settings(id: SettingsId),
    Person(id: PersonId),
    Class(id: ClassId),
    ClassMember(class: ClassId, person: PersonId),
    Category(id: CategoryId),
    Course(id: CourseId),
    SessionType(id: SessionTypeId),
    Vocabulary(id: VocabularyId),
    Term(id: TermId),
    CourseSession(id: CourseSessionId),
    SessionCourse(session: CourseSessionId, course: CourseId),
    Enrolment(session: CourseSessionId, person: PersonId),
    SessionClass(session: CourseSessionId, class: ClassId),
    Draft(session: CourseSessionId),
    DraftCourses(session: CourseSessionId),
    DraftLearners(session: CourseSessionId),
}

impl Serialize for RecordKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for RecordKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IdText(Self::from_str)
            .deserialize(deserializer)?
            .map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(deserializer)?;
        let word = json
            .get("kind")
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default();
        let kind = Kind::ALL.iter().find(|kind| kind.word() == word);
        let kind = kind.ok_or_else(|| de::Error::custom("a record of an unknown kind"))?;
        kind.read(json.to_string().as_bytes())
            .map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ids, SeededIds};

    #[test]
    fn a_key_reads_back_as_written() {
        let mut ids = SeededIds::new(1);
        let key = RecordKey::Enrolment((CourseSessionId(ids.next()), PersonId(ids.next())));
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(
            "settings:workspace".parse(),
            Ok(RecordKey::Settings(SettingsId))
        );
        assert_eq!("person:".parse::<RecordKey>(), Err(NotAnId));
    }

    #[test]
    fn unknown_fields_and_newer_schemas_survive() {
        let json = r#"{"id":"person:00000000-0000-4000-8000-000000000001","kind":"person","schema":9,
            "username":"zoe","pronouns":["she","her"],"role":"librarian"}"#;
        let record = Kind::Person.read(json.as_bytes()).expect("a person");
        let text = serde_json::to_string(&record).expect("JSON");
        assert_eq!(
            text,
            r#"{"id":"person:00000000-0000-4000-8000-000000000001","kind":"person","schema":9,"username":"zoe","role":"librarian","pronouns":["she","her"]}"#
        );
        assert_eq!(
            serde_json::from_str::<Record>(&text).expect("a record"),
            record
        );
    }
}
