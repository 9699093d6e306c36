//! Requests to a server by `fetch`. Credentials go into a header of the request or into a cookie that
//! the browser keeps, never into an address or a message.

use std::cell::Cell;

use gloo::timers::callback::Timeout;
use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use web_sys::{AbortController, RequestCredentials};

use lectern_core::sync::{
    Authorization, Credentials, Method, NoResponse, Request, Response, Transport,
};

/// Server at an address, which ends with a slash.
#[derive(Clone, Debug)]
pub struct HttpTransport {
    address: String,
}

impl HttpTransport {
    /// Creates a transport; nothing is sent yet.
    #[must_use]
    pub fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
        }
    }
}

impl Transport for HttpTransport {
    async fn send(&self, request: Request) -> Result<Response, NoResponse> {
        let url = [&self.address, request.path.as_str()].concat();
        let abort = AbortOnDrop::new(request.timeout_ms)?;
        let signal = abort.controller.signal();
        let mut builder = RequestBuilder::new(&url)
            .method(match request.method {
                Method::Get => HttpMethod::GET,
                Method::Put => HttpMethod::PUT,
                Method::Post => HttpMethod::POST,
            })
            .header("Accept", "application/json")
            .abort_signal(Some(&signal));
        builder = match &request.authorization {
            Some(authorization) => builder
                .credentials(RequestCredentials::Omit)
                .header("Authorization", &header(authorization)?),
            None => builder.credentials(RequestCredentials::SameOrigin),
        };
        let built = match request.body {
            Some(body) => builder
                .header("Content-Type", "application/json")
                .body(body),
            None => builder.build(),
        };
        let response = built.map_err(|_| NoResponse)?.send().await;
        let response = response.map_err(|_| NoResponse)?;
        let retry_after = response.headers().get("Retry-After");
        let status = response.status();
        // The signal stays armed until the body is complete.
        let body = response.text().await.map_err(|_| NoResponse)?;
        abort.finish();
        Ok(Response {
            status,
            retry_after: retry_after.and_then(|seconds| seconds.trim().parse().ok()),
            body,
        })
    }
}

/// Returns the value of the header `Authorization`. Neither a token nor Base64 has characters that a header
/// forbids.
fn header(authorization: &Authorization) -> Result<String, NoResponse> {
    match authorization {
        Authorization::Basic(credentials) => basic(credentials),
        Authorization::Bearer(token) => Ok(["Bearer ", token.as_str()].concat()),
    }
}

fn basic(credentials: &Credentials) -> Result<String, NoResponse> {
    let text = [&credentials.user, ":", &credentials.password].concat();
    // `btoa` takes a character for each byte.
    let bytes: String = text.bytes().map(char::from).collect();
    let encoded = gloo::utils::window().btoa(&bytes).map_err(|_| NoResponse)?;
    Ok(["Basic ", &encoded].concat())
}

/// Aborts a request when it is dropped before the end, or when its time is over.
struct AbortOnDrop {
    controller: AbortController,
    is_finished: Cell<bool>,
    _timer: Timeout,
}

impl AbortOnDrop {
    fn new(timeout_ms: u32) -> Result<Self, NoResponse> {
        let controller = AbortController::new().map_err(|_| NoResponse)?;
        let timed_out = controller.clone();
        Ok(Self {
            controller,
            is_finished: Cell::default(),
            _timer: Timeout::new(timeout_ms, move || timed_out.abort()),
        })
    }

    fn finish(&self) {
        self.is_finished.set(true);
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if !self.is_finished.get() {
            self.controller.abort();
        }
    }
}
