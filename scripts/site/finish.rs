//! The last step of a production build, on the folder that Trunk has staged.
//!
//! Trunk names files after what cargo made, before wasm-bindgen, wasm-opt and the minifier had
//! their turn: a new wasm-opt would put other bytes under an old name, and a browser that was told
//! to keep the old file for ever would then meet a page that forbids it. So functions are laid out
//! to compress well, and then every such file is named anew after its final bytes. Then the page is
//! made strict, and the service worker is told what belongs to this build.

use crate::{digest, layout, page, worker};
use std::fs;
use std::path::Path;

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";

/// Finishes the build staged in `directory`; the same input gives the same bytes.
pub fn finish(directory: &Path) -> Result<(), String> {
    let mut html = read_text(&directory.join(PAGE))?;
    lay_out_modules(directory)?;
    for (old, new) in rename_by_content(directory)? {
        html = html.replace(&old, &new);
    }
    let page = page::finish(&html)?;
    write(&directory.join(&page.script_name), &page.script)?;
    write(&directory.join(PAGE), &page.html)?;

    let worker = worker::fill_in(include_str!("sw.js"), &files_to_keep(directory)?)?;
    write(&directory.join(WORKER), &worker)
}

/// Puts the functions of every WebAssembly module in an order that compresses well.
fn lay_out_modules(directory: &Path) -> Result<(), String> {
    for name in names_in(directory)? {
        if name.ends_with(".wasm") {
            let path = directory.join(&name);
            let module = layout::lay_out(&read(&path)?).map_err(|e| format!("{name}: {e}"))?;
            fs::write(&path, module).map_err(|e| format!("{name}: {e}"))?;
        }
    }
    Ok(())
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

/// All that the app needs to open without a network: not the worker itself, which the browser keeps.
fn files_to_keep(directory: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut names = all_names(directory, "")?;
    names.retain(|name| name != WORKER && !name.ends_with(".map"));
    let with_bytes = |name: String| Ok((name.clone(), read(&directory.join(name))?));
    names.into_iter().map(with_bytes).collect()
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

fn names_in(directory: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(directory).map_err(|e| format!("{}: {e}", directory.display()))?;
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY_MODULE: &str = "\0asm\u{1}\0\0\0";
    const STAGED: &str = r#"<meta charset="utf-8"><script type="module">
import init from './lectern-1234567890abcdef.js';
await init({ module_or_path: './lectern-1234567890abcdef_bg.wasm' });
</script>"#;

    #[test]
    fn names_follow_the_final_bytes_everywhere() {
        let folder = std::env::temp_dir().join(format!("lectern-finish-{}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        for (file, text) in [
            (PAGE, STAGED),
            ("lectern-1234567890abcdef.js", "glue"),
            ("lectern-1234567890abcdef_bg.wasm", EMPTY_MODULE),
            ("icons/icon.svg", "<svg/>"),
        ] {
            fs::write(folder.join(file), text).unwrap();
        }
        finish(&folder).unwrap();
        let names = all_names(&folder, "").unwrap();
        let boot = names.iter().find(|name| name.starts_with("boot-")).unwrap();
        let (script, worker) = (
            read_text(&folder.join(boot)),
            read_text(&folder.join(WORKER)),
        );
        for (bytes, extension) in [("glue", "js"), (EMPTY_MODULE, "wasm")] {
            let name = format!("lectern-{}.{extension}", digest::short(bytes.as_bytes()));
            assert!(names.contains(&name), "{name} in {names:?}");
            assert!(script.as_ref().unwrap().contains(&name));
            assert!(worker.as_ref().unwrap().contains(&name));
        }
        assert!(!script.unwrap().contains("1234567890abcdef"));
        let worker = worker.unwrap();
        assert_eq!(worker.matches("\"./icons/icon.svg\"").count(), 1);
        assert!(!worker.contains(WORKER) && !worker.contains("__"));
        fs::remove_dir_all(folder).unwrap();
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
