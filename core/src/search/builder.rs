//! Construction of the index: words are interned in the order of first occurrence, each entry stores
//! its word numbers, and finally the words are sorted and the mapping is inverted.

use super::fold::{Reading, fold_reading_into, readings};
use super::index::Index;
use super::intern::Interner;
use super::item_index::ItemIndex;
use super::texts::Texts;
use super::words::{first_word, normal_into, simple_words, word_starts};

/// Builds an [`Index`] from entries pushed in the order of their numbers.
#[derive(Clone, Debug)]
pub struct IndexBuilder {
    words: Interner,
    /// The words of entry `n`, each once, are `entry_words[bounds[n]..bounds[n + 1]]`.
    entry_words: Vec<u32>,
    bounds: Vec<u32>,
    /// The fields of the previous entry by position: sorted lists repeat their first field.
    previous: Vec<Field>,
}

/// A field and its words.
#[derive(Clone, Debug, Default)]
struct Field {
    text: String,
    whole: bool,
    words: Vec<u32>,
    /// Reused buffers for the fold and for one joined word.
    folded: String,
    joined: String,
}

impl IndexBuilder {
    /// Creates a builder with space for a number of entries; more may be pushed.
    #[must_use]
    pub fn with_capacity(entries: usize) -> Self {
        let mut bounds = Vec::with_capacity(entries + 1);
        bounds.push(0);
        Self {
            words: Interner::with_capacity(entries),
            entry_words: Vec::with_capacity(entries * 3),
            bounds,
            previous: Vec::new(),
        }
    }

    /// Adds the next entry, found by the starts of the words of its fields.
    pub fn push(&mut self, fields: &[&str]) {
        self.push_fields(fields, false);
    }

    /// Adds the next entry, found by the starts of its fields only; each is folded but not split into
    /// words. Search with [`Query::whole`](super::Query::whole).
    pub fn push_whole(&mut self, fields: &[&str]) {
        self.push_fields(fields, true);
    }

    fn push_fields(&mut self, fields: &[&str], whole: bool) {
        let start = self.entry_words.len();
        if self.previous.len() < fields.len() {
            self.previous.resize_with(fields.len(), Field::default);
        }
        for (text, field) in fields.iter().zip(&mut self.previous) {
            if field.text != *text || field.whole != whole {
                field.set(text, whole, &mut self.words);
            }
            for word in &field.words {
                if !self.entry_words[start..].contains(word) {
                    self.entry_words.push(*word);
                }
            }
        }
        self.bounds.push(self.entry_words.len() as u32);
    }

    /// Sorts the words and returns the finished index.
    #[must_use]
    pub fn build(mut self) -> Index {
        let words = self.words.into_texts();
        let order = words.order();
        let mut positions = vec![0; order.len()];
        let mut sorted = Texts::with_capacity(words.len(), words.total());
        for (position, &number) in order.iter().enumerate() {
            positions[number] = position as u32;
            sorted.push(words.get(number));
        }
        drop((words, order));
        for word in &mut self.entry_words {
            *word = positions[*word as usize];
        }
        let (bounds, entries) = invert(&self.entry_words, &self.bounds, positions);
        Index {
            words: sorted,
            bounds,
            entries,
            len: self.bounds.len() - 1,
        }
    }
}

impl Field {
    fn set(&mut self, text: &str, whole: bool, words: &mut Interner) {
        self.text.clear();
        self.text.push_str(text);
        self.whole = whole;
        self.words.clear();
        for reading in readings(text) {
            self.add_reading(*reading, words);
        }
    }

    /// Adds the words of a reading of the text, which may have been added for another reading.
    fn add_reading(&mut self, reading: Reading, words: &mut Interner) {
        self.folded.clear();
        fold_reading_into(&self.text, reading, &mut self.folded);
        if self.whole {
            self.words.push(words.intern(self.folded.as_bytes()));
            return;
        }
        if let Some(simple) = simple_words(&self.folded) {
            for word in simple {
                self.words.push(words.intern(word.as_bytes()));
            }
            return;
        }
        self.folded.clear();
        normal_into(&self.text, reading, &mut self.folded);
        for start in word_starts(&self.folded) {
            let word = first_word(&self.folded[start..], &mut self.joined);
            self.words.push(words.intern(word.as_bytes()));
        }
    }
}

/// Inverts the words of each entry into the entries of each word, ascending. `next` is a buffer with
/// one number for each word; its content does not matter.
fn invert(
    entry_words: &[u32],
    entry_bounds: &[u32],
    mut next: Vec<u32>,
) -> (Vec<u32>, Vec<ItemIndex>) {
    let mut bounds = vec![0; next.len() + 1];
    for &word in entry_words {
        bounds[word as usize + 1] += 1;
    }
    for word in 1..bounds.len() {
        bounds[word] += bounds[word - 1];
    }
    next.copy_from_slice(&bounds[..bounds.len() - 1]);
    let mut entries = vec![ItemIndex::from_usize(0); entry_words.len()];
    for (entry, range) in entry_bounds.windows(2).enumerate() {
        let entry = ItemIndex::from_usize(entry);
        for &word in &entry_words[range[0] as usize..range[1] as usize] {
            let position = &mut next[word as usize];
            entries[*position as usize] = entry;
            *position += 1;
        }
    }
    (bounds, entries)
}
