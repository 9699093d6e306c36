//! What the service worker is told of its build: the files, their digests, and a name for it all.

use crate::digest;

/// A string literal in the worker's source, in whose place the list of files comes.
const FILES: &str = "\"__PRECACHE__\"";
/// Stands for the build's name, which changes when any file does.
const BUILD: &str = "__BUILD__";

/// Fills in a worker's source. `files` are names below the root with their bytes, in a fixed order.
pub fn fill_in(source: &str, files: &[(String, Vec<u8>)]) -> Result<String, String> {
    if !source.contains(FILES) {
        return Err(format!(
            "sw.js: {FILES} is not in it, so it would keep nothing"
        ));
    }
    let entries: Vec<String> = files
        .iter()
        .map(|(name, bytes)| entry(name, bytes))
        .collect();
    let list = format!("[{}]", entries.join(","));
    let code = source.lines().filter(|line| !line.starts_with("//"));
    let code = code.map(|line| format!("{line}\n")).collect::<String>();
    Ok(code
        .replace(FILES, &list)
        .replace(BUILD, &digest::short(list.as_bytes())))
}

fn entry(name: &str, bytes: &[u8]) -> String {
    // A host may answer index.html with a redirect to its folder, which a cache must not hold.
    let name = if name == "index.html" { "" } else { name };
    let integrity = digest::integrity(bytes);
    format!(r#"{{"url":"./{name}","integrity":"{integrity}"}}"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const files = \"__PRECACHE__\"; const build = \"__BUILD__\";";

    fn files(page: &str) -> Vec<(String, Vec<u8>)> {
        vec![
            ("icons/icon.svg".into(), b"<svg/>".to_vec()),
            ("index.html".into(), page.as_bytes().to_vec()),
        ]
    }

    #[test]
    fn every_file_is_listed_once_and_the_page_as_its_folder() {
        let text = fill_in(SOURCE, &files("page")).unwrap();
        assert_eq!(text.matches("\"./icons/icon.svg\"").count(), 1);
        assert_eq!(text.matches("\"./\"").count(), 1);
        assert!(!text.contains("__"));
    }

    #[test]
    fn the_name_changes_with_any_file_and_only_then() {
        let text = fill_in(SOURCE, &files("page")).unwrap();
        assert_eq!(text, fill_in(SOURCE, &files("page")).unwrap());
        let build = |text: &str| text.split("build = ").nth(1).map(str::to_string);
        assert_ne!(
            build(&text),
            build(&fill_in(SOURCE, &files("other")).unwrap())
        );
    }

    /// The worker of the product, with its files.
    #[test]
    fn the_worker_takes_its_files_and_its_name() {
        let text = fill_in(include_str!("sw.js"), &files("page")).unwrap();
        assert!(!text.contains("__") && !text.contains("\n//"));
        assert_eq!(text.matches("sha384-").count(), 2);
    }

    #[test]
    fn a_worker_that_would_keep_nothing_is_an_error() {
        assert!(
            fill_in("self.onfetch = null;", &[])
                .unwrap_err()
                .contains("__PRECACHE__")
        );
    }
}
