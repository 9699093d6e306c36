//! What a build of Lectern needs besides Trunk: one style sheet out of many, a build that is safe
//! to cache and to serve under a strict policy, and a server of static files.
//!
//! Standard library only, so that `rustc` alone makes it in seconds and the product's own
//! dependencies stay free of it. The scripts put it on the PATH under the name `lectern-site`.

mod digest;
mod files;
mod finish;
mod http;
mod layout;
#[cfg(test)]
mod layout_tests;
mod page;
mod policy;
mod serve;
mod styles;
mod wasm;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: lectern-site styles FROM TO
       lectern-site finish [DIR]       (default: what Trunk is staging)
       lectern-site serve --dir DIR [--host H] [--port N] [--base PATH]
       lectern-site policy";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["styles", from, to] => styles::bundle(Path::new(from), Path::new(to)),
        ["finish"] => finish_staged(),
        ["finish", directory] => finish::finish(Path::new(directory)),
        ["serve", options @ ..] => serve::Options::parse(options).and_then(serve::run),
        ["policy"] => {
            println!("{}", policy::header());
            Ok(())
        }
        _ => Err(USAGE.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Trunk's hook: nothing to do for a debug build, whose page Trunk itself serves and reloads.
fn finish_staged() -> Result<(), String> {
    if std::env::var("TRUNK_PROFILE").as_deref() == Ok("debug") {
        return Ok(());
    }
    let staging = std::env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set")?;
    finish::finish(&PathBuf::from(staging))
}
