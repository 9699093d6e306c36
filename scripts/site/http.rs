//! What a request asks for and how an answer looks: text in, text out, no sockets.

use crate::policy;

/// The part of a request that a server of files needs.
#[derive(Debug, PartialEq)]
pub struct Request {
    pub method: String,
    /// As sent, without the query.
    pub path: String,
    /// The tag of the copy that the browser holds.
    pub known_tag: Option<String>,
    /// The browser wants no further request on this connection.
    pub close: bool,
}

impl Request {
    /// Reads the head of a request, up to the empty line.
    pub fn parse(head: &str) -> Option<Self> {
        let mut lines = head.lines();
        let mut words = lines.next()?.split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        let path = target.split(['?', '#']).next()?;
        let mut request = Self {
            method: method.to_string(),
            path: path.to_string(),
            known_tag: None,
            close: version == "HTTP/1.0",
        };
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            match name.to_ascii_lowercase().as_str() {
                "if-none-match" => request.known_tag = Some(value.trim().to_string()),
                "connection" => request.close |= value.to_ascii_lowercase().contains("close"),
                _ => {}
            }
        }
        path.starts_with('/').then_some(request)
    }
}

/// An answer, but for the headers that every answer has.
#[derive(Debug, PartialEq)]
pub struct Answer {
    pub status: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A status and no more.
    pub fn plain(status: &'static str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".into())],
            body: format!("{status}\n").into_bytes(),
        }
    }

    /// The head as it goes over the wire.
    pub fn head(&self, close: bool) -> String {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        let connection = if close { "close" } else { "keep-alive" };
        let common = [
            ("Content-Length", self.body.len().to_string()),
            ("Connection", connection.to_string()),
            ("Content-Security-Policy", policy::header()),
            ("X-Content-Type-Options", "nosniff".into()),
            ("Referrer-Policy", "no-referrer".into()),
            ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ];
        for (name, value) in self.headers.iter().chain(&common) {
            head += &format!("{name}: {value}\r\n");
        }
        head + "\r\n"
    }
}
