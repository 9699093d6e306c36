//! The README has the same tables as the app.

use std::path::PathBuf;

use super::*;

/// Set to write the tables into the README instead of comparing them.
const WRITE: &str = "LECTERN_WRITE_README";

fn readme() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// Returns the table of a format in Markdown, between the comments that mark its place.
fn table(format: Format) -> String {
    let cell = |text: &str| text.replace('|', "\\|");
    let code = |text: &str| match text {
        "" => String::new(),
        text => format!("`{}`", cell(text)),
    };
    let mut lines = vec![
        start(format),
        String::new(),
        "| Column | Required | What it holds | Example |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    for column in format.columns() {
        let names = std::iter::once(column.name()).chain(column.synonyms().iter().copied());
        let names: Vec<String> = names.map(code).collect();
        let (required, holds) = (t(column.requirement), t(column.content));
        lines.push(format!(
            "| {} | {required} | {} | {} |",
            names.join(", "),
            cell(&holds),
            code(column.example)
        ));
    }
    lines.push(String::new());
    lines.push(END.to_owned());
    lines.join("\n")
}

const END: &str = "<!-- end of columns -->";

fn start(format: Format) -> String {
    format!("<!-- columns: {} -->", t(format))
}

#[test]
fn the_readme_has_the_table_of_every_format() {
    let mut text = std::fs::read_to_string(readme()).expect("the README");
    let before = text.clone();
    for format in Format::ALL {
        if format.template().is_none() {
            continue;
        }
        let from = text.find(&start(format));
        let from = from.unwrap_or_else(|| panic!("no place for {}", t(format)));
        let length = text[from..].find(END).expect("the end of a table") + END.len();
        text.replace_range(from..from + length, &table(format));
    }
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(readme(), &text).expect("the README can be written");
    } else {
        assert!(
            text == before,
            "run the tests with {WRITE}=1 and review the README"
        );
    }
}
