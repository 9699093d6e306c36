//! Messages of the wizard that creates and edits a course session.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the wizard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wizard {
    NewCourseSession,
    DraftKept,
    Progress,
    Details,
    Courses,
    Learners,
    Review,
    /// The number and name of the step, and the name of the course session.
    StepTitle(u32, String, String),
    Completed,
    NextStep,
    NextCourses,
    NextLearners,
    NextReview,
    SaveAndFinishLater,
    Finish,
    SessionName,
    NameFree,
    Characters(usize, usize),
    Coaches,
    CoachesHelp,
    Category,
    NoCategory,
    NewCategory,
    AddCategory,
    CategoryName,
    FirstDay,
    LastDay,
    TimeLimits,
    NoTimeLimit,
    ByDates,
    ByDuration,
    AccessStartDate,
    AccessStartTime,
    AccessEndDate,
    AccessEndTime,
    DatesHelp(String),
    LengthHelp(i64, String),
    DisplayDiffers,
    DisplayStartDate,
    DisplayStartTime,
    DisplayEndDate,
    DisplayEndTime,
    CoachDays,
    DaysBefore,
    DaysAfter,
    CoachesFrom,
    CoachesUntil,
    DurationDays,
    DurationHelp,
    AfterTheEnd,
    ReadOnly,
    ReadOnlyHelp(bool),
    Accessible,
    AccessibleHelp(bool),
    NotAccessible,
    NotAccessibleHelp(bool),
    Description,
    ShowDescription,
    WhoMaySeeWhat,
    UpdatesAsYouType,
    PictureLater,
    Phase,
    From,
    PhaseClosed,
    PhasePreparation(Option<i64>),
    PhaseTeaching(Option<i64>),
    PhaseWrapUp(Option<i64>),
    PhaseHistory,
    Before(String),
    Always,
    FirstVisit,
    AfterDays(u16),
    Now,
    Today,
    On,
    LearnersNow,
    CoachesNow,
    AskDate,
    OneDayEarlier,
    OneDayLater,
    DraftSaved,
}

