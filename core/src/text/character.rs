//! Classes of characters that cleaning treats alike. The ranges are those of Unicode 16.

/// Returns `true` for characters that have no glyph of their own: format characters, variation
/// selectors, fillers, and controls other than white space.
///
/// These are the code points with the property `Default_Ignorable_Code_Point`, the interlinear
/// annotations, and the control characters.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    match c {
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => false,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => {
            true
        }
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => true,
        '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' => true,
        '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => c.is_control() && !c.is_whitespace(),
    }
}

/// Returns `true` for white space, and for characters that are drawn as a blank.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Returns `true` for characters that end a line: LF, VT, FF, CR, NEL, LS and PS.
pub(super) fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Returns `true` for variation selectors of any script.
pub(super) fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Returns `true` for the letters of an emoji flag of a region, and for its end.
pub(super) fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}

/// Returns `true` for conjoining Hangul letters without the fillers, which complete them to a syllable.
pub(super) fn is_hangul_letter(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115e}' | '\u{1161}'..='\u{11ff}' | '\u{a960}'..='\u{a97c}' | '\u{d7b0}'..='\u{d7fb}')
}

/// Returns `true` for Mongolian letters, between which a vowel separator may stand.
pub(super) fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{1820}'..='\u{18aa}')
}

/// Writing systems and symbols in which a joiner or non-joiner changes what is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joining {
    /// A cursive or Indic script: Arabic, Syriac, Devanagari to Sinhala, Myanmar, Khmer, Mongolian…
    Script,
    /// Emoji and their parts.
    Emoji,
    /// Everything else.
    None,
}

impl Joining {
    pub fn of(c: char) -> Self {
        match c {
            '\0'..='\u{5ff}' => Self::None,
            '\u{600}'..='\u{605}' | '\u{60c}' | '\u{61b}'..='\u{61f}' => Self::None,
            '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{df3}' | '\u{f40}'..='\u{fbc}' => Self::Script,
            '\u{1000}'..='\u{109f}' | '\u{1700}'..='\u{18aa}' | '\u{1900}'..='\u{1c7f}' => {
                Self::Script
            }
            '\u{a800}'..='\u{a8ff}' | '\u{a900}'..='\u{a95f}' | '\u{a980}'..='\u{abff}' => {
                Self::Script
            }
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Self::Script,
            '\u{10a00}'..='\u{10fff}' | '\u{11000}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}' => {
                Self::Script
            }
            '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' => {
                Self::Emoji
            }
            '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' => Self::Emoji,
            _ => Self::None,
        }
    }
}
