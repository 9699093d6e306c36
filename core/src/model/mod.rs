//! Records, ids and times: plain data and its JSON form. The constraints between records are checked
//! by [`rules`](crate::rules).
//!
//! Each type of record is declared once, with the names of its fields in JSON and their merge
//! policies; see `record.rs`.
//!
//! ```
//! use lectern_core::model::{IdGenerator, Kind, Person, PersonId, Record, SeededIds, to_json};
//!
//! let mut person = Person::new(PersonId(SeededIds::new(1).next()));
//! person.last_name = "Okafor".to_owned();
//!
//! let record = Record::from(person);
//! assert_eq!(Kind::Person.read(&to_json(&record))?, record);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod category;
mod course;
mod course_session;
mod draft;
mod field_name;
mod id;
mod json;
mod kind;
pub mod merge;
mod order_key;
mod people;
mod period;
mod record;
mod record_key;
mod record_type;
mod settings;
mod time;
mod unknown_fields;

pub use category::Category;
pub use course::{Course, SessionType, Term, Vocabulary};
pub use course_session::{
    AccessDates, AfterEnd, CourseSession, Enrolment, SessionClass, SessionCourse, TimeLimits,
};
pub use draft::{
    ChosenCourse, ChosenLearners, DateTimeText, DetailsForm, Draft, DraftCourses, DraftLearners,
    LimitsChoice, Step,
};
pub use id::{
    CategoryId, ChangeId, ClassId, CourseId, CourseSessionId, IdGenerator, ParseIdError, PersonId,
    SeededIds, SessionTypeId, SettingsId, TermId, VocabularyId,
};
pub(crate) use json::is_default;
pub use json::{to_json, write_json};
pub(crate) use kind::OptionSeed;
pub use kind::{Kind, Record};
pub use order_key::OrderKey;
pub use people::{Class, ClassMember, Person, PersonRole};
pub use period::{NoBounds, Period};
pub use record_key::RecordKey;
pub use record_type::{KeyBits, KindInfo, RecordType};
pub use settings::Settings;
pub use time::{FixedOffset, Instant, LocalTime, ZoneRules};
pub use unknown_fields::UnknownFields;
pub use uuid::Uuid;
