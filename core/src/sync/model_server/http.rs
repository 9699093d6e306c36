//! Responses and paths.

use serde_json::{Value, json};

use crate::sync::transport::Response;

pub fn ok(body: Value) -> Response {
    Response {
        status: 200,
        retry_after: None,
        body: body.to_string(),
    }
}

pub fn refuse(status: u16, reason: &str) -> Response {
    let body = json!({ "error": reason, "reason": reason }).to_string();
    Response {
        status,
        retry_after: None,
        body,
    }
}

/// Decodes the percent-encoding of a path or a query.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let hex = (*first == b'%').then(|| tail.get(..2)).flatten();
        let hex = hex.and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
