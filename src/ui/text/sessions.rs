//! The words of the list of course sessions.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::catalogue::words;
use super::{Language, counted};
use crate::ui::format;
use lectern_core::model::{Period, TimeLimits};

/// Words of the list of course sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Sessions {
    Lead,
    Import,
    New,
    All,
    Current,
    Upcoming,
    Past,
    Drafts,
    Bin,
    Tabs,
    Search,
    SearchHint,
    Status,
    AllCount(usize),
    StateCount(&'static str, usize),
    MoreFilters,
    MoreFiltersOn(usize),
    Category,
    AnyCategory,
    NoCategory,
    Coach,
    AnyCoach,
    Course,
    AnyCourse,
    NameAndCoaches,
    Name,
    Coaches,
    StatusOfLearners,
    StatusOfCoaches,
    CoachesHave(&'static str),
    Timeline,
    LearnerAccess,
    AccessStart,
    AccessEnd,
    DurationInDays,
    Courses,
    Learners,
    NoTimeLimits,
    FromFirstVisit(u16),
    EditCourses,
    EditLearners,
    Review,
    Copy,
    Export,
    Restore,
    DeleteForGood,
    SetCategory,
    ShiftDates,
    LearnersHaveAccess,
    AfterTheEnd,
    CoachesLegend,
    TodayIs(NaiveDate),
    UnsavedChanges,
    NewDraft,
    Unnamed,
    DraftStep(u32),
    Begun,
    Resume,
    Discard,
    Deleted,
    GoneOn,
    EmptyTitle,
    EmptyHelp,
    EmptyImport,
    LookingForDeleted,
    OpenBin,
    NoneCurrent,
    NoneCurrentHelp,
    NoneUpcoming,
    NoneUpcomingHelp,
    NonePast,
    NonePastHelp,
    NoDrafts,
    NoDraftsHelp,
    BinEmpty,
    BinEmptyHelp,
    BinHelp,
    ShowAll,
}

words! { Sessions, self: self => English {
    Self::Lead => "A course session is a period in which learners follow courses under coaches.",
    Self::Import => "Import",
    Self::New => "New course session",
    Self::All => "All",
    Self::Current => "Current",
    Self::Upcoming => "Upcoming",
    Self::Past => "Past",
    Self::Drafts => "Drafts",
    Self::Bin => "Bin",
    Self::Tabs => "Which course sessions",
    Self::Search => "Search course sessions",
    Self::SearchHint => "Name, category, coach or course",
    Self::Status => "Status",
    Self::AllCount(count) => "All {}" [count],
    Self::StateCount(state, count) => "{} {}" [state, count],
    Self::MoreFilters => "More filters",
    Self::MoreFiltersOn(count) => "More filters, {} on" [count.to_string()],
    Self::Category => "Category",
    Self::AnyCategory => "Any category",
    Self::NoCategory => "No category",
    Self::Coach => "Coach",
    Self::AnyCoach => "Any coach",
    Self::Course => "Course",
    Self::AnyCourse => "Any course",
    Self::NameAndCoaches => "Name and coaches",
    Self::Name => "Name",
    Self::Coaches => "Coaches",
    Self::StatusOfLearners => "Learners now",
    Self::StatusOfCoaches => "Coaches now",
    Self::CoachesHave(state) => "Coaches: {}" [state],
    Self::Timeline => "Timeline",
    Self::LearnerAccess => "Learner access",
    Self::AccessStart => "Access start",
    Self::AccessEnd => "Access end",
    Self::DurationInDays => "Duration in days",
    Self::Courses => "Courses",
    Self::Learners => "Learners",
    Self::NoTimeLimits => "No time limits",
    Self::FromFirstVisit(days) => "{day|days} from first visit" [days],
    Self::EditCourses => "Edit courses",
    Self::EditLearners => "Edit learners",
    Self::Review => "Review",
    Self::Copy => "Copy",
    Self::Export => "Export",
    Self::Restore => "Restore",
    Self::DeleteForGood => "Delete for good",
    Self::SetCategory => "Set category",
    Self::ShiftDates => "Shift dates",
    Self::LearnersHaveAccess => "Learners have access",
    Self::AfterTheEnd => "After the end",
    Self::CoachesLegend => "Coaches",
    Self::TodayIs(date) => "Today, {}" [format::day_month_year(*date)],
    Self::UnsavedChanges => "Unsaved changes",
    Self::NewDraft => "New",
    Self::Unnamed => "Without a name",
    Self::DraftStep(step) => "Draft, step {} of 4" [step.to_string()],
    Self::Begun => "Begun",
    Self::Resume => "Resume",
    Self::Discard => "Discard",
    Self::Deleted => "Deleted",
    Self::GoneOn => "Kept until",
    Self::EmptyTitle => "No course sessions yet",
    Self::EmptyHelp => "Create one to choose its dates, courses, coaches and learners. Everything is kept on this device first, so you can start without a network.",
    Self::EmptyImport => "Import people and courses",
    Self::LookingForDeleted => "Looking for something deleted?",
    Self::OpenBin => "Open the bin",
    Self::NoneCurrent => "Nothing is going on now",
    Self::NoneCurrentHelp => "Course sessions stand here from the start of learner access to its end.",
    Self::NoneUpcoming => "Nothing is coming up",
    Self::NoneUpcomingHelp => "Course sessions stand here until learner access starts.",
    Self::NonePast => "Nothing is over yet",
    Self::NonePastHelp => "Course sessions stand here once learner access has ended.",
    Self::NoDrafts => "No drafts",
    Self::NoDraftsHelp => "A course session that you begin and leave waits here, with everything you typed.",
    Self::BinEmpty => "The bin is empty",
    Self::BinEmptyHelp => "What you delete stays here for 30 days and can be restored.",
    Self::BinHelp => "Course sessions stay in the bin for 30 days.",
    Self::ShowAll => "Show all course sessions",
} }

/// When learners have access, in a few words: "14 Aug – 18 Dec 2026", "Ended 4 Sep 2026", "Always".
#[must_use]
pub fn learner_access(limits: &TimeLimits, ended: bool) -> String {
    let Language::English = Language::current();
    match limits {
        TimeLimits::None => "Always".into(),
        TimeLimits::Duration { days } => {
            [&counted((*days).into(), "day", "days"), " each"].concat()
        }
        TimeLimits::Dates(dates) => match dates.access {
            Period::Between(_, end) | Period::Until(end) if ended => {
                ["Ended ", &format::day_month_year(last_day(end))].concat()
            }
            Period::Between(start, end) => days_between(start.date(), last_day(end)),
            Period::From(start) => ["From ", &format::day_month_year(start.date())].concat(),
            Period::Until(end) => ["Until ", &format::day_month_year(last_day(end))].concat(),
        },
    }
}

/// The last day on which a period that ends then has any time left: one that ends at midnight does
/// not reach into the day that begins there.
fn last_day(end: NaiveDateTime) -> NaiveDate {
    end.checked_sub_signed(TimeDelta::milliseconds(1))
        .unwrap_or(end)
        .date()
}

/// "5 – 18 Sep 2026", "14 Aug – 18 Dec 2026", "7 Sep 2026".
fn days_between(from: NaiveDate, to: NaiveDate) -> String {
    if from >= to {
        format::day_month_year(from)
    } else if (from.year(), from.month()) == (to.year(), to.month()) {
        [&from.day().to_string(), " – ", &format::day_month_year(to)].concat()
    } else {
        format::date_range(from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::AccessDates;

    fn at(month: u32, day: u32, hour: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day)
            .and_then(|date| date.and_hms_opt(hour, 0, 0))
            .expect("a time")
    }

    fn said(access: Period<NaiveDateTime>, ended: bool) -> String {
        let dates = AccessDates {
            access,
            display: None,
            coach_days_before: 0,
            coach_days_after: 0,
        };
        learner_access(&TimeLimits::Dates(dates), ended)
    }

    #[test]
    fn periods_are_said_in_a_few_words() {
        assert_eq!(
            said(Period::Between(at(8, 14, 8), at(12, 18, 20)), false),
            "14 Aug – 18 Dec 2026"
        );
        assert_eq!(
            said(Period::Between(at(9, 5, 8), at(9, 18, 20)), false),
            "5 – 18 Sep 2026"
        );
        assert_eq!(
            said(Period::Between(at(9, 5, 8), at(9, 5, 20)), false),
            "5 Sep 2026"
        );
        assert_eq!(
            said(Period::Between(at(8, 14, 8), at(9, 4, 20)), true),
            "Ended 4 Sep 2026"
        );
        assert_eq!(said(Period::From(at(8, 14, 8)), false), "From 14 Aug 2026");
        assert_eq!(
            learner_access(&TimeLimits::Duration { days: 120 }, false),
            "120 days each"
        );
    }

    #[test]
    fn an_end_at_midnight_leaves_the_day_before_as_the_last() {
        assert_eq!(said(Period::Until(at(9, 1, 0)), false), "Until 31 Aug 2026");
    }
}
