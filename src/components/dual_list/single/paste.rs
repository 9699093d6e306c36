//! What becomes of pasted lines. Pure.

use lectern_core::search::{Bitmap, ExactIndex, ExactMatch};

/// Why a line added nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It fits no entry.
    None,
    /// It fits all of these.
    Several(Vec<u32>),
}

/// A line that added nothing, as it was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub line: String,
    pub reason: Reason,
}

/// What came of pasted lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The entries to add, each once, in the order of the lines.
    pub found: Vec<u32>,
    /// How many lines fit an entry that is chosen already, or that an earlier line added.
    pub already: usize,
    /// The other lines, in order. None is lost.
    pub left: Vec<Left>,
}

impl Report {
    /// Reads lines, of which each may name one entry. Empty ones are skipped.
    pub fn read(text: &str, exact: &ExactIndex, chosen: &Bitmap) -> Self {
        let mut report = Self::default();
        let mut seen = chosen.clone();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let reason = match exact.find(line) {
                ExactMatch::One(entry) if seen.contains(entry) => {
                    report.already += 1;
                    continue;
                }
                ExactMatch::One(entry) => {
                    seen.set(entry);
                    report.found.push(entry);
                    continue;
                }
                ExactMatch::None => Reason::None,
                ExactMatch::Several(entries) => Reason::Several(entries),
            };
            let line = line.to_owned();
            report.left.push(Left { line, reason });
        }
        report
    }

    /// The lines that added nothing, one under the other.
    pub fn left_lines(&self) -> String {
        let mut text = String::new();
        for left in &self.left {
            text.push_str(&left.line);
            text.push('\n');
        }
        text
    }
}

/// Whether a text is several lines, and not one that came with the end of its line.
pub fn is_several(text: &str) -> bool {
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
        let report = Report::read(text, &exact(), &chosen);
        assert_eq!(report.found, [0]);
        assert_eq!(report.already, 2);
        let reasons: Vec<_> = report
            .left
            .iter()
            .map(|left| (&*left.line, &left.reason))
            .collect();
        let several = Reason::Several(vec![1, 2]);
        assert_eq!(reasons, [("Anatomy", &several), ("BIO-11", &Reason::None)]);
        assert_eq!(report.left_lines(), "Anatomy\nBIO-11\n");
    }

    #[test]
    fn one_line_with_its_end_is_one_line() {
        assert!(!is_several("ANA-101\r\n"));
        assert!(!is_several("\n \nANA-101\n\n"));
        assert!(is_several("ANA-101\nANA-102"));
    }

    proptest! {
        #[test]
        fn no_line_is_lost(lines in prop::collection::vec("(BIO-112|ANA-10[123]|Anatomy|[a-c ]{0,3})", 0..20)) {
            let report = Report::read(&lines.join("\n"), &exact(), &Bitmap::new(3));
            let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
            prop_assert_eq!(report.found.len() + report.already + report.left.len(), filled);
        }
    }
}
