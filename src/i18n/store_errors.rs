//! Messages of failures of the store.

use std::borrow::Cow;

use super::{Language, Message};
use lectern_core::storage::StoreError;

impl Message for StoreError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Full => "This device is out of space.".into(),
                Self::Unreachable(_) => "Browser storage is not available at present.".into(),
                Self::Deleted => {
                    "The workspace was deleted in another tab, or with the data of this site."
                        .into()
                }
                Self::Newer(version) => {
                    format!("The stored workspace has the newer format {version}.").into()
                }
                Self::Behind => "Other tabs have newer data. Reload the page.".into(),
                Self::Failed(reason) => format!("The browser could not save: {reason}").into(),
            },
        }
    }
}
