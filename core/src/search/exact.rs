//! Pasted lines: which entry does a line name? Only the whole line counts, never the start of
//! something: what is pasted is added without anybody looking at each match.
//!
//! The caller says under which forms an entry may be named (a code, "Last, First", an e-mail address).
//! The forms are not kept, only a hash of 64 bits each: among 100,000 lines and a million forms the
//! odds that a line is taken for one it is not are one in a hundred million.

use std::hash::{DefaultHasher, Hasher};

use super::fold::fold;

/// What a line names.
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
    /// Both halves of a form's hash, and the entry: three numbers take less room than a pair of 64
    /// and 32 bits. Sorted, each once.
    forms: Vec<[u32; 3]>,
}

impl ExactIndex {
    /// What `line` names. Case, accents, doubled space and space around it or a comma do not
    /// matter, nor does a comma or semicolon left at its end. An empty line names nothing.
    #[must_use]
    pub fn find(&self, line: &str) -> ExactMatch {
        let Some(hash) = hash(line) else {
            return ExactMatch::None;
        };
        let [high, low] = halves(hash);
        let start = self
            .forms
            .partition_point(|form| form[..2] < [high, low][..]);
        let alike = self.forms[start..]
            .iter()
            .take_while(|form| form[..2] == [high, low]);
        let entries: Vec<u32> = alike.map(|form| form[2]).collect();
        match entries[..] {
            [] => ExactMatch::None,
            [entry] => ExactMatch::One(entry),
            _ => ExactMatch::Several(entries),
        }
    }
}

/// Takes entries in, in the order of their numbers.
#[derive(Clone, Debug, Default)]
pub struct ExactIndexBuilder {
    /// Hashes of forms with their entries: what `texts.rs` sorts too, so that sorting is there once.
    forms: Vec<(u64, u32)>,
    entries: u32,
}

impl ExactIndexBuilder {
    /// Room for so many forms; more may come.
    #[must_use]
    pub fn with_capacity(forms: usize) -> Self {
        Self {
            forms: Vec::with_capacity(forms),
            entries: 0,
        }
    }

    /// Takes in the next entry: it is named by each of `forms`. Empty forms name nothing.
    pub fn push<S: AsRef<str>>(&mut self, forms: impl IntoIterator<Item = S>) {
        for form in forms {
            if let Some(hash) = hash(form.as_ref()) {
                self.forms.push((hash, self.entries));
            }
        }
        self.entries += 1;
    }

    /// Sorts the forms.
    #[must_use]
    pub fn build(mut self) -> ExactIndex {
        self.forms.sort_unstable();
        let mut forms = Vec::with_capacity(self.forms.len());
        for (hash, entry) in self.forms {
            let [high, low] = halves(hash);
            if forms.last() != Some(&[high, low, entry]) {
                forms.push([high, low, entry]);
            }
        }
        ExactIndex { forms }
    }
}

/// The hash of a form as it is compared; none if nothing is left of it.
fn hash(form: &str) -> Option<u64> {
    let form = plain(form.trim().trim_end_matches([',', ';']));
    if form.is_empty() {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    hasher.write(&form);
    Some(hasher.finish())
}

const fn halves(hash: u64) -> [u32; 2] {
    [(hash >> 32) as u32, hash as u32]
}

/// A form as it is compared: folded, one space for any white space and behind commas, none before.
fn plain(form: &str) -> Vec<u8> {
    let folded = fold(form);
    let mut plain = Vec::with_capacity(folded.len() + 1);
    let mut space = false;
    for byte in folded.bytes() {
        if byte.is_ascii_whitespace() {
            space = true;
            continue;
        }
        if space && byte != b',' && !plain.is_empty() {
            plain.push(b' ');
        }
        plain.push(byte);
        space = byte == b',';
    }
    plain
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
}
