//! Classification of failed requests by what can be done about them.

use serde::{Deserialize, Serialize};

use super::responses::{ErrorFields, parse};
use crate::sync::transport::{NoResponse, Response};

/// Reasons why a request to the remote failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum RemoteError {
    /// No response, which says nothing about whether the request was carried out.
    #[error("the server does not respond")]
    NoResponse,
    /// User name and password are missing, wrong or no longer valid.
    #[error("sign-in needed")]
    SignIn,
    /// The account may not do this.
    #[error("forbidden: {0}")]
    Forbidden(String),
    /// There is no such database or document.
    #[error("not found: {0}")]
    NotFound(String),
    /// Somebody else has written first.
    #[error("conflict")]
    Conflict,
    /// The server asks to wait.
    #[error("the server is busy")]
    Busy {
        /// Seconds to wait, if the server tells.
        retry_after: Option<u32>,
    },
    /// The server failed.
    #[error("the server failed with status {0}")]
    Failed(u16),
    /// The request is too large for the server.
    #[error("too large")]
    TooLarge,
    /// The response is not one of the protocol: it comes from a sign-in page of a network, or the
    /// address is wrong.
    #[error("not a response of the protocol")]
    NotTheProtocol,
    /// Any other refusal, with the status and the reason.
    #[error("refused with status {status}: {reason}")]
    Refused {
        /// HTTP status.
        status: u16,
        /// Reason that the server gives.
        reason: String,
    },
}

impl From<NoResponse> for RemoteError {
    fn from(NoResponse: NoResponse) -> Self {
        Self::NoResponse
    }
}

impl RemoteError {
    /// Returns `true` if the same request may succeed later without anybody doing something.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        match self {
            Self::NoResponse
            | Self::Conflict
            | Self::Busy { .. }
            | Self::Failed(_)
            | Self::NotTheProtocol => true,
            Self::SignIn
            | Self::Forbidden(_)
            | Self::NotFound(_)
            | Self::TooLarge
            | Self::Refused { .. } => false,
        }
    }
}

/// Returns the body of a successful response, or the reason of the failure. A failure without the
/// body that the protocol has comes from something in between.
pub fn check(response: Response) -> Result<String, RemoteError> {
    let Response {
        status,
        retry_after,
        body,
    } = response;
    if (200..300).contains(&status) {
        return Ok(body);
    }
    // Servers in between answer these too, with bodies of their own.
    match status {
        429 | 503 => return Err(RemoteError::Busy { retry_after }),
        413 => return Err(RemoteError::TooLarge),
        500.. => return Err(RemoteError::Failed(status)),
        _ => {}
    }
    let refusal: ErrorFields = parse(&body)?;
    let name = refusal.name().ok_or(RemoteError::NotTheProtocol)?;
    let reason = refusal.reason().unwrap_or_else(|| name.to_owned());
    Err(match status {
        401 => RemoteError::SignIn,
        403 => RemoteError::Forbidden(reason),
        404 => RemoteError::NotFound(reason),
        409 => RemoteError::Conflict,
        _ => RemoteError::Refused { status, reason },
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(status: u16, body: &str) -> Result<String, RemoteError> {
        check(Response {
            status,
            body: body.to_owned(),
            ..Response::default()
        })
    }

    #[test]
    fn refusals_are_read_in_all_their_forms() {
        let couchdb = json!({ "error": "forbidden", "reason": "members only" });
        let pouchdb =
            json!({ "status": 403, "error": true, "name": "forbidden", "message": "members only" });
        for body in [couchdb, pouchdb] {
            let refused = RemoteError::Forbidden("members only".to_owned());
            assert_eq!(of(403, &body.to_string()), Err(refused));
        }
        let no_text = json!({ "error": "not_found", "reason": ["missing"] }).to_string();
        let missing = RemoteError::NotFound(r#"["missing"]"#.to_owned());
        assert_eq!(of(404, &no_text), Err(missing));
        let no_reason = json!({ "error": "file_exists", "reason": null }).to_string();
        let exists = RemoteError::Refused {
            status: 412,
            reason: "file_exists".to_owned(),
        };
        assert_eq!(of(412, &no_reason), Err(exists));
    }

    #[test]
    fn what_stands_between_is_not_taken_for_the_server() {
        for body in [
            "",
            "<html>Bad Request</html>",
            "null",
            "{}",
            r#"{"ok":true}"#,
        ] {
            for status in [400, 401, 403, 404, 409] {
                assert_eq!(of(status, body), Err(RemoteError::NotTheProtocol), "{body}");
            }
            assert_eq!(of(502, body), Err(RemoteError::Failed(502)));
            assert_eq!(of(413, body), Err(RemoteError::TooLarge));
        }
    }
}
