//! What is wrong, and what to do about it, in words. Each error enum of the pure rooms becomes a
//! sentence here and nowhere else.

use std::borrow::Cow;

use super::english::{counted, number};
use super::{Language, Message, text};
use chrono::{NaiveDateTime, NaiveTime};

use super::format;
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::workspace::{Refusal, StoreError};

/// One field's problem: what is wrong, then what to do.
#[must_use]
pub fn problem(found: &FieldProblem) -> String {
    text(found)
}

/// Why a command was refused, where no field is to blame.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    text(refusal)
}

/// Why something is not on disk.
#[must_use]
pub fn store_error(error: &StoreError) -> String {
    text(error)
}

impl Message for FieldProblem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match (&self.problem, self.field) {
                (Problem::Missing, Field::SessionName) => {
                    "The course session has no name. Write one.".into()
                }
                (Problem::Missing, Field::Coaches) => {
                    "The course session has no coach. Choose one or more.".into()
                }
                (Problem::Missing, Field::Duration) => {
                    "The duration is missing. Write a whole number of days.".into()
                }
                (Problem::Missing, Field::CategoryName) => {
                    "The category has no name. Write one.".into()
                }
                (Problem::Missing, Field::Username) => "The username is missing. Write one.".into(),
                (Problem::Missing, Field::FirstName) => {
                    "The first name is missing. Write it.".into()
                }
                (Problem::Missing, Field::LastName) => "The last name is missing. Write it.".into(),
                (Problem::Missing, Field::ClassTitle) => {
                    "The class has no title. Write one.".into()
                }
                (Problem::Missing, Field::CourseCode) => {
                    "The course has no code. Write one.".into()
                }
                (Problem::Missing, Field::CourseTitle) => {
                    "The course has no title. Write one.".into()
                }
                (Problem::Missing, Field::WorkspaceName) => {
                    "The workspace has no name. Write one.".into()
                }
                (Problem::Missing, _) => "This is missing. Fill it in.".into(),
                (Problem::TooLong { max, now }, _) => format!(
                    "This has {}. Shorten it to {} or fewer.",
                    counted(*now, "character", "characters"),
                    number(*max)
                )
                .into(),
                (Problem::Taken { by }, Field::Username) => {
                    format!("{by} has this username. Choose another.").into()
                }
                (Problem::Taken { by }, Field::CourseCode) => {
                    format!("“{by}” has this code. Choose another.").into()
                }
                (Problem::Taken { by }, Field::ClassTitle) => {
                    format!("Another class is called “{by}”. Choose another title.").into()
                }
                (Problem::Taken { by }, _) => {
                    format!("Another course session is called “{by}”. Choose another name.").into()
                }
                (Problem::NotADate, _) => {
                    "This is not a date. Choose a day up to the year 9999.".into()
                }
                (Problem::NotATime, _) => "This is not a time of day. Write it like 08:00.".into(),
                (Problem::TimeWithoutDate, _) => {
                    "This time has no date. Choose a date too, or clear the time.".into()
                }
                (Problem::NeitherStartNorEnd, _) => "Choose a start, an end or both.".into(),
                (Problem::EndNotAfter(start), _) => format!(
                    "The end is not after the start. Choose a time after {}.",
                    moment(*start)
                )
                .into(),
                (Problem::EndBefore(start), _) => format!(
                    "The end is before the start. Choose {} or later.",
                    format::day_month_year(*start)
                )
                .into(),
                (Problem::NotInRange { min, max }, _) => format!(
                    "Write a whole number from {min} to {}.",
                    number(*max as usize)
                )
                .into(),
                (Problem::NotAnEmail, _) => {
                    "This is not a mail address. Write it like ana@uni.example.".into()
                }
                (Problem::BadCharacter(' '), _) => {
                    "A username has no spaces. Take them out.".into()
                }
                (Problem::BadCharacter(c), _) => {
                    format!("A username cannot have “{c}”. Use letters, digits and _ . @ $ -")
                        .into()
                }
                (Problem::UnknownZone, _) => {
                    "This browser knows no such time zone. Choose one from the list.".into()
                }
            },
        }
    }
}

/// A day by itself where the time is its beginning.
fn moment(at: NaiveDateTime) -> String {
    if at.time() == NaiveTime::MIN {
        format::day_month_year(at.date())
    } else {
        format::date_time(at)
    }
}

impl Message for Refusal {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Fields(problems) => problems
                    .iter()
                    .map(problem)
                    .collect::<Vec<_>>()
                    .join(" ")
                    .into(),
                Self::Gone => {
                    "This is not there any more. It may have been deleted in another tab.".into()
                }
                Self::AllCoursesBlocked => {
                    "A learner needs one course at least. To keep someone out of all of them, \
                     remove the learner."
                        .into()
                }
                Self::NothingToUndo => "There is nothing left to undo.".into(),
                Self::NotAtHand => "This step is being fetched. Try again in a moment.".into(),
                Self::ReadOnly => "This workspace is open for reading only.".into(),
            },
        }
    }
}

impl Message for StoreError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Full => "This device has no room left.".into(),
                Self::Unreachable(_) => "This browser gives no storage at present.".into(),
                Self::Deleted => {
                    "The workspace was deleted, in another tab or with the data of this site."
                        .into()
                }
                Self::Newer(version) => {
                    format!("The stored workspace has the newer format {version}.").into()
                }
                Self::Behind => "Other tabs are further ahead. Reload the page.".into(),
                Self::Failed(reason) => format!("The browser could not write: {reason}").into(),
            },
        }
    }
}
