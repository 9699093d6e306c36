//! Messages of conflicts between the records here and at the server.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of conflicts between the records here and at the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyncConflicts {
    Conflicts,
    NoConflicts,
    Fields,
    ChangedBy,
    Decide,
    /// Name of the record.
    ChangedTwice(String),
    ChangedAgain,
    /// Time of the edit here, and author and time of the edit there.
    DecideHelp(Option<String>, String, String),
    /// Value in the common ancestor.
    Before(String),
    /// Numbers of fields that differ, that were merged, and that are decided.
    Counts(usize, usize, usize),
    Field,
    Yours,
    Theirs,
    Merged,
    WillBeSaved,
    /// Time of the edit here.
    ThisDeviceAt(String),
    /// Author and time of the edit there.
    AuthorAt(String, String),
    OnlyYou,
    OnlyThey,
    BothTogether,
    BothAlike,
    OwnValue,
    Removed,
    Kept,
    Empty,
    AllMine,
    AllTheirs,
    Later,
    SaveMerged,
    WholeRecord,
    Yes,
    No,
}

impl Message for SyncConflicts {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.in_english(),
        }
    }
}

impl SyncConflicts {
    fn in_english(&self) -> Cow<'static, str> {
        match self {
            Self::Conflicts => "Conflicts".into(),
            Self::NoConflicts => "No record needs a decision.".into(),
            Self::Fields => "Fields".into(),
            Self::ChangedBy => "Changed on the server by".into(),
            Self::Decide => "Compare and decide".into(),
            Self::ChangedTwice(name) => format!("{} was changed twice", quoted(name)).into(),
            Self::ChangedAgain => "Somebody has changed it once more meanwhile. Nothing was saved: look at the new version, and choose again.".into(),
            Self::DecideHelp(Some(here), author, there) => format!(
                "You changed it at {here}. {} changed it at {there}. Choose for each field, or write your own text.",
                isolate(author)
            ).into(),
            Self::DecideHelp(None, author, there) => format!(
                "You changed it. {} changed it at {there}. Choose for each field, or write your own text.",
                isolate(author)
            ).into(),
            Self::Before(value) => format!("Before: {}", isolate(value)).into(),
            Self::Counts(all, merged, decided) => format!(
                "{} {}: {} merged for you, {} decided by you. Both versions stay in the history.",
                counted(*all, "field", "fields"), plural(*all, "differs", "differ"),
                number(*merged), number(*decided)
            ).into(),
            Self::Field => "Field".into(),
            Self::Yours => "Yours".into(),
            Self::Theirs => "Theirs".into(),
            Self::Merged => "Merged".into(),
            Self::WillBeSaved => "what will be saved".into(),
            Self::ThisDeviceAt(at) => format!("this device, {at}").into(),
            Self::AuthorAt(author, at) => format!("{}, {at}", isolate(author)).into(),
            Self::OnlyYou => "Only you changed it".into(),
            Self::OnlyThey => "Only they changed it".into(),
            Self::BothTogether => "Both changes together".into(),
            Self::BothAlike => "Both changed it alike".into(),
            Self::OwnValue => "Another value".into(),
            Self::Removed => "Removed".into(),
            Self::Kept => "Changed".into(),
            Self::Empty => "Empty".into(),
            Self::AllMine => "All mine".into(),
            Self::AllTheirs => "All theirs".into(),
            Self::Later => "Decide later".into(),
            Self::SaveMerged => "Save merged version".into(),
            Self::WholeRecord => "The record".into(),
            Self::Yes => "Yes".into(),
            Self::No => "No".into(),
        }
    }
}

/// Returns the name of a field for people: "firstName" is "First name".
#[must_use]
pub fn field_name(name: &str) -> String {
    // Those that the forms call otherwise.
    let known = match name {
        "slot" => Some("Time"),
        "subgroup" => Some("Group"),
        "place" => Some("Room"),
        _ => None,
    };
    if let Some(known) = known {
        return known.to_owned();
    }
    let mut words = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        if at == 0 {
            words.extend(letter.to_uppercase());
        } else if letter.is_uppercase() {
            words.push(' ');
            words.extend(letter.to_lowercase());
        } else {
            words.push(letter);
        }
    }
    words
}
