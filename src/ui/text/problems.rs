//! What is wrong, and what to do about it, in words. Each error enum of the pure rooms becomes a
//! sentence here and nowhere else.

use super::{Language, counted};
use crate::rules::fields::{Field, FieldProblem, Problem};
use crate::ui::format;
use crate::workspace::{Refusal, StoreError};

/// One field's problem: what is wrong, then what to do.
#[must_use]
pub fn problem(found: &FieldProblem) -> String {
    match Language::current() {
        Language::English => english(found),
    }
}

fn english(found: &FieldProblem) -> String {
    match &found.problem {
        Problem::Missing => missing(found.field).into(),
        Problem::TooLong { max, now } => format!(
            "This has {}. Shorten it to {} or fewer.",
            counted(*now, "character", "characters"),
            format::number(*max)
        ),
        Problem::Taken { by } => match found.field {
            Field::Username => format!("{by} has this username. Choose another."),
            Field::CourseCode => format!("“{by}” has this code. Choose another."),
            Field::ClassTitle => format!("Another class is called “{by}”. Choose another title."),
            _ => format!("Another course session is called “{by}”. Choose another name."),
        },
        Problem::NotADate => "This is not a date. Choose a day up to the year 9999.".into(),
        Problem::NotATime => "This is not a time of day. Write it like 08:00.".into(),
        Problem::TimeWithoutDate => {
            "This time has no date. Choose a date too, or clear the time.".into()
        }
        Problem::NeitherStartNorEnd => "Choose a start, an end or both.".into(),
        Problem::EndNotAfter(start) => format!(
            "The end is not after the start. Choose a time after {}.",
            if start.time() == chrono::NaiveTime::MIN {
                format::day_month_year(start.date())
            } else {
                format::date_time(*start)
            }
        ),
        Problem::EndBefore(start) => {
            format!(
                "The end is before the start. Choose {} or later.",
                format::day_month_year(*start)
            )
        }
        Problem::NotInRange { min, max } => {
            format!(
                "Write a whole number from {min} to {}.",
                format::number(*max as usize)
            )
        }
        Problem::NotAnEmail => "This is not a mail address. Write it like ana@uni.example.".into(),
        Problem::BadCharacter(' ') => "A username has no spaces. Take them out.".into(),
        Problem::BadCharacter(c) => {
            format!("A username cannot have “{c}”. Use letters, digits and _ . @ $ -")
        }
        Problem::UnknownZone => {
            "This browser knows no such time zone. Choose one from the list.".into()
        }
    }
}

const fn missing(field: Field) -> &'static str {
    match field {
        Field::SessionName => "The course session has no name. Write one.",
        Field::Coaches => "The course session has no coach. Choose one or more.",
        Field::Duration => "The duration is missing. Write a whole number of days.",
        Field::CategoryName => "The category has no name. Write one.",
        Field::Username => "The username is missing. Write one.",
        Field::FirstName => "The first name is missing. Write it.",
        Field::LastName => "The last name is missing. Write it.",
        Field::ClassTitle => "The class has no title. Write one.",
        Field::CourseCode => "The course has no code. Write one.",
        Field::CourseTitle => "The course has no title. Write one.",
        Field::WorkspaceName => "The workspace has no name. Write one.",
        _ => "This is missing. Fill it in.",
    }
}

/// Why a command was refused, where no field is to blame.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    match Language::current() {
        Language::English => match refusal {
            Refusal::Fields(problems) => problems.iter().map(english).collect::<Vec<_>>().join(" "),
            Refusal::Gone => "This is not there any more. It may have been deleted in another tab.".into(),
            Refusal::AllCoursesBlocked => {
                "A learner needs one course at least. To keep someone out of all of them, remove the learner.".into()
            }
            Refusal::NothingToUndo => "There is nothing left to undo.".into(),
            Refusal::NotAtHand => "This step is being fetched. Try again in a moment.".into(),
            Refusal::ReadOnly => "This workspace is open for reading only.".into(),
        },
    }
}

/// Why something is not on disk.
#[must_use]
pub fn store_error(error: &StoreError) -> String {
    match Language::current() {
        Language::English => match error {
            StoreError::Full => "This device has no room left.".into(),
            StoreError::Unreachable(_) => "This browser gives no storage.".into(),
            StoreError::Newer(version) => {
                format!("The stored workspace has the newer format {version}.")
            }
            StoreError::Behind => "Other tabs are further ahead. Reload the page.".into(),
            StoreError::Failed(reason) => format!("The browser could not write: {reason}"),
        },
    }
}
