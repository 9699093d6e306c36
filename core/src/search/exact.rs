//! Index of whole names, for pasted lines: an entry matches only if the whole line is one of its
//! forms, never a prefix, because nobody reviews each match before the people are enrolled.
//!
//! The caller lists the forms under which an entry may be named (a code, "Last, First", an e-mail
//! address). They are looked up by hash and then compared as text, so two forms with the same hash
//! are never confused.

use std::hash::{DefaultHasher, Hasher};

use super::fold::fold;
use super::texts::Texts;

/// The entries that a line names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExactMatch {
    /// No entry.
    None,
    /// This entry.
    One(u32),
    /// Each of these, ascending; at least two.
    Several(Vec<u32>),
}

/// Finds entries by their whole forms.
#[derive(Clone, Debug)]
pub struct ExactIndex {
    /// Sorted by hash, then by entry.
    forms: Vec<Form>,
    /// The normalised text of every form, by [`Form::text`].
    texts: Texts,
    hash: HashFn,
}

/// One form of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Form {
    hash: u64,
    entry: u32,
    text: u32,
}

/// A field rather than a call, so that a test can make every hash collide.
type HashFn = fn(&[u8]) -> u64;

impl ExactIndex {
    /// Returns the entries that `line` names. Ignores case, accents, repeated white space, white
    /// space around the line and its commas, and a comma or semicolon at its end. An empty line
    /// names nothing.
    #[must_use]
    pub fn find(&self, line: &str) -> ExactMatch {
        let Some(text) = normalize(line) else {
            return ExactMatch::None;
        };
        let hash = (self.hash)(&text);
        let start = self.forms.partition_point(|form| form.hash < hash);
        let mut entries: Vec<u32> = self.forms[start..]
            .iter()
            .take_while(|form| form.hash == hash)
            .filter(|form| self.texts.get(form.text as usize) == text)
            .map(|form| form.entry)
            .collect();
        entries.dedup();
        match entries[..] {
            [] => ExactMatch::None,
            [entry] => ExactMatch::One(entry),
            _ => ExactMatch::Several(entries),
        }
    }
}

/// Builds an [`ExactIndex`] from entries pushed in the order of their numbers.
#[derive(Clone, Debug)]
pub struct ExactIndexBuilder {
    forms: Vec<Form>,
    texts: Texts,
    hash: HashFn,
    entries: u32,
}

impl Default for ExactIndexBuilder {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl ExactIndexBuilder {
    /// Creates a builder with space for `forms` forms of about 16 bytes each.
    #[must_use]
    pub fn with_capacity(forms: usize) -> Self {
        Self {
            forms: Vec::with_capacity(forms),
            texts: Texts::with_capacity(forms, forms * 16),
            hash: default_hash,
            entries: 0,
        }
    }

    /// Adds the next entry, named by each of `forms`. Empty forms are skipped.
    pub fn push<S: AsRef<str>>(&mut self, forms: impl IntoIterator<Item = S>) {
        for form in forms {
            if let Some(text) = normalize(form.as_ref()) {
                self.forms.push(Form {
                    hash: (self.hash)(&text),
                    entry: self.entries,
                    text: self.texts.len() as u32,
                });
                self.texts.push(&text);
            }
        }
        self.entries += 1;
    }

    /// Sorts the forms and returns the finished index.
    #[must_use]
    pub fn build(mut self) -> ExactIndex {
        self.forms.sort_unstable();
        ExactIndex {
            forms: self.forms,
            texts: self.texts,
            hash: self.hash,
        }
    }
}

fn default_hash(text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text);
    hasher.finish()
}

/// Returns a form as it is compared, or `None` if nothing is left of it: folded, without a comma or
/// semicolon at its end, one space for any white space and after each comma, none before a comma.
fn normalize(form: &str) -> Option<Vec<u8>> {
    let folded = fold(form.trim().trim_end_matches([',', ';']));
    let mut text = Vec::with_capacity(folded.len() + 1);
    let mut space = false;
    for byte in folded.bytes() {
        if byte.is_ascii_whitespace() {
            space = true;
            continue;
        }
        if space && byte != b',' && !text.is_empty() {
            text.push(b' ');
        }
        text.push(byte);
        space = byte == b',';
    }
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> ExactIndex {
        let mut index = ExactIndexBuilder::default();
        index.push([
            "López, Ana",
            "Ana López",
            "López Ana",
            "alopez",
            "ana@uni.edu",
        ]);
        index.push(["López, Ana", "Ana López", "López Ana", "alopez2", ""]);
        index.push(["Weiß, Jörg", "Jörg Weiß", "Weiß Jörg", "weiss", "Weiß"]);
        index.build()
    }

    #[test]
    fn a_line_names_the_one_entry_with_that_form() {
        let people = people();
        for line in ["alopez", " ALOPEZ ", "ana@uni.edu;", "Alópez,"] {
            assert_eq!(people.find(line), ExactMatch::One(0), "{line}");
        }
        for line in [
            "weiss,jorg",
            "Weiß ,  Jörg",
            "Jörg\u{a0}Weiss",
            "WEISS\tJÖRG",
            "weiß",
        ] {
            assert_eq!(people.find(line), ExactMatch::One(2), "{line}");
        }
    }

    #[test]
    fn a_line_that_fits_several_names_them_all() {
        assert_eq!(people().find("lopez, ana"), ExactMatch::Several(vec![0, 1]));
    }

    #[test]
    fn the_start_of_a_form_names_nothing_and_nor_does_nothing() {
        for line in [
            "alope",
            "alopez3",
            "ana",
            "",
            "  ",
            " ; ",
            "ana @uni.edu",
            "weissjorg",
        ] {
            assert_eq!(people().find(line), ExactMatch::None, "{line}");
        }
    }

    #[test]
    fn forms_with_the_same_hash_are_told_apart_by_their_text() {
        let mut index = ExactIndexBuilder {
            hash: |_| 7,
            ..ExactIndexBuilder::default()
        };
        index.push(["Ana", "ana", "alopez"]);
        index.push(["Eva", "eperez"]);
        index.push(["Eva", "eva2"]);
        let index = index.build();
        assert_eq!(index.find("ANA"), ExactMatch::One(0));
        assert_eq!(index.find("eperez"), ExactMatch::One(1));
        assert_eq!(index.find("eva"), ExactMatch::Several(vec![1, 2]));
        assert_eq!(index.find("iva"), ExactMatch::None);
    }
}
