//! The last step of a production build, on the folder that Trunk has staged.
//!
//! Trunk names files after what cargo made, before wasm-bindgen, wasm-opt and the minifier had
//! their turn: a new wasm-opt would put other bytes under an old name, and a browser that was told
//! to keep the old file for ever would then meet a page that forbids it. So every such file is
//! named anew after its final bytes. Trunk's inline start script moves to a file of its own, and
//! the page gets the policy that this makes possible, for hosts that send no headers.
//! If there is a service worker, it is told what belongs to this build.

use crate::{digest, policy};
use std::fs;
use std::path::Path;

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
/// String literals in the service worker's source that this step fills in.
const WORKER_FILES: &str = "\"__PRECACHE__\"";
const WORKER_BUILD: &str = "__BUILD__";

/// Finishes the build staged in `directory`; the same input gives the same bytes.
pub fn finish(directory: &Path) -> Result<(), String> {
    let page_file = directory.join(PAGE);
    let mut page = read_text(&page_file)?;
    for (old, new) in rename_by_content(directory)? {
        page = page.replace(&old, &new);
    }
    page = move_inline_scripts(directory, &page)?;
    page = add_policy(&page)?;
    write(&page_file, page.as_bytes())?;
    fill_in_worker(directory)
}

/// Gives every file whose name carries Trunk's hash a name made of its final bytes.
fn rename_by_content(directory: &Path) -> Result<Vec<(String, String)>, String> {
    let mut renamed = Vec::new();
    for name in names_in(directory)? {
        let Some((stem, extension)) = hashed_name(&name) else {
            continue;
        };
        let bytes = read(&directory.join(&name))?;
        let new = format!("{stem}-{}.{extension}", digest::short(&bytes));
        let moved = fs::rename(directory.join(&name), directory.join(&new));
        moved.map_err(|e| format!("{name}: {e}"))?;
        renamed.push((name, new));
    }
    Ok(renamed)
}

/// `lectern-8c1f…_bg.wasm` is `("lectern", "wasm")`; a name without a hash is none of ours.
fn hashed_name(name: &str) -> Option<(&str, &str)> {
    let (name, extension) = name.rsplit_once('.')?;
    let (stem, hash) = name.strip_suffix("_bg").unwrap_or(name).rsplit_once('-')?;
    let is_hash = hash.len() > 8 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    (is_hash && matches!(extension, "js" | "wasm" | "css")).then_some((stem, extension))
}

fn move_inline_scripts(directory: &Path, page: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = page;
    while let Some(start) = rest.find("<script") {
        let tag_end = start
            + rest[start..]
                .find('>')
                .ok_or("a script tag without an end")?
            + 1;
        let end = tag_end
            + rest[tag_end..]
                .find("</script>")
                .ok_or("a script without an end")?;
        let (tag, body) = (&rest[start..tag_end], &rest[tag_end..end]);
        let after = end + "</script>".len();
        if body.trim().is_empty() {
            out += &rest[..after];
        } else if tag.contains("module") {
            let script = format!("{}\n", body.trim());
            let name = format!("boot-{}.js", digest::short(script.as_bytes()));
            write(&directory.join(&name), script.as_bytes())?;
            let integrity = digest::integrity(script.as_bytes());
            out += &rest[..start];
            out += &format!(
                r#"<script type="module" src="./{name}" integrity="{integrity}"></script>"#
            );
        } else {
            return Err(format!(
                "{PAGE}: an inline script that is no module would be blocked: {tag}"
            ));
        }
        rest = &rest[after..];
    }
    Ok(out + rest)
}

/// The policy comes right behind the character set, so that it holds for all that follows.
fn add_policy(page: &str) -> Result<String, String> {
    let charset = page
        .find("charset=")
        .ok_or("index.html: no <meta charset>")?;
    let at = charset
        + page[charset..]
            .find('>')
            .ok_or("index.html: <meta charset> without an end")?
        + 1;
    let policy = policy::meta();
    let meta = format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
    Ok(format!("{}{meta}{}", &page[..at], &page[at..]))
}

