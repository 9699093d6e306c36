//! Messages of the problems of single rows of a file to import.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::{isolate, quoted};
use super::{Language, Message, format};
use lectern_core::exchange::{CodeDamage, Problem, UnclosedQuote};
use lectern_core::rules::fields::{self, Field, FieldProblem};

impl Message for Problem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Field(fields::Problem::Missing) => "Required".into(),
                Self::Field(fields::Problem::TooLong { max, now }) => format!(
                    "{}, at most {}.",
                    counted(*now, "character", "characters"),
                    number(*max)
                )
                .into(),
                Self::Field(fields::Problem::Taken { by }) => {
                    format!("Already used by {}.", isolate(by)).into()
                }
                Self::Field(problem) => FieldProblem {
                    field: Field::Description,
                    problem: problem.clone(),
                }
                .text(language),
                Self::UnknownStatus(word) => format!("{} is not a role.", quoted(word)).into(),
                Self::StatusOfLearner(word) => format!(
                    "The status {} is neither student nor teacher. The person becomes a learner.",
                    quoted(word)
                )
                .into(),
                Self::UnknownPerson(username) => {
                    format!("Nobody has the username {}.", quoted(username)).into()
                }
                Self::UnknownClass(title) => {
                    format!("No class is called {}.", quoted(title)).into()
                }
                Self::UnknownCourse(code) => {
                    format!("No course has the code {}.", quoted(code)).into()
                }
                Self::UnknownInstructorGroup(title) => {
                    format!("No instructor group is called {}.", quoted(title)).into()
                }
                Self::UnknownLearnerGroup(path) => {
                    format!("No learner group is called {}.", quoted(path)).into()
                }
                Self::TooManyLevels { max } => {
                    format!("A path can have at most {} titles.", number(*max)).into()
                }
                Self::UnknownSession(title) => format!(
                    "The course has no session called {}. Add it first, or create what does not \
                     exist.",
                    quoted(title)
                )
                .into(),
                Self::SeveralSessions(title) => format!(
                    "The course has several sessions called {}. Give them different titles, or \
                     import the offering with its id.",
                    quoted(title)
                )
                .into(),
                Self::UnknownSessionType(title) => {
                    format!("No session type is called {}.", quoted(title)).into()
                }
                Self::SessionCreated(title) => {
                    format!("Session {} will be created.", quoted(title)).into()
                }
                Self::NotAnId(text) => format!(
                    "{} is not the id of an offering. Leave the cell empty for a new one.",
                    quoted(text)
                )
                .into(),
                Self::NeitherYesNorNo(text) => {
                    format!("{} is neither yes nor no.", quoted(text)).into()
                }
                Self::UnknownZone(text) => format!(
                    "{} is not the name of a time zone, such as Europe/Zurich.",
                    quoted(text)
                )
                .into(),
                Self::SkippedTime { time, becomes } => {
                    let [time, becomes] = [time, becomes].map(|time| format::date_time(*time));
                    format!("Clocks skip {time}. It is read as {becomes}.")
                }
                .into(),
                Self::LastsOneDay => {
                    "Start and end are the same time of day: the offering lasts 24 hours.".into()
                }
                Self::ZoneOfWorkspace(text) => format!(
                    "{} is not a time zone that is known. The times are read in that of this workspace.",
                    quoted(text)
                )
                .into(),
                Self::NotHoursOfDates(text) => format!(
                    "{} cannot be read. Write dates as 2026-09-14, hours as 08:00-12:00 or \
                     closed, periods as 2026-12-21/2027-01-03.",
                    quoted(text)
                )
                .into(),
                Self::BareAmpersand(at) => format!(
                    "Line {}, column {}: & is not written as &amp;. It is read as &.",
                    number(at.line as usize),
                    number(at.column as usize)
                )
                .into(),
                Self::UnknownLearner(key) => {
                    format!("Nobody here has the campus ID or name {}.", quoted(key)).into()
                }
                Self::UnknownRecurrence(rule) => format!(
                    "The event repeats in a way that is not read ({rule}). Only its first time is \
                     imported."
                )
                .into(),
                Self::RecurrenceLimited => {
                    "The event began so long ago that not all of its times can be found. Later \
                     ones are not imported."
                        .into()
                }
                Self::TooManyTimes { imported, left_out } => format!(
                    "Only the first {} times of an event are imported; {} left out.",
                    number(*imported),
                    counted(*left_out, "later one is", "later ones are")
                )
                .into(),
                Self::TimesOutside(outside) => outside.text(language),
                Self::UnreadableRecurrenceDate { property, value } => format!(
                    "{property} has a date that cannot be read, {}. It is left out.",
                    quoted(value)
                )
                .into(),
                Self::Event(problem) => problem.text(language),
                Self::Resource(problem) => problem.text(language),
                Self::OtherSchool => "Of another school; not imported.".into(),
                Self::SameTitle { first } => format!(
                    "Line {} has the same title. It is imported once.",
                    number(*first as usize)
                )
                .into(),
                Self::UnknownTerm(id) => {
                    format!("The file has no term with the number {}.", quoted(id)).into()
                }
                Self::MatchedWithNothing => "Not imported, as chosen above.".into(),
                Self::InSiblingGroup(username) => format!(
                    "{} is in another group beside this one, in an earlier row. A person can be in \
                     only one of them.",
                    quoted(username)
                )
                .into(),
                Self::PlaceholderCreated(name) => {
                    format!("{} does not exist yet and will be created.", quoted(name)).into()
                }
                Self::NoCoach => {
                    "A course session needs a coach. Add the coach first, or create what does not \
                     exist."
                        .into()
                }
                Self::UnreadableDate(text) => format!("{} is not a date.", quoted(text)).into(),
                Self::DayNumber(text) => format!(
                    "{} is a date as a spreadsheet stores it. Format the column as a date, then \
                     save the file again.",
                    quoted(text)
                )
                .into(),
                Self::UnknownDateOrder(text) => format!(
                    "{} can be read with the day or the month first. Choose it under Dates.",
                    quoted(text)
                )
                .into(),
                Self::CoachDates => {
                    "Coaches can have access up to 366 days longer than learners, not shorter. \
                     This date is not imported."
                        .into()
                }
                Self::SecondsNotRead(text) => {
                    format!("{} has seconds. It is imported without them.", quoted(text)).into()
                }
                Self::CoachTimeOfDay => {
                    "Coaches have access from and until the same time of day as learners. Only \
                     the date is imported."
                        .into()
                }
                Self::UnclosedBracket(item) => format!(
                    "A bracket in {} is not closed. It is read as if it were.",
                    quoted(item)
                )
                .into(),
                Self::CourseFieldsNotRead(code) => {
                    format!("The extra fields of {} are not imported.", quoted(code)).into()
                }
                Self::UnknownVisibility(text) => {
                    format!("{} is not a kind of access after the end.", quoted(text)).into()
                }
                Self::Duplicate { first } => {
                    format!("Same as line {}.", number(*first as usize)).into()
                }
                Self::RepeatedHeader => {
                    "This is the header again. Two files may have been joined.".into()
                }
                Self::TooManyCells { cells, columns } => format!(
                    "{} for {}. The values may have shifted.",
                    counted(*cells, "cell", "cells"),
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::FewerCells { cells, columns } => format!(
                    "{} for {}. Missing cells are read as empty.",
                    counted(*cells, "cell", "cells"),
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::UnclosedQuote { quote, to } => unclosed_quote(*quote, *to).into(),
                Self::LineBreak { from, to } => format!(
                    "A cell reaches from line {} to line {}. It may lack its closing quote, and include \
                     other rows.",
                    number(*from as usize),
                    number(*to as usize)
                )
                .into(),
                Self::ForeignByte(byte) => format!(
                    "A byte here (hexadecimal {:02X}) is not UTF-8. It is read as “{}”.",
                    byte.byte, byte.character
                )
                .into(),
                Self::UnreadableCharacter => {
                    "“\u{fffd}” stands for a character that could not be read. Correct the file, \
                     or choose another encoding."
                        .into()
                }
                Self::DamagedCode {
                    damage,
                    is_imported,
                } => damaged_code(damage, *is_imported).into(),
                Self::SharedCode { line } => {
                    format!("Line {} has the same code.", number(*line as usize)).into()
                }
                Self::CodeInUse { by } => format!("{by} has the same code.").into(),
                Self::UsernameGenerated(username) => {
                    format!("Username {} will be created.", quoted(username)).into()
                }
                Self::LeftAlone => "Already exists; skipped.".into(),
            },
        }
    }
}

fn unclosed_quote(quote: UnclosedQuote, to: u32) -> String {
    let to = number(to as usize);
    match quote {
        UnclosedQuote::Never => {
            format!("The quote that opens here is never closed; the cell would reach to line {to}.")
        }
        UnclosedQuote::Late => format!(
            "The quote that opens here lacks its closing one; the next is on line {to}, in another row. \
             The rows after this one are read by themselves."
        ),
    }
}

fn damaged_code(damage: &CodeDamage, is_imported: bool) -> String {
    let what = match damage {
        CodeDamage::LostZeros { stored } => {
            format!("A spreadsheet may have changed {stored} to this.")
        }
        CodeDamage::ScientificNotation => "A spreadsheet has changed this to a number.".to_owned(),
        CodeDamage::Date => "A spreadsheet may have changed this to a date.".to_owned(),
    };
    let treatment = match (damage, is_imported) {
        (_, true) => "It is imported as written.".to_owned(),
        (CodeDamage::LostZeros { stored }, false) => format!("{stored} stays."),
        (CodeDamage::ScientificNotation | CodeDamage::Date, false) => {
            "It is not imported.".to_owned()
        }
    };
    [what, treatment].join(" ")
}
