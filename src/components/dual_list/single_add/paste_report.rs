//! Matching of pasted lines to items. Pure.

use lectern_core::search::{Bitmap, ExactIndex, ExactMatch};

/// The reason why a line added nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No item matches.
    NoMatch,
    /// All of these items match.
    Ambiguous(Vec<u32>),
}

/// A line that added nothing, as pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmatchedLine {
    pub line: String,
    pub reason: Reason,
}

/// The result of matching pasted lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PasteReport {
    /// The items to add, in the order of the lines, without duplicates.
    pub found: Vec<u32>,
    /// Number of lines whose item is chosen already or was added by an earlier line.
    pub already: usize,
    /// All other lines, in order.
    pub left: Vec<UnmatchedLine>,
}

impl PasteReport {
    /// Matches each non-empty line of `text` to an item.
    pub fn read(text: &str, exact: &ExactIndex, chosen: &Bitmap) -> Self {
        let mut report = Self::default();
        let mut seen = chosen.clone();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let reason = match exact.find(line) {
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
            let line = line.to_owned();
            report.left.push(UnmatchedLine { line, reason });
        }
        report
    }

    /// Returns the unmatched lines, each followed by a line break.
    pub fn unmatched_text(&self) -> String {
        let mut text = String::new();
        for left in &self.left {
            text.push_str(&left.line);
            text.push('\n');
        }
        text
    }
}

/// Returns `true` if the text has more than one non-empty line.
pub fn has_several_lines(text: &str) -> bool {
    let filled = |line: &&str| !line.trim().is_empty();
    text.lines().filter(filled).nth(1).is_some()
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
    fn each_line_that_fits_one_is_found_and_the_others_say_why_not() {
        let mut chosen = Bitmap::new(3);
        chosen.set(2);
        let text = "bio-112\r\n\n ana-102 \nAnatomy\nCell Biology\nBIO-11\n";
        let report = PasteReport::read(text, &exact(), &chosen);
        assert_eq!(report.found, [0]);
        assert_eq!(report.already, 2);
        let reasons: Vec<_> = report
            .left
            .iter()
            .map(|left| (&*left.line, &left.reason))
            .collect();
        let several = Reason::Ambiguous(vec![1, 2]);
        assert_eq!(
            reasons,
            [("Anatomy", &several), ("BIO-11", &Reason::NoMatch)]
        );
        assert_eq!(report.unmatched_text(), "Anatomy\nBIO-11\n");
    }

    #[test]
    fn one_line_with_its_end_is_one_line() {
        assert!(!has_several_lines("ANA-101\r\n"));
        assert!(!has_several_lines("\n \nANA-101\n\n"));
        assert!(has_several_lines("ANA-101\nANA-102"));
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
