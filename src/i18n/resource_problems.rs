//! Messages of the problems of resources of Ilios.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};
use lectern_core::exchange::ilios::ResourceProblem;
use lectern_core::rules::limits;

impl Message for ResourceProblem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Unknown(kind) => format!(
                    "{} is not a kind of data that can be imported.",
                    quoted(kind)
                )
                .into(),
                Self::Missing { name, count } => format!(
                    "{name}: {} not in the file, or not imported.",
                    counted(*count, "entry is", "entries are")
                )
                .into(),
                Self::NeedsMissing { name } => format!(
                    "Its {name} is not in the file. Save both in one file, then choose that."
                )
                .into(),
                Self::NeedsRefused { name } => format!(
                    "Its {name} cannot be imported; the row of the {name} says why."
                )
                .into(),
                Self::LeadsBack { name } => format!(
                    "Its {name}, and what is above that, leads back to it. Correct the {name} of one of \
                     them."
                )
                .into(),
                Self::NotImported { names } => format!("Not imported: {}", names.join(", ")).into(),
                Self::FileMaterial => {
                    "A file, which Lectern does not hold: only links and citations are imported."
                        .into()
                }
                Self::CodeOfOtherYear { code, used } => format!(
                    "{} is the code of a course of another academic year. This one has the code {used}.",
                    quoted(code)
                )
                .into(),
                Self::CodeShortened { code, used } => format!(
                    "{} is longer than the {} characters of a code. The course has the code {used}.",
                    quoted(code),
                    limits::COURSE_CODE
                )
                .into(),
            },
        }
    }
}
