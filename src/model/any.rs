//! A record of any kind, and the key of a record of any kind. The list of kinds stands here once.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use super::record::{ID_TEXT, read_record, write_record};
use super::{
    Category, CategoryId, Class, ClassId, ClassMember, Course, CourseId, CourseSession,
    CourseSessionId, Draft, DraftCourses, DraftLearners, Enrolment, Fields, NotAnId, Numbers,
    Person, PersonId, SessionClass, SessionCourse, SessionType, SessionTypeId, Settings,
    SettingsId, Stored, Term, TermId, Vocabulary, VocabularyId,
};
use crate::json::{self, BadJson, Json, Reader};

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

            /// Reads a record of this kind where the reader stands.
            ///
            /// # Errors
            /// When there is none.
            pub fn read_at(self, reader: &mut Reader<'_>) -> Result<Record, BadJson> {
                match self {
                    $(Self::$name => {
                        let mut record = $name::blank();
                        read_record(&mut record, reader)?;
                        Ok(Record::$name(Rc::new(record)))
                    })+
                }
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

            /// What its JSON form is made of.
            #[must_use]
            pub fn fields(&self) -> &dyn Fields {
                match self { $(Self::$name(record) => &**record,)+ }
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

            /// The numbers of its ids, by which it lies among the records of its kind.
            #[must_use]
            pub fn numbers(&self) -> Numbers {
                match self { $(Self::$name(key) => <$name as Stored>::numbers(*key),)+ }
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

impl Kind {
    /// Reads one record of this kind and nothing else.
    ///
    /// # Errors
    /// When the JSON is not such a record.
    pub fn read(self, json: &[u8]) -> Result<Record, BadJson> {
        let mut reader = Reader::new(json)?;
        let record = self.read_at(&mut reader)?;
        reader.end()?;
        Ok(record)
    }

    /// Reads an array of records of this kind; one unreadable record fails it as a whole.
    ///
    /// # Errors
    /// When the JSON is not an array of such records.
    pub fn read_all(self, json: &[u8]) -> Result<Vec<Record>, BadJson> {
        let mut reader = Reader::new(json)?;
        let mut records = Vec::new();
        reader.list(&mut |reader| {
            records.push(self.read_at(reader)?);
            Ok(())
        })?;
        reader.end()?;
        Ok(records)
    }
}

impl Record {
    /// Writes its JSON at the end of `out`.
    pub fn write(&self, out: &mut Vec<u8>) {
        write_record(self.fields(), out);
    }
}

impl Json for RecordKey {
    fn write(&self, out: &mut Vec<u8>) {
        json::text(&self.text(), out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let key = reader.text()?.parse();
        key.map_err(|NotAnId| reader.bad())
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
        let mut json = Vec::new();
        record.write(&mut json);
        assert_eq!(
            String::from_utf8_lossy(&json),
            r#"{"id":"person:00000000-0000-4000-8000-000000000001","kind":"person","schema":9,"username":"zoe","role":"librarian","pronouns":["she","her"]}"#
        );
        assert_eq!(Kind::Person.read(&json), Ok(record));
    }
}
