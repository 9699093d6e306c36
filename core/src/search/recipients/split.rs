//! Division of a line into entries.

use super::{Form, Recipient};
use crate::text::clean_line;

/// Characters that begin an item of a list, followed by white space.
const BULLETS: [char; 17] = [
    '•', '◦', '▪', '▫', '‣', '⁃', '·', '●', '○', '■', '□', '–', '—', '-', '*', '+', '>',
];
/// Semicolons of several scripts, and the comma that parts only items.
const SEMICOLONS: [char; 4] = [';', '；', '؛', '、'];
/// Commas of several scripts.
pub(super) const COMMAS: [char; 3] = [',', '，', '،'];
/// Pairs around an address that stands beside a name.
const BRACKETS: [(char, char); 3] = [('<', '>'), ('[', ']'), ('(', ')')];

/// Appends the entries of a line.
pub(super) fn read_line(line: &str, entries: &mut Vec<Recipient>) {
    let line = without_marker(line.trim());
    if line.contains('\t') {
        return read_row(line, entries);
    }
    for segment in split_unquoted(line, &SEMICOLONS) {
        read_segment(segment, entries);
    }
}

/// Removes a bullet or a number with a full stop or bracket from the start of a line.
fn without_marker(line: &str) -> &str {
    let rest = match line.strip_prefix(BULLETS) {
        Some(rest) => Some(rest),
        None => {
            let inner = line.strip_prefix('(').unwrap_or(line);
            let rest = inner.trim_start_matches(|digit: char| digit.is_ascii_digit());
            let digits = inner.len() - rest.len();
            (1..=6)
                .contains(&digits)
                .then(|| rest.strip_prefix(['.', ')']))
                .flatten()
        }
    };
    match rest {
        Some(rest) if rest.starts_with(char::is_whitespace) => rest.trim_start(),
        Some(_) | None => line,
    }
}

/// Reads a row of a spreadsheet: one entry, unless all its cells are addresses.
fn read_row(line: &str, entries: &mut Vec<Recipient>) {
    let cells = line.split('\t').map(unquoted);
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    if cells.len() < 2 || cells.iter().all(|cell| is_address(cell)) {
        for cell in cells {
            read_segment(&cell, entries);
        }
        return;
    }
    entries.push(Recipient {
        text: cells.join("\t"),
        form: Form::Row(cells),
    });
}

/// Reads what lies between two semicolons. An address in brackets ends an entry, whatever follows.
fn read_segment(segment: &str, entries: &mut Vec<Recipient>) {
    let mut rest = segment;
    while let Some((start, end, address)) = bracketed_address(rest) {
        let name = read_addresses(&rest[..start], entries);
        let text = [unquoted(name).as_str(), " <", &address, ">"].concat();
        let named = text.len() > address.len() + " <>".len();
        entries.push(Recipient {
            text: if named { text } else { address.clone() },
            form: Form::Address(address),
        });
        rest = &rest[end..];
    }
    let rest = read_addresses(rest, entries);
    push_text(rest, entries);
}

/// Appends the addresses without brackets of `text`, with what stands before each; returns the text
/// behind the last.
fn read_addresses<'a>(text: &'a str, entries: &mut Vec<Recipient>) -> &'a str {
    let mut start = 0;
    let ends = |character: char| character.is_whitespace() || COMMAS.contains(&character);
    for word in text.split(ends) {
        let address = clean_line(bare(word));
        if !is_address(&address) {
            continue;
        }
        // `word` is a part of `text`.
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let before = &text[start..at];
        start = at + word.len();
        let name = unquoted(before);
        let opened = word.starts_with(['<', '[', '(']) && !name.is_empty();
        if opened || is_display_name(before, &name) {
            entries.push(Recipient {
                text: [&name, " ", &*address].concat(),
                form: Form::Address(address.into_owned()),
            });
        } else {
            push_text(before, entries);
            entries.push(Recipient {
                text: address.to_string(),
                form: Form::Address(address.into_owned()),
            });
        }
    }
    &text[start..]
}

/// Returns whether the text before an address is the name of its owner, and not an entry of its own
/// such as a username: several words with a capital, up to the address.
fn is_display_name(before: &str, name: &str) -> bool {
    !before.trim_end().ends_with(COMMAS)
        && name.contains(char::is_whitespace)
        && !name.contains(|character: char| character.is_ascii_digit())
        && (name.contains(char::is_uppercase) || !name.contains(char::is_lowercase))
}

/// Appends `text` as an entry unless it is empty or nothing but signs.
fn push_text(text: &str, entries: &mut Vec<Recipient>) {
    let text = unquoted(text);
    if text.contains(|character: char| !character.is_ascii_punctuation()) {
        entries.push(Recipient {
            text,
            form: Form::Text,
        });
    }
}

/// Returns the first address in brackets: where the bracket begins, where it ends, and the address.
fn bracketed_address(text: &str) -> Option<(usize, usize, String)> {
    let mut from = 0;
    while let Some(open) = text[from..].find(['<', '[', '(']) {
        let start = from + open;
        // The brackets are ASCII, so a character begins behind each.
        let inner = &text[start + 1..];
        let close = BRACKETS
            .iter()
            .find(|(bracket, _)| text[start..].starts_with(*bracket))
            .and_then(|(_, close)| inner.find(*close));
        if let Some(close) = close {
            let address = clean_line(bare(&inner[..close]));
            if is_address(&address) {
                return Some((start, start + close + 2, address.into_owned()));
            }
        }
        from = start + 1;
    }
    None
}

/// Returns a word without the signs around it and without `mailto:`.
fn bare(word: &str) -> &str {
    let signs = |sign: char| !sign.is_alphanumeric() && !"_+-&".contains(sign);
    let word = word.trim_matches(signs);
    match word.get(.."mailto:".len()) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &word[scheme.len()..],
        Some(_) | None => word,
    }
}

/// Returns whether a text is an e-mail address, as far as parting entries needs it.
pub(super) fn is_address(text: &str) -> bool {
    let signs = |sign: char| sign.is_whitespace() || "<>()[]\",;@".contains(sign);
    text.split_once('@').is_some_and(|(user, domain)| {
        !user.is_empty() && !domain.is_empty() && !user.contains(signs) && !domain.contains(signs)
    })
}

/// Returns a cleaned text without paired double quotes, quotes around it, and separators around it.
fn unquoted(text: &str) -> String {
    let outer =
        |sign: char| sign.is_whitespace() || COMMAS.contains(&sign) || SEMICOLONS.contains(&sign);
    let text = text.trim_matches(outer);
    let quotes = text.matches('"').count();
    let text = match quotes > 0 && quotes % 2 == 0 {
        true => text.replace('"', ""),
        false => text.to_owned(),
    };
    let pairs = [("'", "'"), ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»")];
    let inner = pairs
        .iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    clean_line(inner.unwrap_or(&text).trim_matches(outer)).into_owned()
}

/// Splits a text at any of `separators` outside double quotes. A quote that nothing closes is an
/// ordinary character.
pub(super) fn split_unquoted<'a>(text: &'a str, separators: &[char]) -> Vec<&'a str> {
    let last_quote = text.rfind('"').unwrap_or(0);
    let (mut parts, mut start, mut quoted) = (Vec::new(), 0, false);
    for (at, character) in text.char_indices() {
        if character == '"' {
            quoted = !quoted && at < last_quote;
        } else if !quoted && separators.contains(&character) {
            parts.push(&text[start..at]);
            start = at + character.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts
}
