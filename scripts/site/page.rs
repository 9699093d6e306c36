//! What the last build step changes in `index.html`: text in, text out.

use crate::{digest, policy};

/// A page and the script that it starts.
pub struct Page {
    pub html: String,
    pub script_name: String,
    pub script: String,
}

/// Puts our own start script, as a file, in the place of the one that Trunk wrote into the page,
/// and adds the policy that this makes possible.
pub fn finish(html: &str) -> Result<Page, String> {
    let (before, trunks, after) = split_at_script(html)?;
    let script = start_script(trunks)?;
    let name = format!("boot-{}.js", digest::short(script.as_bytes()));
    let integrity = digest::integrity(script.as_bytes());
    let tag = format!(r#"<script type="module" src="./{name}" integrity="{integrity}"></script>"#);
    let html = drop_idle_integrity(&format!("{before}{tag}{after}"));
    Ok(Page {
        html: add_policy(&html)?,
        script_name: name,
        script,
    })
}

fn split_at_script(html: &str) -> Result<(&str, &str, &str), String> {
    const END: &str = "</script>";
    let start = html
        .find("<script")
        .ok_or("index.html: Trunk put no script there")?;
    let length = html[start..]
        .find(END)
        .ok_or("index.html: a script without an end")?;
    let end = start + length + END.len();
    if html[end..].contains("<script") {
        return Err("index.html: a second script; an inline one would be blocked".into());
    }
    Ok((&html[..start], &html[start..end], &html[end..]))
}

/// Our script, without its comments, with the names that Trunk's own has.
fn start_script(trunks: &str) -> Result<String, String> {
    let code = include_str!("boot.js")
        .lines()
        .filter(|line| !line.starts_with("//"));
    let code = code.map(|line| format!("{line}\n")).collect::<String>();
    Ok(code
        .replace("__GLUE__", named_in(trunks, ".js")?)
        .replace("__WASM__", named_in(trunks, ".wasm")?))
}

/// The name of the file with that ending that a script mentions as `'./name'`.
fn named_in<'a>(script: &'a str, ending: &str) -> Result<&'a str, String> {
    script
        .split(['\'', '"', '`'])
        .filter_map(|word| word.strip_prefix("./"))
        .find(|word| word.ends_with(ending))
        .ok_or_else(|| format!("index.html: Trunk's script names no {ending} file"))
}

/// Browsers do not check what is preloaded for `fetch`, and say so on every visit. (A `fetch` that
/// checks would wait for the last byte before it compiles the first; the service worker checks.)
fn drop_idle_integrity(html: &str) -> String {
    let mut links = html.split("<link");
    let mut out = links.next().unwrap_or_default().to_string();
    for link in links {
        let (tag, rest) = link.split_at(link.find('>').unwrap_or(0));
        let for_fetch = tag.contains("as=fetch") || tag.contains("as=\"fetch\"");
        let kept = |word: &&str| !(for_fetch && word.starts_with("integrity="));
        let words: Vec<&str> = tag.split(' ').filter(kept).collect();
        out += &format!("<link{}{rest}", words.join(" "));
    }
    out
}

/// The policy comes right behind the character set, so that it holds for all that follows.
fn add_policy(html: &str) -> Result<String, String> {
    let charset = html
        .find("charset=")
        .ok_or("index.html: no <meta charset>")?;
    let end = html[charset..]
        .find('>')
        .ok_or("index.html: <meta charset> has no end")?;
    let (before, after) = html.split_at(charset + end + 1);
    let policy = policy::meta();
    Ok(format!(
        r#"{before}<meta http-equiv="Content-Security-Policy" content="{policy}">{after}"#
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNKS: &str = r#"<head><meta charset="utf-8">
<link rel="modulepreload" href="./a.js" integrity="sha384-a">
<link rel="preload" as="fetch" integrity="sha384-b" href="./a.wasm"></head>
<body><script type="module">
import init from './a.js';
await init({ module_or_path: './a.wasm' });
</script></body>"#;

    #[test]
    fn no_script_is_left_inside_and_the_policy_comes_first() {
        let page = finish(TRUNKS).unwrap();
        assert!(!page.html.contains("import init"));
        assert!(
            page.html
                .contains(&format!("src=\"./{}\"", page.script_name))
        );
        assert!(page.html.find("Content-Security-Policy") < page.html.find("<link"));
    }

    #[test]
    fn the_script_starts_what_trunks_would_have() {
        let script = finish(TRUNKS).unwrap().script;
        assert!(script.contains("\"./a.js\"") && script.contains("\"./a.wasm\""));
        assert!(!script.contains("//") && !script.contains("__"));
    }

    #[test]
    fn only_an_integrity_that_nothing_checks_goes() {
        let html = finish(TRUNKS).unwrap().html;
        assert!(html.contains("sha384-a") && !html.contains("sha384-b"));
    }

    #[test]
    fn a_page_that_would_not_start_is_an_error() {
        assert!(finish(&TRUNKS.replace("<script", "<template")).is_err());
        assert!(finish(&TRUNKS.replace("</body>", "<script>1</script>")).is_err());
        assert!(finish(&TRUNKS.replace("charset", "name")).is_err());
    }
}