impl Message for Wizard {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NewCourseSession => "New course session".into(),
                Self::DraftKept => "Draft saved in this browser".into(),
                Self::Progress => "Progress".into(),
                Self::Details => "Details".into(),
                Self::Courses => "Courses".into(),
                Self::Learners => "Learners".into(),
                Self::Review => "Review".into(),
                Self::StepTitle(number, step, session) => {
                    format!("Step {number} of 4 – {step} – {}", isolate(session)).into()
                }
                Self::Completed => "completed".into(),
                Self::NextStep => "Next step".into(),
                Self::NextCourses => "courses".into(),
                Self::NextLearners => "learners".into(),
                Self::NextReview => "review".into(),
                Self::SaveAndFinishLater => "Save and finish later".into(),
                Self::Finish => "Finish".into(),
                Self::SessionName => "Session name".into(),
                Self::NameFree => {
                    "Shown to learners. Must be different from every other course session.".into()
                }
                Self::Characters(now, max) => format!("{now} of {max}").into(),
                Self::Coaches => "Coaches".into(),
                Self::CoachesHelp => "Type the start of a name or username.".into(),
                Self::Category => "Category".into(),
                Self::NoCategory => "None".into(),
                Self::NewCategory => "New category".into(),
                Self::AddCategory => "Add category".into(),
                Self::CategoryName => "Category name".into(),
                Self::FirstDay => "First day".into(),
                Self::LastDay => "Last day".into(),
                Self::TimeLimits => "Time limits".into(),
                Self::NoTimeLimit => "No time limit".into(),
                Self::ByDates => "By dates".into(),
                Self::ByDuration => "By duration".into(),
                Self::AccessStartDate => "Access start date".into(),
                Self::AccessStartTime => "Access start time".into(),
                Self::AccessEndDate => "Access end date".into(),
                Self::AccessEndTime => "Access end time".into(),
                Self::DatesHelp(zone) => {
                    format!("Times are in {zone}. You can set a start, an end or both.").into()
                }
                Self::LengthHelp(days, zone) => {
                    format!("{}, {zone} time.", counted(whole(*days), "day", "days")).into()
                }
                Self::DisplayDiffers => "Show learners different dates".into(),
                Self::DisplayStartDate => "Display start date".into(),
                Self::DisplayStartTime => "Display start time".into(),
                Self::DisplayEndDate => "Display end date".into(),
                Self::DisplayEndTime => "Display end time".into(),
                Self::CoachDays => "Extra access for coaches".into(),
                Self::DaysBefore => "Days before start".into(),
                Self::DaysAfter => "Days after end".into(),
                Self::CoachesFrom => "Coaches from".into(),
                Self::CoachesUntil => "Coaches until".into(),
                Self::DurationDays => "Duration in days".into(),
                Self::DurationHelp => "Counted from each learner’s first visit.".into(),
                Self::AfterTheEnd => "After the end, learners have".into(),
                Self::ReadOnly => "Read only".into(),
                Self::ReadOnlyHelp(by_dates) => format!(
                    "Learners can see materials and results, but cannot take tests, post or \
                     hand in work. {}",
                    if *by_dates {
                        "The same applies to coaches after their extra days."
                    } else {
                        "Coaches keep full access."
                    }
                )
                .into(),
                Self::Accessible => "Accessible".into(),
                Self::AccessibleHelp(true) => {
                    "Learners and coaches keep full access, from the history.".into()
                }
                Self::AccessibleHelp(false) => {
                    "Learners keep full access, from the history. Coaches keep full access.".into()
                }
                Self::NotAccessible => "Not accessible".into(),
                Self::NotAccessibleHelp(false) => {
                    "Hidden from learners. Coaches keep full access.".into()
                }
                Self::NotAccessibleHelp(true) => {
                    "Hidden from learners. Coaches keep access until their extra days are \
                     over."
                        .into()
                }
                Self::Description => "Description".into(),
                Self::ShowDescription => "Show the description to learners".into(),
                Self::WhoMaySeeWhat => "Who may see what, and when".into(),
                Self::UpdatesAsYouType => "Updates as you type".into(),
                Self::PictureLater => "Choose a start or an end to see the period here.".into(),
                Self::Phase => "Phase".into(),
                Self::From => "From".into(),
                Self::PhaseClosed => "Closed".into(),
                Self::PhasePreparation(days) => format!("Preparation{}", lasting(*days)).into(),
                Self::PhaseTeaching(days) => format!("Teaching{}", lasting(*days)).into(),
                Self::PhaseWrapUp(days) => format!("Wrap-up{}", lasting(*days)).into(),
                Self::PhaseHistory => "History".into(),
                Self::Before(when) => format!("before {when}").into(),
                Self::Always => "Always".into(),
                Self::FirstVisit => "First visit of each learner".into(),
                Self::AfterDays(days) => {
                    format!("{} later", counted(usize::from(*days), "day", "days")).into()
                }
                Self::Now => "now".into(),
                Self::Today => "Today".into(),
                Self::On => "On".into(),
                Self::LearnersNow => "learners".into(),
                Self::CoachesNow => "coaches".into(),
                Self::AskDate => "Date to check".into(),
                Self::OneDayEarlier => "One day earlier".into(),
                Self::OneDayLater => "One day later".into(),
                Self::DraftSaved => "Changes apply when you finish.".into(),
            },
        }
    }
}

/// Returns the length of a phase to append to its name: ", 3 days"; empty if it is unknown.
fn lasting(days: Option<i64>) -> String {
    match days {
        Some(days @ 1..) => [", ", &counted(whole(days), "day", "days")].concat(),
        _ => String::new(),
    }
}

/// Converts a number of days, which is never negative here.
fn whole(days: i64) -> usize {
    usize::try_from(days).unwrap_or_default()
}
