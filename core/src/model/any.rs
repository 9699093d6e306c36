//! A record of any kind. The list of kinds stands here once.

use std::ptr;
use std::rc::Rc;

use super::merge::{Conflicts, MergeFields, Sides};
use super::record::{read_record, write_record};
use super::{
    Category, Class, ClassMember, Course, CourseSession, Draft, DraftCourses, DraftLearners,
    Enrolment, Fields, Person, RecordKey, SessionClass, SessionCourse, SessionType, Settings,
    Shape, Stored, Term, Vocabulary,
};
use crate::json::{BadJson, Reader};

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

            /// A record of this kind with no identity yet and every field at its default.
            fn blank(self) -> Record {
                match self { $(Self::$name => Record::$name(Rc::new($name::blank())),)+ }
            }
        }

        /// One stored entity of any kind.
        #[derive(Clone, Debug)]
        pub enum Record {
            $(#[doc = concat!("A [`", stringify!($name), "`](super::", stringify!($name), ").")]
            $name(Rc<$name>),)+
        }

        impl Record {
            /// What is the same for all kinds.
            #[must_use]
            pub fn fields(&self) -> &dyn Fields {
                match self { $(Self::$name(record) => &**record,)+ }
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

            /// The same, to be written; none when somebody else has the record too.
            fn fields_mut(&mut self) -> Option<&mut dyn Fields> {
                match self {
                    $(Self::$name(record) => Rc::get_mut(record).map(|record| record as _),)+
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

    /// Reads a record of this kind where the reader stands.
    ///
    /// # Errors
    /// When there is none.
    pub fn read_at(self, reader: &mut Reader<'_>) -> Result<Record, BadJson> {
        let mut record = self.blank();
        // Nobody else has it yet.
        if let Some(fields) = record.fields_mut() {
            read_record(fields, reader)?;
        }
        Ok(record)
    }

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
    /// What tells it from all others.
    #[must_use]
    pub fn key(&self) -> RecordKey {
        let fields = self.fields();
        RecordKey::new(fields.kind(), fields.numbers())
    }

    /// Writes its JSON at the end of `out`.
    pub fn write(&self, out: &mut Vec<u8>) {
        write_record(self.fields(), out);
    }
}

/// Records are equal when they are written alike. Mostly they are one and the same, or differ in
/// some field; what is compared often is compared by its own type.
impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        if ptr::addr_eq(self.fields(), other.fields()) {
            return true;
        }
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        self.write(&mut ours);
        other.write(&mut theirs);
        ours == theirs
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
        assert_eq!(Kind::Person.read(&json), Ok(record));
    }
}
