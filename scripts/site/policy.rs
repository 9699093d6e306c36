//! The Content-Security-Policy, once, for the server's header and for the page's own `<meta>`.

/// Nothing inline and nothing from elsewhere. `wasm-unsafe-eval` lets WebAssembly compile and
/// nothing more. Connections also go to the remote that the user names: over TLS, or on this
/// machine.
const RULES: &[&str] = &[
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
];

/// Rules that a browser heeds in a header only; in a `<meta>` they would be a warning.
const HEADER_ONLY: &str = "frame-ancestors 'none'";

/// The policy as a page carries it.
pub fn meta() -> String {
    RULES.join("; ")
}

/// The policy as the server sends it.
pub fn header() -> String {
    format!("{}; {HEADER_ONLY}", meta())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inline_and_no_eval_of_scripts() {
        assert!(!header().contains("unsafe-inline"));
        assert!(!header().contains("'unsafe-eval'"));
    }
}
