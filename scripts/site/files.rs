//! Which file answers a request, if any, and what a browser may do with it.

use crate::http::{Answer, Request};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Answers a request from the files under `root`, which are served under `base` (`/` at both ends).
pub fn answer(request: &Request, root: &Path, base: &str) -> Answer {
    if request.method != "GET" && request.method != "HEAD" {
        let mut refusal = Answer::plain("405 Method Not Allowed");
        refusal.headers.push(("Allow", "GET, HEAD".into()));
        return refusal;
    }
    if format!("{}/", request.path) == base {
        return redirect(base.to_string());
    }
    let found = request
        .path
        .strip_prefix(base)
        .and_then(|path| find(root, path));
    match found {
        Some(path) if path.is_dir() => redirect(format!("{}/", request.path)),
        Some(path) => file(&path, request.known_tag.as_deref()),
        None => not_found(base),
    }
}

fn redirect(to: String) -> Answer {
    let mut answer = Answer::plain("301 Moved Permanently");
    answer.headers.push(("Location", to));
    answer
}

/// The routes of the app are behind the `#`, so a path that is no file is a mistyped address: the
/// way back is a link, not another page under a wrong address.
fn not_found(base: &str) -> Answer {
    let body = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not found</title>\
         <h1>Not found</h1><p><a href=\"{base}\">Open Lectern</a></p></html>\n"
    );
    Answer {
        status: "404 Not Found",
        headers: vec![
            ("Content-Type", "text/html; charset=utf-8".into()),
            ("Cache-Control", "no-store".into()),
        ],
        body: body.into_bytes(),
    }
}

/// The file or folder that a path below the root names; never one outside it, nor a hidden one.
fn find(root: &Path, path: &str) -> Option<PathBuf> {
    let path = percent_decode(path)?;
    let relative = Path::new(&path);
    let ordinary = |c: Component| match c {
        Component::Normal(name) => !name.as_encoded_bytes().starts_with(b"."),
        _ => false,
    };
    if path.contains(['\\', '\0']) || !relative.components().all(ordinary) {
        return None;
    }
    let wanted = if path.is_empty() || path.ends_with('/') {
        root.join(relative).join("index.html")
    } else {
        root.join(relative)
    };
    // What the name leads to counts, not the name: a link may lead out.
    let real = wanted.canonicalize().ok()?;
    real.starts_with(root.canonicalize().ok()?).then_some(real)
}

fn percent_decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digit = |b: u8| char::from(b).to_digit(16);
                (digit(rest.next()?)? * 16 + digit(rest.next()?)?) as u8
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn file(path: &Path, known_tag: Option<&str>) -> Answer {
    let (Ok(body), Ok(facts)) = (fs::read(path), fs::metadata(path)) else {
        return Answer::plain("500 Internal Server Error");
    };
    let changed = facts
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let tag = format!(
        "\"{:x}-{:x}\"",
        body.len(),
        changed.unwrap_or_default().as_nanos()
    );
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let headers = vec![
        ("Content-Type", content_type(&name).to_string()),
        ("Cache-Control", cache_control(&name).to_string()),
        ("ETag", tag.clone()),
    ];
    if known_tag == Some(tag.as_str()) {
        return Answer {
            status: "304 Not Modified",
            headers,
            body: Vec::new(),
        };
    }
    Answer {
        status: "200 OK",
        headers,
        body,
    }
}

/// A name with sixteen hexadecimal digits of its content never has other content.
fn cache_control(name: &str) -> &'static str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> PathBuf {
        let outer =
            std::env::temp_dir().join(format!("lectern-files-{name}-{}", std::process::id()));
        let root = outer.join("dist");
        fs::create_dir_all(root.join("snippets")).unwrap();
        fs::write(outer.join("secret.txt"), "secret").unwrap();
        fs::write(root.join(".hidden"), "secret").unwrap();
        fs::write(root.join("index.html"), "<h1>").unwrap();
        fs::write(root.join("a b.txt"), "text").unwrap();
        fs::write(root.join("lectern-0123456789abcdef.wasm"), "wasm").unwrap();
        root
    }

    fn get(root: &Path, base: &str, path: &str) -> Answer {
        let request = Request::parse(&format!("GET {path} HTTP/1.1\r\n\r\n")).unwrap();
        answer(&request, root, base)
    }

    fn header(answer: &Answer, name: &str) -> String {
        let head = answer.head(false);
        let line = head
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")));
        line.unwrap_or_default().to_string()
    }

    #[test]
    fn the_page_is_asked_for_anew_and_hashed_files_are_kept() {
        let root = site("cache");
        let page = get(&root, "/", "/?a=b");
        assert_eq!(
            (page.status, header(&page, "Cache-Control").as_str()),
            ("200 OK", "no-cache")
        );
        let wasm = get(&root, "/", "/lectern-0123456789abcdef.wasm");
        assert_eq!(header(&wasm, "Content-Type"), "application/wasm");
        assert!(header(&wasm, "Cache-Control").contains("immutable"));
        assert!(
            header(&page, "Content-Security-Policy")
                .contains("script-src 'self' 'wasm-unsafe-eval';")
        );
    }

    #[test]
    fn a_known_tag_saves_the_body() {
        let root = site("tag");
        let tag = header(&get(&root, "/", "/"), "ETag");
        let head = format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}\r\n\r\n");
        let again = answer(&Request::parse(&head).unwrap(), &root, "/");
        assert_eq!((again.status, again.body.len()), ("304 Not Modified", 0));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let root = site("outside");
        let paths = [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/.hidden",
            "//etc/passwd",
            "/snippets/../../secret.txt",
            "/%00",
            "/%zz",
            "/snippets/",
            "/index.html/",
        ];
        for path in paths {
            assert_eq!(get(&root, "/", path).status, "404 Not Found", "{path}");
        }
        #[cfg(unix)]
        {
            let _ = std::os::unix::fs::symlink(
                root.with_file_name("secret.txt"),
                root.join("link.txt"),
            );
            assert_eq!(get(&root, "/", "/link.txt").status, "404 Not Found");
        }
    }

    #[test]
    fn a_base_is_honoured_and_leads_home() {
        let root = site("base");
        assert_eq!(
            get(&root, "/some/path/", "/some/path/a%20b.txt").body,
            b"text"
        );
        assert_eq!(
            header(&get(&root, "/some/path/", "/some/path"), "Location"),
            "/some/path/"
        );
        let lost = get(&root, "/some/path/", "/elsewhere");
        assert!(
            String::from_utf8(lost.body)
                .unwrap()
                .contains("href=\"/some/path/\"")
        );
    }

    #[test]
    fn only_reading_is_allowed() {
        let request = Request::parse("POST / HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
        assert!(request.close);
        assert_eq!(
            answer(&request, &site("post"), "/").status,
            "405 Method Not Allowed"
        );
        assert_eq!(Request::parse("nonsense"), None);
        assert_eq!(
            Request::parse("GET http://elsewhere/ HTTP/1.1\r\n\r\n"),
            None
        );
    }
}
