//! Messages of storage and sync: the page, and the state in the frame.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of storage and sync.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sync {
    Title,
    Lead,
    Storage,
    WhereKept,
    ThisBrowser,
    ThisBrowserHelp,
    RemoteApi,
    RemoteApiHelp,
    Address,
    AddressHelp,
    Database,
    UserName,
    Password,
    PasswordHelp,
    UseToken,
    AccessToken,
    TokenHelp,
    WrongToken,
    NoUser,
    TokenRefused,
    StaySignedIn,
    KeptHelp,
    Connect,
    ConnectToServer,
    Connecting,
    SyncNow,
    SignIn,
    Disconnect,
    DisconnectTitle,
    DisconnectHelp,
    /// Number of records that have not been sent.
    DisconnectUnsent(usize),
    MoreChanges(usize),
    NotStored,
    WrongAddress,
    InsecureAddress,
    WrongDatabase,
    BothHaveRecords,
    NoBackup,
    Merge,
    MergeHelp,
    ReplaceMine,
    ReplaceMineHelp,
    ReplaceTheirs,
    ReplaceTheirsHelp,
    Continue,
    /// Database, address and user name.
    ConnectedWith(String, String, String),
    /// Time of the last exchange.
    UpToDate(String),
    Starting,
    Offline,
    OfflineWaiting(usize),
    /// Time since which the server does not answer, and number of records to be sent.
    OfflineSince(String, usize),
    Sending(usize),
    NeedDecision(usize),
    SignInNeeded,
    Stopped,
    Refused(usize),
    Unreadable(usize),
    UnknownKind,
    UnreadableRecord,
    /// Time at which it was found.
    Rewinding(String),
    /// Time at which it was found, and number of records that are sent again.
    Rewound(String, usize),
    ConnectAnew,
    ReadOnly,
    ReadOnlyHelp,
    ReadOnlyWaiting(usize),
    Arriving,
    ArrivingHelp,
    ShowArrived,
    MadeBy,
    /// Numbers of records received and of all.
    ReceivedSoFar(usize, usize),
    Unsent,
    NothingUnsent,
    /// The first exchange has not ended.
    FirstExchange,
    WaitingOffline(usize),
    WaitingSignIn(usize),
    /// Number of records, and the reason why nothing is exchanged.
    WaitingStopped(usize, String),
    WaitingDecision(usize),
    WaitingRefused(usize),
    Waiting,
    Rejected,
    RejectedHelp,
    TryAgain,
    /// Name of the record.
    TryAgainNamed(String),
    TryAllAgain,
    Time,
    Change,
    State,
    Record,
    Reason,
    Server,
}

impl Message for Sync {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.in_english(),
        }
    }
}

