//! Records of every kind with unknown, repeated, missing and malformed fields.

use super::Texts;

/// Adds the records.
pub fn add_to(texts: &mut Texts) {
    let mut add = |what: &'static str, text: &str| texts.add(what, text);
    let deep = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    // Unknown fields, of every kind of value, byte for byte; the last of a name counts.
    add(
        "person",
        r#"{"id":"person:ID","kind":"person","schema":9,"zeta":1.50e+2,"alpha":{"b" : [1, 2],"a":null},"username":"zoe","big":123456789012345678901234567890,"n":-0,"t":"\u00e9\/","alpha2":true}"#,
    );
    add(
        "person",
        r#"{"id":"person:ID","x":1,"x":2,"username":"a","username":"b"}"#,
    );
    add(
        "person",
        &format!(r#"{{"id":"person:ID","deep":{}}}"#, deep(126)),
    );
    add(
        "person",
        &format!(r#"{{"id":"person:ID","deep":{}}}"#, deep(200)),
    );
    add(
        "person",
        r#" { "schema" : 0 , "username" : "zo\u00eb\ud834\udd1e" , "kind" : 7, "id" : "person:ID" } "#,
    );
    add(
        "person",
        r#"{"id":"person:ID","kind":"course","role":"librarian","email":""}"#,
    );
    add("person", r#"{"id":"person:ID","na\"me":"x","":2}"#);
    // What is no record.
    add("person", r#"{"username":"zoe"}"#);
    add("person", r#"{"id":"course:ID"}"#);
    add("person", r#"{"id":"person:ID:OTHER"}"#);
    add("person", r#"{"id":"person:ID","username":null}"#);
    add("person", r#"{"id":"person:ID","username":7}"#);
    add("person", r#"{"id":"person:ID","schema":-1}"#);
    add("person", r#"{"id":"person:ID","role":null}"#);
    add("person", r#"{"id":"person:ID"} x"#);
    add("person", r#"["person:ID","person",1]"#);
    add("person", "null");
    add("person", "");
    // Identities in capitals; not in other spellings.
    add(
        "person",
        r#"{"id":"person:ABCDEF00-0000-4000-8000-000000000001"}"#,
    );
    add(
        "person",
        r#"{"id":"person:00000000000040008000000000000001"}"#,
    );
    add("person", r#"{"id":"person:{ID}"}"#);
    add("person", r#"{"id":"person:urn:uuid:ID"}"#);
    add(
        "course",
        r#"{"id":"course:ID","teachers":["00000000000040008000000000000001"]}"#,
    );
    add("course", r#"{"id":"course:ID","teachers":["{ID}"]}"#);
    add("settings", r#"{"id":"settings:workspace"}"#);
    add("settings", r#"{"id":"settings:ID"}"#);
    // Numbers, dates.
    for year in [
        "0", "65535", "65536", "-1", "2026.0", "\"2026\"", "null", "2e3",
    ] {
        add(
            "course",
            &format!(r#"{{"id":"course:ID","academicYear":{year}}}"#),
        );
    }
    for date in [
        "2026-9-14",
        "2026-02-29",
        "+12026-01-31",
        "12026-01-31",
        "-0005-02-28",
        "2026-09-14T08:00:00",
        "2026-09-14-",
        "02026-09-14",
        "",
        "0000-01-01",
        "26-01-01",
    ] {
        add(
            "course",
            &format!(r#"{{"id":"course:ID","start":"{date}"}}"#),
        );
    }
    add(
        "course",
        r#"{"id":"course:ID","start":null,"end":null,"teachers":[]}"#,
    );
    add(
        "course",
        r#"{"id":"course:ID","teachers":["OTHER","ID","OTHER"]}"#,
    );
    // Time limits as all versions wrote them, with defaults in small objects.
    for limits in [
        r#"{"type":"none"}"#,
        r#"{"type":"none","days":3,"later":[1]}"#,
        r#"{"days":30,"type":"duration"}"#,
        r#"{"type":"duration","days":0}"#,
        r#"{"type":"duration","days":30,"access":null}"#,
        r#"{"access":{"start":"2026-09-14T08:00:00"},"type":"dates","display":{"start":"2026-09-14T08:00:00","end":"2027-01-31T18:30:00"},"coachDaysBefore":0,"coachDaysAfter":7}"#,
        r#"{"type":"dates","access":{"end":"2026-09-14T08:00"},"display":null}"#,
        r#"{"type":"dates","access":{"end":"2026-09-14T08:00:00.250000000","start":null}}"#,
        r#"{"type":"dates","access":{"end":"+12026-09-14T08:00:00"}}"#,
        r#"{"type":"dates","access":{"end":"2026-09-14T08:00:60"}}"#,
        r#"{"type":"dates","access":{"end":"2026-09-14 08:00:00"}}"#,
        r#"{"type":"dates"}"#,
        r#"{"type":"dates","access":{}}"#,
        r#"{"type":"duration"}"#,
        r#"{"type":"duration","days":70000}"#,
        r#"{"type":"weeks"}"#,
        r#"{}"#,
        r#"null"#,
    ] {
        add(
            "course-session",
            &format!(r#"{{"id":"course-session:ID","limits":{limits}}}"#),
        );
    }
    add(
        "course-session",
        r#"{"id":"course-session:ID","afterEnd":"read-only","category":null,"showDescription":false,"binnedAt":0}"#,
    );
    add(
        "course-session",
        r#"{"id":"course-session:ID","afterEnd":"for-ever"}"#,
    );
    add(
        "course-session",
        r#"{"id":"course-session:ID","binnedAt":-9223372036854775808}"#,
    );
    add(
        "course-session",
        r#"{"id":"course-session:ID","binnedAt":9223372036854775808}"#,
    );
    for order in ["b", "1", "aa", "É", ""] {
        add(
            "cs-course",
            &format!(r#"{{"id":"cs-course:ID:OTHER","order":"{order}"}}"#),
        );
    }
    add(
        "enrolment",
        r#"{"id":"enrolment:ID:OTHER","individually":true,"classes":["ID"],"firstAccess":0}"#,
    );
    add("enrolment", r#"{"id":"enrolment:ID"}"#);
    // Drafts with defaults written out, unknown fields within, and maps.
    add(
        "draft",
        r#"{"id":"draft:ID","step":"details","details":{}}"#,
    );
    add(
        "draft",
        r#"{"id":"draft:ID","details":{"name":"","coaches":[],"category":null,"limits":"none","start":{"date":"","time":""},"displayDiffers":false,"afterEnd":"read-only","showDescription":false,"colour":"red"}}"#,
    );
    add("draft", r#"{"id":"draft:ID","details":{"limits":"weeks"}}"#);
    add("draft", r#"{"id":"draft:ID","step":"later"}"#);
    add(
        "draft-courses",
        r#"{"id":"draft-courses:ID","chosen":[{"coaches":["OTHER"],"course":"ID"},{"course":"ID","coaches":[],"x":1}]}"#,
    );
    add(
        "draft-courses",
        r#"{"id":"draft-courses:ID","chosen":[{"coaches":[]}]}"#,
    );
    add(
        "draft-learners",
        r#"{"id":"draft-learners:ID","chosen":{"extensions":{"OTHER":1,"ID":0},"classes":{"ID":true},"blocked":{"OTHER":["ID"],"ID":[]}}}"#,
    );
    add(
        "draft-learners",
        r#"{"id":"draft-learners:ID","chosen":{"extensions":{"nobody":1}}}"#,
    );
    add(
        "draft-learners",
        r#"{"id":"draft-learners:ID","chosen":{}}"#,
    );
}
