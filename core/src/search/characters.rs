//! How long a text is in characters as people count them: a letter with its accents is one, and so is
//! a family, a flag, or a syllable of Hangul. These are the extended grapheme clusters of Unicode (UAX
//! 29); `unicode-segmentation`, which tests compare with, brings 25 kB of tables for them and for words
//! and sentences.

mod classes;

use self::classes::Class;

/// How many characters a text has.
#[must_use]
pub fn count(text: &str) -> usize {
    starts(text).count()
}

/// Where the characters of a text begin, in bytes.
pub fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = Before::default();
    let begins = move |(at, c)| (!before.joins(c)).then_some(at);
    text.char_indices().filter_map(begins)
}

/// What stands before the next character, as far as it matters.
struct Before {
    last: char,
    class: Class,
    /// In a picture and its marks.
    in_picture: bool,
    /// Behind the joiner of a picture.
    joins_pictures: bool,
    /// In an Indic consonant and its marks, and whether a virama is among them.
    in_consonant: Option<bool>,
    /// Behind an odd number of halves of flags.
    in_flag: bool,
}

impl Default for Before {
    fn default() -> Self {
        Self {
            last: '\0',
            class: Class::Control,
            in_picture: false,
            joins_pictures: false,
            in_consonant: None,
            in_flag: false,
        }
    }
}

impl Before {
    /// Takes the next character: whether it is part of the one before.
    fn joins(&mut self, c: char) -> bool {
        use Class::{
            Before, Closed, Consonant, Control, Flag, Joiner, Leading, Mark, NonJoiner, Open,
            Picture, Sign, Trailing, Virama, Vowel,
        };
        let class = Class::of(c);
        let joins = match (self.class, class) {
            (Control, _) | (_, Control) => self.last == '\r' && c == '\n',
            (_, Mark | Virama | NonJoiner | Sign | Joiner) | (Before, _) => true,
            (Leading, Leading | Vowel | Open | Closed)
            | (Vowel | Open, Vowel | Trailing)
            | (Trailing | Closed, Trailing) => true,
            (Joiner, Picture) => self.joins_pictures,
            (Flag, Flag) => self.in_flag,
            (_, Consonant) => self.in_consonant == Some(true),
            _ => false,
        };
        self.joins_pictures = self.in_picture && class == Joiner;
        let is_mark = matches!(class, Mark | Virama | NonJoiner);
        self.in_picture = class == Picture || self.in_picture && is_mark;
        self.in_flag = class == Flag && !self.in_flag;
        self.in_consonant = match class {
            Consonant => Some(false),
            Virama => self.in_consonant.map(|_| true),
            Mark | Joiner => self.in_consonant,
            _ => None,
        };
        self.last = c;
        self.class = class;
        joins
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn oracle(text: &str) -> usize {
        text.graphemes(true).count()
    }

    #[test]
    fn every_character_joins_as_unicode_says() {
        // Each shows another side of the character between them.
        let neighbours = [
            "a",
            "\u{308}",
            "\u{200d}",
            "\u{1f469}\u{200d}",
            "\u{915}\u{94d}",
            "\u{1f1e6}",
            "\u{1100}",
            "\u{ac00}",
            "\u{600}",
        ];
        // Ideographs and what is not assigned yet lie between.
        for c in ('\0'..='\u{33ff}')
            .chain('\u{a000}'..='\u{1ffff}')
            .chain('\u{e0000}'..='\u{e1000}')
        {
            for neighbour in neighbours {
                let text = format!("{neighbour}{c}{neighbour}");
                assert_eq!(count(&text), oracle(&text), "{}", text.escape_unicode());
            }
        }
    }

    proptest! {
        #[test]
        fn characters_begin_where_unicode_says(
            text in "([a\r\n\u{0}\u{ad}\u{308}\u{300}\u{200d}\u{fe0f}\u{1f3fd}\u{1f469}\u{2764}\u{1f1e6}\u{1f1e8}\u{600}\u{903}\u{915}\u{94d}\u{93c}\u{1100}\u{1161}\u{11a8}\u{ac00}\u{ac01}]|\\PC){0,12}",
        ) {
            let expected: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            prop_assert_eq!(starts(&text).collect::<Vec<_>>(), expected, "{}", text.escape_unicode());
        }
    }

    #[test]
    fn people_count_so() {
        for one in ["👩‍👩‍👧‍👦", "👍🏽", "🇨🇭", "❤️", "e\u{301}", "각", "\r\n", "क्ष", "1️⃣"]
        {
            assert_eq!(count(one), 1, "{one}");
        }
        assert_eq!(count(""), 0);
        assert_eq!(count("🇨🇭🇦🇹"), 2);
        assert_eq!(count("Zoë"), 3);
    }
}
