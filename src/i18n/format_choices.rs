//! Messages of the choices that formats of files have of their own.

use std::borrow::Cow;

use super::english::number;
use super::{Language, Message};
use lectern_core::exchange::Format;

/// Messages of the choices that formats have of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatChoices {
    IliosFile,
    OfCourse,
    AllCourses,
    NoSuchPart(Format),
    IntoGroup,
    IntoGroupHelp,
    CalendarOf,
    CalendarOfHelp,
    Room,
    OfSchool,
    AllSchools,
    School(u32),
    BusyTimesEnd(Vec<String>, usize),
}

impl Message for FormatChoices {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::IliosFile => "ilios.json".into(),
                Self::OfCourse => "Course".into(),
                Self::AllCourses => "All courses".into(),
                Self::IntoGroup => "Subgroups of".into(),
                Self::IntoGroupHelp => {
                    "The learner group whose subgroups the file assigns people to.".into()
                }
                Self::CalendarOf => "This calendar is of".into(),
                Self::CalendarOfHelp => {
                    "The room or person who is busy at these times. Offerings at these times are \
                     in conflict. A later file of the same calendar replaces all its times."
                        .into()
                }
                Self::Room => "Room".into(),
                Self::OfSchool => "School".into(),
                Self::AllSchools => "All schools".into(),
                Self::School(id) => format!("School {id}").into(),
                Self::BusyTimesEnd(named, count) => {
                    let more = match count - named.len() {
                        0 => String::new(),
                        more => format!(" and {} more", number(more)),
                    };
                    format!(
                        "No longer in this calendar, and free again: {}{more}.",
                        named.join("; ")
                    )
                    .into()
                }
                Self::NoSuchPart(format) => format!(
                    "This file has nothing under the format {}. Choose another one.",
                    format.text(language)
                )
                .into(),
            },
        }
    }
}
