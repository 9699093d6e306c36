use super::*;

const PAGE: &str = r#"<meta content="script-src 'self' 'inline-scripts'"><script>a()</script><script src="b.js"></script><script type="module">c()</script>"#;

#[test]
fn a_release_admits_its_own_inline_scripts_only() {
    let digest = |script: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(script)));
    let html = admit_scripts(PAGE, true).unwrap();
    let policy = format!("script-src 'self' {} {}\"", digest("a()"), digest("c()"));
    assert!(html.contains(&policy), "{html}");
    assert!(!html.contains("unsafe-inline"));
}

#[test]
fn a_debug_build_admits_what_trunk_adds_when_it_serves() {
    let html = admit_scripts(PAGE, false).unwrap();
    assert!(html.contains("script-src 'self' 'unsafe-inline'"));
}

#[test]
fn a_page_without_the_placeholder_is_an_error() {
    assert!(admit_scripts("<script>a()</script>", true).is_err());
}

#[test]
fn the_page_has_a_policy_with_the_placeholder() {
    let html = include_str!("../../index.html");
    assert!(admit_scripts(html, true).is_ok());
}

#[test]
fn the_worker_lists_every_file_once_and_the_page_as_its_folder() {
    let folder = env::temp_dir().join(format!("lectern-xtask-{}", std::process::id()));
    fs::create_dir_all(folder.join("icons")).unwrap();
    fs::write(folder.join("index.html"), "page").unwrap();
    fs::write(folder.join("icons/icon.svg"), "<svg/>").unwrap();
    let files = precache_list(&folder).unwrap();
    fs::remove_dir_all(&folder).unwrap();

    let digest = BASE64.encode(Sha384::digest("page"));
    assert_eq!(files.matches("integrity").count(), 2);
    assert!(files.contains(&format!(r#"{{"url":"./","integrity":"sha384-{digest}"}}"#)));
    assert!(files.contains(r#""url":"./icons/icon.svg""#));

    let worker = service_worker(include_str!("../../src/sw.js"), &files).unwrap();
    assert!(worker.contains(&files) && !worker.contains("__"));
}

#[test]
fn the_name_of_a_build_changes_with_its_files() {
    let worker = |files| service_worker("\"__FILES__\" __BUILD__", files).unwrap();
    let name = |files| worker(files).split(' ').nth(1).map(str::to_string);
    assert_eq!(name("[1]"), name("[1]"));
    assert_ne!(name("[1]"), name("[2]"));
}

#[test]
fn a_worker_without_its_placeholders_is_an_error() {
    assert!(service_worker("self.onfetch = null;", "[]").is_err());
}
