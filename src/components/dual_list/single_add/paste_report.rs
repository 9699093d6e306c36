//! Matching of pasted entries to items. Pure.

use lectern_core::search::{Bitmap, ExactIndex, ExactMatch, ItemIndex, find_recipients};

/// The reason why an entry added nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No item matches.
    NoMatch,
    /// All of these items match.
    Ambiguous(Vec<ItemIndex>),
}

/// An entry that added nothing, as pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    pub text: String,
    pub reason: Reason,
}

/// The result of matching pasted entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PasteReport {
    /// The items to add, in the order of the text, without duplicates.
    pub found: Vec<ItemIndex>,
    /// Number of entries whose item is chosen already or was added by an earlier entry.
    pub already: usize,
    /// All other entries, in order.
    pub left: Vec<Unmatched>,
}

impl PasteReport {
    /// Matches each entry of `text` to an item.
    pub fn read(text: &str, exact: &ExactIndex, chosen: &Bitmap) -> Self {
        let mut report = Self::default();
        let mut seen = chosen.clone();
        for (text, found) in find_recipients(text, exact) {
            let reason = match found {
                ExactMatch::One(item) if seen.contains(item) => {
                    report.already += 1;
                    continue;
                }
                ExactMatch::One(item) => {
                    seen.set(item);
                    report.found.push(item);
                    continue;
                }
                ExactMatch::None => Reason::NoMatch,
                ExactMatch::Several(items) => Reason::Ambiguous(items),
            };
            report.left.push(Unmatched { text, reason });
        }
        report
    }

    /// Returns the unmatched entries, each followed by a line break.
    pub fn unmatched_text(&self) -> String {
        let mut text = String::new();
        for left in &self.left {
            text.push_str(&left.text);
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use lectern_core::search::ExactIndexBuilder;

    fn exact() -> ExactIndex {
        let mut index = ExactIndexBuilder::default();
        index.push(["Cell biology", "BIO-112"]);
        index.push(["Anatomy", "ANA-101"]);
        index.push(["Anatomy", "ANA-102"]);
        index.build()
    }

    #[test]
    fn each_entry_that_fits_one_is_found_and_the_others_say_why_not() {
        let mut chosen = Bitmap::new(3);
        let items = [0, 1, 2].map(ItemIndex::from_usize);
        chosen.set(items[2]);
        let text = "bio-112\r\n\n ana-102 \nAnatomy\nCell Biology\nBIO-11\n";
        let report = PasteReport::read(text, &exact(), &chosen);
        assert_eq!(report.found, items[..1]);
        assert_eq!(report.already, 2);
        let reasons: Vec<_> = report
            .left
            .iter()
            .map(|left| (&*left.text, &left.reason))
            .collect();
        let several = Reason::Ambiguous(items[1..].to_vec());
        assert_eq!(
            reasons,
            [("Anatomy", &several), ("BIO-11", &Reason::NoMatch)]
        );
        assert_eq!(report.unmatched_text(), "Anatomy\nBIO-11\n");
    }

    proptest! {
        #[test]
        fn no_line_is_lost(lines in prop::collection::vec("(BIO-112|ANA-10[123]|Anatomy|[a-c ]{0,3})", 0..20)) {
            let report = PasteReport::read(&lines.join("\n"), &exact(), &Bitmap::new(3));
            let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
            prop_assert_eq!(report.found.len() + report.already + report.left.len(), filled);
        }
    }
}
