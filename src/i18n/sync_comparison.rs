//! Messages of the comparison with a server.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::{Language, Message};

/// Messages of the comparison with a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    Title,
    Help,
    Compare,
    Comparing,
    Repair,
    RepairHelp,
    Repairing,
    /// Number of records.
    AllAgree(usize),
    /// Numbers of records that agree, and of those that are left out.
    SentAgree(usize, usize),
    /// Number of kinds of records.
    KindsDiffer(usize),
    RecordKind,
    Here,
    There,
    Contents,
    Same,
    /// Number of records that have not been sent.
    NotSent(usize),
    Different,
}

impl Message for Comparison {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.in_english(),
        }
    }
}

impl Comparison {
    fn in_english(&self) -> Cow<'static, str> {
        match self {
            Self::Title => "Comparison with the server".into(),
            Self::Help => "Counts the records of each kind here and on the server, and compares their contents. What waits to be sent is left out.".into(),
            Self::Compare => "Compare with the server".into(),
            Self::Comparing => "Comparing".into(),
            Self::Repair => "Repair".into(),
            Self::RepairHelp => "Repair sends what the server lacks and fetches what is missing here. Where both have different contents, you decide.".into(),
            Self::Repairing => "Repairing. This goes on by itself, also after the network was away.".into(),
            Self::AllAgree(count) => format!("Both sides have the same {}.", counted(*count, "record", "records")).into(),
            Self::SentAgree(count, left_out) => format!(
                "Both sides have the same {}. {} {} left out, because {} to be sent or decided about.",
                counted(*count, "record", "records"),
                counted(*left_out, "record", "records"),
                plural(*left_out, "is", "are"),
                plural(*left_out, "it waits", "they wait"),
            )
            .into(),
            Self::KindsDiffer(count) => format!(
                "{} of records {}. Others may have changed something meanwhile: compare once more before you repair.",
                counted(*count, "kind", "kinds"),
                plural(*count, "differs", "differ")
            )
            .into(),
            Self::RecordKind => "Records".into(),
            Self::Here => "In this browser".into(),
            Self::There => "On the server".into(),
            Self::Contents => "Contents".into(),
            Self::Same => "The same".into(),
            Self::NotSent(count) => format!("{} not sent", number(*count)).into(),
            Self::Different => "Different".into(),
        }
    }
}
