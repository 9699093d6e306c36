//! Messages of errors: invalid fields, rejected commands and storage failures. No other module words
//! the errors of `lectern-core`.

mod command_errors;

use std::borrow::Cow;

use super::characters::character;
use super::english::{counted, number};
use super::isolate::{isolate, quoted};
use super::{FieldPickers, Language, Message, text};
use chrono::{NaiveDateTime, NaiveTime};

use super::format;
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::rules::limits::{FIRST_YEAR, LAST_YEAR};
use lectern_core::storage::StoreError;
use lectern_core::workspace::CommandError;

/// Returns the message of an invalid field.
#[must_use]
pub fn problem(found: &FieldProblem) -> String {
    text(found)
}

/// Returns the message of a rejected command.
#[must_use]
pub fn refusal(refusal: &CommandError) -> String {
    text(refusal)
}

/// Returns the message of a storage failure.
#[must_use]
pub fn store_error(error: &StoreError) -> String {
    text(error)
}

impl Message for FieldProblem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match (&self.problem, self.field) {
                (Problem::Missing, Field::SessionName) => "Enter a session name.".into(),
                (Problem::Missing, Field::Coaches) => "Choose at least one coach.".into(),
                (Problem::Missing, Field::Duration) => "Enter a duration in whole days.".into(),
                (Problem::Missing, Field::CategoryName) => "Enter a category name.".into(),
                (Problem::Missing, Field::Username) => "Enter a username.".into(),
                (Problem::Missing, Field::FirstName) => "Enter a first name.".into(),
                (Problem::Missing, Field::LastName) => "Enter a last name.".into(),
                (Problem::Missing, Field::ClassTitle) => "Enter a class title.".into(),
                (Problem::Missing, Field::CourseCode) => "Enter a course code.".into(),
                (Problem::Missing, Field::CourseTitle) => "Enter a course title.".into(),
                (Problem::Missing, Field::WorkspaceName) => "Enter a workspace name.".into(),
                (Problem::Missing, Field::CohortTitle) => "Enter a cohort title.".into(),
                (Problem::Missing, Field::GroupTitle) => "Enter a group title.".into(),
                (Problem::Missing, Field::InstructorGroupTitle) => {
                    "Enter a title for the instructor group.".into()
                }
                (Problem::Missing, Field::RoomName) => "Enter a room name.".into(),
                (Problem::Missing, Field::HolidayTitle) => "Enter a holiday title.".into(),
                (
                    Problem::Missing,
                    Field::HolidayStart | Field::RestrictedStart | Field::SearchFirstDay,
                ) => "Choose the first day.".into(),
                (Problem::Missing, Field::SessionTitle) => "Enter a session title.".into(),
                (Problem::Missing, Field::Objective) => "Enter an objective.".into(),
                (Problem::Missing, Field::MaterialTitle) => "Enter a title.".into(),
                (Problem::Missing, Field::MaterialLink) => "Enter a link.".into(),
                (Problem::Missing, Field::MaterialCitation) => "Enter a citation.".into(),
                (Problem::Missing, Field::LearningHours) => "Enter a number of hours.".into(),
                (Problem::Missing, Field::OfferingDate) => "Choose a date.".into(),
                (Problem::Missing, Field::OfferingTime) => "Enter a start time.".into(),
                (Problem::Missing, Field::OfferingDuration) => {
                    "Enter a duration such as 1:30, or an end time.".into()
                }
                (Problem::Missing, Field::RepeatWeeks) => "Enter the number of weeks.".into(),
                (Problem::Missing, Field::TeachingWeekdays) => {
                    "Choose at least one weekday.".into()
                }
                (Problem::Missing, Field::Stations) => "Choose at least one station.".into(),
                (Problem::Missing, Field::SessionTypeTitle) => {
                    "Enter a title for the session type.".into()
                }
                (Problem::Missing, Field::SessionTypeColour) => "Choose a colour.".into(),
                (Problem::Missing, Field::VocabularyTitle) => {
                    "Enter a title for the vocabulary.".into()
                }
                (Problem::Missing, Field::TermTitle) => "Enter a term.".into(),
                (
                    Problem::Missing,
                    Field::MondayHours
                    | Field::TuesdayHours
                    | Field::WednesdayHours
                    | Field::ThursdayHours
                    | Field::FridayHours
                    | Field::SaturdayHours
                    | Field::SundayHours,
                )
                | (Problem::NotOpeningHours, _) => {
                    "Enter hours such as 08:00–12:00, 13:00–17:00.".into()
                }
                (Problem::Missing, Field::ExceptionDate) => "Choose the date.".into(),
                (Problem::Missing, _) => "This field is required.".into(),
                (Problem::TooLong { max, now }, _) => format!(
                    "Shorten this to {} or fewer; it has {}.",
                    counted(*max, "character", "characters"),
                    number(*now)
                )
                .into(),
                (Problem::Taken { by }, Field::Username) => {
                    format!("{} has this username. Choose another.", isolate(by)).into()
                }
                (Problem::Taken { by }, Field::CourseCode) => {
                    format!("{} has this code. Choose another.", quoted(by)).into()
                }
                (Problem::Taken { by }, Field::ClassTitle) => format!(
                    "Another class is called {}. Choose another title.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::SessionTypeTitle) => format!(
                    "Another session type is called {}. Choose another title.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::VocabularyTitle) => format!(
                    "Another vocabulary is called {}. Choose another title.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::TermTitle) => format!(
                    "{} is already in this place. Choose another term.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::CohortTitle) => format!(
                    "Another cohort is called {}. Choose another title.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::GroupTitle) => format!(
                    "Another group beside it is called {}. Choose another title.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::InstructorGroupTitle) => format!(
                    "Another instructor group is called {}. Choose another title.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, Field::RoomName) => format!(
                    "Another room is called {}. Choose another name.",
                    quoted(by)
                )
                .into(),
                (Problem::Taken { by }, _) => format!(
                    "Another course session is called {}. Choose another name.",
                    quoted(by)
                )
                .into(),
                (Problem::NotADate, Field::SkippedDates) => {
                    "Enter dates such as 5 Oct 2026, or ranges such as 21 Dec 2026 – 3 Jan 2027, \
                     with commas between them."
                        .into()
                }
                (Problem::NotADate, _) => FieldPickers::NotADate.text(language),
                (Problem::UnusualYear(year), _) => format!(
                    "Enter a year from {FIRST_YEAR} to {LAST_YEAR}; {year} is outside that range."
                )
                .into(),
                (Problem::NotAnAcademicYear, _) => {
                    "Enter an academic year such as 2026, 2026-27 or 2026/27.".into()
                }
                (Problem::NotATime, _) => FieldPickers::NotATime.text(language),
                (Problem::TimeWithoutDate, _) => {
                    "Choose a date for this time, or clear the time.".into()
                }
                (Problem::NeitherStartNorEnd, _) => "Choose a start, an end or both.".into(),
                (Problem::EndNotAfter(start), Field::VisibleUntil) => format!(
                    "The end must be after the start. Choose a time after {}.",
                    format::date_time(*start)
                )
                .into(),
                (Problem::EndNotAfter(start), _) => format!(
                    "The end must be after the start. Choose a time after {}.",
                    moment(*start)
                )
                .into(),
                (Problem::EndBefore(start), _) => format!(
                    "The end cannot be before the start. Choose {} or later.",
                    format::day_month_year(*start)
                )
                .into(),
                (Problem::SlotTooLong, _) => {
                    "Choose a slot that fits between first start and last end.".into()
                }
                (Problem::DayEndNotAfter(start), _) => format!(
                    "The last end must be after the first start. Choose a time after {}.",
                    format::time(*start)
                )
                .into(),
                (Problem::NamedTwice(name), _) => {
                    format!("{} is given twice. Remove one.", isolate(name)).into()
                }
                (Problem::NotInRange { max, .. }, Field::BulkDays) => format!(
                    "Enter a whole number of days, such as 7 or -7, up to {}.",
                    number(*max as usize)
                )
                .into(),
                (Problem::NotADuration, Field::BulkHours) => {
                    "Enter hours such as 1, -1 or 1:30.".into()
                }
                (Problem::NotInRange { min, max }, _) => format!(
                    "Enter a whole number from {min} to {}.",
                    number(*max as usize)
                )
                .into(),
                (Problem::NotAnEmail, _) => {
                    "Enter an email address such as ana@uni.example.".into()
                }
                (Problem::BadCharacter(c), Field::Email) => format!(
                    "An email address cannot contain {}. Enter one such as ana@uni.example.",
                    character(*c)
                )
                .into(),
                (Problem::BadCharacter(' '), _) => "A username cannot contain spaces.".into(),
                (Problem::BadCharacter(c), _) => format!(
                    "A username cannot contain {}. Use letters, digits and _ . @ $ -",
                    character(*c)
                )
                .into(),
                (Problem::EveryDateSkipped, _) => {
                    "Every date is skipped. Choose other weekdays or more weeks.".into()
                }
                (Problem::RepeatsTooLong { last, weeks }, _) => format!(
                    "Choose a date until {}: an offering repeats for at most {}.",
                    format::day_month_year(*last),
                    counted(*weeks as usize, "week", "weeks")
                )
                .into(),
                (Problem::LinkWithoutHost, _) => {
                    "Enter the whole address, such as https://meet.uni.example.".into()
                }
                (Problem::SpaceInLink, _) => {
                    "A web address cannot contain spaces. Remove them, or write %20 for each."
                        .into()
                }
                (Problem::NotALink, _) => {
                    "Enter a web address that begins with https:// or http://.".into()
                }
                (Problem::TooManyDays { max }, _) => {
                    format!("Choose at most {}.", counted(*max, "day", "days")).into()
                }
                (Problem::TooShort { min, now }, _) => format!(
                    "Enter at least {}; this has {}.",
                    counted(*min, "character", "characters"),
                    number(*now)
                )
                .into(),
                (Problem::NotHours, _) => {
                    "Enter hours from 0.01 to 9999.99 with at most two decimal places.".into()
                }
                (Problem::NotADuration, _) => {
                    "Enter a duration such as 1:30 or 90 min, or an end time such as -15:00.".into()
                }
                (Problem::DurationOutOfRange, _) => {
                    "Choose a duration from 1 minute to 31 days.".into()
                }
                (Problem::NotAColour, _) => "Choose a colour from the list.".into(),
                (Problem::HoursOverlap, _) => "These hours overlap. Enter each only once.".into(),
                (Problem::Inactive, _) => "This is no longer in use. Choose another.".into(),
                (Problem::NotABroaderTerm, _) => {
                    "A term cannot be below itself or a term of another vocabulary.".into()
                }
                (Problem::UnknownZone, _) => {
                    "This browser does not know this time zone. Choose one from the list.".into()
                }
            },
        }
    }
}

/// Formats a date and time, without the time if it is midnight.
fn moment(at: NaiveDateTime) -> String {
    if at.time() == NaiveTime::MIN {
        format::day_month_year(at.date())
    } else {
        format::date_time(at)
    }
}
