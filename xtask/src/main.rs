//! The last step of a build, run by Trunk on the folder that it has staged (`Trunk.toml`, `post_build`).
//!
//! - `index.html` gets the digests of its inline scripts into its Content-Security-Policy. Trunk writes
//!   the script that starts the app into the page, and a policy without `unsafe-inline` admits it by
//!   its digest only.
//! - `sw.js` gets the list of all files with their digests, and a name for this build.
//!
//! A debug build has no service worker, and its page admits any inline script: the one by which Trunk
//! reloads it is completed when it is served, so its digest is not known here.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256, Sha384};

#[cfg(test)]
mod tests;

/// Stands in the policy of `index.html` for what admits the inline scripts.
const INLINE_SCRIPTS: &str = "'inline-scripts'";
/// Stand in `sw.js` for the list of files and for the name of the build.
const FILES: &str = "\"__FILES__\"";
const BUILD: &str = "__BUILD__";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let staged = PathBuf::from(env::var("TRUNK_STAGING_DIR")?);
    let is_release = env::var("TRUNK_PROFILE")? == "release";
    let page = staged.join("index.html");
    fs::write(
        &page,
        admit_scripts(&fs::read_to_string(&page)?, is_release)?,
    )?;
    if is_release {
        let worker = service_worker(include_str!("../../src/sw.js"), &precache_list(&staged)?)?;
        fs::write(staged.join("sw.js"), worker)?;
    }
    Ok(())
}

/// Returns the page with a policy that admits its inline scripts: by digest, or all in a debug build.
fn admit_scripts(html: &str, is_release: bool) -> Result<String, String> {
    if html.matches(INLINE_SCRIPTS).count() != 1 {
        return Err(format!(
            "index.html must have {INLINE_SCRIPTS} once, in its policy"
        ));
    }
    let digests: Vec<String> = inline_scripts(html)
        .map(|script| format!("'sha256-{}'", BASE64.encode(Sha256::digest(script))))
        .collect();
    let sources = if is_release {
        digests.join(" ")
    } else {
        "'unsafe-inline'".into()
    };
    Ok(html.replace(INLINE_SCRIPTS, &sources))
}

/// Returns the text of every `<script>` without a `src`.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script>")?;
        (!attributes.contains(" src=")).then_some(text)
    })
}

/// Returns a JavaScript array of all files of a build: their URLs and what `integrity` must be.
fn precache_list(folder: &Path) -> io::Result<String> {
    let mut names = Vec::new();
    collect_files(folder, "./", &mut names)?;
    names.sort();
    let mut entries = Vec::new();
    for name in names {
        let digest = BASE64.encode(Sha384::digest(fs::read(folder.join(&name))?));
        // A host may redirect index.html to its folder, and a redirect must not be kept.
        let url = name.strip_suffix("index.html").unwrap_or(&name);
        entries.push(format!(
            r#"{{"url":"{url}","integrity":"sha384-{digest}"}}"#
        ));
    }
    Ok(format!("[{}]", entries.join(",")))
}

fn collect_files(folder: &Path, prefix: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect_files(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// Returns the source of the service worker for a list of files, named after that list.
fn service_worker(source: &str, files: &str) -> Result<String, String> {
    if !source.contains(FILES) || !source.contains(BUILD) {
        return Err(format!("sw.js must have {FILES} and {BUILD}"));
    }
    let name = BASE64.encode(&Sha256::digest(files)[..12]);
    Ok(source.replace(FILES, files).replace(BUILD, &name))
}
