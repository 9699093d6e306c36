//! Messages of the list of course sessions.

use std::borrow::Cow;

use super::english::{counted, number};
use super::{Language, Message};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::format;
use lectern_core::model::{Period, TimeLimits};

/// Messages of the list of course sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    WithoutCoach,
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

impl Message for Sessions {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => {
                    "A course session is a period in which learners follow courses under \
                     coaches."
                        .into()
                }
                Self::Import => "Import".into(),
                Self::New => "New course session".into(),
                Self::All => "All".into(),
                Self::Current => "Current".into(),
                Self::Upcoming => "Upcoming".into(),
                Self::Past => "Past".into(),
                Self::Drafts => "Drafts".into(),
                Self::Bin => "Bin".into(),
                Self::Tabs => "Filter course sessions".into(),
                Self::Search => "Search course sessions".into(),
                Self::SearchHint => "Name, category, coach or course".into(),
                Self::Status => "Status".into(),
                Self::AllCount(count) => format!("All {}", number(*count)).into(),
                Self::StateCount(state, count) => format!("{state} {}", number(*count)).into(),
                Self::MoreFilters => "More filters".into(),
                Self::MoreFiltersOn(count) => format!("More filters, {count} on").into(),
                Self::Category => "Category".into(),
                Self::AnyCategory => "Any category".into(),
                Self::NoCategory => "No category".into(),
                Self::Coach => "Coach".into(),
                Self::AnyCoach => "Any coach".into(),
                Self::Course => "Course".into(),
                Self::AnyCourse => "Any course".into(),
                Self::NameAndCoaches => "Name and coaches".into(),
                Self::Name => "Name".into(),
                Self::WithoutCoach => "No coach".into(),
                Self::Coaches => "Coaches".into(),
                Self::StatusOfLearners => "Learners now".into(),
                Self::StatusOfCoaches => "Coaches now".into(),
                Self::CoachesHave(state) => format!("Coaches: {state}").into(),
                Self::Timeline => "Timeline".into(),
                Self::LearnerAccess => "Learner access".into(),
                Self::AccessStart => "Access start".into(),
                Self::AccessEnd => "Access end".into(),
                Self::DurationInDays => "Duration in days".into(),
                Self::Courses => "Courses".into(),
                Self::Learners => "Learners".into(),
                Self::NoTimeLimits => "No time limits".into(),
                Self::FromFirstVisit(days) => format!(
                    "{} from first visit",
                    counted(usize::from(*days), "day", "days")
                )
                .into(),
                Self::EditCourses => "Edit courses".into(),
                Self::EditLearners => "Edit learners".into(),
                Self::Review => "Review".into(),
                Self::Copy => "Copy".into(),
                Self::Export => "Export".into(),
                Self::Restore => "Restore".into(),
                Self::DeleteForGood => "Delete permanently".into(),
                Self::SetCategory => "Set category".into(),
                Self::ShiftDates => "Shift dates".into(),
                Self::LearnersHaveAccess => "Learners have access".into(),
                Self::AfterTheEnd => "After the end".into(),
                Self::CoachesLegend => "Coaches".into(),
                Self::TodayIs(date) => format!("Today, {}", format::day_month_year(*date)).into(),
                Self::UnsavedChanges => "Unsaved changes".into(),
                Self::NewDraft => "New".into(),
                Self::Unnamed => "Untitled".into(),
                Self::DraftStep(step) => format!("Draft, step {step} of 4").into(),
                Self::Begun => "Started".into(),
                Self::Resume => "Resume".into(),
                Self::Discard => "Discard".into(),
                Self::Deleted => "Deleted".into(),
                Self::GoneOn => "Kept until".into(),
                Self::EmptyTitle => "No course sessions yet".into(),
                Self::EmptyHelp => {
                    "Create one to choose its dates, courses, coaches and learners. \
                     Everything is saved on this device, so you can work offline."
                        .into()
                }
                Self::EmptyImport => "Import people and courses".into(),
                Self::LookingForDeleted => "Looking for something deleted?".into(),
                Self::OpenBin => "Open the bin".into(),
                Self::NoneCurrent => "No current course sessions".into(),
                Self::NoneCurrentHelp => {
                    "Course sessions appear here while learners have access.".into()
                }
                Self::NoneUpcoming => "No upcoming course sessions".into(),
                Self::NoneUpcomingHelp => {
                    "Course sessions appear here until learner access starts.".into()
                }
                Self::NonePast => "No past course sessions".into(),
                Self::NonePastHelp => {
                    "Course sessions appear here once learner access has ended.".into()
                }
                Self::NoDrafts => "No drafts".into(),
                Self::NoDraftsHelp => {
                    "Course sessions that you start and leave unfinished appear here.".into()
                }
                Self::BinEmpty => "The bin is empty".into(),
                Self::BinEmptyHelp => {
                    "Deleted course sessions stay here for 30 days and can be restored.".into()
                }
                Self::BinHelp => "Course sessions stay in the bin for 30 days.".into(),
                Self::ShowAll => "Show all course sessions".into(),
            },
        }
    }
}

/// Summarises when learners have access: "14 Aug – 18 Dec 2026", "Ended 4 Sep 2026", "Always".
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

/// Returns the last day of a period with this end. An end at midnight excludes the day that starts then.
fn last_day(end: NaiveDateTime) -> NaiveDate {
    end.checked_sub_signed(TimeDelta::milliseconds(1))
        .unwrap_or(end)
        .date()
}

/// Formats a range of days as short as possible: "5 – 18 Sep 2026", "14 Aug – 18 Dec 2026", "7 Sep 2026".
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
