//! Form fields and the reasons they are invalid, as data; their messages are part of the user
//! interface.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A form field that can be invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Field {
    SessionName,
    Coaches,
    AccessStart,
    AccessEnd,
    DisplayStart,
    DisplayEnd,
    DaysBefore,
    DaysAfter,
    Duration,
    Description,
    CategoryName,
    CategoryStart,
    CategoryEnd,
    Username,
    FirstName,
    LastName,
    Email,
    OfficialCode,
    Phone,
    Language,
    Catalogue,
    ClassTitle,
    ClassDescription,
    CourseCode,
    CourseTitle,
    AcademicYear,
    CourseStart,
    CourseEnd,
    WorkspaceName,
    Zone,
    CohortTitle,
    GroupTitle,
    GroupCount,
    GroupPlace,
    GroupLink,
    InstructorGroupTitle,
    RoomName,
    RoomBuilding,
    RoomFloor,
    RoomCapacity,
    RoomEquipment,
    RoomNote,
    HolidayTitle,
    HolidayStart,
    HolidayEnd,
    SessionTitle,
    SessionType,
    InstructionalNotes,
    Objective,
    MaterialTitle,
    MaterialLink,
    MaterialCitation,
    MaterialNotes,
    VisibleFrom,
    VisibleUntil,
    LearningHours,
    LearningDue,
    OfferingDate,
    OfferingTime,
    OfferingDuration,
    OfferingPlace,
    OfferingLink,
    RepeatWeeks,
    RepeatUntil,
    SkippedDates,
    FirstStart,
    LastEnd,
    SlotLength,
    SlotPause,
    TeachingWeekdays,
    SearchFirstDay,
    SearchLastDay,
    ParallelRooms,
    ParallelGroups,
    Stations,
    GroupsPerInstructor,
    BulkDays,
    BulkHours,
    BulkTime,
    BulkDuration,
    BulkPlace,
    SessionTypeTitle,
    SessionTypeColour,
    VocabularyTitle,
    TermTitle,
    TermParent,
    MondayHours,
    TuesdayHours,
    WednesdayHours,
    ThursdayHours,
    FridayHours,
    SaturdayHours,
    SundayHours,
    ExceptionDate,
    ExceptionHours,
    RestrictedStart,
    RestrictedEnd,
}

/// The reason a field is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The field is required and empty.
    Missing,
    /// The text is longer than `max` characters.
    TooLong {
        /// The maximum number of characters.
        max: usize,
        /// The present number of characters.
        now: usize,
    },
    /// The text is shorter than `min` characters.
    TooShort {
        /// The minimum number of characters.
        min: usize,
        /// The present number of characters.
        now: usize,
    },
    /// Another record has the same value.
    Taken {
        /// The name of the other record.
        by: String,
    },
    /// The text is not a date.
    NotADate,
    /// The date is in a year before [`limits::FIRST_YEAR`](super::limits::FIRST_YEAR) or after
    /// [`limits::LAST_YEAR`](super::limits::LAST_YEAR), as when a year is typed with two digits.
    UnusualYear(i32),
    /// The text is not an academic year.
    NotAnAcademicYear,
    /// The text is not a time of day.
    NotATime,
    /// There is a time but no date.
    TimeWithoutDate,
    /// Dates are required, and both start and end are empty.
    NeitherStartNorEnd,
    /// The end is not after this start.
    EndNotAfter(NaiveDateTime),
    /// The last day is before this first day.
    EndBefore(NaiveDate),
    /// The time of day is not after the one at which the day begins.
    DayEndNotAfter(NaiveTime),
    /// A slot does not fit into a teaching day.
    SlotTooLong,
    /// The text names the same thing twice.
    NamedTwice(String),
    /// The text is not a whole number from `min` to `max`.
    NotInRange {
        /// The minimum.
        min: u32,
        /// The maximum.
        max: u32,
    },
    /// The text is not an email address.
    NotAnEmail,
    /// The text contains a character that usernames must not have.
    BadCharacter(char),
    /// The text is not a number of hours from 0.01 to 9999.99 with at most two decimal places.
    NotHours,
    /// The text is not the hours of one day.
    NotOpeningHours,
    /// The text has some hours of the day twice.
    HoursOverlap,
    /// The text is neither a duration nor an end time.
    NotADuration,
    /// The time is not from 1 minute to 31 days long, or ends after the year 9999.
    DurationOutOfRange,
    /// The text is not a colour in the form `rrggbb`.
    NotAColour,
    /// The text is not an address of the schemes `http` or `https`.
    NotALink,
    /// The address names no host.
    LinkWithoutHost,
    /// The address contains white space.
    SpaceInLink,
    /// The record cannot be chosen any more.
    Inactive,
    /// The term would be below itself, or below a term of another vocabulary.
    NotABroaderTerm,
    /// The browser does not know this time zone.
    UnknownZone,
    /// A recurrence lasts for more than `weeks` weeks, which end on the day `last`.
    RepeatsTooLong {
        /// The last day on which it may end.
        last: NaiveDate,
        /// The maximum number of weeks.
        weeks: u32,
    },
    /// A recurrence has no date left, since every one is skipped.
    EveryDateSkipped,
    /// The range has more than `max` days.
    TooManyDays {
        /// The maximum number of days.
        max: usize,
    },
}

/// A field and the reason it is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field.
    pub field: Field,
    /// The reason.
    pub problem: Problem,
}
