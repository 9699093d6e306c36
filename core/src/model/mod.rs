//! What there is: records, ids, times. Pure data with its JSON form; what may be is for `rules` to say.

mod any;
mod category;
mod course;
mod course_session;
mod draft;
mod extra;
mod id;
mod json;
mod key;
pub mod merge;
mod order_key;
mod people;
mod period;
mod record;
mod settings;
mod time;

pub(crate) use any::OptionOf;
pub use any::{Kind, Record};
pub use category::Category;
pub use course::{Course, SessionType, Term, Vocabulary};
pub use course_session::{
    AccessDates, AfterEnd, CourseSession, Enrolment, SessionClass, SessionCourse, TimeLimits,
};
pub use draft::{
    ChosenCourse, ChosenLearners, DateTimeText, DetailsForm, Draft, DraftCourses, DraftLearners,
    LimitsChoice, Step,
};
pub use extra::Extra;
pub use id::{
    CategoryId, ChangeId, ClassId, CourseId, CourseSessionId, Ids, ParseIdError, PersonId,
    SeededIds, SessionTypeId, SettingsId, TermId, VocabularyId,
};
pub(crate) use json::is_default;
pub use json::{to_json, write_json};
pub use key::RecordKey;
pub use order_key::OrderKey;
pub use people::{Class, ClassMember, Person, PersonRole};
pub use period::{NoBounds, Period};
pub use record::{Numbers, Shape, Stored};
pub use settings::Settings;
pub use time::{FixedOffset, Instant, LocalTime, ZoneRules};
pub use uuid::Uuid;
