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

mod any_record;
mod availability;
mod busy_calendar;
mod category;
mod conflict;
mod course;
mod course_session;
mod date_range;
mod day_hours;
mod details_form;
mod draft;
mod external_identifier;
mod field_name;
mod holiday;
mod hours;
mod id;
mod independent_learning;
mod instructor_group;
mod json;
mod kind;
mod learner_group;
pub mod merge;
mod minutes;
mod offering;
mod order_key;
mod people;
mod period;
mod record;
mod record_key;
mod record_type;
mod room;
mod session;
mod session_content;
mod settings;
mod time;
mod unknown_fields;
mod vocabulary;

pub use availability::{Availability, DayOfWeek, PersonAvailability};
pub use busy_calendar::{BusyCalendar, BusyTime};
pub use category::Category;
pub use conflict::{ConflictKind, DismissedConflict};
pub use course::{Course, CourseObjective};
pub use course_session::{
    AccessDates, AfterEnd, CourseSession, Enrolment, SessionClass, SessionCourse, TimeLimits,
};
pub use date_range::{DateRange, EndsBeforeFirst};
pub use day_hours::{DayHours, EmptyRange, MinuteRange};
pub use details_form::{DateTimeText, DetailsForm, LimitsChoice};
pub use draft::{ChosenCourse, ChosenLearners, Draft, DraftCourses, DraftLearners, Step};
pub use external_identifier::{ExternalIdentifier, ExternalSystem};
pub use holiday::Holiday;
pub use hours::{Hours, HoursError};
pub use id::{
    CategoryId, ChangeId, ClassId, CohortId, ConflictPartyId, CourseId, CourseObjectiveId,
    CourseSessionId, ExternalResourceId, HolidayId, IdGenerator, IdentifiedRecordId,
    InstructorGroupId, LearnerGroupId, LearningMaterialId, OfferingId, ParseIdError, PersonId,
    RoomId, SeededIds, SessionId, SessionObjectiveId, SessionTypeId, SettingsId, TermId,
    VocabularyId,
};
pub use independent_learning::IndependentLearning;
pub use instructor_group::InstructorGroup;
pub(crate) use json::is_default;
pub use json::{to_json, write_json};
pub(crate) use kind::OptionSeed;
pub use kind::{Kind, Record};
pub use learner_group::{Cohort, CohortMember, GroupMembership, LearnerGroup};
pub use minutes::Minutes;
pub use offering::{GeneratedRound, Offering, Place, TimeSlot};
pub use order_key::OrderKey;
pub use people::{Class, ClassMember, Person, PersonRole};
pub use period::{NoBounds, Period};
pub use record_key::RecordKey;
pub use record_type::{KeyBits, KindInfo, RecordType};
pub use room::Room;
pub use session::{Publication, Session};
pub use session_content::{LearningMaterial, MaterialContent, SessionObjective};
pub use settings::Settings;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) use time::testing;
pub use time::{AmbiguousTime, FixedOffset, Instant, LocalTime, ZoneRules};
pub use unknown_fields::UnknownFields;
pub use uuid::Uuid;
pub use vocabulary::{SessionType, Term, Vocabulary};
