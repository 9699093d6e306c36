//! Messages of the bulk actions on course sessions: copy, set category, shift dates, export, delete
//! permanently.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the bulk actions on course sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionActions {
    CopyTitle(String),
    CopyManyTitle(usize),
    CopyHelp(String),
    CopyManyHelp,
    NameOfCopy,
    WhatGoesAlong,
    GoesCourses,
    GoesCoaches,
    GoesCoachesHelp,
    GoesLearners,
    GoesClasses,
    CopyDates,
    NoDatesToChange,
    Copies,
    MakeCopy,
    MakeCopies(usize),
    CategoryTitle(usize),
    CategoryHelp(usize),
    SetIt(usize),
    ShiftTitle(usize),
    Days,
    DaysHelp,
    NotWhole,
    NothingMoves,
    Moves(usize, usize),
    ShiftThem(usize),
    Before,
    After,
    AndMore(usize),
    ForGoodTitle(String),
    ForGoodManyTitle(usize),
    ForGoodHelp(usize, usize),
    ExportTitle(String),
    ExportManyTitle(usize),
    Format,
    AsShown,
    AsShownHelp,
    Chamilo1,
    Chamilo1Help,
    Chamilo2,
    Chamilo2Help,
    OnlyWhatIsShown,
    Download,
}

impl Message for SessionActions {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::CopyTitle(name) => format!("Copy {}", quoted(name)).into(),
                Self::CopyManyTitle(count) => format!(
                    "Copy {}",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::CopyHelp(name) => format!("{} does not change.", quoted(name)).into(),
                Self::CopyManyHelp => {
                    "The originals do not change. Each copy is as long as its original and \
                     starts when the original ends."
                        .into()
                }
                Self::NameOfCopy => "Session name".into(),
                Self::WhatGoesAlong => "Also copy".into(),
                Self::GoesCourses => "Courses".into(),
                Self::GoesCoaches => "Coaches".into(),
                Self::GoesCoachesHelp => {
                    "Coaches of individual courses. General coaches are always copied.".into()
                }
                Self::GoesLearners => "Learners".into(),
                Self::GoesClasses => "Classes".into(),
                Self::CopyDates => "Learner access of the copy".into(),
                Self::NoDatesToChange => "The copy has the same time limits.".into(),
                Self::Copies => "Copies".into(),
                Self::MakeCopy => "Copy".into(),
                Self::MakeCopies(count) => {
                    format!("Create {}", counted(*count, "copy", "copies")).into()
                }
                Self::CategoryTitle(count) => format!(
                    "Set the category of {}",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::CategoryHelp(0) => "None of them is in another category.".into(),
                Self::CategoryHelp(count) => format!(
                    "{} present category.",
                    counted(
                        *count,
                        "course session will leave its",
                        "course sessions will leave their"
                    )
                )
                .into(),
                Self::SetIt(count) => format!("Set category of {}", number(*count)).into(),
                Self::ShiftTitle(count) => format!(
                    "Shift the dates of {}",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::Days => "Days".into(),
                Self::DaysHelp => {
                    "Use a negative number to move dates earlier. Times of day stay the same."
                        .into()
                }
                Self::NotWhole => "Enter a whole number from −3,660 to 3,660.".into(),
                Self::NothingMoves => "None of them has dates, so nothing changes.".into(),
                Self::Moves(some, all) if some == all => format!(
                    "The dates of {} will change.",
                    counted(*all, "course session", "course sessions")
                )
                .into(),
                Self::Moves(some, all) => format!(
                    "The dates of {} of {} will change; the others have no dates.",
                    number(*some),
                    number(*all)
                )
                .into(),
                Self::ShiftThem(count) => format!("Shift {}", number(*count)).into(),
                Self::Before => "Now".into(),
                Self::After => "New".into(),
                Self::AndMore(count) => format!("and {} more", number(*count)).into(),
                Self::ForGoodTitle(name) => format!("Permanently delete {}?", quoted(name)).into(),
                Self::ForGoodManyTitle(count) => format!(
                    "Permanently delete {}?",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::ForGoodHelp(courses, learners) => format!(
                    "{} and {} are deleted too. Courses and people are kept.",
                    counted(*courses, "course registration", "course registrations"),
                    counted(*learners, "enrolment", "enrolments")
                )
                .into(),
                Self::ExportTitle(name) => format!("Export {}", quoted(name)).into(),
                Self::ExportManyTitle(count) => format!(
                    "Export {}",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::Format => "Format".into(),
                Self::AsShown => "As shown (CSV)".into(),
                Self::AsShownHelp => "The rows and columns of this list, for a spreadsheet.".into(),
                Self::Chamilo1 => "Chamilo 1.11 (CSV)".into(),
                Self::Chamilo1Help => {
                    "Semicolons; dates without times of day. Includes courses, learners and \
                     classes."
                        .into()
                }
                Self::Chamilo2 => "Chamilo 2.0 (CSV)".into(),
                Self::Chamilo2Help => {
                    "Commas; dates with times of day. Includes courses, learners and classes."
                        .into()
                }
                Self::OnlyWhatIsShown => {
                    "This file has the number of courses and learners, not their names.".into()
                }
                Self::Download => "Download".into(),
            },
        }
    }
}
