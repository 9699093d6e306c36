//! The words of the settings.

use super::Language;
use super::catalogue::words;

/// Words of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
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

words! { Settings, self: self => English {
    Self::Lead => "What holds for the whole workspace, and for this browser.",
    Self::OnThisPage => "On this page",
    Self::Workspace => "Workspace",
    Self::WorkspaceName => "Workspace name",
    Self::TimeZone => "Time zone",
    Self::TimeZoneHelp(now) => "The clocks there show {}." [now],
    Self::ZoneMoves => "All dates and times of the workspace keep what the clocks show; they mean it in the new zone.",
    Self::Colours => "Colours",
    Self::ColoursHelp => "For this browser only.",
    Self::Light => "Light",
    Self::Dark => "Dark",
    Self::System => "System",
    Self::SessionTypes => "Session types",
    Self::SessionTypesHelp => "What a session can be. They came with the workspace.",
    Self::Title => "Title",
    Self::Assessment => "Use",
    Self::Assesses => "Assessment",
    Self::Teaches => "Teaching",
    Self::Vocabularies => "Vocabularies",
    Self::VocabulariesHelp => "Lists of terms that describe what is taught.",
    Self::Vocabulary => "Vocabulary",
    Self::Terms => "Terms",
    Self::Storage => "Storage",
    Self::WhereInBrowser => "Everything is kept in this browser, on this device. Nothing is sent.",
    Self::WhereInMemory => "This browser gives no storage: everything is in this window only, and gone when it is closed.",
    Self::WhereReadOnly => "The workspace is open for reading only; nothing is written.",
    Self::OpensOffline => "Ready to work offline: this browser opens Lectern with no network.",
    Self::NeedsNetwork => "Not ready to work offline yet: Lectern needs the network to open.",
    Self::Promised => "The browser has promised to keep it until you delete it.",
    Self::NotPromised => "The browser may throw it away when this device runs out of room. Save a backup from time to time.",
    Self::PromiseUnknown => "This browser does not say whether it will keep it.",
    Self::AskPromise => "Ask the browser to keep it",
    Self::Refused => "The browser did not promise it. Some do once a page is used often.",
    Self::SpaceUsed(used, of) => "{} of {} used" [bytes(*used), bytes(*of)],
    Self::SpaceUnknown => "This browser does not say how much room is used.",
    Self::What => "What",
    Self::HowMuch => "How much",
    Self::Taken(count) => "{}" [bytes(*count)],
    Self::NotTold => "Not told",
    Self::Holds(count) => "{record|records} and the history of changes" [count],
    Self::InDatabase => "Database of this browser",
    Self::TheApp => "Lectern itself",
    Self::InCache => "Cache of this browser",
    Self::NotKept => "Not kept",
    Self::Preferences => "Colours and how you registered last",
    Self::InPreferences => "Preferences of this browser",
    Self::Little => "Less than 1 kB",
    Self::KeptAside(count) => "{record that could not be read is|records that could not be read are} kept aside" [count],
    Self::ExportAside => "Export as they are",
    Self::DeleteAll => "Delete everything",
    Self::DeleteAllTitle => "Delete everything in this browser?",
    Self::DeleteAllHelp => "The workspace, its history and the settings of this browser go for good, in all tabs. Nothing brings them back but a backup.",
    Self::DeleteAllWaits => "Deleting. If this takes long, another tab holds the workspace: answer what is asked there, or close it.",
    Self::TypeName(name) => "Type “{}” to go on" [name],
    Self::NotTheName => "This is not the name of the workspace. Type it as it stands above, or cancel.",
    Self::History => "Last changes",
    Self::HistoryHelp => "What Undo takes back, the newest first.",
    Self::NoHistory => "Nothing has been changed yet.",
    Self::Time => "Time",
    Self::Change => "Change",
    Self::ShowMore => "Show all",
    Self::Keyboard => "Keyboard",
    Self::KeyboardHelp => "Ctrl is Cmd on a Mac. Single letters do nothing while you type.",
    Self::Where => "Where",
    Self::Key => "Key",
    Self::Action => "What it does",
} }

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
                format!("{} {unit}", crate::ui::format::number(whole))
            };
        }
    }
    format!("{count} bytes")
}

/// The keys of one place: which, and what they do.
pub type KeyGroup = (&'static str, &'static [(&'static str, &'static str)]);

/// The keys that there are.
#[must_use]
pub fn key_groups() -> &'static [KeyGroup] {
    match Language::current() {
        Language::English => &ENGLISH_KEYS,
    }
}

const ENGLISH_KEYS: [KeyGroup; 8] = [
    (
        "Everywhere",
        &[
            ("/", "Search in this view"),
            ("N", "New course session"),
            ("Ctrl Z", "Undo"),
            ("Ctrl Shift Z or Ctrl Y", "Redo"),
            ("Ctrl Enter", "The primary button"),
            ("Ctrl S", "Save"),
        ],
    ),
    (
        "Tables",
        &[
            ("↑ ↓ Home End Page up Page down", "Move"),
            ("Enter", "Open"),
            ("Space", "Select"),
            ("Shift ↑ ↓", "Select more"),
            ("Ctrl A", "Select all shown"),
            ("→ ←", "Go to the buttons of a row, and back"),
            ("Shift F10", "Open the menu of a row"),
            ("Ctrl C", "Copy the selected rows, for a spreadsheet"),
        ],
    ),
    (
        "Two lists",
        &[
            ("↑ ↓ Home End Page up Page down", "Move"),
            ("Space", "Select"),
            ("Shift ↑ ↓", "Select more"),
            ("Ctrl A", "Select all shown"),
            ("→ or Enter on the left", "Add"),
            ("← or Delete on the right", "Remove"),
            ("Alt ↑ ↓ on the right", "Change the order"),
            ("↓ in the search box", "Go into the list"),
        ],
    ),
    (
        "Boxes to choose from by typing",
        &[
            ("↑ ↓ Enter", "Choose a match"),
            ("Escape", "Empty the box"),
            ("Backspace in an empty box", "Remove the last"),
        ],
    ),
    ("Tabs", &[("← → Home End", "Move and choose")]),
    (
        "Panels and dialogs",
        &[("Escape", "Close; the focus returns")],
    ),
    (
        "A short form in a page",
        &[("Enter", "Save"), ("Escape", "Cancel")],
    ),
    (
        "The picture of a period",
        &[("← →, with Shift by a week", "Move the date asked about")],
    ),
];

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
