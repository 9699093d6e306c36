//! The words of the dialogs about some course sessions: copy, set category, shift dates, export,
//! delete for good.

use std::borrow::Cow;

use super::english::{counted, number};
use super::{Language, Message};

/// Words of the dialogs about some course sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionDeeds {
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

impl Message for SessionDeeds {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::CopyTitle(name) => format!("Copy “{name}”").into(),
                Self::CopyManyTitle(count) => format!(
                    "Copy {}",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::CopyHelp(name) => format!("Nothing about “{name}” changes.").into(),
                Self::CopyManyHelp => {
                    "Nothing about the originals changes. Each copy is as long as its \
                     original and starts after the original’s end."
                        .into()
                }
                Self::NameOfCopy => "Session name".into(),
                Self::WhatGoesAlong => "What goes along".into(),
                Self::GoesCourses => "Courses".into(),
                Self::GoesCoaches => "Coaches".into(),
                Self::GoesCoachesHelp => {
                    "Coaches of single courses. The general coaches always go along.".into()
                }
                Self::GoesLearners => "Learners".into(),
                Self::GoesClasses => "Classes".into(),
                Self::CopyDates => "Learner access of the copy".into(),
                Self::NoDatesToChange => "The copy has the same time limits.".into(),
                Self::Copies => "Copies".into(),
                Self::MakeCopy => "Copy".into(),
                Self::MakeCopies(count) => {
                    format!("Make {}", counted(*count, "copy", "copies")).into()
                }
                Self::CategoryTitle(count) => format!(
                    "Set the category of {}",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::CategoryHelp(0) => "None of them has another category now.".into(),
                Self::CategoryHelp(count) => format!(
                    "Takes {} out of another category.",
                    counted(*count, "course session", "course sessions")
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
                    "A number below zero shifts to earlier days. Times of day stay.".into()
                }
                Self::NotWhole => "Write a whole number from −3,660 to 3,660.".into(),
                Self::NothingMoves => "None of them has dates, so nothing shifts.".into(),
                Self::Moves(some, all) if some == all => format!(
                    "The dates of {} shift.",
                    counted(*all, "course session", "course sessions")
                )
                .into(),
                Self::Moves(some, all) => format!(
                    "The dates of {} of {} shift; the others have no dates.",
                    number(*some),
                    number(*all)
                )
                .into(),
                Self::ShiftThem(count) => format!("Shift {}", number(*count)).into(),
                Self::Before => "Now".into(),
                Self::After => "Then".into(),
                Self::AndMore(count) => format!("and {} more", number(*count)).into(),
                Self::ForGoodTitle(name) => format!("Delete “{name}” for good?").into(),
                Self::ForGoodManyTitle(count) => format!(
                    "Delete {} for good?",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::ForGoodHelp(courses, learners) => format!(
                    "{} and {} go with it. Courses and people themselves stay.",
                    counted(*courses, "course registration", "course registrations"),
                    counted(*learners, "enrolment", "enrolments")
                )
                .into(),
                Self::ExportTitle(name) => format!("Export “{name}”").into(),
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
                    "Semicolons; dates without times of day. Courses, learners and classes go \
                     along."
                        .into()
                }
                Self::Chamilo2 => "Chamilo 2.0 (CSV)".into(),
                Self::Chamilo2Help => {
                    "Commas; dates with times of day. Courses, learners and classes go along."
                        .into()
                }
                Self::OnlyWhatIsShown => {
                    "Who learns and which courses are followed is not in this file, only how \
                     many."
                        .into()
                }
                Self::Download => "Download".into(),
            },
        }
    }
}
