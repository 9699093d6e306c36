//! Messages of failures of a remote.

use std::borrow::Cow;

use super::isolate::isolate;
use super::{Language, Message};
use lectern_core::sync::SyncError;
use lectern_core::sync::couchdb::RemoteError;

impl Message for RemoteError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NoResponse => "The server does not answer. Check the address and your network.".into(),
                Self::SignIn => "The server does not accept this user name and password.".into(),
                Self::Forbidden(reason) => format!("The server does not allow this: {}", isolate(reason)).into(),
                Self::NotFound(_) => "The server has no such database, and you may not create it.".into(),
                Self::Conflict => "Somebody else changed the same at the same moment. Try again.".into(),
                Self::Busy { .. } => "The server is busy. Try again later.".into(),
                Self::Failed(status) => format!("The server failed with status {status}. Try again later.").into(),
                Self::TooLarge => "The server does not accept requests of this size. Ask its administrator to allow requests of 1 MB.".into(),
                Self::NotTheProtocol => {
                    "The answer does not come from a CouchDB server. Check the address, and whether your network asks you to sign in first.".into()
                }
                Self::Refused { status, reason } => {
                    format!("The server refused with status {status}: {}", isolate(reason)).into()
                }
            },
        }
    }
}

impl Message for SyncError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Remote(error) => error.text(language),
                Self::Store(error) => error.text(language),
                Self::OtherDatabase => {
                    "Another database is at this address than the one that you connected. Nothing was sent. Disconnect, and connect again if this is intended.".into()
                }
                Self::NotConnected => "The workspace is not connected. Connect it under “Storage and sync”.".into(),
            },
        }
    }
}
