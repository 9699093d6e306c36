//! Messages of vocabularies and their terms.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the list of vocabularies and the page of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Vocabularies {
    Lead,
    Search,
    SearchHint,
    New,
    Add,
    Edit,
    Title,
    Terms,
    Sessions,
    DeleteOne(String),
    DeleteMany(usize),
    Delete(usize),
    TermsGo(usize),
    TermsOf(usize),
    NoneYet,
    NoneYetHelp,
    TermsLead(usize),
    SearchTerms,
    SearchTermsHint,
    NewTerm,
    AddTerm,
    EditTerm,
    Term,
    Broader,
    NoBroader,
    Description,
    DeleteManyTerms(usize),
    DeleteTerms(usize),
    /// Sessions, and the number of terms that are deleted.
    LoseTerms(usize, usize),
    NarrowerMoveUp(usize),
    NoTermsYet,
    NoTermsYetHelp,
}

impl Message for Vocabularies {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "A vocabulary is a list of terms that describe sessions.".into(),
                Self::SearchHint => "Title".into(),
                Self::Search => "Search vocabularies".into(),
                Self::New => "New vocabulary".into(),
                Self::Add => "Add vocabulary".into(),
                Self::Edit => "Edit vocabulary".into(),
                Self::Title => "Title".into(),
                Self::Terms => "Terms".into(),
                Self::Sessions => "Sessions".into(),
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::DeleteMany(count) => {
                    format!("Delete {}?", counted(*count, "vocabulary", "vocabularies")).into()
                }
                Self::Delete(1) => "Delete vocabulary".into(),
                Self::Delete(count) => {
                    format!("Delete {}", counted(*count, "vocabulary", "vocabularies")).into()
                }
                Self::TermsGo(count) => {
                    format!("{} deleted too:", counted(*count, "term is", "terms are")).into()
                }
                Self::TermsOf(count) => format!(
                    "{} its terms:",
                    counted(*count, "session loses", "sessions lose")
                )
                .into(),
                Self::NoneYet => "No vocabularies yet".into(),
                Self::NoneYetHelp => "Add one, and then its terms.".into(),
                Self::TermsLead(count) => counted(*count, "term", "terms").into(),
                Self::SearchTermsHint => "Title or description".into(),
                Self::SearchTerms => "Search terms".into(),
                Self::NewTerm => "New term".into(),
                Self::AddTerm => "Add term".into(),
                Self::EditTerm => "Edit term".into(),
                Self::Term => "Term".into(),
                Self::Broader => "Broader term".into(),
                Self::NoBroader => "None".into(),
                Self::Description => "Description".into(),
                Self::DeleteManyTerms(count) => {
                    format!("Delete {}?", counted(*count, "term", "terms")).into()
                }
                Self::DeleteTerms(1) => "Delete term".into(),
                Self::DeleteTerms(count) => {
                    format!("Delete {}", counted(*count, "term", "terms")).into()
                }
                Self::LoseTerms(count, terms) => format!(
                    "{} {}:",
                    counted(*count, "session loses", "sessions lose"),
                    if *terms == 1 { "this term" } else { "terms" }
                )
                .into(),
                Self::NarrowerMoveUp(count) => format!(
                    "{} up a level:",
                    counted(*count, "narrower term moves", "narrower terms move")
                )
                .into(),
                Self::NoTermsYet => "No terms yet".into(),
                Self::NoTermsYetHelp => "Add terms. One term can be below another.".into(),
            },
        }
    }
}
