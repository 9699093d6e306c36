//! Characters as messages name them: in quotes, or by code point and name if they cannot be seen.

use lectern_core::text::is_invisible;

/// Returns a character in quotes, or its code point and what it is: "U+200B, a zero-width space".
pub fn character(c: char) -> String {
    if is_invisible(c) || c.is_whitespace() || c.is_control() {
        format!("U+{:04X}, {}", u32::from(c), invisible(c))
    } else {
        format!("“{c}”")
    }
}

const fn invisible(c: char) -> &'static str {
    match c {
        '\t' => "a tab",
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "a line break",
        '\u{a0}' | '\u{202f}' => "a no-break space",
        '\u{ad}' => "a soft hyphen",
        '\u{61c}' => "an Arabic letter mark",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{200e}' => "a left-to-right mark",
        '\u{200f}' => "a right-to-left mark",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "a mark of text direction",
        '\u{2060}' => "a word joiner",
        '\u{feff}' => "a byte order mark",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "a variation selector",
        ' ' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => "a space",
        _ => "an invisible character",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(character('é'), "“é”");
        assert_eq!(character('\u{200b}'), "U+200B, a zero-width space");
        assert_eq!(character('\u{3000}'), "U+3000, a space");
        assert_eq!(character('\u{1}'), "U+0001, an invisible character");
    }
}
