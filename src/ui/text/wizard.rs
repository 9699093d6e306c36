//! The words of the wizard that makes and edits a course session.

use std::borrow::Cow;

use super::{Language, Words, counted};

/// Words of the wizard.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Wizard {
    NewCourseSession,
    DraftKept,
    Progress,
    Details,
    Courses,
    Learners,
    Review,
    StepTitle(u32, String),
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
    ReadOnlyHelp,
    Accessible,
    AccessibleHelp,
    NotAccessible,
    NotAccessibleHelp,
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
    AskDate,
    OneDayEarlier,
    OneDayLater,
    DraftSaved,
    Discarded,
    RestrictedTo(usize),
}

impl Words for Wizard {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

fn phase(name: &'static str, days: Option<i64>) -> Cow<'static, str> {
    match days {
        Some(days) if days > 0 => {
            let days = counted(usize::try_from(days).unwrap_or(0), "day", "days");
            format!("{name}, {days}").into()
        }
        _ => name.into(),
    }
}

impl Wizard {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::NewCourseSession => "New course session",
            Self::DraftKept => "Draft kept in this browser",
            Self::Progress => "Progress",
            Self::Details => "Details",
            Self::Courses => "Courses",
            Self::Learners => "Learners",
            Self::Review => "Review",
            Self::StepTitle(number, name) => return format!("Step {number} of 4 – {name}").into(),
            Self::Completed => "completed",
            Self::NextStep => "Next step",
            Self::NextCourses => "courses",
            Self::NextLearners => "learners",
            Self::NextReview => "review",
            Self::SaveAndFinishLater => "Save and finish later",
            Self::Finish => "Finish",
            Self::SessionName => "Session name",
            Self::NameFree => "Shown to learners. No other course session has this name.",
            Self::Characters(now, max) => return format!("{now} of {max}").into(),
            Self::Coaches => "Coaches",
            Self::CoachesHelp => "Type the start of a name or username.",
            Self::Category => "Category",
            Self::NoCategory => "None",
            Self::NewCategory => "New category",
            Self::AddCategory => "Add category",
            Self::CategoryName => "Category name",
            Self::FirstDay => "First day",
            Self::LastDay => "Last day",
            Self::TimeLimits => "Time limits",
            Self::NoTimeLimit => "No time limit",
            Self::ByDates => "By dates",
            Self::ByDuration => "By duration",
            Self::AccessStartDate => "Access start date",
            Self::AccessStartTime => "Access start time",
            Self::AccessEndDate => "Access end date",
            Self::AccessEndTime => "Access end time",
            Self::DatesHelp(zone) => {
                return format!("Times of {zone}. A start or an end alone is enough.").into();
            }
            Self::LengthHelp(days, zone) => {
                let days = counted(usize::try_from(*days).unwrap_or(0), "day", "days");
                return format!("{days}, {zone} time.").into();
            }
            Self::DisplayDiffers => "Show learners different dates",
            Self::DisplayStartDate => "Display start date",
            Self::DisplayStartTime => "Display start time",
            Self::DisplayEndDate => "Display end date",
            Self::DisplayEndTime => "Display end time",
            Self::CoachDays => "Extra access for coaches",
            Self::DaysBefore => "Days before start",
            Self::DaysAfter => "Days after end",
            Self::CoachesFrom => "Coaches from",
            Self::CoachesUntil => "Coaches until",
            Self::DurationDays => "Duration in days",
            Self::DurationHelp => "Counted for each learner from the first visit.",
            Self::AfterTheEnd => "After the end, learners have",
            Self::ReadOnly => "Read only",
            Self::ReadOnlyHelp => {
                "Learners see materials and results, but take no tests, post nothing and hand in nothing. Coaches the same, once their extra days are over."
            }
            Self::Accessible => "Accessible",
            Self::AccessibleHelp => {
                "Nothing closes. It moves to the history, where learners and coaches can still do everything."
            }
            Self::NotAccessible => "Not accessible",
            Self::NotAccessibleHelp => {
                "It disappears from the learners' list. Coaches keep it until their extra days are over."
            }
            Self::Description => "Description",
            Self::ShowDescription => "Show the description to learners",
            Self::WhoMaySeeWhat => "Who may see what, and when",
            Self::UpdatesAsYouType => "Updates as you type",
            Self::PictureLater => "Choose a start or an end, and the period is drawn here.",
            Self::Phase => "Phase",
            Self::From => "From",
            Self::PhaseClosed => "Closed",
            Self::PhasePreparation(days) => return phase("Preparation", *days),
            Self::PhaseTeaching(days) => return phase("Teaching", *days),
            Self::PhaseWrapUp(days) => return phase("Wrap-up", *days),
            Self::PhaseHistory => "History",
            Self::Before(when) => return format!("before {when}").into(),
            Self::Always => "Always",
            Self::FirstVisit => "First visit of each learner",
            Self::AfterDays(days) => {
                return format!("{} later", counted((*days).into(), "day", "days")).into();
            }
            Self::Now => "now",
            Self::Today => "Today",
            Self::On => "On",
            Self::AskDate => "Date to ask about",
            Self::OneDayEarlier => "One day earlier",
            Self::OneDayLater => "One day later",
            Self::DraftSaved => "Nothing is final until you finish.",
            Self::Discarded => "Nothing was changed",
            Self::RestrictedTo(count) => return counted(*count, "character", "characters").into(),
        })
    }
}
