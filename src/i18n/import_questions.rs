//! Messages of the questions of a dry run: whether a row is about a person who exists.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::{Language, Message};
use lectern_core::exchange::FoundBy;

/// Messages of the questions of a dry run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportQuestions {
    Title(usize),
    Help,
    NeedsAnswer,
    AnswersFirst(usize),
    MatchesFirst(usize),
    More(usize, usize),
    SameOrNew {
        line: usize,
        row: String,
        by: FoundBy,
        person: String,
        people: usize,
    },
    SeveralPeople(usize),
    SamePerson,
    NewPerson,
    AllSame(usize),
    AllNew(usize),
    LeaveOut,
    AllLeftOut(usize),
}

impl Message for ImportQuestions {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title(count) => counted(*count, "question", "questions").into(),
                Self::Help => {
                    "These rows may be about people who are already here. Say who is who, so \
                     that nobody is created twice."
                        .into()
                }
                Self::NeedsAnswer => "Answer the question or make the choice above.".into(),
                Self::AnswersFirst(count) => format!(
                    "{} an answer before you can import.",
                    counted(*count, "row needs", "rows need")
                )
                .into(),
                Self::MatchesFirst(count) => format!(
                    "{} a choice before you can import: see above the table.",
                    counted(*count, "row needs", "rows need")
                )
                .into(),
                Self::More(shown, all) => format!(
                    "The first {} of {} are shown. Answer the others with the buttons above.",
                    number(*shown),
                    counted(*all, "question", "questions")
                )
                .into(),
                Self::SameOrNew {
                    line,
                    row,
                    by,
                    person,
                    people,
                } => {
                    let common = match by {
                        FoundBy::Username => "the same username with leading zeros",
                        FoundBy::Email => "the same email address",
                        FoundBy::OfficialCode => "the same official code",
                        FoundBy::Name => "the same name",
                    };
                    let have = plural(*people, "has", "have");
                    format!("Line {}, {row}: {person} {have} {common}.", number(*line)).into()
                }
                Self::SeveralPeople(count) => counted(*count, "person", "people").into(),
                Self::SamePerson => "Same person".into(),
                Self::NewPerson => "New person".into(),
                Self::AllSame(count) => format!("Same person for all {}", number(*count)).into(),
                Self::AllNew(count) => format!("New person for all {}", number(*count)).into(),
                Self::LeaveOut => "Nobody here; leave this row out".into(),
                Self::AllLeftOut(count) => format!("Leave out all {}", number(*count)).into(),
            },
        }
    }
}
