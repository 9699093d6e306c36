//! The messages about offerings in English.

use std::borrow::Cow;

use lectern_core::model::DayOfWeek;

use super::Offerings;
use crate::i18n::english::{counted, number, plural};
use crate::i18n::isolate::isolate;

fn offerings(count: usize) -> String {
    counted(count, "offering", "offerings")
}

impl Offerings {
    pub(super) fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Offerings => "Offerings".into(),
            Self::Offering => "Offering".into(),
            Self::New => "New offering".into(),
            Self::EditOffering => "Edit offering".into(),
            Self::Add(1) => "Add offering".into(),
            Self::Add(count) => format!("Add {}", offerings(*count)).into(),
            Self::NoneYet => {
                "No offerings yet. Add the first time and place of this session.".into()
            }
            Self::Count(count) => offerings(*count).into(),
            Self::Search => "Search offerings".into(),
            Self::SearchHint => "Group, room, instructor or day".into(),
            Self::CountOnDays(count, 0) => number(*count).into(),
            Self::CountOnDays(count, days) => {
                format!("{} on {}", number(*count), counted(*days, "day", "days")).into()
            }
            Self::Select => "Select".into(),
            Self::Selected => "Selected".into(),
            Self::SelectDay(day) => format!("Select all of {day}").into(),
            Self::Change => "Change".into(),
            Self::ChangeAll => "Change all".into(),
            Self::ChangeAllOf(day) => format!("Change all of {day}").into(),
            Self::Copy => "Copy".into(),
            Self::CancelOffering => "Cancel offering".into(),
            Self::CancelOfferings => "Cancel offerings".into(),
            Self::Reinstate => "Reinstate offering".into(),
            Self::EditNamed(name) => format!("Edit {name}").into(),
            Self::ShowNamed(name) => format!("Show {}", isolate(name)).into(),
            Self::ShowMore(count) => format!("Show {} more on this day", number(*count)).into(),
            Self::Time => "Time".into(),
            Self::Groups => "Groups".into(),
            Self::Room => "Room".into(),
            Self::Instructors => "Instructors".into(),
            Self::LearnersHead => "Learners".into(),
            Self::Learners(count) => counted(*count, "learner", "learners").into(),
            Self::IndividualLearners(0) => "No group".into(),
            Self::IndividualLearners(count) => {
                counted(*count, "individual learner", "individual learners").into()
            }
            Self::NoInstructor => "No instructor".into(),
            Self::NoRoom => "No room".into(),
            Self::NoTime => "No time".into(),
            Self::None => "None".into(),
            Self::Unscheduled => "Not scheduled yet".into(),
            Self::Cancelled => "Cancelled".into(),
            Self::Online => "Online".into(),
            Self::MoreTimes(count) => {
                format!("and {} more", counted(*count, "time", "times")).into()
            }
            Self::AndMore(count) => format!(" and {} more", number(*count)).into(),
            Self::Date => "Date".into(),
            Self::StartTime => "Start time".into(),
            Self::Hours => "Hours".into(),
            Self::Minutes => "Minutes".into(),
            Self::Duration => "Duration".into(),
            Self::DurationNotation => {
                "Instead of hours, type 1:30, 90 min, or an end time such as -15:00.".into()
            }
            Self::DurationHelp => {
                "Instead of hours, type 1:30, 90 min, or an end time such as -15:00. Clear date and \
                 time to leave the offering without a time."
                    .into()
            }
            Self::Ends => "Ends".into(),
            Self::EndsSameDay(time) => format!("{time} the same day").into(),
            Self::EndsOn(time, date) => format!("{time} on {date}").into(),
            Self::OtherZone(zone) => format!("Times are those of {zone}.").into(),
            Self::SkippedTime(time, becomes) => format!(
                "Clocks go forward, so that there is no {time} on this day. It counts as {becomes}."
            )
            .into(),
            Self::BeginAt(time) => format!("Begin at {time}").into(),
            Self::EndAt(time) => format!("End at {time}").into(),
            Self::RepeatedTime(time) => {
                format!("Clocks go back, so that it is {time} twice. Which is meant?").into()
            }
            Self::EarlierTime => "The first time".into(),
            Self::LaterTime => "The second time".into(),
            Self::Offset(seconds) => {
                let sign = if *seconds < 0 { '−' } else { '+' };
                let minutes = seconds.unsigned_abs() / 60;
                format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60).into()
            }
            Self::Places(count) => counted(*count, "place", "places").into(),
            Self::Free => "free".into(),
            Self::InUse => "in use".into(),
            Self::Closed => "closed".into(),
            Self::TooSmall => "too small".into(),
            Self::Link => "Virtual link".into(),
            Self::GroupOf(count) => {
                format!("group of {}", counted(*count, "person", "people")).into()
            }
            Self::IndividualField => "Learners".into(),
            Self::IndividualHelp => "People who take part in addition to the groups.".into(),
            Self::LearnerGroups => "Learner groups".into(),
            Self::Chosen(count) => format!("{} chosen", number(*count)).into(),
            Self::NoGroups => "The cohorts of the course have no learner groups yet.".into(),
            Self::FilterGroups => "Filter learner groups".into(),
            Self::RepeatWeekly => "Repeat weekly".into(),
            Self::Weeks => "Weeks".into(),
            Self::Rounds => "Rounds".into(),
            Self::Until => "Until".into(),
            Self::Weekdays => "Weekdays".into(),
            Self::Weekday(day) => weekday(*day).into(),
            Self::Skipped => "Skip dates".into(),
            Self::SkippedHelp => {
                "Holidays, until you change this. Dates or ranges, with commas between them.".into()
            }
            Self::WillBeAdded { count, dates, last } => {
                let named = dates.join(", ");
                let rest = count - dates.len();
                if rest == 0 {
                    format!("{}: {named}.", offerings(*count)).into()
                } else {
                    let more = number(rest);
                    format!("{}: {named} and {more} more until {last}.", offerings(*count)).into()
                }
            }
            Self::RoundsHelp => {
                "The whole rotation again in each of the following weeks. One that takes several \
                 weeks begins again in the week after its last."
                    .into()
            }
            Self::RoundsBegin { count, dates, last } => {
                let rounds = counted(*count, "round", "rounds");
                let named = dates.join(", ");
                match count - dates.len() {
                    0 => format!("{rounds}, beginning on {named}.").into(),
                    rest => {
                        let more = number(rest);
                        format!("{rounds}, beginning on {named} and {more} more until {last}.")
                            .into()
                    }
                }
            }
            Self::DeleteTitle(count) => format!("Delete {}?", offerings(*count)).into(),
            Self::DeleteThem(count) => format!("Delete {}", offerings(*count)).into(),
            Self::LearnersSee(count) => format!(
                "{} {} in a published session, which learners see.",
                offerings(*count),
                plural(*count, "is", "are")
            )
            .into(),
            Self::CopyTitle(count) => format!("Copy {}", offerings(*count)).into(),
            Self::CopyThem(count) => format!("Copy {}", offerings(*count)).into(),
            Self::FreeAt(free, all) => {
                format!("free at {} of {}", number(*free), counted(*all, "time", "times")).into()
            }
            Self::CopyToSession => "Copy to another session".into(),
        Self::MoveToSession => "Move to another session".into(),
        Self::DaysLater => "Days later".into(),
            Self::DaysLaterHelp => {
                "Copies keep time, room and people. A negative number makes them earlier.".into()
            }
            Self::NotWholeDays => "Enter a whole number of days, such as 7.".into(),
            Self::HoursLater => "Hours later".into(),
            Self::BulkTitle(count) => format!("Change {}", offerings(*count)).into(),
            Self::BulkHelp => {
                "What you leave empty stays as it is. Negative numbers move to earlier times. The duration can be an end time: -19:00.".into()
            }
            Self::ChangeThem(count) => format!("Change {}", offerings(*count)).into(),
            Self::RemoveRoom => "Remove the room".into(),
            Self::AddInstructors => "Add instructors".into(),
            Self::RemoveInstructors => "Remove instructors".into(),
            Self::AddGroups => "Add learner groups".into(),
            Self::RemoveGroups => "Remove learner groups".into(),
            Self::WillChange(0, _) => "Nothing changes yet.".into(),
            Self::WillChange(count, selected) => format!(
                "{} of {} {}.",
                number(*count),
                offerings(*selected),
                plural(*count, "changes", "change")
            )
            .into(),
            Self::Preview => "Preview".into(),
            Self::Before => "Before".into(),
            Self::After => "After".into(),
            Self::AndMoreOfferings(count) => {
                format!("and {}", counted(*count, "more offering", "more offerings")).into()
            }
        }
    }
}

const fn weekday(day: DayOfWeek) -> &'static str {
    match day {
        DayOfWeek::Monday => "Monday",
        DayOfWeek::Tuesday => "Tuesday",
        DayOfWeek::Wednesday => "Wednesday",
        DayOfWeek::Thursday => "Thursday",
        DayOfWeek::Friday => "Friday",
        DayOfWeek::Saturday => "Saturday",
        DayOfWeek::Sunday => "Sunday",
    }
}