/// The list of the build's files with their digests, and a name for the build made of that list.
fn fill_in_worker(directory: &Path) -> Result<(), String> {
    let worker_file = directory.join(WORKER);
    if !worker_file.exists() {
        return Ok(());
    }
    let mut files = Vec::new();
    for name in all_names(directory, "")? {
        if name == WORKER || name.ends_with(".map") {
            continue;
        }
        let integrity = digest::integrity(&read(&directory.join(&name))?);
        // A host may answer index.html with a redirect to its folder, which a cache must not hold.
        let url = if name == PAGE {
            "./"
        } else {
            &format!("./{name}")
        };
        files.push(format!(r#"{{"url":"{url}","integrity":"{integrity}"}}"#));
    }
    let list = format!("[{}]", files.join(","));
    let worker = read_text(&worker_file)?;
    if !worker.contains(WORKER_FILES) {
        return Err(format!(
            "{WORKER}: {WORKER_FILES} is not in it, so it would cache nothing"
        ));
    }
    let worker = worker
        .replace(WORKER_FILES, &list)
        .replace(WORKER_BUILD, &digest::short(list.as_bytes()));
    write(&worker_file, worker.as_bytes())
}

fn names_in(directory: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(directory).map_err(|e| format!("{}: {e}", directory.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

fn all_names(directory: &Path, prefix: &str) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    for name in names_in(&directory.join(prefix))? {
        let path = format!("{prefix}{name}");
        if directory.join(&path).is_dir() {
            names.extend(all_names(directory, &format!("{path}/"))?);
        } else {
            names.push(path);
        }
    }
    Ok(names)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const STAGED: &str = r#"<head><meta charset="utf-8"><link rel="modulepreload" href="./lectern-1234567890abcdef.js"></head>
<body><script type="module">
import init from './lectern-1234567890abcdef.js';
await init({ module_or_path: './lectern-1234567890abcdef_bg.wasm' });
</script></body>"#;

    fn staged(name: &str, more: &[(&str, &str)]) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("lectern-finish-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("icons")).unwrap();
        let files = [
            (PAGE, STAGED),
            ("lectern-1234567890abcdef.js", "glue"),
            ("lectern-1234567890abcdef_bg.wasm", "wasm"),
            ("icons/icon.svg", "<svg/>"),
        ];
        for (file, text) in files.iter().chain(more) {
            fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    #[test]
    fn names_follow_the_final_bytes_everywhere() {
        let folder = staged("names", &[]);
        finish(&folder).unwrap();
        let names = all_names(&folder, "").unwrap();
        let page = read_text(&folder.join(PAGE)).unwrap();
        let boot = names.iter().find(|name| name.starts_with("boot-")).unwrap();
        let script = read_text(&folder.join(boot)).unwrap();
        for (bytes, extension) in [("glue", "js"), ("wasm", "wasm")] {
            let name = format!("lectern-{}.{extension}", digest::short(bytes.as_bytes()));
            assert!(names.contains(&name), "{name} in {names:?}");
            assert!(script.contains(&name));
        }
        assert!(!page.contains("1234567890abcdef") && !script.contains("1234567890abcdef"));
    }

    #[test]
    fn the_page_has_no_inline_script_and_its_policy_comes_first() {
        let folder = staged("inline", &[]);
        finish(&folder).unwrap();
        let page = read_text(&folder.join(PAGE)).unwrap();
        assert!(!page.contains("import init"));
        assert!(page.contains("></script>"));
        assert!(page.find("Content-Security-Policy") < page.find("<link"));
    }

    #[test]
    fn the_worker_lists_every_other_file_once_and_names_the_build() {
        let worker = "const FILES = \"__PRECACHE__\"; const BUILD = \"__BUILD__\";";
        let (one, two) = (
            staged("one", &[(WORKER, worker)]),
            staged("two", &[(WORKER, worker)]),
        );
        finish(&one).unwrap();
        finish(&two).unwrap();
        let text = read_text(&one.join(WORKER)).unwrap();
        assert_eq!(
            text,
            read_text(&two.join(WORKER)).unwrap(),
            "same input, same bytes"
        );
        assert!(!text.contains("__") && !text.contains("sw.js"));
        let listed = |name: &str| text.matches(&format!("\"./{name}\"")).count();
        let names = all_names(&one, "").unwrap();
        assert!(
            names
                .iter()
                .filter(|n| *n != WORKER && *n != PAGE)
                .all(|name| listed(name) == 1)
        );
        assert_eq!(listed(""), 1);
    }

    #[test]
    fn a_worker_that_would_cache_nothing_is_an_error() {
        let folder = staged("worker", &[(WORKER, "self.onfetch = null;")]);
        assert!(finish(&folder).unwrap_err().contains("__PRECACHE__"));
    }

    #[test]
    fn only_hashed_names_change() {
        assert_eq!(
            hashed_name("app-0123456789abcdef.css"),
            Some(("app", "css"))
        );
        assert_eq!(
            hashed_name("lectern-123456789abcdef_bg.wasm"),
            Some(("lectern", "wasm"))
        );
        assert_eq!(hashed_name("sw.js"), None);
        assert_eq!(hashed_name("icon-192.png"), None);
    }
}
