//! Action labels, changes and store states.

use super::Texts;

/// Adds the texts.
pub fn add_to(texts: &mut Texts) {
    let mut add = |what: &'static str, text: &str| texts.add(what, text);
    add(
        "label",
        r#"{"deed":"of-a-newer-version","name":"x","more":[]}"#,
    );
    add("label", r#"{"deed":"changed-person","name":"","count":0}"#);
    add("label", r#"{"name":"x"}"#);
    add("label", r#"{"deed":7}"#);
    let change = |nature: &str, edits: &str| {
        format!(
            r#"{{"id":"ID","at":-5,"nature":{nature},"label":{{"deed":"drafted"}},"edits":{edits},"more":1}}"#
        )
    };
    for nature in [
        r#""edit""#,
        r#""quiet""#,
        r#"{"undo":"OTHER"}"#,
        r#"{"redo":"OTHER"}"#,
        r#""later""#,
        r#"{"later":"OTHER"}"#,
        r#"{"undo":"no"}"#,
        "null",
        "{}",
    ] {
        add("change", &change(nature, "[]"));
    }
    let person =
        r#"{"id":"person:ID","kind":"person","schema":1,"username":"zoe","role":"hr-director"}"#;
    add(
        "change",
        &change(
            r#""edit""#,
            &format!(r#"[{{"key":"person:ID","before":null,"after":{person}}}]"#),
        ),
    );
    add(
        "change",
        &change(
            r#""edit""#,
            &format!(r#"[{{"key":"person:ID","x":[],"after":{person}}}]"#),
        ),
    );
    add(
        "change",
        &change(
            r#""edit""#,
            &format!(r#"[{{"after":{person},"key":"person:ID"}}]"#),
        ),
    );
    add(
        "change",
        &change(
            r#""edit""#,
            r#"[{"key":"hologram:ID","before":null,"after":null}]"#,
        ),
    );
    add(
        "change",
        r#"{"id":"ID","at":1,"nature":"edit","label":{"deed":"drafted"}}"#,
    );
    add(
        "state",
        r#"{"version":1,"folded":3,"complete":2,"bits":{"person":3,"course":0}}"#,
    );
    add(
        "state",
        r#"{"version":1,"folded":3,"complete":2,"bits":{},"aside":[1,2]}"#,
    );
    add("state", r#"{"version":1,"folded":3,"complete":2}"#);
    add("state", r#"{"version":2,"x":1}"#);
}
