//! Messages of the settings.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the settings.
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
    Planning,
    PlanningHelp,
    List,
    ListContent,
    Entries,
    Storage,
    WhereInBrowser,
    WhereConnected,
    WhereInMemory,
    WhereReadOnly,
    OpensOffline,
    NeedsNetwork,
    OfflineRefused(String),
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
                Self::Lead => "Settings for this workspace and this browser".into(),
                Self::OnThisPage => "On this page".into(),
                Self::Workspace => "Workspace".into(),
                Self::WorkspaceName => "Workspace name".into(),
                Self::TimeZone => "Time zone".into(),
                Self::TimeZoneHelp(now) => format!("Local time: {now}.").into(),
                Self::ZoneMoves => {
                    "All dates and times in the workspace keep their values and are read in \
                     the new time zone."
                        .into()
                }
                Self::Colours => "Colours".into(),
                Self::ColoursHelp => "Applies to this browser only.".into(),
                Self::Light => "Light".into(),
                Self::Dark => "Dark".into(),
                Self::System => "System".into(),
                Self::Planning => "Lists for planning".into(),
                Self::PlanningHelp => "What can be chosen when courses are planned.".into(),
                Self::List => "List".into(),
                Self::ListContent => "Content".into(),
                Self::Entries => "Entries".into(),
                Self::Storage => "Storage".into(),
                Self::WhereInBrowser => {
                    "Everything is stored in this browser, on this device. Nothing is sent.".into()
                }
                Self::WhereConnected => {
                    "Everything is stored in this browser, on this device, and exchanged with a \
                     server."
                        .into()
                }
                Self::WhereInMemory => {
                    "This browser does not allow storage: everything is only in this window \
                     and is lost when it is closed."
                        .into()
                }
                Self::WhereReadOnly => "The workspace is read only; nothing is saved.".into(),
                Self::OpensOffline => {
                    "Ready to work offline: Lectern opens without a network.".into()
                }
                Self::NeedsNetwork => {
                    "Not ready to work offline yet: Lectern needs a network to open.".into()
                }
                Self::OfflineRefused(reason) => format!(
                    "Not ready to work offline: the browser refused to store Lectern \
                     ({reason})."
                )
                .into(),
                Self::Promised => "The browser keeps the data until you delete it.".into(),
                Self::NotPromised => {
                    "The browser may delete it when this device runs low on space. Save a \
                     backup from time to time."
                        .into()
                }
                Self::PromiseUnknown => {
                    "This browser does not say whether it protects the data.".into()
                }
                Self::AskPromise => "Protect data from automatic deletion".into(),
                Self::Refused => {
                    "The browser did not agree. Some do once a page is used often.".into()
                }
                Self::SpaceUsed(used, of) => {
                    format!("{} of {} used", bytes(*used), bytes(*of)).into()
                }
                Self::SpaceUnknown => "This browser does not say how much space is used.".into(),
                Self::What => "Data".into(),
                Self::HowMuch => "Size".into(),
                Self::Taken(count) => bytes(*count).into(),
                Self::NotTold => "Unknown".into(),
                Self::Holds(count) => format!(
                    "{} and the change history",
                    counted(*count, "record", "records")
                )
                .into(),
                Self::InDatabase => "Browser database".into(),
                Self::TheApp => "Lectern itself".into(),
                Self::InCache => "Browser cache".into(),
                Self::NotKept => "Not stored".into(),
                Self::Preferences => "Colours and last registration mode".into(),
                Self::InPreferences => "Browser preferences".into(),
                Self::Little => "Less than 1 kB".into(),
                Self::KeptAside(count) => counted(
                    *count,
                    "record could not be read and has been set aside",
                    "records could not be read and have been set aside",
                )
                .into(),
                Self::ExportAside => "Export unreadable records".into(),
                Self::DeleteAll => "Delete everything".into(),
                Self::DeleteAllTitle => "Delete everything in this browser?".into(),
                Self::DeleteAllHelp => {
                    "The workspace, its history and the settings of this browser are \
                     permanently deleted, in all tabs. Only a backup can bring them back."
                        .into()
                }
                Self::DeleteAllWaits => {
                    "Deleting. If this takes long, the workspace is open in another tab: \
                     answer its question there, or close it."
                        .into()
                }
                Self::TypeName(name) => format!("Type {} to confirm", quoted(name)).into(),
                Self::NotTheName => {
                    "This is not the name of the workspace. Type it as shown above, or \
                     cancel."
                        .into()
                }
                Self::History => "Last changes".into(),
                Self::HistoryHelp => "The changes that Undo can take back, newest first.".into(),
                Self::NoHistory => "No changes yet.".into(),
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

/// Formats a number of bytes in decimal units: "41 MB", "2.1 GB".
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
    fn bytes_have_decimal_units() {
        let said = [0, 999, 1000, 41_200_000, 2_140_000_000, 250_000_000_000].map(bytes);
        assert_eq!(
            said,
            ["0 bytes", "999 bytes", "1 kB", "41 MB", "2.1 GB", "250 GB"]
        );
    }
}
