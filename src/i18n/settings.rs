//! The words of the settings.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Words of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settings {
    Lead,
    OnThisPage,
    Workspace,
    WorkspaceName,
    TimeZone,
    TimeZoneHelp(String),
    ZoneMoves,
    Colours,
    ColoursHelp,
    Light,
    Dark,
    System,
    SessionTypes,
    SessionTypesHelp,
    Title,
    Assessment,
    Assesses,
    Teaches,
    Vocabularies,
    VocabulariesHelp,
    Vocabulary,
    Terms,
    Storage,
    WhereInBrowser,
    WhereInMemory,
    WhereReadOnly,
    OpensOffline,
    NeedsNetwork,
    Promised,
    NotPromised,
    PromiseUnknown,
    AskPromise,
    Refused,
    SpaceUsed(u64, u64),
    SpaceUnknown,
    What,
    HowMuch,
    Taken(u64),
    NotTold,
    Holds(usize),
    InDatabase,
    TheApp,
    InCache,
    NotKept,
    Preferences,
    InPreferences,
    Little,
    KeptAside(usize),
    ExportAside,
    DeleteAll,
    DeleteAllTitle,
    DeleteAllHelp,
    DeleteAllWaits,
    TypeName(String),
    NotTheName,
    History,
    HistoryHelp,
    NoHistory,
    Time,
    Change,
    ShowMore,
    Keyboard,
    KeyboardHelp,
    Where,
    Key,
    Action,
}

impl Message for Settings {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "What holds for the whole workspace, and for this browser.".into(),
                Self::OnThisPage => "On this page".into(),
                Self::Workspace => "Workspace".into(),
                Self::WorkspaceName => "Workspace name".into(),
                Self::TimeZone => "Time zone".into(),
                Self::TimeZoneHelp(now) => format!("The clocks there show {now}.").into(),
                Self::ZoneMoves => {
                    "All dates and times of the workspace keep what the clocks show; they \
                     mean it in the new zone."
                        .into()
                }
                Self::Colours => "Colours".into(),
                Self::ColoursHelp => "For this browser only.".into(),
                Self::Light => "Light".into(),
                Self::Dark => "Dark".into(),
                Self::System => "System".into(),
                Self::SessionTypes => "Session types".into(),
                Self::SessionTypesHelp => {
                    "What a session can be. They came with the workspace.".into()
                }
                Self::Title => "Title".into(),
                Self::Assessment => "Use".into(),
                Self::Assesses => "Assessment".into(),
                Self::Teaches => "Teaching".into(),
                Self::Vocabularies => "Vocabularies".into(),
                Self::VocabulariesHelp => "Lists of terms that describe what is taught.".into(),
                Self::Vocabulary => "Vocabulary".into(),
                Self::Terms => "Terms".into(),
                Self::Storage => "Storage".into(),
                Self::WhereInBrowser => {
                    "Everything is kept in this browser, on this device. Nothing is sent.".into()
                }
                Self::WhereInMemory => {
                    "This browser gives no storage: everything is in this window only, and \
                     gone when it is closed."
                        .into()
                }
                Self::WhereReadOnly => {
                    "The workspace is open for reading only; nothing is written.".into()
                }
                Self::OpensOffline => {
                    "Ready to work offline: this browser opens Lectern with no network.".into()
                }
                Self::NeedsNetwork => {
                    "Not ready to work offline yet: Lectern needs the network to open.".into()
                }
                Self::Promised => "The browser has promised to keep it until you delete it.".into(),
                Self::NotPromised => {
                    "The browser may throw it away when this device runs out of room. Save a \
                     backup from time to time."
                        .into()
                }
                Self::PromiseUnknown => "This browser does not say whether it will keep it.".into(),
                Self::AskPromise => "Ask the browser to keep it".into(),
                Self::Refused => {
                    "The browser did not promise it. Some do once a page is used often.".into()
                }
                Self::SpaceUsed(used, of) => {
                    format!("{} of {} used", bytes(*used), bytes(*of)).into()
                }
                Self::SpaceUnknown => "This browser does not say how much room is used.".into(),
                Self::What => "What".into(),
                Self::HowMuch => "How much".into(),
                Self::Taken(count) => bytes(*count).into(),
                Self::NotTold => "Not told".into(),
                Self::Holds(count) => format!(
                    "{} and the history of changes",
                    counted(*count, "record", "records")
                )
                .into(),
                Self::InDatabase => "Database of this browser".into(),
                Self::TheApp => "Lectern itself".into(),
                Self::InCache => "Cache of this browser".into(),
                Self::NotKept => "Not kept".into(),
                Self::Preferences => "Colours and how you registered last".into(),
                Self::InPreferences => "Preferences of this browser".into(),
                Self::Little => "Less than 1 kB".into(),
                Self::KeptAside(count) => format!(
                    "{} kept aside",
                    counted(
                        *count,
                        "record that could not be read is",
                        "records that could not be read are"
                    )
                )
                .into(),
                Self::ExportAside => "Export as they are".into(),
                Self::DeleteAll => "Delete everything".into(),
                Self::DeleteAllTitle => "Delete everything in this browser?".into(),
                Self::DeleteAllHelp => {
                    "The workspace, its history and the settings of this browser go for good, \
                     in all tabs. Nothing brings them back but a backup."
                        .into()
                }
                Self::DeleteAllWaits => {
                    "Deleting. If this takes long, another tab holds the workspace: answer \
                     what is asked there, or close it."
                        .into()
                }
                Self::TypeName(name) => format!("Type “{name}” to go on").into(),
                Self::NotTheName => {
                    "This is not the name of the workspace. Type it as it stands above, or \
                     cancel."
                        .into()
                }
                Self::History => "Last changes".into(),
                Self::HistoryHelp => "What Undo takes back, the newest first.".into(),
                Self::NoHistory => "Nothing has been changed yet.".into(),
                Self::Time => "Time".into(),
                Self::Change => "Change".into(),
                Self::ShowMore => "Show all".into(),
                Self::Keyboard => "Keyboard".into(),
                Self::KeyboardHelp => {
                    "Ctrl is Cmd on a Mac. Single letters do nothing while you type.".into()
                }
                Self::Where => "Where".into(),
                Self::Key => "Key".into(),
                Self::Action => "What it does".into(),
            },
        }
    }
}

/// "41 MB", "2.1 GB": bytes in thousands, as devices are sold.
fn bytes(count: u64) -> String {
    const UNITS: [(&str, u64); 3] = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)];
    for (unit, size) in UNITS {
        if count >= size {
            let (whole, tenth) = (count / size, count % size * 10 / size);
            return if whole < 10 && tenth > 0 {
                format!("{whole}.{tenth} {unit}")
            } else {
                let whole = usize::try_from(whole).unwrap_or(usize::MAX);
                format!("{} {unit}", crate::i18n::format::number(whole))
            };
        }
    }
    format!("{count} bytes")
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn bytes_read_as_devices_are_sold() {
        let said = [0, 999, 1000, 41_200_000, 2_140_000_000, 250_000_000_000].map(bytes);
        assert_eq!(
            said,
            ["0 bytes", "999 bytes", "1 kB", "41 MB", "2.1 GB", "250 GB"]
        );
    }
}
