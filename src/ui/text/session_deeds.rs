//! The words of the dialogs about some course sessions: copy, set category, shift dates, export,
//! delete for good.

use std::borrow::Cow;

use super::{Language, Words, counted};
use crate::ui::format::number;

/// Words of the dialogs about some course sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
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

impl Words for SessionDeeds {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

fn sessions(count: usize) -> String {
    counted(count, "course session", "course sessions")
}

impl SessionDeeds {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::CopyTitle(name) => return format!("Copy “{name}”").into(),
            Self::CopyManyTitle(count) => return format!("Copy {}", sessions(*count)).into(),
            Self::CopyHelp(name) => return format!("Nothing about “{name}” changes.").into(),
            Self::CopyManyHelp => {
                "Nothing about the originals changes. Each copy is as long as its original and starts after the original’s end."
            }
            Self::NameOfCopy => "Session name",
            Self::WhatGoesAlong => "What goes along",
            Self::GoesCourses => "Courses",
            Self::GoesCoaches => "Coaches",
            Self::GoesCoachesHelp => {
                "Coaches of single courses. The general coaches always go along."
            }
            Self::GoesLearners => "Learners",
            Self::GoesClasses => "Classes",
            Self::CopyDates => "Learner access of the copy",
            Self::NoDatesToChange => "The copy has the same time limits.",
            Self::Copies => "Copies",
            Self::MakeCopy => "Copy",
            Self::MakeCopies(count) => {
                return format!("Make {}", counted(*count, "copy", "copies")).into();
            }
            Self::CategoryTitle(count) => {
                return format!("Set the category of {}", sessions(*count)).into();
            }
            Self::CategoryHelp(0) => "None of them has another category now.",
            Self::CategoryHelp(count) => {
                return format!("Takes {} out of another category.", sessions(*count)).into();
            }
            Self::SetIt(count) => return format!("Set category of {}", number(*count)).into(),
            Self::ShiftTitle(count) => {
                return format!("Shift the dates of {}", sessions(*count)).into();
            }
            Self::Days => "Days",
            Self::DaysHelp => "A number below zero shifts to earlier days. Times of day stay.",
            Self::NotWhole => "Write a whole number from −3,660 to 3,660.",
            Self::NothingMoves => "None of them has dates, so nothing shifts.",
            Self::Moves(some, all) if some == all => {
                return format!("The dates of {} shift.", sessions(*all)).into();
            }
            Self::Moves(some, all) => {
                return format!(
                    "The dates of {} of {} shift; the others have no dates.",
                    number(*some),
                    number(*all)
                )
                .into();
            }
            Self::ShiftThem(count) => return format!("Shift {}", number(*count)).into(),
            Self::Before => "Now",
            Self::After => "Then",
            Self::AndMore(count) => return format!("and {} more", number(*count)).into(),
            Self::ForGoodTitle(name) => return format!("Delete “{name}” for good?").into(),
            Self::ForGoodManyTitle(count) => {
                return format!("Delete {} for good?", sessions(*count)).into();
            }
            Self::ForGoodHelp(courses, learners) => {
                let courses = counted(*courses, "course registration", "course registrations");
                let learners = counted(*learners, "enrolment", "enrolments");
                return format!(
                    "{courses} and {learners} go with it. Courses and people themselves stay."
                )
                .into();
            }
            Self::ExportTitle(name) => return format!("Export “{name}”").into(),
            Self::ExportManyTitle(count) => return format!("Export {}", sessions(*count)).into(),
            Self::Format => "Format",
            Self::AsShown => "As shown (CSV)",
            Self::AsShownHelp => "The rows and columns of this list, for a spreadsheet.",
            Self::Chamilo1 => "Chamilo 1.11 (CSV)",
            Self::Chamilo1Help => {
                "Semicolons; dates without times of day. Courses, learners and classes go along."
            }
            Self::Chamilo2 => "Chamilo 2.0 (CSV)",
            Self::Chamilo2Help => {
                "Commas; dates with times of day. Courses, learners and classes go along."
            }
            Self::OnlyWhatIsShown => {
                "Who learns and which courses are followed is not in this file, only how many."
            }
            Self::Download => "Download",
        })
    }
}
