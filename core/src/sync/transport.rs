//! The network, behind a trait: the browser's `fetch` in the app, a model of a server in tests.

use super::authorization::Authorization;

/// Method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Put,
    Post,
}

impl Method {
    /// Returns the name of the method in HTTP.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
        }
    }
}

/// Request to the remote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Path and query relative to the address of the server, without a leading slash.
    pub path: String,
    /// Body, as JSON.
    pub body: Option<String>,
    /// Value of the header `Authorization`, if no cookie tells the server who sends the request.
    pub authorization: Option<Authorization>,
    /// Milliseconds after which the request is given up, measured to the end of the response.
    pub timeout_ms: u32,
}

/// Response of the remote, or of something in between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Seconds that the server asks to wait (`Retry-After`).
    pub retry_after: Option<u32>,
    /// Body.
    pub body: String,
}

/// No response: the network or the server is down, or the time is over. The request may have been
/// carried out all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no response")]
pub struct NoResponse;

/// Sends requests to one server. Dropping the future aborts the request.
pub trait Transport {
    /// Sends a request.
    ///
    /// # Errors
    /// [`NoResponse`] if none came.
    fn send(&self, request: Request) -> impl Future<Output = Result<Response, NoResponse>>;
}
