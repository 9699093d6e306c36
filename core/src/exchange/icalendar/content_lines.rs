//! Writing of content lines: RFC 5545, section 3.1.

/// The greatest length of a line in octets, without its line end.
const MAX_OCTETS: usize = 75;

/// Writer of content lines, each folded and ended by CRLF.
#[derive(Clone, Debug, Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// Writes the first line of a component.
    pub fn begin(&mut self, component: &str) {
        self.line("BEGIN", component);
    }

    /// Writes the last line of a component.
    pub fn end(&mut self, component: &str) {
        self.line("END", component);
    }

    /// Writes a property with a value that needs no escaping, such as a date or an address.
    pub fn line(&mut self, name: &str, value: &str) {
        let line = [name, ":", value].concat();
        let mut octets = 0;
        let mut is_escaped = false;
        for (at, c) in line.char_indices() {
            // The two characters of an escape stay together, since some readers unfold too late.
            let needed = match (c, is_escaped) {
                ('\\', false) => line[at..].chars().take(2).map(char::len_utf8).sum(),
                (_, true) => 0,
                (_, false) => c.len_utf8(),
            };
            if octets + needed > MAX_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
            is_escaped = c == '\\' && !is_escaped;
        }
        self.0.push_str("\r\n");
    }

    /// Writes a property of type TEXT; an empty one is omitted.
    pub fn text(&mut self, name: &str, text: &str) {
        self.texts(name, [text]);
    }

    /// Writes a property that is a list of texts; empty ones are omitted.
    pub fn texts<'a>(&mut self, name: &str, texts: impl IntoIterator<Item = &'a str>) {
        let texts = texts.into_iter().map(escaped);
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        if !texts.is_empty() {
            self.line(name, &texts.join(","));
        }
    }

    /// Writes a property of type URI; an empty one is omitted.
    pub fn uri(&mut self, name: &str, uri: &str) {
        let uri: String = uri.chars().filter(|c| !c.is_control()).collect();
        if !uri.is_empty() {
            self.line(name, &uri);
        }
    }

    /// Appends the lines of another writer.
    pub fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    /// Returns the lines in UTF-8.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Returns a value of type TEXT. Control characters, which no content line can have, are omitted.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut previous = ' ';
    for c in text.chars() {
        match c {
            '\n' if previous == '\r' => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\t' => escaped.push(c),
            _ if c.is_control() => {}
            _ => escaped.push(c),
        }
        previous = c;
    }
    escaped
}

/// Returns the value of a parameter, in quotes if it needs them. It cannot have quotes itself.
pub(super) fn parameter(value: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() && *c != '"';
    let value: String = value.chars().filter(is_allowed).collect();
    if value.contains([':', ';', ',']) {
        ["\"", &value, "\""].concat()
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(write: impl FnOnce(&mut ContentLines)) -> String {
        let mut lines = ContentLines::default();
        write(&mut lines);
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            written(|lines| lines.text("SUMMARY", "a;b,c\\d:\"e\"\r\nf\rg\u{7}\t")),
            "SUMMARY:a\\;b\\,c\\\\d:\"e\"\\nf\\ng\t\r\n"
        );
        assert_eq!(
            written(|lines| lines.texts("CATEGORIES", ["a,b", "", "c"])),
            "CATEGORIES:a\\,b,c\r\n"
        );
        assert_eq!(written(|lines| lines.text("SUMMARY", "")), "");
    }

    #[test]
    fn an_address_cannot_begin_a_line_of_its_own() {
        assert_eq!(
            written(|lines| lines.uri("URL", "https://example.org/\r\nEND:VEVENT")),
            "URL:https://example.org/END:VEVENT\r\n"
        );
        assert_eq!(parameter("Mars/\"Olympus\":1"), "\"Mars/Olympus:1\"");
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded() {
        let text = "x".repeat(MAX_OCTETS - "URL:".len());
        assert!(!written(|lines| lines.uri("URL", &text)).contains("\r\n "));
        let longer = format!("{text}y");
        assert!(written(|lines| lines.uri("URL", &longer)).ends_with("\r\n y\r\n"));
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_written(
            text in "[ -~\n;,\\\\é日👩‍🔬]{0,300}",
        ) {
            let folded = written(|lines| lines.text("DESCRIPTION", &text));
            for line in folded.split_terminator("\r\n") {
                prop_assert!(line.len() <= MAX_OCTETS && !line.ends_with(['\r', '\n']));
                // No escape is split.
                let backslashes = line.len() - line.trim_end_matches('\\').len();
                prop_assert_eq!(backslashes % 2, 0);
            }
            let unfolded = folded.replace("\r\n ", "");
            let value = unfolded.trim_end_matches("\r\n");
            let expected = text.replace('\\', "\\\\").replace(';', "\\;");
            let expected = expected.replace(',', "\\,").replace('\n', "\\n");
            prop_assert_eq!(value.strip_prefix("DESCRIPTION:").unwrap_or(value), expected);
        }
    }
}
