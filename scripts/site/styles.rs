//! Many style sheets in the source, one in the build: `@import`s are put in place, so that the
//! page asks once. Trunk then minifies and hashes the result.
//!
//! An import is a line of its own: `@import "file.css";`, or with `layer(name)` behind the name.
//! The order of the lines and the layers stays what a browser would have seen.

use std::fs;
use std::path::{Path, PathBuf};

/// Writes `from`, with all that it imports, to `to`.
pub fn bundle(from: &Path, to: &Path) -> Result<(), String> {
    let css = read(from, &mut Vec::new())?;
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    if fs::read(to).is_ok_and(|old| old == css.as_bytes()) {
        return Ok(());
    }
    fs::write(to, css).map_err(|e| format!("{}: {e}", to.display()))
}

fn read(path: &Path, open: &mut Vec<PathBuf>) -> Result<String, String> {
    if open.iter().any(|p| p == path) {
        return Err(format!("{}: imports itself", path.display()));
    }
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    open.push(path.to_path_buf());
    let mut css = String::new();
    for (number, line) in text.lines().enumerate() {
        let place = || format!("{}:{}", path.display(), number + 1);
        if line.trim_start().starts_with("@import") {
            let import = Import::parse(line.trim()).ok_or_else(|| {
                format!(
                    "{}: an import must read @import \"file.css\" layer(name);",
                    place()
                )
            })?;
            let inner = read(&path.with_file_name(import.file), open)?;
            css += &import.wrap(&inner);
        } else {
            if has_file_url(line) {
                return Err(format!(
                    "{}: url() of a file would not be found in the build; use a data: URL",
                    place()
                ));
            }
            css += line;
            css.push('\n');
        }
    }
    open.pop();
    Ok(css)
}

struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
}

impl<'a> Import<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let rest = line
            .strip_prefix("@import")?
            .trim()
            .strip_suffix(';')?
            .trim();
        let (file, rest) = rest.strip_prefix('"')?.split_once('"')?;
        let layer = match rest.trim() {
            "" => None,
            layer => Some(layer.strip_prefix("layer(")?.strip_suffix(')')?.trim()),
        };
        Some(Self { file, layer })
    }

    fn wrap(&self, css: &str) -> String {
        match self.layer {
            Some(name) => format!("@layer {name} {{\n{css}}}\n"),
            None => css.to_string(),
        }
    }
}

fn has_file_url(line: &str) -> bool {
    line.split("url(").skip(1).any(|rest| {
        let target = rest.trim_start_matches(['"', '\'', ' ']);
        !target.starts_with("data:") && !target.starts_with('#')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("lectern-styles-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        folder
    }

    #[test]
    fn imports_are_put_in_place_in_their_layers() {
        let folder = folder(
            "place",
            &[
                (
                    "app.css",
                    "@layer tokens, base;\n@import \"tokens.css\" layer(tokens);\n@import \"base.css\";\np { margin: 0 }\n",
                ),
                ("tokens.css", ":root { --a: 1 }\n"),
                ("base.css", "@layer base { a { color: red } }\n"),
            ],
        );
        let to = folder.join("out/app.css");
        bundle(&folder.join("app.css"), &to).unwrap();
        assert_eq!(
            fs::read_to_string(to).unwrap(),
            "@layer tokens, base;\n@layer tokens {\n:root { --a: 1 }\n}\n@layer base { a { color: red } }\np { margin: 0 }\n"
        );
    }

    #[test]
    fn what_it_cannot_bundle_is_an_error_with_its_place() {
        let folder = folder(
            "errors",
            &[
                ("screen.css", "\n@import \"a.css\" screen;\n"),
                ("round.css", "@import \"round.css\";\n"),
                ("url.css", "a { background: url(\"a.png\") }\n"),
            ],
        );
        let out = folder.join("out.css");
        let error = |file: &str| bundle(&folder.join(file), &out).unwrap_err();
        assert!(error("screen.css").contains("screen.css:2"));
        assert!(error("round.css").contains("imports itself"));
        assert!(error("url.css").contains("url.css:1"));
        assert!(error("gone.css").contains("gone.css"));
    }

    #[test]
    fn data_urls_and_references_stay() {
        assert!(!has_file_url(
            "a { mask: url(\"data:image/svg+xml,x\"); fill: url(#g) }"
        ));
    }
}
