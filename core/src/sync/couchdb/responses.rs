//! Bodies of responses.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::error::RemoteError;

/// Position in the feed of changes, as the server writes it. Positions are sent back unchanged, and
/// never compared or taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence(pub String);

impl<'de> Deserialize<'de> for Sequence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Number(u64),
            Text(String),
        }
        Ok(Self(match Form::deserialize(deserializer)? {
            Form::Number(number) => number.to_string(),
            Form::Text(text) => text,
        }))
    }
}

/// Page of the feed of changes.
#[derive(Debug, Deserialize)]
pub struct ChangesPage<'a> {
    /// Documents in the order of the feed.
    #[serde(borrow)]
    pub results: Vec<ChangesRow<'a>>,
    /// Position after the page.
    pub last_seq: Sequence,
}

/// Document in the feed of changes.
#[derive(Debug, Deserialize)]
pub struct ChangesRow<'a> {
    /// Id of the document.
    pub id: String,
    /// The document.
    #[serde(borrow)]
    pub doc: Option<&'a RawValue>,
}

/// Outcome of one document of a bulk write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Written; holds the new revision.
    Written(String),
    /// Not written, since the document has another revision.
    Conflict,
    /// Not written, for the reason that the server gives.
    Rejected(String),
    /// Not written, since the server failed.
    Failed,
}

/// Row of the response to a bulk write. Servers differ in the fields of errors.
#[derive(Debug, Deserialize)]
pub struct BulkRow {
    /// Id of the document.
    pub id: Option<String>,
    rev: Option<String>,
    #[serde(default)]
    error: Option<ErrorField>,
    name: Option<String>,
    reason: Option<String>,
    message: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum ErrorField {
    Name(String),
    Flag(bool),
}

impl BulkRow {
    /// Returns the outcome of the document.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let name = match &self.error {
            Some(ErrorField::Name(name)) => Some(name.as_str()),
            Some(ErrorField::Flag(true)) => Some(self.name.as_deref().unwrap_or_default()),
            Some(ErrorField::Flag(false)) | None => None,
        };
        let reason = || {
            let reason = self.reason.as_ref().or(self.message.as_ref());
            reason.cloned().unwrap_or_default()
        };
        match (name, &self.rev) {
            (None, Some(revision)) => Outcome::Written(revision.clone()),
            (None, None) => Outcome::Failed,
            (Some("conflict"), _) => Outcome::Conflict,
            (Some("forbidden" | "unauthorized" | "bad_request" | "doc_validation"), _) => {
                Outcome::Rejected(reason())
            }
            (Some(_), _) => Outcome::Failed,
        }
    }
}

/// Parses the body of a response.
///
/// # Errors
/// Returns [`RemoteError::NotTheProtocol`] if it has another form.
pub fn parse<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, RemoteError> {
    serde_json::from_str(body).map_err(|_| RemoteError::NotTheProtocol)
}
