//! Problems of the rows of a file.

use chrono::NaiveDateTime;

use super::chamilo_xml::Position;
use super::code_damage::CodeDamage;
use super::icalendar::{EventProblem, TimesOutside};
use super::ilios::ResourceProblem;
use super::unclosed_quote::UnclosedQuote;
use super::utf8_repair::ForeignByte;
use crate::rules::fields;

/// A problem of a row, with its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The column, from 0; `None` for the row as a whole or a column that the file lacks.
    pub column: Option<usize>,
    /// The problem.
    pub problem: Problem,
}

/// A problem of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// An invalid value, by the rules of the forms.
    Field(fields::Problem),
    /// A status that is no role of Chamilo.
    UnknownStatus(String),
    /// A status other than student and teacher, which makes the person a learner.
    StatusOfLearner(String),
    /// No person has this username.
    UnknownPerson(String),
    /// No class has this title.
    UnknownClass(String),
    /// No course has this code.
    UnknownCourse(String),
    /// No instructor group has this title.
    UnknownInstructorGroup(String),
    /// No learner group has this path.
    UnknownLearnerGroup(String),
    /// A path with too many titles.
    TooManyLevels {
        /// The maximum number of titles.
        max: usize,
    },
    /// No session of the course has this title.
    UnknownSession(String),
    /// Several sessions of the course have this title.
    SeveralSessions(String),
    /// No session type has this title.
    UnknownSessionType(String),
    /// A session is created that has nothing but this title, in the course that the row names.
    SessionCreated(String),
    /// Not the id of an offering.
    NotAnId(String),
    /// Neither yes nor no.
    NeitherYesNorNo(String),
    /// Not the name of a time zone.
    UnknownZone(String),
    /// Neither the hours of a date nor a period without hours, as files write them.
    NotHoursOfDates(String),
    /// An `&` in XML that begins no reference, and is read as itself.
    BareAmpersand(Position),
    /// Nobody has this campus id, as username or official code, or this name.
    UnknownLearner(String),
    /// A rule of repetition that cannot be read, so that only the first time counts.
    UnknownRecurrence(String),
    /// An event that begins so early that its rule of repetition is not read to its end.
    RecurrenceLimited,
    /// An event with more times than are imported.
    TooManyTimes {
        /// Number of its times that are imported.
        imported: usize,
        /// Number of its times that are left out.
        left_out: usize,
    },
    /// Some times of an event are outside the dates of the workspace, and left out.
    TimesOutside(TimesOutside),
    /// A time that clocks skip, with the time that it is read as.
    SkippedTime {
        /// The local time.
        time: NaiveDateTime,
        /// The local time that clocks show instead.
        becomes: NaiveDateTime,
    },
    /// An offering that ends at the time of day at which it begins, and lasts a day.
    LastsOneDay,
    /// A time zone of a calendar that is not known, whose times are read in that of the workspace.
    ZoneOfWorkspace(String),
    /// A date of EXDATE or RDATE that is not read.
    UnreadableRecurrenceDate {
        /// Name of the property.
        property: &'static str,
        /// The date as written.
        value: String,
    },
    /// An event of a calendar that is not imported.
    Event(EventProblem),
    /// A problem of a resource of Ilios.
    Resource(ResourceProblem),
    /// The row is of another school than the chosen one.
    OtherSchool,
    /// An earlier row, perhaps of another school, has the same title, which is imported once.
    SameTitle {
        /// The line of that row.
        first: u32,
    },
    /// No term of the file has this number.
    UnknownTerm(String),
    /// The name of the row is matched with nothing.
    MatchedWithNothing,
    /// The file puts this person into another branch of the same tree.
    InSiblingGroup(String),
    /// A record is created that has nothing but this name.
    PlaceholderCreated(String),
    /// A course session has no coach, and the row names none who exists.
    NoCoach,
    /// Not a date.
    UnreadableDate(String),
    /// A number of days, as spreadsheets store dates.
    DayNumber(String),
    /// A date whose order of day and month is not known.
    UnknownDateOrder(String),
    /// The coaches would have access for less time than learners, or for more than a year more.
    CoachDates,
    /// A time with seconds, of which the minute is imported.
    SecondsNotRead(String),
    /// A time of day of the access of coaches, which is that of learners.
    CoachTimeOfDay,
    /// An item of a list of courses with a bracket that is not closed.
    UnclosedBracket(String),
    /// A course has extra fields, which are not imported.
    CourseFieldsNotRead(String),
    /// Not a kind of access after the end.
    UnknownVisibility(String),
    /// An earlier row of the file refers to the same record.
    Duplicate {
        /// The line of that row.
        first: u32,
    },
    /// The header again: two files may have been concatenated.
    RepeatedHeader,
    /// More cells than columns: the values may have shifted.
    TooManyCells {
        /// Number of cells.
        cells: usize,
        /// Number of columns in the header.
        columns: usize,
    },
    /// Fewer cells than columns; missing cells are empty.
    FewerCells {
        /// Number of cells.
        cells: usize,
        /// Number of columns in the header.
        columns: usize,
    },
    /// A line break in a field of one line: a quote may be misplaced, so that this cell contains rows.
    LineBreak {
        /// The line on which the row begins.
        from: u32,
        /// The line on which the row ends.
        to: u32,
    },
    /// A quote that lacks its end. The rows after it are read as rows of their own.
    UnclosedQuote {
        /// How it lacks its end.
        quote: UnclosedQuote,
        /// The line on which the cell would have ended.
        to: u32,
    },
    /// A byte that is not of the encoding of the file.
    ForeignByte(ForeignByte),
    /// A character that was not read: U+FFFD stands for it.
    UnreadableCharacter,
    /// A code or phone number that a spreadsheet has probably changed.
    DamagedCode {
        /// The damage that the spreadsheet did.
        damage: CodeDamage,
        /// `true` if the code is imported nevertheless.
        is_imported: bool,
    },
    /// Another row of the file has the same code.
    SharedCode {
        /// The line of that row.
        line: u32,
    },
    /// Another person of the workspace has the same code.
    CodeInUse {
        /// Name of that person.
        by: String,
    },
    /// The row has no username; this one was generated from the names.
    UsernameGenerated(String),
    /// The record exists and [`Existing::LeaveAlone`](super::Existing::LeaveAlone) is set.
    LeftAlone,
}