impl Sync {
    fn in_english(&self) -> Cow<'static, str> {
        let records = |count: usize| counted(count, "record", "records");
        match self {
            Self::Title => "Storage and sync".into(),
            Self::Lead => "Where your work is kept, and what has not been sent yet.".into(),
            Self::Storage => "Storage".into(),
            Self::WhereKept => "Where the workspace is kept".into(),
            Self::ThisBrowser => "This browser".into(),
            Self::ThisBrowserHelp => "Everything stays on this device. Nothing is sent. Make a backup file from time to time.".into(),
            Self::RemoteApi => "Remote API".into(),
            Self::RemoteApiHelp => "Kept on this device first, then sent to the server. You can work without a network.".into(),
            Self::Address => "Server address".into(),
            Self::AddressHelp => "The address of a CouchDB server, such as https://lectern.example.edu/db/".into(),
            Self::Database => "Database".into(),
            Self::UserName => "User name".into(),
            Self::Password => "Password".into(),
            Self::PasswordHelp => "Kept until this page is closed. It is not stored.".into(),
            Self::UseToken => "Sign in with an access token".into(),
            Self::AccessToken => "Access token".into(),
            Self::TokenHelp => "A token that the server accepts, such as a JSON Web Token. It is not stored.".into(),
            Self::NoUser => "Enter the user name that the password belongs to.".into(),
            Self::WrongToken => "Enter the token as the server gave it: letters, digits and - . _ ~ + / only.".into(),
            Self::TokenRefused => "The server does not accept this access token.".into(),
            Self::StaySignedIn => "Stay signed in on this device".into(),
            Self::KeptHelp => "Stored in this browser, where everybody who uses it can read it.".into(),
            Self::Connect => "Connect".into(),
            Self::ConnectToServer => "Connect to a server".into(),
            Self::Connecting => "Connecting".into(),
            Self::SyncNow => "Sync now".into(),
            Self::SignIn => "Sign in".into(),
            Self::Disconnect => "Disconnect".into(),
            Self::DisconnectTitle => "Keep the workspace in this browser only?".into(),
            Self::DisconnectHelp => "All records stay here and on the server. Later changes are not sent.".into(),
            Self::DisconnectUnsent(count) => format!(
                "{} {} not reached the server, and {} in this browser only:",
                records(*count), plural(*count, "has", "have"), plural(*count, "stays", "stay")
            ).into(),
            Self::MoreChanges(count) => format!("and {}", counted(*count, "more change", "more changes")).into(),
            Self::NotStored => "This browser stores nothing at present, so the workspace cannot be connected to a server.".into(),
            Self::WrongAddress => "Enter an address that begins with https://".into(),
            Self::InsecureAddress => "Use an address that begins with https://. Others would send the password in the clear.".into(),
            Self::WrongDatabase => "Use lower-case letters, digits and hyphens, beginning with a letter.".into(),
            Self::NoBackup => "The browser did not save the backup file, so nothing was replaced. Allow downloads for this page, and press Continue again.".into(),
            Self::BothHaveRecords => "This browser and the database both have records".into(),
            Self::Merge => "Merge both".into(),
            Self::MergeHelp => "Nothing is lost. Where a record differs, you are asked.".into(),
            Self::ReplaceMine => "Replace mine".into(),
            Self::ReplaceMineHelp => "The workspace of the server takes the place of the one here. A backup file of yours is saved first. What you did before cannot be undone then.".into(),
            Self::ReplaceTheirs => "Replace theirs".into(),
            Self::ReplaceTheirsHelp => "The workspace here takes the place of the one on the server, for everybody. A backup file of theirs is saved first.".into(),
            Self::Continue => "Continue".into(),
            Self::ConnectedWith(database, address, user) if user.is_empty() => {
                format!("Connected to the database {} on {}.", quoted(database), isolate(address)).into()
            }
            Self::ConnectedWith(database, address, user) => format!(
                "Connected to the database {} on {} as {}.",
                quoted(database), isolate(address), isolate(user)
            )
            .into(),
            Self::UpToDate(time) => format!("Saved · sent {time}").into(),
            Self::Starting => "Connecting to the server".into(),
            Self::Offline => "Offline".into(),
            Self::OfflineWaiting(count) => format!("Offline · {} to be sent", records(*count)).into(),
            Self::OfflineSince(since, 0) => format!("Offline since {since}. Tried again by itself.").into(),
            Self::OfflineSince(since, count) => format!(
                "Offline since {since} · {} to be sent. Tried again by itself.",
                records(*count)
            ).into(),
            Self::Sending(count) => format!("Sending {}", records(*count)).into(),
            Self::NeedDecision(1) => "1 record needs a decision".into(),
            Self::NeedDecision(count) => format!("{} need a decision", records(*count)).into(),
            Self::SignInNeeded => "Sign in to send changes".into(),
            Self::Stopped => "Not sent".into(),
            Self::Refused(count) => format!("The server refused {}", records(*count)).into(),
            Self::Unreadable(count) => format!(
                "{} on the server cannot be read by this version. They stay as they are.",
                counted(*count, "document", "documents")
            )
            .into(),
            Self::UnknownKind => "A kind of record that this version does not know. A newer version of Lectern or another program has made it.".into(),
            Self::UnreadableRecord => "Its contents are damaged, or a newer version of Lectern has written them.".into(),
            Self::Rewinding(at) => format!(
                "On {at} the server lacked what it had before, as after a backup was restored. Everything is being compared. Nothing is lost."
            )
            .into(),
            Self::Rewound(at, count) => format!(
                "On {at} the server lacked what it had before, as after a backup was restored. Everything was compared: {} {} sent again. Nothing was lost.",
                records(*count),
                plural(*count, "was", "were")
            )
            .into(),
            Self::ConnectAnew => "Connect to the database that is there now".into(),
            Self::ReadOnly => "Read only".into(),
            Self::ReadOnlyHelp => "Your account may read this database, not change it. What others change arrives here. To make changes, sign in with another account, or disconnect and keep a copy in this browser.".into(),
            Self::ReadOnlyWaiting(count) => format!(
                "{} {} here, because your account may only read. Ask whoever looks after the database for the right to write.",
                records(*count),
                plural(*count, "waits", "wait")
            )
            .into(),
            Self::Arriving => "Arriving".into(),
            Self::ArrivingHelp => "A change of several records is shown once all of them have arrived.".into(),
            Self::ShowArrived => "Show what has arrived".into(),
            Self::MadeBy => "Made by".into(),
            Self::ReceivedSoFar(received, count) => format!(
                "{}, {} received so far",
                records(*count),
                number(*received)
            )
            .into(),
            Self::Unsent => "Changes not sent yet".into(),
            Self::NothingUnsent => "All changes have been sent.".into(),
            Self::FirstExchange => "What is here and what is on the server is being exchanged for the first time.".into(),
            Self::WaitingOffline(count) => format!(
                "The server does not answer. {} {} here, and {} sent once it does.",
                records(*count), plural(*count, "waits", "wait"), plural(*count, "is", "are")
            ).into(),
            Self::WaitingSignIn(count) => format!(
                "You are not signed in. {} {} here until you sign in.",
                records(*count), plural(*count, "waits", "wait")
            ).into(),
            Self::WaitingStopped(count, reason) => format!(
                "{} {} here, because the exchange has stopped. {reason}",
                records(*count), plural(*count, "waits", "wait")
            ).into(),
            Self::WaitingDecision(count) => format!(
                "{} {} not sent until you have decided about the conflict.",
                records(*count), plural(*count, "is", "are")
            ).into(),
            Self::WaitingRefused(count) => format!(
                "{} {} not sent, because the server has refused {}.",
                records(*count), plural(*count, "is", "are"), plural(*count, "it", "them")
            ).into(),
            Self::Waiting => "Waiting".into(),
            Self::Rejected => "Refused by the server".into(),
            Self::RejectedHelp => "They are kept here as you have changed them. Change them again, undo the change, or try again once the reason is gone.".into(),
            Self::TryAgain => "Try again".into(),
            Self::TryAgainNamed(name) => format!("Try again: {}", isolate(name)).into(),
            Self::TryAllAgain => "Try all again".into(),
            Self::Time => "Time".into(),
            Self::Change => "Change".into(),
            Self::State => "State".into(),
            Self::Record => "Record".into(),
            Self::Reason => "Reason".into(),
            Self::Server => "Somebody else".into(),
        }
    }
}
