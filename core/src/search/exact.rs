//! Index of whole names, for pasted lines: an entry matches only if the whole line is one of its
//! forms, never a prefix, because nobody reviews each match before the people are enrolled.
//!
//! The caller lists the forms under which an entry may be named (a code, "Last, First", an e-mail
//! address). They are looked up by hash and then compared as text, so two forms with the same hash
//! are never confused.

use std::hash::{DefaultHasher, Hasher};

use super::fold::{Reading, fold_reading_into, readings};
use super::item_index::ItemIndex;
use super::texts::Texts;
use crate::text::clean_line;

/// The entries that a line names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExactMatch {
    /// No entry.
    None,
    /// This entry.
    One(ItemIndex),
    /// Each of these, ascending; at least two.
    Several(Vec<ItemIndex>),
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
    entry: ItemIndex,
    text: u32,
    reading: Reading,
}

/// A field rather than a call, so that a test can make every hash collide.
type HashFn = fn(&[u8]) -> u64;

impl ExactIndex {
    /// Returns the entries that `line` names. Ignores case, accents, repeated white space, white
    /// space around the line and its commas, and a comma or semicolon at its end. An empty line
    /// names nothing.
    ///
    /// If no entry is named so, those are that are spelled so without the keys for ä, ö, ü, å and ø:
    /// `Mueller, Joerg` is Müller, Jörg unless there is a Mueller, Joerg.
    #[must_use]
    pub fn find(&self, line: &str) -> ExactMatch {
        let mut entries = self.entries(line, Reading::Plain, &[Reading::Plain]);
        if entries.is_empty() {
            entries = self.entries(line, Reading::Plain, &[Reading::SpelledOut]);
            if readings(line).len() > 1 {
                let both = [Reading::Plain, Reading::SpelledOut];
                entries.extend(self.entries(line, Reading::SpelledOut, &both));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        match entries[..] {
            [] => ExactMatch::None,
            [entry] => ExactMatch::One(entry),
            _ => ExactMatch::Several(entries),
        }
    }

    /// Returns the entries with a form that, in one of the readings `of_form`, equals a reading of
    /// `line`.
    fn entries(&self, line: &str, reading: Reading, of_form: &[Reading]) -> Vec<ItemIndex> {
        let Some(text) = normalize(line, reading) else {
            return Vec::new();
        };
        let hash = (self.hash)(&text);
        let start = self.forms.partition_point(|form| form.hash < hash);
        let same_hash = self.forms[start..]
            .iter()
            .take_while(|form| form.hash == hash);
        let same = same_hash.filter(|form| {
            of_form.contains(&form.reading) && self.texts.get(form.text as usize) == text
        });
        same.map(|form| form.entry).collect()
    }
}

/// Builds an [`ExactIndex`] from entries pushed in the order of their numbers.
#[derive(Clone, Debug)]
pub struct ExactIndexBuilder {
    forms: Vec<Form>,
    texts: Texts,
    hash: HashFn,
    /// Number of entries.
    entries: usize,
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
        let entry = ItemIndex::from_usize(self.entries);
        for form in forms {
            let form = form.as_ref();
            for reading in readings(form) {
                let Some(text) = normalize(form, *reading) else {
                    continue;
                };
                self.forms.push(Form {
                    hash: (self.hash)(&text),
                    entry,
                    text: self.texts.len() as u32,
                    reading: *reading,
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
fn normalize(form: &str, reading: Reading) -> Option<Vec<u8>> {
    let form = clean_line(form);
    let mut folded = String::with_capacity(form.len());
    fold_reading_into(form.trim_end_matches([',', ';']), reading, &mut folded);
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
mod tests;
