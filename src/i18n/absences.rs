//! Messages about what others changed while this browser was away.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::isolate;
use super::{Language, Message};

/// Messages about what others changed while this browser was away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absences {
    Title,
    /// Minutes without an exchange, and number of records that were changed.
    Summary(i64, usize),
    /// Times of the exchange before and after it.
    Between(String, String),
    /// User names and numbers of records, those of unknown people last.
    By(Vec<(String, usize)>),
    Show,
    Close,
    Author,
    Unknown,
    RecordKind,
    Added,
    Edited,
    Removed,
    Records,
    /// Number of records that are not listed.
    More(usize),
}

impl Message for Absences {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Absences {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Title => "While you were away".into(),
            Self::Summary(minutes, count) => format!(
                "In {} without the server, others changed {}.",
                duration(*minutes),
                counted(*count, "record", "records")
            )
            .into(),
            Self::Between(from, until) => {
                format!("Nothing was exchanged between {from} and {until}.").into()
            }
            Self::By(people) => {
                let part = |(name, count): &(String, usize)| {
                    let name = if name.is_empty() {
                        "somebody else".into()
                    } else {
                        isolate(name)
                    };
                    format!("{name} {}", number(*count))
                };
                people
                    .iter()
                    .map(part)
                    .collect::<Vec<_>>()
                    .join(", ")
                    .into()
            }
            Self::Show => "Show what changed".into(),
            Self::Close => "Close".into(),
            Self::Author => "Changed by".into(),
            Self::Unknown => "Somebody else".into(),
            Self::RecordKind => "Kind".into(),
            Self::Added => "New".into(),
            Self::Edited => "Edited".into(),
            Self::Removed => "Removed".into(),
            Self::Records => "Records".into(),
            Self::More(count) => format!("and {} more", number(*count)).into(),
        }
    }
}

/// Returns minutes in the two largest units that they have: "1 day 15 hours".
fn duration(minutes: i64) -> String {
    let minutes = usize::try_from(minutes).unwrap_or_default();
    let units = [
        (minutes / (24 * 60), "day", "days"),
        (minutes / 60 % 24, "hour", "hours"),
        (minutes % 60, "minute", "minutes"),
    ];
    let first = units.iter().position(|(count, ..)| *count > 0).unwrap_or(2);
    let shown = units[first..].iter().take(2);
    let parts = shown.filter(|(count, ..)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, one, many)| counted(*count, one, many))
        .collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_their_two_largest_units() {
        let minutes = [61, 120, 60 * 39 + 5, 60 * 24 * 12, 60 * 24 * 2 + 30];
        let texts = minutes.map(duration);
        let expected = [
            "1 hour 1 minute",
            "2 hours",
            "1 day 15 hours",
            "12 days",
            "2 days",
        ];
        assert_eq!(texts, expected);
    }
}
