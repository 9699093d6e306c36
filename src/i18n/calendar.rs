//! Messages of the calendar.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calendar {
    Calendar,
    TitleOf(String),
    View,
    Day,
    Week,
    Month,
    List,
    Board,
    WeekNumber(u32),
    PrintedOn(String),
    Today,
    Previous,
    Next,
    OpenInCalendar,
    EarlierMonth,
    LaterMonth,
    JumpToDate,
    DayWith(String, usize),
    Filters,
    FilterCourseSessions,
    FilterCourses,
    FilterTypes,
    FilterSessions,
    FilterGroups,
    FilterInstructors,
    FilterRooms,
    FilterPeople,
    ClearFilters,
    SessionTypes,
    WithoutType,
    ShowWeekend,
    InConflict,
    NothingHere,
    NothingHereHelp {
        can_edit: bool,
    },
    SearchOfferings,
    Session,
    Course,
    ChooseSession,
    ChooseSessionHelp,
    Due,
    DueOn(String),
    DueAt(String, String),
    MoreDueOn(usize, String),
    SkippedHour,
    RepeatedHour,
    NewAt(String, String),
    TimeOn(String, String),
    Holiday(String),
    OutsideCourse,
    GroupCount(usize),
    OfferingCount(usize),
    MoreAt(usize, String),
    MoreShort(usize),
    More(usize),
    MoreOnDay(usize, String),
    Details,
    When,
    Open(usize),
    Groups,
    Learners(usize),
    Places,
    Instructors,
    Missing(usize),
    BlockName {
        title: String,
        time: String,
        place: Option<String>,
        cancelled: bool,
        conflict: bool,
    },
    LineOf {
        start: String,
        title: String,
    },
    Times(usize),
    NowAt(String),
    Until(String),
    AllDay,
    CopyTaken(usize, String),
    NothingTaken,
    Form,
    FormOrCalendar,
    ChooseTimeHint,
    ChooseDayHint,
}

impl Message for Calendar {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Calendar {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Calendar => "Calendar".into(),
            Self::TitleOf(dates) => format!("Calendar, {dates}").into(),
            Self::View => "View".into(),
            Self::Day => "Day".into(),
            Self::Week => "Week".into(),
            Self::Month => "Month".into(),
            Self::List => "List".into(),
            Self::Board => "Board".into(),
            Self::PrintedOn(date) => format!("Printed on {date}").into(),
            Self::WeekNumber(number) => format!("Week {number}").into(),
            Self::Today => "Today".into(),
            Self::Previous => "Previous".into(),
            Self::Next => "Next".into(),
            Self::OpenInCalendar => "Open in calendar".into(),
            Self::EarlierMonth => "Earlier month".into(),
            Self::LaterMonth => "Later month".into(),
            Self::JumpToDate => "Jump to a date".into(),
            Self::DayWith(day, 0) => day.clone().into(),
            Self::DayWith(day, count) => {
                format!("{day}, {}", counted(*count, "offering", "offerings")).into()
            }
            Self::Filters => "Filters".into(),
            Self::FilterCourseSessions => "Course sessions".into(),
            Self::FilterCourses => "Courses".into(),
            Self::FilterTypes => "Only these types".into(),
            Self::FilterSessions => "Sessions".into(),
            Self::FilterGroups => "Learner groups".into(),
            Self::FilterInstructors => "Instructors".into(),
            Self::FilterRooms => "Rooms".into(),
            Self::FilterPeople => "People".into(),
            Self::ClearFilters => "Clear filters".into(),
            Self::SessionTypes => "Session types".into(),
            Self::WithoutType => "Without type".into(),
            Self::ShowWeekend => "Show the weekend".into(),
            Self::InConflict => "In conflict".into(),
            Self::NothingHere => "Nothing is planned at this time".into(),
            Self::NothingHereHelp { can_edit: true } => {
                "Choose other dates or fewer filters, or add an offering.".into()
            }
            Self::NothingHereHelp { can_edit: false } => {
                "Choose other dates or fewer filters.".into()
            }
            Self::SearchOfferings => "Search offerings".into(),
            Self::Session => "Session".into(),
            Self::Course => "Course".into(),
            Self::ChooseSession => "Session of the new offering".into(),
            Self::ChooseSessionHelp => {
                "Type the title of a session or the code of its course.".into()
            }
            Self::Due => "Due".into(),
            Self::DueOn(day) => format!("Due on {day}").into(),
            Self::DueAt(title, time) => format!("{}, {time}", isolate(title)).into(),
            Self::RepeatedHour => "Clocks go back, and show this time twice".into(),
            Self::SkippedHour => "Clocks go forward".into(),
            Self::NewAt(day, time) => format!("Add at {time} on {day}").into(),
            Self::TimeOn(day, time) => format!("{time} on {day}").into(),
            Self::Holiday(title) => isolate(title).into_owned().into(),
            Self::OutsideCourse => "Outside the dates of the course".into(),
            Self::GroupCount(count) => counted(*count, "group", "groups").into(),
            Self::OfferingCount(count) => counted(*count, "offering", "offerings").into(),
            Self::MoreAt(count, time) => format!(
                "{}, {time}",
                counted(*count, "more offering", "more offerings")
            )
            .into(),
            Self::MoreShort(count) => format!("+{count}").into(),
            Self::More(count) => format!("{count} more").into(),
            Self::Details => "Details".into(),
            Self::When => "Time".into(),
            Self::Open(1) => "Edit".into(),
            Self::Open(count) => {
                format!("Change {}", counted(*count, "offering", "offerings")).into()
            }
            Self::Groups => "Learner groups".into(),
            Self::Learners(count) => counted(*count, "learner", "learners").into(),
            Self::Places => "Room".into(),
            Self::Instructors => "Instructors".into(),
            Self::Missing(count) => format!("{count} missing").into(),
            Self::MoreDueOn(count, day) => format!("{count} more due on {day}").into(),
            Self::MoreOnDay(count, day) => format!("{count} more on {day}").into(),
            Self::BlockName {
                title,
                time,
                place,
                cancelled,
                conflict,
            } => {
                let mut name = format!("{}, {time}", isolate(title));
                if let Some(place) = place {
                    name.push_str(", ");
                    name.push_str(&isolate(place));
                }
                if *cancelled {
                    name.push_str(", cancelled");
                }
                if *conflict {
                    name.push_str(", in conflict");
                }
                name.into()
            }
            Self::LineOf { start, title } => format!("{start} {}", isolate(title)).into(),
            Self::Times(count) => format!("×{count}").into(),
            Self::Until(time) => format!("until {time}").into(),
            Self::AllDay => "all day".into(),
            Self::NowAt(time) => format!("Now {time}.").into(),
            Self::CopyTaken(1, title) => {
                format!("Copied “{}”. Go to a time and paste it.", isolate(title)).into()
            }
            Self::CopyTaken(count, title) => format!(
                "Copied {} of “{}”. Go to a time and paste them.",
                counted(*count, "offering", "offerings"),
                isolate(title)
            )
            .into(),
            Self::Form => "Form".into(),
            Self::FormOrCalendar => "Show".into(),
            Self::ChooseTimeHint => {
                "Choose a time in the calendar, also one that is in use. To open what is there, choose its title, or press Enter on it.".into()
            }
            Self::ChooseDayHint => {
                "Choose a day in the calendar by its number or the space below it. Everything on it can still be opened.".into()
            }
            Self::NothingTaken => "Nothing to paste. Go to an offering and copy it first.".into(),
        }
    }
}
