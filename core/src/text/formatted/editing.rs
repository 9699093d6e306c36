//! Commands of an editor of formatted text: bold, italics and lists of a selection.

use std::ops::Range;

/// A mark of a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Bold: `**text**`.
    Strong,
    /// Italics: `*text*`.
    Emphasis,
}

impl Mark {
    /// Returns `true` if a number of asterisks on either side means this mark. Three mean both.
    const fn is_in(self, asterisks: usize) -> bool {
        match self {
            Self::Strong => asterisks >= 2,
            Self::Emphasis => asterisks % 2 == 1,
        }
    }

    const fn asterisks(self) -> usize {
        match self {
            Self::Strong => 2,
            Self::Emphasis => 1,
        }
    }
}

/// A replacement of a part of a text. All ranges are in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// The range that is replaced.
    pub range: Range<usize>,
    /// The text that replaces it.
    pub insert: String,
    /// The selection afterwards, within the new text.
    pub selection: Range<usize>,
}

/// Marks the selected part of a text, line by line, or takes the mark off if all of it has it. A blank
/// selection gets the mark around the caret.
///
/// # Panics
/// Panics if an end of the selection is not at a character of the text.
///
/// ```
/// use lectern_core::text::{Mark, toggle_mark};
///
/// let edit = toggle_mark("Bring a coat.", 8..12, Mark::Strong);
/// assert_eq!((edit.range, edit.insert.as_str(), edit.selection), (8..12, "**coat**", 10..14));
/// ```
#[must_use]
pub fn toggle_mark(text: &str, selection: Range<usize>, mark: Mark) -> TextEdit {
    let bodies: Vec<Marked> = bodies(text, selection)
        .into_iter()
        .map(|body| Marked::new(text, body))
        .collect();
    let is_on = bodies.iter().all(|body| mark.is_in(body.asterisks));
    // There is at least one, as `bodies` says.
    let start = bodies.first().map_or(0, |body| body.outer.start);
    let mut insert = String::new();
    let mut copied = start;
    let mut selected = usize::MAX..start;
    for body in &bodies {
        insert.push_str(&text[copied..body.outer.start]);
        copied = body.outer.end;
        let asterisks = match (is_on, mark.is_in(body.asterisks)) {
            (true, _) => body.asterisks - mark.asterisks(),
            (false, true) => body.asterisks,
            (false, false) => body.asterisks + mark.asterisks(),
        };
        let marks = "*".repeat(asterisks);
        insert.push_str(&marks);
        selected.start = selected.start.min(start + insert.len());
        insert.push_str(&text[body.content.clone()]);
        selected.end = start + insert.len();
        insert.push_str(&marks);
    }
    TextEdit {
        range: start..copied,
        insert,
        selection: selected,
    }
}

/// Makes the lines of a selection items of a list, or takes them out of it if all are.
///
/// # Panics
/// Panics if an end of the selection is not at a character of the text.
///
/// ```
/// use lectern_core::text::toggle_list;
///
/// let edit = toggle_list("Coat\nGloves", 0..11);
/// assert_eq!(edit.insert, "- Coat\n- Gloves");
/// ```
#[must_use]
pub fn toggle_list(text: &str, selection: Range<usize>) -> TextEdit {
    const MARKER: &str = "- ";
    let start = text[..selection.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[selection.end..].find('\n');
    let end = end.map_or(text.len(), |at| selection.end + at);
    let lines = &text[start..end];
    let is_blank = lines.trim().is_empty();
    let changes = |line: &&str| is_blank || !line.trim().is_empty();
    let is_on = !is_blank
        && lines
            .split('\n')
            .filter(changes)
            .all(|line| line.starts_with(MARKER));
    let changed = lines
        .split('\n')
        .map(|line| match line.strip_prefix(MARKER) {
            Some(rest) if is_on => rest.to_owned(),
            None if changes(&line) => [MARKER, line].concat(),
            Some(_) | None => line.to_owned(),
        });
    let insert = changed.collect::<Vec<String>>().join("\n");
    let selection = if selection.is_empty() {
        let moved = selection.start + insert.len();
        let caret = moved
            .saturating_sub(lines.len())
            .clamp(start, start + insert.len());
        caret..caret
    } else {
        start..start + insert.len()
    };
    TextEdit {
        range: start..end,
        insert,
        selection,
    }
}

/// A part of a line with the asterisks around it.
struct Marked {
    /// The part with the asterisks on either side, as many as there are on both.
    outer: Range<usize>,
    content: Range<usize>,
    /// Number of asterisks on either side, at most three.
    asterisks: usize,
}

impl Marked {
    fn new(text: &str, body: Range<usize>) -> Self {
        const MAX: usize = 3;
        let is_asterisk = |byte: &&u8| **byte == b'*';
        let (before, inside, after) = (&text[..body.start], &text[body.clone()], &text[body.end..]);
        let outside_left = before
            .bytes()
            .rev()
            .take_while(|byte| is_asterisk(&byte))
            .count();
        let outside_right = after.bytes().take_while(|byte| is_asterisk(&byte)).count();
        let mut inside_left = inside.bytes().take_while(|byte| is_asterisk(&byte)).count();
        let mut inside_right = inside
            .bytes()
            .rev()
            .take_while(|byte| is_asterisk(&byte))
            .count();
        if inside_left == inside.len() {
            // Asterisks alone are marked themselves.
            (inside_left, inside_right) = (0, 0);
        }
        let asterisks = (outside_left + inside_left)
            .min(outside_right + inside_right)
            .min(MAX);
        let content =
            body.start + inside_left.min(asterisks)..body.end - inside_right.min(asterisks);
        // What the inside lacks is outside.
        let outer_start = content.start - asterisks;
        let outer_end = content.end + asterisks;
        Self {
            outer: outer_start..outer_end,
            content,
            asterisks,
        }
    }
}

/// Returns the parts of the lines of a selection to mark, without blanks and markers of lists; the
/// caret if there is nothing to mark.
fn bodies(text: &str, selection: Range<usize>) -> Vec<Range<usize>> {
    let mut bodies = Vec::new();
    let mut from = selection.start;
    for line in text[selection.clone()].split('\n') {
        let begins_line = from == 0 || text[..from].ends_with('\n');
        let marker = if begins_line { marker_len(line) } else { 0 };
        let body = &line[marker..];
        let start = from + marker + body.len() - body.trim_start().len();
        let trimmed = body.trim();
        if !trimmed.is_empty() {
            bodies.push(start..start + trimmed.len());
        }
        from += line.len() + 1;
    }
    if bodies.is_empty() {
        bodies.push(selection.start..selection.start);
    }
    bodies
}

/// Returns the length of the marker with which an item of a list begins; 0 if the line is none.
fn marker_len(line: &str) -> usize {
    let text = line.trim_start();
    let blanks = line.len() - text.len();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marker = match text.as_bytes().get(digits) {
        Some(b'-' | b'*' | b'+') if digits == 0 => 1,
        Some(b'.' | b')') if digits > 0 => digits + 1,
        Some(_) | None => return 0,
    };
    if text[marker..].starts_with(' ') {
        blanks + marker + 1
    } else {
        0
    }
}

#[cfg(test)]
mod tests;
