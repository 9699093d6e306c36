//! What is wrong, and what to do about it, in words. Each error enum of the pure rooms becomes a
//! sentence here and nowhere else.

use chrono::{NaiveDateTime, NaiveTime};

use super::catalogue::{said, words};
use crate::ui::format;
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::workspace::{Refusal, StoreError};

/// One field's problem: what is wrong, then what to do.
#[must_use]
pub fn problem(found: &FieldProblem) -> String {
    said(found).into_owned()
}

/// Why a command was refused, where no field is to blame.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    said(refusal).into_owned()
}

/// Why something is not on disk.
#[must_use]
pub fn store_error(error: &StoreError) -> String {
    said(error).into_owned()
}

words! { FieldProblem, self: (&self.problem, self.field) => English {
    (Problem::Missing, Field::SessionName) => "The course session has no name. Write one.",
    (Problem::Missing, Field::Coaches) => "The course session has no coach. Choose one or more.",
    (Problem::Missing, Field::Duration) => "The duration is missing. Write a whole number of days.",
    (Problem::Missing, Field::CategoryName) => "The category has no name. Write one.",
    (Problem::Missing, Field::Username) => "The username is missing. Write one.",
    (Problem::Missing, Field::FirstName) => "The first name is missing. Write it.",
    (Problem::Missing, Field::LastName) => "The last name is missing. Write it.",
    (Problem::Missing, Field::ClassTitle) => "The class has no title. Write one.",
    (Problem::Missing, Field::CourseCode) => "The course has no code. Write one.",
    (Problem::Missing, Field::CourseTitle) => "The course has no title. Write one.",
    (Problem::Missing, Field::WorkspaceName) => "The workspace has no name. Write one.",
    (Problem::Missing, _) => "This is missing. Fill it in.",
    (Problem::TooLong { max, now }, _) => "This has {character|characters}. Shorten it to {} or fewer." [now, max],
    (Problem::Taken { by }, Field::Username) => "{} has this username. Choose another." [by],
    (Problem::Taken { by }, Field::CourseCode) => "“{}” has this code. Choose another." [by],
    (Problem::Taken { by }, Field::ClassTitle) => "Another class is called “{}”. Choose another title." [by],
    (Problem::Taken { by }, _) => "Another course session is called “{}”. Choose another name." [by],
    (Problem::NotADate, _) => "This is not a date. Choose a day up to the year 9999.",
    (Problem::NotATime, _) => "This is not a time of day. Write it like 08:00.",
    (Problem::TimeWithoutDate, _) => "This time has no date. Choose a date too, or clear the time.",
    (Problem::NeitherStartNorEnd, _) => "Choose a start, an end or both.",
    (Problem::EndNotAfter(start), _) => "The end is not after the start. Choose a time after {}." [moment(*start)],
    (Problem::EndBefore(start), _) => "The end is before the start. Choose {} or later." [format::day_month_year(*start)],
    (Problem::NotInRange { min, max }, _) => "Write a whole number from {} to {}." [min.to_string(), *max as usize],
    (Problem::NotAnEmail, _) => "This is not a mail address. Write it like ana@uni.example.",
    (Problem::BadCharacter(' '), _) => "A username has no spaces. Take them out.",
    (Problem::BadCharacter(c), _) => "A username cannot have “{}”. Use letters, digits and _ . @ $ -" [String::from(*c)],
    (Problem::UnknownZone, _) => "This browser knows no such time zone. Choose one from the list.",
} }

/// A day by itself where the time is its beginning.
fn moment(at: NaiveDateTime) -> String {
    if at.time() == NaiveTime::MIN {
        format::day_month_year(at.date())
    } else {
        format::date_time(at)
    }
}

words! { Refusal, self: self => English {
    Self::Fields(problems) => "{}" [problems.iter().map(problem).collect::<Vec<_>>().join(" ")],
    Self::Gone => "This is not there any more. It may have been deleted in another tab.",
    Self::AllCoursesBlocked => "A learner needs one course at least. To keep someone out of all of them, remove the learner.",
    Self::NothingToUndo => "There is nothing left to undo.",
    Self::NotAtHand => "This step is being fetched. Try again in a moment.",
    Self::ReadOnly => "This workspace is open for reading only.",
} }

words! { StoreError, self: self => English {
    Self::Full => "This device has no room left.",
    Self::Unreachable(_) => "This browser gives no storage at present.",
    Self::Deleted => "The workspace was deleted, in another tab or with the data of this site.",
    Self::Newer(version) => "The stored workspace has the newer format {}." [version.to_string()],
    Self::Behind => "Other tabs are further ahead. Reload the page.",
    Self::Failed(reason) => "The browser could not write: {}" [reason],
} }
