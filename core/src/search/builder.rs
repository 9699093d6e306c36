//! Building the index: words get numbers in the order of first sight, entries note the numbers, and at
//! the end the words are sorted and the notes turned round.

use super::fold::fold_into;
use super::index::Index;
use super::intern::Interner;
use super::texts::Texts;
use super::words::{normal_into, plain_words, starts, word};

/// Takes entries in, in the order of their numbers.
#[derive(Clone, Debug)]
pub struct IndexBuilder {
    words: Interner,
    /// The words of entry `n`, each once, are `uses[bounds[n]..bounds[n + 1]]`.
    uses: Vec<u32>,
    bounds: Vec<u32>,
    /// By place, the field of the entry before: sorted lists repeat their first field.
    before: Vec<Field>,
}

/// A field that was taken apart.
#[derive(Clone, Debug, Default)]
struct Field {
    text: String,
    whole: bool,
    words: Vec<u32>,
    /// Memory for the fold and for one joined word, used again and again.
    folded: String,
    joined: String,
}

impl IndexBuilder {
    /// Room for so many entries; more may come.
    #[must_use]
    pub fn with_capacity(entries: usize) -> Self {
        let mut bounds = Vec::with_capacity(entries + 1);
        bounds.push(0);
        Self {
            words: Interner::with_capacity(entries),
            uses: Vec::with_capacity(entries * 3),
            bounds,
            before: Vec::new(),
        }
    }

    /// Takes in the next entry: it is found by the starts of the words of its fields.
    pub fn push(&mut self, fields: &[&str]) {
        self.take_in(fields, false);
    }

    /// Takes in the next entry: it is found by the starts of its fields only, each folded but not
    /// taken apart. Ask with [`Query::whole`](super::Query::whole).
    pub fn push_whole(&mut self, fields: &[&str]) {
        self.take_in(fields, true);
    }

    fn take_in(&mut self, fields: &[&str], whole: bool) {
        let start = self.uses.len();
        if self.before.len() < fields.len() {
            self.before.resize_with(fields.len(), Field::default);
        }
        for (text, field) in fields.iter().zip(&mut self.before) {
            if field.text != *text || field.whole != whole {
                field.set(text, whole, &mut self.words);
            }
            for word in &field.words {
                if !self.uses[start..].contains(word) {
                    self.uses.push(*word);
                }
            }
        }
        self.bounds.push(self.uses.len() as u32);
    }

    /// Sorts the words and lays out the entries behind them.
    #[must_use]
    pub fn build(mut self) -> Index {
        let words = self.words.into_texts();
        let order = words.order();
        let mut places = vec![0; order.len()];
        let mut sorted = Texts::with_capacity(words.len(), words.total());
        for (place, &number) in order.iter().enumerate() {
            places[number as usize] = place as u32;
            sorted.push(words.get(number as usize));
        }
        drop((words, order));
        for word in &mut self.uses {
            *word = places[*word as usize];
        }
        let (bounds, entries) = turn_round(&self.uses, &self.bounds, places);
        Index {
            words: sorted,
            bounds,
            entries,
            len: self.bounds.len() as u32 - 1,
        }
    }
}

impl Field {
    fn set(&mut self, text: &str, whole: bool, words: &mut Interner) {
        self.text.clear();
        self.text.push_str(text);
        self.whole = whole;
        self.words.clear();
        self.folded.clear();
        fold_into(text, &mut self.folded);
        if whole {
            self.words.push(words.intern(self.folded.as_bytes()));
            return;
        }
        if let Some(plain) = plain_words(&self.folded) {
            for word in plain {
                self.words.push(words.intern(word.as_bytes()));
            }
            return;
        }
        self.folded.clear();
        normal_into(text, &mut self.folded);
        for start in starts(&self.folded) {
            let word = word(&self.folded[start..], &mut self.joined);
            self.words.push(words.intern(word.as_bytes()));
        }
    }
}

/// From the words of each entry to the entries of each word, ascending. `next` is memory of one
/// number a word, whatever is in it.
fn turn_round(uses: &[u32], entry_bounds: &[u32], mut next: Vec<u32>) -> (Vec<u32>, Vec<u32>) {
    let mut bounds = vec![0; next.len() + 1];
    for &word in uses {
        bounds[word as usize + 1] += 1;
    }
    for word in 1..bounds.len() {
        bounds[word] += bounds[word - 1];
    }
    next.copy_from_slice(&bounds[..bounds.len() - 1]);
    let mut entries = vec![0; uses.len()];
    for (entry, range) in entry_bounds.windows(2).enumerate() {
        for &word in &uses[range[0] as usize..range[1] as usize] {
            let place = &mut next[word as usize];
            entries[*place as usize] = entry as u32;
            *place += 1;
        }
    }
    (bounds, entries)
}
