//! Messages of the dialog that copies a course to another year.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of the dialog that copies a course to another year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RollOver {
    Action,
    Title(String),
    SameGroups,
    SameGroupsHelp,
    CopiedGroups,
    CopiedGroupsHelp,
    NoGroups,
    NoGroupsHelp,
    NoCohorts,
    CopyOfCohort(String),
    AllObjectives,
    CourseObjectives,
    SkipHolidays,
    Preview,
    Week,
    FromDate,
    ToDate,
    Session,
    NoConflicts,
    OnlyConflicts,
    MoveAll(usize),
    MoveTo(String),
    MoveNamed(String, String),
    Moved,
    Keep(String),
    KeepNamed(String, String),
    OutsideDates(String),
    MovedOffHoliday,
    OnHoliday,
    StaysOnHoliday,
}

impl Message for RollOver {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Action => "Copy to another year".into(),
                Self::Title(title) => format!("Copy {} to another year", quoted(title)).into(),
                Self::SameGroups => "The same groups".into(),
                Self::SameGroupsHelp => "Groups and learners of the original take part.".into(),
                Self::CopiedGroups => "Copies of the groups".into(),
                Self::CopiedGroupsHelp => {
                    "New cohorts with the same groups, without members.".into()
                }
                Self::NoGroups => "No groups".into(),
                Self::NoGroupsHelp => "Cohorts, groups and learners are left out.".into(),
                Self::NoCohorts => {
                    "The course has no cohorts, so there are no groups to copy.".into()
                }
                Self::CopyOfCohort(title) => {
                    format!("Title of the copy of {}", quoted(title)).into()
                }
                Self::AllObjectives => "Objectives of the course and its sessions".into(),
                Self::CourseObjectives => "Objectives of the course".into(),
                Self::SkipHolidays => {
                    "Move offerings that meet a holiday to the next teaching day that is free"
                        .into()
                }
                Self::Preview => "Preview".into(),
                Self::Week => "Week".into(),
                Self::FromDate => "Now".into(),
                Self::ToDate => "In the copy".into(),
                Self::Session => "Session".into(),
                Self::NoConflicts => "No conflicts".into(),
                Self::OnlyConflicts => "Show only offerings in conflict".into(),
                Self::MoveAll(count) => format!(
                    "Move {} to the next free day",
                    counted(*count, "offering", "offerings")
                )
                .into(),
                Self::MoveTo(day) => format!("Move to {day}").into(),
                Self::MoveNamed(session, day) => {
                    format!("Move to {day}: {}", isolate(session)).into()
                }
                Self::Moved => "Moved to another day".into(),
                Self::Keep(day) => format!("Back to {day}").into(),
                Self::KeepNamed(session, day) => {
                    format!("Back to {day}: {}", isolate(session)).into()
                }
                Self::OutsideDates(dates) => {
                    format!("Outside the dates of the copy, {dates}.").into()
                }
                Self::MovedOffHoliday => "Moved off a holiday".into(),
                Self::OnHoliday => "On a holiday".into(),
                Self::StaysOnHoliday => "Stays: no day after it is free.".into(),
            },
        }
    }
}
